package figures

import (
	"strings"

	"hearsay/internal/text"
)

// counted is the noun phrase that a number at the tokens before i counts: what follows up to its
// head, without "more" and "other"; after "of", what stands behind it. Zero where there is none.
func (s *scanner) counted(i int) text.Span {
	if s.hyphen(i) {
		return text.Span{}
	}
	if s.is(i, of) {
		return s.partitive(i)
	}
	return s.nounPhrase(i)
}

// countedOne is the noun that "one" counts: "person" of "one person said". What looks like a
// plural after a noun is its verb.
func (s *scanner) countedOne(i int) text.Span {
	r := text.Run{First: i, Last: i}
	for r.Last < s.last && r.Len() < 3 && s.letters(r.Last) && !s.is(r.Last, stop) && !s.pluralNoun(r.Last) {
		r.Last++
	}
	return s.t.Span(r)
}

// partitive is the noun phrase after "of", without its determiners and numbers.
func (s *scanner) partitive(i int) text.Span {
	if !s.is(i, of) {
		return text.Span{}
	}
	for i++; i < s.last; i++ {
		if s.is(i, definite|every|skip) {
			continue
		}
		if _, e := s.numerals.at(s.tokens, i, s.last); e != nil || s.tokens[i].Is(text.Digit) {
			continue
		}
		break
	}
	return s.nounPhrase(i)
}

// nounPhrase is words up to the first plural noun, or up to what ends a noun phrase.
func (s *scanner) nounPhrase(i int) text.Span {
	for s.is(i, skip) {
		i++
	}
	first, last := i, i
	for j := i; j < s.last && j < i+5; j++ {
		if s.hyphen(j) && j > first && s.letters(j+1) {
			j++
			last = j + 1
			continue
		}
		if !s.letters(j) || s.is(j, stop) && !s.is(j, plural) && !s.tokens[j].Is(text.Caps) || j > i && s.mark(j-1, ',') {
			break
		}
		if _, u := s.vagues.at(s.tokens, j, s.last); u != nil {
			break
		}
		last = j + 1
		if s.pluralNoun(j) && s.is(j+1, conjunction) && s.pluralNoun(j+2) && !s.is(j+2, stop) {
			last = j + 3
			break
		}
		if s.pluralNoun(j) && !(s.letters(j+1) && s.pluralNoun(j+1) && !s.is(j, plural)) {
			break
		}
	}
	for last > first && s.tokens[last-1].Is(text.Clitic) {
		last--
	}
	return s.t.Span(text.Run{First: first, Last: last})
}

// pluralNoun tells whether token i looks like a noun in the plural.
func (s *scanner) pluralNoun(i int) bool {
	if !s.letters(i) {
		return false
	}
	if s.is(i, plural) {
		return true
	}
	w := s.t.Of(i)
	if s.plural == "" || len(w) < 4 || !strings.HasSuffix(w, s.plural) || s.is(i, singularS|stop) {
		return false
	}
	for _, ending := range s.singulars {
		if strings.HasSuffix(w, ending) {
			return false
		}
	}
	return true
}

// nounBefore is the noun right before token i: "kids" of "kids ages 5 to 12".
func (s *scanner) nounBefore(i int) text.Span {
	if s.letters(i-1) && !s.is(i-1, stop) {
		return s.tokens[i-1].Span
	}
	return text.Span{}
}

// singular is the unit that a count of things has: their noun in small letters, its plural
// ending taken off.
func (s *scanner) singular(of text.Span) string {
	w := strings.ToLower(of.Of(s.t.Src))
	if s.plural == "" || !strings.HasSuffix(w, s.plural) || !s.pluralNoun(s.t.At(of.End-1)) {
		return w
	}
	if stem, ok := strings.CutSuffix(w, "ies"); ok && s.plural == "s" && len(stem) > 2 {
		return stem + "y"
	}
	return strings.TrimSuffix(w, s.plural)
}
