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
	starts   starts
	links    []link // the first is none
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
type link struct {
	word          text.Word
	pattern, next int32
}

// starts is by which words phrases can begin: a bit for each word, to answer most questions, and a hash table with open
// addressing, at most half full, that leads to the link of the newest pattern. A list by word would take more room than
// all phrases of most sets.
type starts struct {
	bits  []uint64
	slots []start
	n     int
}

type start struct {
	word text.Word
	link int32 // 0 for a free slot
}

// has tells whether a phrase begins with the word.
func (s *starts) has(w text.Word) bool {
	return int(w)>>6 < len(s.bits) && s.bits[w>>6]&(1<<(w&63)) != 0
}

// at is the link of a word, 0 for none.
func (s *starts) at(w text.Word) int32 {
	if !s.has(w) {
		return 0
	}
	return s.slot(w).link
}

// slot is where a word stands, or should.
func (s *starts) slot(w text.Word) *start {
	for i := uint32(w) * 2654435769; ; i++ { // Knuth's multiplicative hash
		if at := &s.slots[i&uint32(len(s.slots)-1)]; at.link == 0 || at.word == w {
			return at
		}
	}
}

// set leads a word to a link.
func (s *starts) set(w text.Word, link int32) {
	if 2*s.n >= len(s.slots) {
		s.grow()
	}
	at := s.slot(w)
	if at.link == 0 {
		s.n++
	}
	*at = start{w, link}
	if n := int(w)>>6 + 1 - len(s.bits); n > 0 {
		s.bits = append(s.bits, make([]uint64, n)...)
	}
	s.bits[w>>6] |= 1 << (w & 63)
}

func (s *starts) grow() {
	old := s.slots
	s.slots = make([]start, max(16, 2*len(old)))
	for _, one := range old {
		if one.link != 0 {
			*s.slot(one.word) = one
		}
	}
}

// NewPhrases makes an empty set.
func NewPhrases() *Phrases { return &Phrases{links: make([]link, 1)} }

// Add stores a pattern under a value of 0 or more. Where two find the same words, the first counts.
func (f *Phrases) Add(p *Pack, source string, value int) error {
	first := int32(len(f.parts))
	for field, rest := nextField(source); field != ""; field, rest = nextField(rest) {
		inner, optional := strings.CutPrefix(field, "[")
		if optional {
			var closed bool
			if inner, closed = strings.CutSuffix(inner, "]"); !closed {
				return errors.New("no ] in pattern " + source)
			}
		}
		f.part(p, inner, optional)
	}
	f.patterns = append(f.patterns, pattern{first, int32(len(f.parts)), value})
	f.file(f.parts[first:])
	return nil
}

// AddAll stores patterns with commas between them under one value.
func (f *Phrases) AddAll(p *Pack, patterns string, value int) error {
	for more := patterns != ""; more; {
		var one string
		if one, patterns, more = strings.Cut(patterns, ","); strings.TrimSpace(one) == "" {
			continue
		}
		if err := f.Add(p, one, value); err != nil {
			return err
		}
	}
	return nil
}

// part stores a place of the pattern being added and the words that may stand there.
func (f *Phrases) part(p *Pack, words string, optional bool) {
	from := int32(len(f.words))
	for more := true; more; {
		var word string
		word, words, more = strings.Cut(words, "|")
		f.words = append(f.words, p.Intern(word))
	}
	f.parts = append(f.parts, part{from, int32(len(f.words)), optional})
}

// file notes the words that the last pattern can begin with: those of its first places, up to one that must be filled.
func (f *Phrases) file(parts []part) {
	n := int32(len(f.patterns) - 1)
	for _, one := range parts {
		for _, w := range f.words[one.first:one.last] {
			if head := f.starts.at(w); head == 0 || f.links[head].pattern != n {
				f.starts.set(w, int32(len(f.links)))
				f.links = append(f.links, link{w, n, head})
			}
		}
		if !one.optional {
			return
		}
	}
}

// Starts tells whether a phrase begins with the word.
func (f *Phrases) Starts(w text.Word) bool { return f.starts.has(w) }

// PerKind is how many phrases a set can hold of each kind, where it holds several: a value is then kind*PerKind plus a
// number below it.
const PerKind = 1 << 16

// StartsKind tells whether a phrase of the kind begins with the word.
func (f *Phrases) StartsKind(w text.Word, kind int) bool {
	for k := f.starts.at(w); k != 0; k = f.links[k].next {
		if f.patterns[f.links[k].pattern].value/PerKind == kind {
			return true
		}
	}
	return false
}

// Firsts gives the words that phrases may begin with, and the phrases' values.
func (f *Phrases) Firsts(yield func(w text.Word, value int) bool) {
	for _, l := range f.links[1:] {
		if !yield(l.word, f.patterns[l.pattern].value) {
			return
		}
	}
}

// MatchKind is Match among the phrases of a kind.
func (f *Phrases) MatchKind(tokens []text.Token, i, last, kind int) (n, value int) {
	value = -1
	for k := f.starts.at(tokens[i].Word); k != 0; k = f.links[k].next {
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
	for k := f.starts.at(tokens[i].Word); k != 0; k = f.links[k].next {
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
