package figures

import "hearsay/internal/text"

// ratio reads fractions in words and proportions: "two-thirds", "nearly a third", "half", "one in
// five", "nine out of 10", "3-to-1".
func (s *scanner) ratio(i int) int {
	if next := s.spelled(i); next > i {
		return next
	}
	if next := s.fraction(i); next > i {
		return next
	}
	return s.proportion(i)
}

func (s *scanner) addRatio(i, next int, v float64, rule string) int {
	s.add(text.Run{First: i, Last: next}, Figure{Type: Ratio, Low: v, High: v, HasValue: true, Of: s.partitive(next), Rule: rule})
	return next
}

// proportion reads "one in five", "nine out of 10", "3-to-1", "2:1".
func (s *scanner) proportion(i int) int {
	a, ok := s.number(i, false)
	if !ok && s.is(i, article) && s.numerals.starts(s.tokens[i].Word) { // "un sur dix"
		a, ok = number{Run: text.Run{First: i, Last: i + 1}, value: 1}, true
	}
	if !ok || a.scaled || a.half || a.head != "" || a.tail != "" || a.value == 0 || s.joinedBefore(i) {
		return i
	}
	j := a.Last
	odds, alone := false, false
	switch {
	case s.is(j, out) && s.is(j+1, of):
		j += 2
	case s.is(j, in):
		j++
	case s.is(j, of) && s.is(j+1, every) && !s.is(j+1, definite) && a.value < 10:
		j++ // "uno de cada cinco"
	case s.is(j, of) && s.is(j+1, definite) && i == s.first && s.last <= i+6: // "een van de drie", where nothing else is said
		j, alone = s.afterDefinite(j+1), true
	case s.is(j+1, in) && !s.is(j+1, of) && s.nominal(j) && s.nounFirst || a.value == 1 && !a.inDigits && s.is(j+1, in) && !s.is(j+1, of) && s.nominal(j):
		return s.among(i, j, &a)
	case s.hyphen(j) && s.is(j+1, to) && s.hyphen(j+2):
		j, odds = j+3, true
	case s.mark(j, ':') && s.tight(j) && s.tight(j+1) && a.inDigits && a.whole && !s.nameBefore(i):
		j, odds = j+1, true
	case s.is(j, divided):
		return s.quotient(i, &a)
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
	if alone && !s.ends(b.Last) {
		return i
	}
	if i == s.first && s.ends(b.Last) { // all that is said: a number
		s.add(text.Run{First: i, Last: b.Last}, Figure{Type: Count, Low: a.value / b.value, High: a.value / b.value, HasValue: true, Rule: "figure.proportion"})
		return b.Last
	}
	return s.addRatio(i, b.Last, a.value/b.value, "figure.proportion")
}

// among reads "one patient in five", "un Français sur trois", "7 Français sur 10": what is counted stands at j.
func (s *scanner) among(i, j int, a *number) int {
	b, ok := s.number(j+2, false)
	if one := a.value == 1 && !a.inDigits; !one && (a.value >= b.value || b.value != 10 && b.value != 100) {
		return i
	}
	if !ok || b.value < 2 || b.value > 100 || b.head != "" || b.tail != "" || b.half || s.joinedAfter(b.Last) || s.pluralNoun(b.Last) {
		return i
	}
	if _, u := s.units.at(s.tokens, b.Last, s.last); u != nil {
		return i
	}
	s.add(text.Run{First: i, Last: b.Last}, Figure{Type: Ratio, Low: a.value / b.value, High: a.value / b.value, HasValue: true, Of: s.tokens[j].Span, Rule: "figure.proportion"})
	return b.Last
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

// quotient reads a number over another at the end of what is said: "one over three", "ett delat med 20".
func (s *scanner) quotient(i int, a *number) int {
	j := a.Last
	for s.is(j, divided) {
		j++
	}
	b, ok := s.number(j, false)
	if !ok || b.head != "" || b.tail != "" || b.half || b.value == 0 || !s.ends(b.Last) {
		return i
	}
	v, first := a.value/b.value, i
	if s.is(i-1, minus) {
		v, first = -v, i-1
	}
	s.add(text.Run{First: first, Last: b.Last}, Figure{Type: Count, Low: v, High: v, HasValue: true, Rule: "figure.fraction"})
	return b.Last
}
