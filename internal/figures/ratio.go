package figures

import "hearsay/internal/text"

// ratio reads fractions in words and proportions: "two-thirds", "nearly a third", "half", "one in
// five", "nine out of 10", "3-to-1".
func (s *scanner) ratio(i int) int {
	if next := s.fraction(i); next > i {
		return next
	}
	return s.proportion(i)
}

// fraction reads a fraction in words that is no part of a number.
func (s *scanner) fraction(i int) int {
	if s.is(i, half) {
		return s.loneHalf(i)
	}
	v, next := s.fractionWords(i)
	if next == i || s.is(i, andHalf) || s.hyphen(next) || s.is(i, article) && !s.fractional(i, next) {
		return i
	}
	if _, ok := s.fractionOf(i); ok {
		return i
	}
	return s.addRatio(i, next, v, "figure.fraction")
}

// fractionWords reads a numerator and a denominator in words, its value and the token after it.
func (s *scanner) fractionWords(i int) (float64, int) {
	numerator, j := 1.0, i
	switch {
	case i >= s.last || s.tokens[i].Is(text.Digit):
		return 0, i
	case s.is(i, article):
		j++
	case s.is(i, andHalf): // "half", "quarter"
	default:
		k, e := s.numerals.at(s.tokens, i, s.last)
		if e == nil || e.kind != small || e.value == 0 {
			return 0, i
		}
		numerator, j = e.value, i+k
	}
	if s.hyphen(j) {
		j++
	}
	k, p := s.parts.at(s.tokens, j, s.last)
	if p == nil || numerator >= p.value*2 || numerator > 1 && !s.pluralNoun(j) {
		return 0, i
	}
	return numerator / p.value, j + k
}

// fractional tells "a third of" and "nearly a third" from "a third attempt".
func (s *scanner) fractional(i, next int) bool {
	switch {
	case s.is(next, of):
		return true
	case s.letters(next) && !s.is(next, stop):
		return false
	}
	return s.is(i-1, partBefore)
}

// loneHalf reads "half", "half of": not "half an hour", "the first half", "half-hearted".
func (s *scanner) loneHalf(i int) int {
	j := i + 1
	if s.hyphen(j) || s.mark(i-1, '-') && s.tight(i) {
		return i
	}
	if s.is(j, article) {
		return i
	}
	if s.is(j, of) || s.is(j, definite) || s.is(i-1, partBefore) && !s.letters(j) ||
		s.qualifier(text.Run{First: i, Last: j}) != Exact {
		return s.addRatio(i, j, 0.5, "figure.fraction")
	}
	return i
}

func (s *scanner) addRatio(i, next int, v float64, rule string) int {
	s.add(text.Run{First: i, Last: next}, Figure{Type: Ratio, Low: v, High: v, HasValue: true, Of: s.partitive(next), Rule: rule})
	return next
}

// proportion reads "one in five", "nine out of 10", "3-to-1", "2:1".
func (s *scanner) proportion(i int) int {
	a, ok := s.number(i, false)
	if !ok || a.scaled || a.half || a.head != "" || a.tail != "" || a.value == 0 || s.joinedBefore(i) {
		return i
	}
	j := a.Last
	odds := false
	switch {
	case s.is(j, out) && s.is(j+1, of):
		j += 2
	case s.is(j, in):
		j++
	case s.hyphen(j) && s.is(j+1, to) && s.hyphen(j+2):
		j, odds = j+3, true
	case s.mark(j, ':') && s.tight(j) && s.tight(j+1) && a.inDigits && a.whole && !s.nameBefore(i):
		j, odds = j+1, true
	default:
		return i
	}
	if s.is(j, every) {
		j++
	}
	b, ok := s.number(j, false)
	if !ok || b.head != "" || b.tail != "" || b.half || s.joinedAfter(b.Last) {
		return i
	}
	if odds {
		if b.inDigits && b.digits.length == 2 && s.mark(j-1, ':') || b.value == 0 {
			return i
		}
		return s.addRatio(i, b.Last, a.value/b.value, "figure.odds")
	}
	if b.value <= a.value || b.value > 1000 && !b.scaled || s.hyphen(b.Last) {
		return i
	}
	if _, u := s.units.at(s.tokens, b.Last, s.last); u != nil {
		return i
	}
	if s.mark(b.Last, '%') {
		return i
	}
	return s.addRatio(i, b.Last, a.value/b.value, "figure.proportion")
}

// multiple reads "double", "twice": only as a measure of something, "double what it was".
func (s *scanner) multiple(i int) int {
	k, v := s.multiples.at(s.tokens, i, s.last)
	if v == nil {
		return i
	}
	next := i + k
	if s.hyphen(next) || s.mark(i-1, '-') && s.tight(i) {
		return i
	}
	if s.qualifier(text.Run{First: i, Last: next}) == Exact && !s.is(next, definite) || s.is(next, article) {
		return i
	}
	return s.addRatio(i, next, *v, "figure.multiple")
}
