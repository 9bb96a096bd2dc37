package figures

import "strings"

// numericDate reads "2022-03-15", "3/15/2022", "15.3.2022".
func (s *scanner) numericDate(i int) int {
	if s.joinedBefore(i) && !s.mark(i-1, '-') {
		return i
	}
	if s.tokens[i].Len() >= 8 {
		return s.dottedDate(i)
	}
	if !s.mark(i+1, '-', '/', '.') || !s.tight(i+1) || !s.tight(i+2) || !s.tight(i+3) || !s.tight(i+4) ||
		s.tokens[i+1].Rune != s.tokens[i+3].Rune {
		return i
	}
	if s.tight(i+5) && (s.mark(i+5, '-', '/') || s.letters(i+5)) {
		return i
	}
	a, okA := s.plain(i)
	b, okB := s.plain(i + 2)
	c, okC := s.plain(i + 4)
	if !okA || !okB || !okC {
		return i
	}
	d, ok := s.ordered(int(a), int(b), int(c), s.tokens[i].Len(), s.tokens[i+4].Len())
	if !ok || s.tokens[i+1].Rune == '-' && s.tokens[i].Len() != 4 && s.tokens[i+4].Len() != 4 {
		return i
	}
	return s.addDate(i, i+5, d, 0, "figure.date.numeric")
}

// dottedDate reads "15.03.2022", which is one token.
func (s *scanner) dottedDate(i int) int {
	parts := strings.Split(s.t.Of(i), ".")
	if len(parts) != 3 {
		return i
	}
	var n [3]int
	for k, p := range parts {
		for _, r := range p {
			v := digit(r)
			if v < 0 || len(p) > 4 {
				return i
			}
			n[k] = n[k]*10 + v
		}
	}
	d, ok := s.ordered(n[0], n[1], n[2], len(parts[0]), len(parts[2]))
	if !ok {
		return i
	}
	return s.addDate(i, i+1, d, 0, "figure.date.numeric")
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
