package lang

import (
	"errors"
	"slices"
	"strings"

	"hearsay/internal/text"
)

// Phrases finds the longest of many phrases at a token.
//
// A phrase is words with spaces between; "a|b" is either, "[a|b]" may be left out. The words of
// a hyphenated compound stand apart, the hyphen a word of its own ("so - called"). Patterns are
// kept as they are written and found by the words that they can begin with: writing out their
// alternatives would make tens of thousands of phrases of a few hundred.
type Phrases struct {
	patterns []pattern
	parts    []part      // of all patterns, one after the other
	words    []text.Word // of all parts
	heads    []int32     // by word: the link of the newest pattern that can begin with it, 0 for none
	links    []link
}

// pattern is parts first to last, without last.
type pattern struct {
	first, last int32
	value       int
}

// part is one place of a pattern: the words that may stand there, first to last, without last.
type part struct {
	first, last int32
	optional    bool
}

// link leads from a pattern to the one added before it that can begin with the same word, 0 for none.
type link struct{ pattern, next int32 }

// NewPhrases makes an empty set.
func NewPhrases() *Phrases { return &Phrases{links: make([]link, 1)} }

// Add stores a pattern under a value of 0 or more. Where two find the same words, the first counts.
func (f *Phrases) Add(p *Pack, source string, value int) error {
	first := int32(len(f.parts))
	for field := range strings.FieldsSeq(source) {
		inner, optional := strings.CutPrefix(field, "[")
		if optional {
			var closed bool
			if inner, closed = strings.CutSuffix(inner, "]"); !closed {
				return errors.New("no ] in pattern " + source)
			}
		}
		from := int32(len(f.words))
		for word := range strings.SplitSeq(inner, "|") {
			f.words = append(f.words, p.Intern(word))
		}
		f.parts = append(f.parts, part{from, int32(len(f.words)), optional})
	}
	f.patterns = append(f.patterns, pattern{first, int32(len(f.parts)), value})
	f.file(f.parts[first:], p.Len())
	return nil
}

// file notes the words, of so many, that the last pattern can begin with: those of its first places, up to one that
// must be filled.
func (f *Phrases) file(parts []part, vocabulary int) {
	if len(f.heads) < vocabulary {
		f.heads = append(f.heads, make([]int32, vocabulary-len(f.heads))...)
	}
	n := int32(len(f.patterns) - 1)
	for _, one := range parts {
		for _, w := range f.words[one.first:one.last] {
			if head := f.heads[w]; head == 0 || f.links[head].pattern != n {
				f.heads[w] = int32(len(f.links))
				f.links = append(f.links, link{n, head})
			}
		}
		if !one.optional {
			return
		}
	}
}

// Starts tells whether a phrase begins with the word.
func (f *Phrases) Starts(w text.Word) bool { return int(w) < len(f.heads) && f.heads[w] != 0 }

// PerKind is how many phrases a set can hold of each kind, where it holds several: a value is then kind*PerKind plus a
// number below it.
const PerKind = 1 << 16

// StartsKind tells whether a phrase of the kind begins with the word.
func (f *Phrases) StartsKind(w text.Word, kind int) bool {
	if !f.Starts(w) {
		return false
	}
	for k := f.heads[w]; k != 0; k = f.links[k].next {
		if f.patterns[f.links[k].pattern].value/PerKind == kind {
			return true
		}
	}
	return false
}

// Firsts gives the words that phrases may begin with, and the phrases' values.
func (f *Phrases) Firsts(yield func(w text.Word, value int) bool) {
	for w, head := range f.heads {
		for k := head; k != 0; k = f.links[k].next {
			if !yield(text.Word(w), f.patterns[f.links[k].pattern].value) {
				return
			}
		}
	}
}

// MatchKind is Match among the phrases of a kind.
func (f *Phrases) MatchKind(tokens []text.Token, i, last, kind int) (n, value int) {
	value = -1
	if !f.Starts(tokens[i].Word) {
		return 0, value
	}
	for k := f.heads[tokens[i].Word]; k != 0; k = f.links[k].next {
		p := &f.patterns[f.links[k].pattern]
		if p.value/PerKind != kind {
			continue
		}
		if end := f.longest(f.parts[p.first:p.last], tokens, i, last); end > i && end-i >= n {
			n, value = end-i, p.value
		}
	}
	return n, value
}

// Match is the longest phrase that starts at token i and ends before last: the number of its
// tokens and its value; 0 and -1 where there is none.
func (f *Phrases) Match(tokens []text.Token, i, last int) (n, value int) {
	value = -1
	if !f.Starts(tokens[i].Word) {
		return 0, value
	}
	for k := f.heads[tokens[i].Word]; k != 0; k = f.links[k].next {
		p := &f.patterns[f.links[k].pattern]
		if end := f.longest(f.parts[p.first:p.last], tokens, i, last); end > i && end-i >= n {
			n, value = end-i, p.value
		}
	}
	return n, value
}

// longest is where the longest reading of the parts from token i ends, -1 for none.
func (f *Phrases) longest(parts []part, tokens []text.Token, i, last int) int {
	for k := range parts {
		one := &parts[k]
		here := i < last && slices.Contains(f.words[one.first:one.last], tokens[i].Word)
		switch {
		case here && one.optional:
			if end := f.longest(parts[k+1:], tokens, i+1, last); end >= 0 {
				return max(end, f.longest(parts[k+1:], tokens, i, last))
			}
		case here:
			i++
		case !one.optional:
			return -1
		}
	}
	return i
}
