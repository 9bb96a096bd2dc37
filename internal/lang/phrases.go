package lang

import (
	"errors"
	"strings"

	"hearsay/internal/text"
)

// Phrases finds the longest of many phrases at a token: a trie over word numbers.
//
// A phrase is words with spaces between; "a|b" is either, "[a|b]" may be left out. The words of
// a hyphenated compound stand apart, the hyphen a word of its own ("so - called").
type Phrases struct {
	edges  []edge  // a hash table with open addressing, always at most half full
	values []int32 // by node; -1 for none. Every node but the first is the end of one edge
	starts []bool  // by first word
}

// edge leads from a node by a word to the node to, 0 for a free place of the table.
type edge struct {
	node int32
	word text.Word
	to   int32
}

// NewPhrases makes an empty trie.
func NewPhrases() *Phrases { return &Phrases{edges: make([]edge, 64), values: []int32{-1}} }

// Add stores a pattern under a value of 0 or more. A phrase stored twice keeps its first value.
func (f *Phrases) Add(p *Pack, pattern string, value int) error {
	alternatives, err := expand(strings.Fields(pattern))
	if err != nil {
		return err
	}
	for _, words := range alternatives {
		f.add(p, words, int32(value))
	}
	return nil
}

func (f *Phrases) add(p *Pack, words []string, value int32) {
	node := int32(0)
	for i, w := range words {
		id := p.Intern(w)
		if i == 0 {
			f.start(id)
		}
		node = f.grow(node, id)
	}
	if node != 0 && f.values[node] < 0 {
		f.values[node] = value
	}
}

// grow is the node that a word leads to, made where there is none.
func (f *Phrases) grow(node int32, w text.Word) int32 {
	e := f.edge(node, w)
	if e.to != 0 {
		return e.to
	}
	to := int32(len(f.values))
	*e = edge{node, w, to}
	f.values = append(f.values, -1)
	if 2*len(f.values) > len(f.edges) {
		f.rehash()
	}
	return to
}

// edge is the place in the table of the edge from a node by a word, or the free place for it.
func (f *Phrases) edge(node int32, w text.Word) *edge {
	mask := uint32(len(f.edges) - 1)
	for i := (uint32(node)*31 + uint32(w)) * 0x9e3779b1 >> 7; ; i++ { // Knuth's multiplicative hash
		if e := &f.edges[i&mask]; e.to == 0 || e.node == node && e.word == w {
			return e
		}
	}
}

func (f *Phrases) rehash() {
	old := f.edges
	f.edges = make([]edge, 2*len(old))
	for _, e := range old {
		if e.to != 0 {
			*f.edge(e.node, e.word) = e
		}
	}
}

func (f *Phrases) start(id text.Word) {
	for len(f.starts) <= int(id) {
		f.starts = append(f.starts, false)
	}
	f.starts[id] = true
}

// Starts tells whether a phrase begins with the word.
func (f *Phrases) Starts(w text.Word) bool { return int(w) < len(f.starts) && f.starts[w] }

// Match is the longest phrase that starts at token i and ends before last: the number of its
// tokens and its value; 0 and -1 where there is none.
func (f *Phrases) Match(tokens []text.Token, i, last int) (n, value int) {
	w := tokens[i].Word
	if int(w) >= len(f.starts) || !f.starts[w] {
		return 0, -1
	}
	node, value := int32(0), -1
	for j := i; j < last; j++ {
		if node = f.edge(node, tokens[j].Word).to; node == 0 {
			break
		}
		if v := f.values[node]; v >= 0 {
			n, value = j+1-i, int(v)
		}
	}
	return n, value
}

// expand writes out the alternatives of a pattern.
func expand(pattern []string) ([][]string, error) {
	out := [][]string{nil}
	for _, part := range pattern {
		inner, optional := strings.CutPrefix(part, "[")
		if optional {
			var closed bool
			if inner, closed = strings.CutSuffix(inner, "]"); !closed {
				return nil, errors.New("no ] in pattern " + strings.Join(pattern, " "))
			}
		}
		var grown [][]string
		for _, head := range out {
			if optional {
				grown = append(grown, head)
			}
			for word := range strings.SplitSeq(inner, "|") {
				grown = append(grown, append(head[:len(head):len(head)], word))
			}
		}
		out = grown
	}
	return out, nil
}
