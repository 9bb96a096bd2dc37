package figures

import "hearsay/internal/text"

// yearAfter reads the year that may follow a day: ", 2022".
func (s *scanner) yearAfter(d day, i int) (day, int) {
	j := i
	if s.mark(j, ',') || s.is(j, of|in) {
		j++
	}
	y, next := s.yearAt(j, false)
	if j == i && y == 0 && s.inYear(j) { // "28 June in 2020"
		j++
		y, next = s.yearAt(j, false)
	}
	if y > 0 {
		d.year = y
		return d, s.years(next)
	}
	return d, i
}

// yearInWords is the year that number words from token i on say after a month, 0 for none.
func (s *scanner) yearInWords(i int) int {
	if !s.letters(i) {
		return 0
	}
	n := s.yearWords(i)
	return int(n.value)
}

// yearWords reads "two thousand and five", "nineteen ninety-three", "mil novecientos noventa".
func (s *scanner) yearWords(i int) number {
	n := s.cardinal(i, 0)
	if rest := s.cardinal(n.Last, 0); n.Len() == 1 && n.value >= 11 && n.value <= 20 && rest.value >= 10 && rest.value < 100 {
		n.value, n.Last = n.value*100+rest.value, rest.Last
	}
	if n.Len() == 0 || n.value < 1100 || n.value >= 2100 || n.value != float64(int(n.value)) || s.pluralNoun(n.Last) || s.hyphen(n.Last) {
		return number{}
	}
	return n
}

// yearAt reads a year of four digits; after a month alone a comma or "of" may stand before it.
func (s *scanner) yearAt(i int, comma bool) (int, int) {
	j := i
	if comma && (s.mark(j, ',') || s.is(j, of)) {
		j++
	}
	if y, ok := s.yearValue(j); ok && !(s.mark(j+1, ':') && s.tight(j+1)) {
		return int(y), j + 1
	}
	if s.letters(j) && s.starts(j)&startsNumber != 0 {
		if n := s.yearWords(j); n.Len() > 0 {
			return int(n.value), n.Last
		}
	}
	return 0, i
}

// yearBehind reads the year after a month alone: "May 2019", "May, 2019", "Dec-2018".
func (s *scanner) yearBehind(i int) (int, int) {
	if s.mark(i, '-', '/') && s.tight(i) && s.tight(i+1) {
		if y, ok := s.yearValue(i + 1); ok {
			return int(y), i + 2
		}
	}
	if s.is(i, in) && s.is(i, of|to) {
		return 0, i
	}
	if y, next := s.twoDigitYear(i); next > i {
		return y, next
	}
	if y, next := s.yearAt(i, true); next > i {
		return y, next
	}
	if y, next := s.yearAt(i+1, false); s.inYear(i) && y > 0 {
		return y, next
	}
	return 0, i
}

// inYear tells of a word that years follow, as "in" of "April in 2016", which joins no span.
func (s *scanner) inYear(i int) bool {
	return s.is(i, yearBefore) && !s.is(i, conjunction|to|from|between|definite)
}

// twoDigitYear reads the two digits of a year after a month, that can be no day: "juillet 98", "4-Jul-95".
func (s *scanner) twoDigitYear(i int) (int, int) {
	j := i
	if s.is(j, of) || s.mark(j, '-', '/') && s.tight(j) && s.tight(j+1) {
		j++
	}
	v, ok := s.plain(j)
	if !ok || s.tokens[j].Len() != 2 || v < 32 || s.joinedAfter(j+1) || s.hyphen(j+1) || s.letters(j+1) || s.mark(j+1, '%', '/') {
		return 0, i
	}
	return 1900 + int(v), j + 1
}

// yearMonth reads "2017 April", where no day follows.
func (s *scanner) yearMonth(i int) (day, int) {
	y, ok := s.yearValue(i)
	if !ok || s.joinedBefore(i) || i+1 >= s.last || s.tokens[i+1].Is(text.Digit) {
		return day{}, i
	}
	m, next := s.month(i + 1)
	if n, _ := s.dayNumber(next); m == 0 || n > 0 || s.tokens[i+1].Len() < 4 || s.hyphen(next) {
		return day{}, i
	}
	return day{year: int(y), month: m}, next
}
