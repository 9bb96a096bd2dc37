package figures

import (
	"strings"

	"hearsay/internal/text"
)

// numericDate reads "2022-03-15", "3/15/2022", "15.3.2022".
func (s *scanner) numericDate(i int) (day, int) {
	if i >= s.last || s.joinedBefore(i) && (!s.mark(i-1, '-') || s.letters(i-2)) {
		return day{}, i
	}
	if s.tokens[i].Len() >= 8 {
		return s.dottedDate(i)
	}
	if d, next := s.spacedDate(i); next > i {
		return d, next
	}
	if d, next := s.namedMonthDate(i); next > i {
		return d, next
	}
	if d, next := s.dashedDate(i); next > i {
		return d, next
	}
	if d, next := s.looseDate(i); next > i {
		return d, next
	}
	if !s.mark(i+1, '-', '/', '.') || !s.tight(i+1) || !s.tight(i+2) || !s.tight(i+3) || !s.tight(i+4) ||
		s.tokens[i+1].Rune != s.tokens[i+3].Rune {
		return day{}, i
	}
	year, next := i+4, i+5
	if s.mark(year, '\'', '’', '‘') && s.tight(next) && s.tokens[next].Len() == 2 { // "5-3-'18"
		year, next = next, next+1
	} else if _, again := s.yearValue(i + 10); again && s.mark(i+5, '-') && s.mark(i+9, '-') { // "1-10-2018-7-10-2018"
	} else if s.tight(i+5) && (s.mark(i+5, '-', '/') && !s.mark(i+1, '/') || s.mark(i+5, '/') || s.letters(i+5)) {
		return day{}, i
	}
	a, okA := s.plain(i)
	b, okB := s.plain(i + 2)
	c, okC := s.plain(year)
	if !okA || !okB || !okC {
		return day{}, i
	}
	d, ok := s.ordered(int(a), int(b), int(c), s.tokens[i].Len(), s.tokens[year].Len())
	if !ok || s.tokens[i+1].Rune == '-' && s.tokens[i].Len() != 4 && s.tokens[year].Len() != 4 && year == i+4 {
		return day{}, i
	}
	return d, next
}

// namedMonthDate reads "2020/Sep/23" and "2020/23/Sep".
func (s *scanner) namedMonthDate(i int) (day, int) {
	y, ok := s.yearValue(i)
	if !ok || !s.mark(i+1, '/', '-') || !s.mark(i+3, '/', '-') || !s.tight(i+1) || !s.tight(i+2) || !s.tight(i+3) || !s.tight(i+4) {
		return day{}, i
	}
	for _, at := range [...][2]int{{i + 2, i + 4}, {i + 4, i + 2}} {
		k, m := s.months.at(s.tokens, at[0], s.last)
		n, next := s.dayNumber(at[1])
		if d := (day{int(y), 0, n}); m != nil && k == 1 && next > at[1] {
			d.month = *m
			if d.valid() {
				return d, i + 5
			}
		}
	}
	return day{}, i
}

// looseDate reads "18 8 1978" and "2016 10 16", where no other number stands beside it.
func (s *scanner) looseDate(i int) (day, int) {
	if i+2 >= s.last || !s.tokens[i+1].Is(text.Digit) || !s.tokens[i+2].Is(text.Digit) || s.tokens[i+1].Len() > 2 ||
		i > s.first && s.tokens[i-1].Is(text.Digit) || i+3 < s.last && (s.tokens[i+3].Is(text.Digit) || s.joinedAfter(i+3)) {
		return day{}, i
	}
	a, okA := s.plain(i)
	b, okB := s.plain(i + 1)
	c, okC := s.plain(i + 2)
	if !okA || !okB || !okC || s.tokens[i].Len()+s.tokens[i+2].Len() < 5 {
		return day{}, i
	}
	d, ok := s.ordered(int(a), int(b), int(c), s.tokens[i].Len(), s.tokens[i+2].Len())
	if !ok || d.year < 1800 || d.year > 2100 {
		return day{}, i
	}
	return d, i + 3
}

// dashedDate reads "2016 - 12 - 22".
func (s *scanner) dashedDate(i int) (day, int) {
	y, okY := s.yearValue(i)
	m, okM := s.plain(i + 2)
	n, okN := s.plain(i + 4)
	d := day{int(y), int(m), int(n)}
	if !okY || !okM || !okN || !s.mark(i+1, '-') || !s.mark(i+3, '-') || s.tight(i+2) != s.tight(i+4) || !d.valid() || s.tokens[i+2].Len() != 2 || s.tokens[i+4].Len() != 2 {
		return day{}, i
	}
	return d, i + 5
}

// spacedDate reads "14. 3. 2022" and "9 de 8 de 1971".
func (s *scanner) spacedDate(i int) (day, int) {
	stops := s.mark(i+1, '.') && s.tight(i+1) && s.mark(i+3, '.') && s.tight(i+3) && !s.tight(i+2)
	if !s.dayFirst || !stops && !(s.is(i+1, of) && s.is(i+3, of)) {
		return day{}, i
	}
	a, okA := s.plain(i)
	b, okB := s.plain(i + 2)
	c, okC := s.yearValue(i + 4)
	d := day{int(c), int(b), int(a)}
	if !okA || !okB || !okC || !d.valid() {
		return day{}, i
	}
	return d, i + 5
}

// dottedDate reads "15.03.2022", which is one token.
func (s *scanner) dottedDate(i int) (day, int) {
	parts := strings.Split(s.t.Of(i), ".")
	if len(parts) != 3 {
		return day{}, i
	}
	var n [3]int
	for k, p := range parts {
		for _, r := range p {
			v := digit(r)
			if v < 0 || len(p) > 4 {
				return day{}, i
			}
			n[k] = n[k]*10 + v
		}
	}
	d, ok := s.ordered(n[0], n[1], n[2], len(parts[0]), len(parts[2]))
	if !ok {
		return day{}, i
	}
	return d, i + 1
}

// ordered puts three numbers in the order of year, month and day that fits.
func (s *scanner) ordered(a, b, c, lenA, lenC int) (day, bool) {
	if lenA == 4 {
		d := day{a, b, c}
		return d, d.valid()
	}
	if lenC == 2 {
		c += 2000
		if c > 2040 {
			c -= 100
		}
	} else if lenC != 4 {
		return day{}, false
	}
	first, second := day{c, a, b}, day{c, b, a}
	if s.dayFirst {
		first, second = second, first
	}
	if first.valid() {
		return first, true
	}
	return second, second.valid()
}

// shortDate reads a day and month in digits: "22/04", "7-6", "22.04.".
func (s *scanner) shortDate(i int) (day, int) { return s.shortDay(i, false) }

// shortDay is shortDate, where sure tells that it can be nothing else whatever follows.
func (s *scanner) shortDay(i int, sure bool) (day, int) {
	if i >= s.last || s.joinedBefore(i) && !s.mark(i-1, '-', '–') || !s.tokens[i].Is(text.Digit) {
		return day{}, i
	}
	if left, right, ok := strings.Cut(s.t.Of(i), "."); ok {
		if !s.dayFirst || !s.mark(i+1, '.') || !s.tight(i+1) || i+2 < s.last && s.tight(i+2) {
			return day{}, i
		}
		a, okA := twoDigits(left)
		b, okB := twoDigits(right)
		d := day{0, b, a}
		if !okA && len(left) == 1 {
			d.day, okA = int(left[0]-'0'), true
		}
		return d, i + 2*btoi(okA && okB && d.valid())
	}
	if !s.mark(i+1, '/', '-') || !s.tight(i+1) || !s.tight(i+2) || s.mark(i+3, '/', '-') && s.tight(i+3) && s.tight(i+4) && s.mark(i+1, '-') {
		return day{}, i
	}
	a, okA := s.plain(i)
	b, okB := s.plain(i + 2)
	next := i + 3
	if !okA || !okB || s.is(next, of) || s.mark(next, '%') || !sure && s.letters(next) && !s.is(next, stop|to) || s.tokens[i].Len() > 2 || s.tokens[i+2].Len() > 2 {
		return day{}, i
	}
	first, second := day{0, int(a), int(b)}, day{0, int(b), int(a)}
	if s.dayFirst {
		first, second = second, first
	}
	if !first.valid() {
		first = second
	}
	return first, i + 3*btoi(first.valid())
}

// monthInDigits reads a month with its year: "2015-12", "12/2015".
func (s *scanner) monthInDigits(i int) (day, int) {
	if s.joinedBefore(i) || !s.mark(i+1, '-', '/') || !s.tight(i+1) || !s.tight(i+2) || s.joinedAfter(i+3) || s.hyphen(i+3) {
		return day{}, i
	}
	if y, ok := s.yearValue(i); ok && y >= 1900 && s.tokens[i+2].Len() == 2 && s.mark(i+1, '-') {
		m, ok := s.plain(i + 2)
		if d := (day{int(y), int(m), 1}); ok && d.valid() && m != float64(int(y)%100+1) {
			return day{int(y), int(m), 0}, i + 3
		}
		return day{}, i
	}
	m, ok := s.plain(i)
	if y, okY := s.yearValue(i + 2); ok && okY && y >= 1900 && m >= 1 && m <= 12 && s.tokens[i].Len() <= 2 {
		return day{int(y), int(m), 0}, i + 3
	}
	return day{}, i
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
