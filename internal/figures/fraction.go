package figures

import "hearsay/internal/text"

// vulgarAfter adds a fraction sign: "2½".
func (s *scanner) vulgarAfter(n *number) {
	if n.Last < s.last && s.tokens[n.Last].Is(text.Digit) {
		if d, ok := s.vulgar(s.t.Of(n.Last)); ok {
			n.value += d.value
			n.Last, n.half, n.whole = n.Last+1, true, false
		}
	}
}

// slashFraction reads "2 1/2" and "1/2".
func (s *scanner) slashFraction(n *number) {
	if v, ok := s.slash(n.First); ok {
		n.value, n.Last, n.half, n.whole = v, n.First+3, true, false
		return
	}
	if v, ok := s.slash(n.Last); ok && n.whole && v < 1 && s.tokens[n.Last].Is(text.Space) {
		n.value += v
		n.Last, n.half, n.whole = n.Last+3, true, false
	}
}

// slash reads two small whole numbers with a slash between.
func (s *scanner) slash(i int) (float64, bool) {
	if !s.mark(i+1, '/', '⁄') || !s.tight(i+1) || !s.tight(i+2) || s.mark(i+3, '/') || s.mark(i-1, '/') && s.tight(i) {
		return 0, false
	}
	a, okA := s.plain(i)
	b, okB := s.plain(i + 2)
	if !okA || !okB || b < 2 || b > 100 || a >= b || a == 0 || a == 9 && b == 11 {
		return 0, false // the day of 2001 is no fraction
	}
	return a / b, true
}

// fractionAfter adds "and a half", and what scale follows it: "two and a half million".
func (s *scanner) fractionAfter(n *number) {
	if n.scaled && s.is(n.Last, conjunction) {
		if f, ok := s.fractionOf(n.Last + 1); ok && f.value < n.times {
			n.value, n.Last, n.half, n.whole = n.value+f.value, f.Last, true, false // "a billion and half a million"
			return
		}
	}
	v, last := s.andFraction(n.Last)
	if last == n.Last {
		return
	}
	if n.times >= 1000 {
		v *= n.times // "tres millones y medio"
	}
	n.value += v
	n.Last, n.half, n.whole = last, true, false
	if k, e := s.numerals.at(s.tokens, last, s.last); e != nil && e.kind == scale {
		n.multiply(e.value)
		n.Last += k
	}
}

// andFraction reads "and a half", "and three quarters" at token i: its value and the token after.
func (s *scanner) andFraction(i int) (float64, int) {
	if s.hyphen(i) && s.is(i+1, conjunction) && s.hyphen(i+2) && s.is(i+3, article) && s.hyphen(i+4) && s.is(i+5, andHalf) {
		if k, e := s.parts.at(s.tokens, i+5, s.last); e != nil {
			return 1 / e.value, i + 5 + k
		}
	}
	if !s.is(i, conjunction|with) {
		return 0, i
	}
	if s.is(i+1, article) || s.is(i+1, half) {
		j := i + 1
		if s.is(j, article) {
			j++
		}
		if k, e := s.parts.at(s.tokens, j, s.last); e != nil && (s.is(j, andHalf) || s.onlyPart(j)) {
			return 1 / e.value, j + k
		}
		if s.is(j, half) && s.nounFirst && (!s.letters(j+1) || s.is(j+1, stop) || s.is(j-1, conjunction)) {
			return 0.5, j + 1
		}
		return 0, i
	}
	if k, e := s.parts.at(s.tokens, i+1, s.last); e != nil && s.is(i+1, andHalf) && s.onlyPart(i+1) {
		return 1 / e.value, i + 1 + k // "vijf en driekwart"
	}
	if k, e := s.numerals.at(s.tokens, i+1, s.last); e != nil && e.kind == small && e.value > 0 {
		if m, p := s.parts.at(s.tokens, i+1+k, s.last); p != nil && e.value < p.value {
			return e.value / p.value, i + 1 + k + m
		}
	}
	return 0, i
}

// fractionOf reads a fraction of a scale: "half a million", "a quarter of a million", "three
// quarters of a million".
func (s *scanner) fractionOf(i int) (number, bool) {
	v, next := s.fractionWords(i)
	if j := i + btoi(s.is(i, article)); next == i && s.is(j, half) && s.nounFirst { // "media docena", "eine halbe Million"
		v, next = 0.5, j+1
	}
	if next == i {
		return number{}, false
	}
	j := next
	if s.is(j, of) {
		j++
	}
	if s.is(j, article) || s.hyphen(j) {
		j++
	}
	k, e := s.numerals.at(s.tokens, j, s.last)
	if e == nil || e.kind != scale && e.kind != group && e.kind != hundred || j > next && s.is(next, of) && !s.is(j-1, article) && !(s.nounFirst && e.value >= million) {
		return number{}, false
	}
	v *= e.value
	return number{Run: text.Run{First: i, Last: j + k}, value: v, step: v, scaled: e.kind == scale, half: true}, true
}

// fraction reads a fraction in words that is no part of a number.
func (s *scanner) fraction(i int) int {
	if s.is(i, half) {
		return s.loneHalf(i)
	}
	v, next := s.fractionWords(i)
	if last, u := s.fractionUnit(i, next); u != nil {
		return s.addPartOf(i, last, v, u)
	}
	if next == i || s.is(i, andHalf) && !s.nounFirst || s.hyphen(next) || s.is(i, article) && !s.fractional(i, next) && !s.onlyPart(next-1) && !(i == s.first && s.ends(next)) {
		return i
	}
	if _, ok := s.fractionOf(i); ok || s.nounFirst && s.ordinalUpTo(i, next) && i+1 < next {
		return i // "dos millonésimo"
	}
	if i == s.first && s.ends(next) {
		s.add(text.Run{First: i, Last: next}, Figure{Type: Count, Low: v, High: v, HasValue: true, Rule: "figure.fraction"})
		return next
	}
	return s.addRatio(i, next, v, "figure.fraction")
}

// ends tells whether nothing but a mark stands from token i to the end of the sentence.
func (s *scanner) ends(i int) bool {
	return i >= s.last || i+1 == s.last && !s.tokens[i].Is(text.Letter|text.Digit)
}

// fractionUnit reads the unit that a fraction in words parts: "two-thirds of a mile", "a quarter
// hour", "one-half mile". It gives the token after it; nil where none follows.
func (s *scanner) fractionUnit(i, next int) (int, *unit) {
	j := next
	switch {
	case next == i:
		return i, nil
	case s.is(j, of) && s.is(j+1, article):
		j += 2
	case s.is(j, of) && s.nounFirst && !s.is(j, definite) && !s.pluralNoun(j+1) && !s.joinedBefore(i): // "trois dixièmes de seconde"
		j++
	case s.is(j, of), s.joinedBefore(i):
		return i, nil
	default:
		if _, e := s.ordinals.at(s.tokens, next-1, s.last); e != nil && !s.mark(next-2, '-') {
			return i, nil // "a third week"
		}
		if s.hyphen(j) {
			j++
		}
	}
	k, u := s.units.at(s.tokens, j, s.last)
	if u == nil || u.dimension == "percent" && (j > next || s.is(next, of)) {
		return i, nil
	}
	if j == next+1 && s.is(next, of) && u.dimension == "time" && u.factor > 3600 {
		return i, nil // "a mitad del día", where "un quart d'heure" is a length of time
	}
	return j + k, u
}

// addPartOf adds a part of a unit.
func (s *scanner) addPartOf(i, next int, v float64, u *unit) int {
	fig := Figure{Low: v, High: v, HasValue: true, Rule: "figure." + u.dimension}
	s.setUnit(&fig, u)
	fig.Timex = timexDuration(v, u)
	s.add(text.Run{First: i, Last: next}, fig)
	return next
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
		n := s.cardinal(i, 0)
		if n.Last == i || n.value == 0 {
			return 0, i
		}
		numerator, j = n.value, n.Last
	}
	if s.hyphen(j) {
		j++
	}
	k, p := s.parts.at(s.tokens, j, s.last)
	if p == nil || numerator > 1 && !s.nounFirst && !s.pluralNoun(j) {
		return 0, i
	}
	if numerator >= p.value*2 {
		if _, e := s.ordinals.at(s.tokens, j, s.last); e != nil || p.value < 5 {
			return 0, i // "thirty seconds", "10 quarters"
		}
	}
	return numerator / p.value, j + k
}

// onlyPart tells of a word that it names a part and no place in an order: "quart", "drittel".
func (s *scanner) onlyPart(i int) bool {
	_, e := s.ordinals.at(s.tokens, i, s.last)
	return s.nounFirst && e == nil && !s.is(i, half)
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
