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
	for r.Last < s.last && r.Len() < 3 && s.nominal(r.Last) && !s.pluralNoun(r.Last) {
		r.Last++
	}
	return s.t.Span(r)
}

// partitive is the noun phrase after "of", without its determiners, numbers and owner: "guest
// rooms" of "330 of the resort's 397 guest rooms".
func (s *scanner) partitive(i int) text.Span {
	if !s.is(i, of) {
		return text.Span{}
	}
	i = s.skipNumbers(i + 1)
	for j := i; j < s.last && j < i+5 && s.tokens[j].Is(text.Letter); j++ {
		if s.tokens[j].Is(text.Clitic) && s.is(j, definite) {
			i = s.skipNumbers(j + 1)
		}
	}
	return s.nounPhrase(i)
}

// skipNumbers is the first token from i on that is no determiner, "other" or number.
func (s *scanner) skipNumbers(i int) int {
	for ; i < s.last; i++ {
		if s.is(i, definite|every|skip) || s.tokens[i].Is(text.Digit) {
			continue
		}
		if _, e := s.numerals.at(s.tokens, i, s.last); e == nil {
			break
		}
	}
	return i
}

// nounPhrase is words up to the first plural noun, or up to what ends a noun phrase.
func (s *scanner) nounPhrase(i int) text.Span {
	for s.is(i, skip) {
		i++
	}
	if s.nounFirst {
		return s.firstNoun(i)
	}
	r := text.Run{First: i, Last: i}
	for j := i; j < s.last && j < i+6; j++ {
		switch {
		case s.hyphen(j) && j > i && s.letters(j+1):
			j++ // "gas-only": whatever the second half is
		case s.is(j, conjunction) && j > i && s.pluralSoon(j+1):
			continue
		case !s.nominal(j):
			return s.t.Span(r)
		}
		r.Last = j + 1
		if s.pluralNoun(j) && !(s.is(j, plural) && s.pluralNoun(j+1)) {
			if s.is(j+1, conjunction) && s.pluralNoun(j+2) && !s.is(j+2, stop) {
				r.Last = j + 3
			}
			break
		}
	}
	return s.t.Span(r)
}

// firstNoun is words up to the first that is no adjective.
func (s *scanner) firstNoun(i int) text.Span {
	for j := i; j < s.last && j < i+4 && s.nominal(j); j++ {
		if !s.attributive(j) {
			return s.t.Span(text.Run{First: i, Last: j + 1})
		}
	}
	return text.Span{}
}

// attributive tells of a word that it is an adjective before its noun.
func (s *scanner) attributive(j int) bool {
	if s.is(j, adjective) {
		return true
	}
	if s.nounCapital {
		return !s.tokens[j].Is(text.Upper)
	}
	return ends(s.t.Of(j), s.adjectives) && s.nominal(j+1)
}

// pluralSoon tells whether a plural noun is the first or second word from i on.
func (s *scanner) pluralSoon(i int) bool {
	return s.nominal(i) && (s.pluralNoun(i) || s.nominal(i+1) && s.pluralNoun(i+1))
}

// nominal tells whether token i may stand in a noun phrase after a number.
func (s *scanner) nominal(i int) bool {
	if !s.letters(i) || s.tokens[i].Is(text.Clitic) || s.is(i, every) || s.is(i, stop) && !s.is(i, plural) && !s.tokens[i].Is(text.Caps) {
		return false
	}
	if _, v := s.vagues.at(s.tokens, i, s.last); v != nil {
		return false
	}
	return !s.verbal(i)
}

// verbal tells of a word in the ending of participles, with no noun after it: "crossing into".
func (s *scanner) verbal(i int) bool {
	w := s.t.Of(i)
	return (s.participle != "" && strings.HasSuffix(w, s.participle) || s.pastEnding != "" && strings.HasSuffix(w, s.pastEnding)) &&
		(!s.letters(i+1) || s.is(i+1, stop) && !s.is(i+1, conjunction))
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
	return len(w) >= 4 && ends(w, s.plural) && !ends(w, s.singulars) && !s.is(i, singularS|stop)
}

// ends tells whether a word has one of the endings.
func ends(w string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
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
	if !s.pluralNoun(s.t.At(of.End - 1)) {
		return w
	}
	for _, rule := range s.singularRules {
		if stem, ok := strings.CutSuffix(w, rule[0]); ok {
			return stem + rule[1]
		}
	}
	for _, ending := range s.plural {
		if stem, ok := strings.CutSuffix(w, ending); ok && len(s.plural) == 1 {
			return stem
		}
	}
	return w
}
