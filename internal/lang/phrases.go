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
	byFirst  [][]int32 // by word: the patterns that can begin with it, in the order they were added
}

type pattern struct {
	parts []part
	value int
}

// part is one place of a pattern: the words that may stand there.
type part struct {
	words    []text.Word
	optional bool
}

// NewPhrases makes an empty set.
func NewPhrases() *Phrases { return &Phrases{} }

// Add stores a pattern under a value of 0 or more. Where two find the same words, the first counts.
func (f *Phrases) Add(p *Pack, source string, value int) error {
	var parts []part
	for field := range strings.FieldsSeq(source) {
		inner, optional := strings.CutPrefix(field, "[")
		if optional {
			var closed bool
			if inner, closed = strings.CutSuffix(inner, "]"); !closed {
				return errors.New("no ] in pattern " + source)
			}
		}
		one := part{optional: optional}
		for word := range strings.SplitSeq(inner, "|") {
			one.words = append(one.words, p.Intern(word))
		}
		parts = append(parts, one)
	}
	f.patterns = append(f.patterns, pattern{parts, value})
	f.file(parts)
	return nil
}

// file notes the words that the last pattern can begin with: those of its first places, up to one
// that must be filled.
func (f *Phrases) file(parts []part) {
	n := int32(len(f.patterns) - 1)
	for _, one := range parts {
		for _, w := range one.words {
			for len(f.byFirst) <= int(w) {
				f.byFirst = append(f.byFirst, nil)
			}
			if l := f.byFirst[w]; len(l) == 0 || l[len(l)-1] != n {
				f.byFirst[w] = append(l, n)
			}
		}
		if !one.optional {
			return
		}
	}
}

// Starts tells whether a phrase begins with the word.
func (f *Phrases) Starts(w text.Word) bool { return int(w) < len(f.byFirst) && f.byFirst[w] != nil }

// Match is the longest phrase that starts at token i and ends before last: the number of its
// tokens and its value; 0 and -1 where there is none.
func (f *Phrases) Match(tokens []text.Token, i, last int) (n, value int) {
	value = -1
	if !f.Starts(tokens[i].Word) {
		return 0, value
	}
	for _, k := range f.byFirst[tokens[i].Word] {
		p := &f.patterns[k]
		if end := longest(p.parts, tokens, i, last); end-i > n {
			n, value = end-i, p.value
		}
	}
	return n, value
}

// longest is where the longest reading of the parts from token i ends, -1 for none.
func longest(parts []part, tokens []text.Token, i, last int) int {
	for k := range parts {
		one := &parts[k]
		here := i < last && slices.Contains(one.words, tokens[i].Word)
		switch {
		case here && one.optional:
			if end := longest(parts[k+1:], tokens, i+1, last); end >= 0 {
				return max(end, longest(parts[k+1:], tokens, i, last))
			}
		case here:
			i++
		case !one.optional:
			return -1
		}
	}
	return i
}
