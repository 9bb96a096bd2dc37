package figures

import "hearsay/internal/text"

// era reads years said another way: "44 B.C.", "A.D. 79", "the '90s", "since '82", "nineteen
// ninety-three".
func (s *scanner) era(i int) int {
	if !s.tokens[i].Is(text.Digit) {
		return s.spokenYear(i)
	}
	if s.mark(i-1, '\'', '’', '‘') && s.tight(i) {
		return s.shortYear(i)
	}
	y, ok := s.plain(i)
	if !ok || y < 1 || y > 9999 || s.joinedBefore(i) {
		return i
	}
	switch {
	case s.is(i+1, beforeEra) && s.tokens[i+1].Is(text.Caps):
		return s.addYear(i, i+2, -int(y), "figure.year.era")
	case s.is(i+1, era) && s.tokens[i+1].Is(text.Caps):
		return s.addYear(i, i+2, int(y), "figure.year.era")
	case s.is(i-1, era) && s.tokens[i-1].Is(text.Caps) && y < 1000:
		return s.addYear(i-1, i+1, int(y), "figure.year.era")
	}
	return i
}

// shortYear reads "90s" and "82" after the sign that stands for their century. What is past 30
// was in the last one.
func (s *scanner) shortYear(i int) int {
	d, ok := s.readDigits(s.t.Of(i))
	if !ok || d.head != "" || d.length != 2 || !d.whole && d.tail == "" || s.tight(i-1) {
		return i
	}
	y := int(d.value) + 2000
	if d.value > 30 {
		y -= 100
	}
	switch {
	case d.tail == "s" && y%10 == 0:
		s.add(text.Run{First: i - 1, Last: i + 1}, Figure{
			Type: Year, Low: float64(y), High: float64(y), HasValue: true, Rule: "figure.year.decade", Timex: day{year: y}.String()[:3],
		})
		return i + 1
	case d.tail == "" && s.is(i-2, yearBefore) && !s.joinedAfter(i+1):
		return s.addYear(s.yearNamed(i-1), i+1, y, "figure.year.short")
	}
	return i
}

// spokenYear reads "nineteen ninety-three", "twenty nineteen".
func (s *scanner) spokenYear(i int) int {
	k, century := s.numeral(i)
	if k == 0 || century.value < 11 || century.value > 20 || s.joinedBefore(i) || century.kind != small && century.kind != tens {
		return i
	}
	rest := s.cardinal(i+k, 0)
	if rest.Len() == 0 || rest.value < 10 || rest.value > 99 || rest.value == 20 && century.value == 20 {
		return i
	}
	if s.mark(rest.Last, '-') || s.pluralNoun(rest.Last) {
		return i
	}
	return s.addYear(i, rest.Last, int(century.value*100+rest.value), "figure.year.spoken")
}

func (s *scanner) addYear(i, next, y int, rule string) int {
	timex := day{year: y}.String()
	if y < 0 {
		timex = "BC" + day{year: -y}.String()
	}
	s.add(text.Run{First: i, Last: next}, Figure{
		Type: Year, Low: float64(y), High: float64(y), HasValue: true, Rule: rule, Timex: timex,
	})
	return next
}
