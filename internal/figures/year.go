package figures

import "hearsay/internal/text"

// year reads a year or decade: "2022", "the 1990s".
func (s *scanner) year(i int) int {
	if d := s.decade(i); d > 0 {
		s.add(text.Run{First: i, Last: i + 1}, Figure{
			Type: Year, Low: float64(d), High: float64(d), HasValue: true, Rule: "figure.year.decade", Timex: day{year: d}.String()[:3],
		})
		return i + 1
	}
	if d, next := s.decadeAfter(i); next > i && !s.joinedBefore(i) {
		s.add(text.Run{First: i, Last: next}, Figure{
			Type: Year, Low: float64(d), High: float64(d), HasValue: true, Rule: "figure.year.decade", Timex: day{year: d}.String()[:3],
		})
		return next
	}
	y, ok := s.yearValue(i)
	if !ok || s.joinedAfter(i+1) || s.joinedBefore(i) && !s.prefixed4(i) {
		return i
	}
	if !s.isYear(quantity{Run: text.Run{First: i, Last: i + 1}, value: y}) {
		return i
	}
	next := s.years(i + 1)
	s.add(text.Run{First: s.yearNamed(i), Last: next}, Figure{
		Type: Year, Low: y, High: y, HasValue: true, Rule: "figure.year", Timex: day{year: int(y)}.String(),
	})
	return next
}

// prefixed4 tells of "mid-2011" that the year counts.
func (s *scanner) prefixed4(i int) bool { return s.mark(i-1, '-') && s.is(i-2, yearBefore) }

// yearValue is the year that token i may be: four digits and nothing else.
func (s *scanner) yearValue(i int) (float64, bool) {
	if i < s.first || i >= s.last || s.tokens[i].Len() != 4 {
		return 0, false
	}
	y, ok := s.plain(i)
	return y, ok && y >= 1000 && y < 2200
}

// isYear tells a year from a count of the same look: "2000 people", "1500 soldiers".
func (s *scanner) isYear(q quantity) bool {
	y := q.value
	if q.Len() != 1 || y < 1000 || y >= 2200 || s.tokens[q.First].Len() != 4 {
		return false
	}
	round := int(y)%50 == 0
	counted := s.pluralNoun(q.Last) && s.tokens[q.Last].Is(text.Space)
	switch {
	case s.is(q.Last, yearBefore) && s.is(s.afterDefinite(q.Last+1), yearWord|lastWord|thisWord|nextWord):
		return false // "2000 im vergangenen Jahr"
	case s.is(q.Last, yearAfter), s.betweenYears(q.First):
		return true
	case s.is(q.First-1, yearBefore):
		return !counted || y > 1900 && !round
	case y < 1800:
		return false
	case counted:
		return y > 1900 && !round
	}
	return y > 1900 && s.qualifier(q.Run) == Exact || y >= 1800 && !round
}

// betweenYears tells of a year that another one stands beside: "between 1600 and 1900".
func (s *scanner) betweenYears(i int) bool {
	if s.is(i+1, conjunction) && s.is(i-1, between) {
		_, ok := s.yearValue(i + 2)
		return ok
	}
	n := len(s.out)
	return s.is(i-1, conjunction|or) && n > 0 && s.out[n-1].Type == Year && i > s.first+1 && s.out[n-1].End == s.tokens[i-2].End
}

// decade reads "1990s".
func (s *scanner) decade(i int) int {
	if !s.tokens[i].Is(text.Digit) || s.tokens[i].Len() != 5 {
		return 0
	}
	d, ok := s.readDigits(s.t.Of(i))
	if !ok || d.tail != "s" || d.head != "" || d.length != 4 || int(d.value)%10 != 0 || d.value < 1000 || d.value > 2090 {
		return 0
	}
	return int(d.value)
}

// yearNamed is the token where a year at token i begins: the word for one may stand before it, "the
// year 2012".
func (s *scanner) yearNamed(i int) int {
	for j := max(i-2, s.first, s.done); j < i; j++ {
		if k, p := s.periods.at(s.tokens, j, s.last); p != nil && *p == "Y" && j+k == i && k > 1 && !s.is(i-1, yearAfter) {
			return j // "calendar year 2008"
		}
	}
	if s.is(i-1, yearWord) && i-1 >= s.done && !s.is(i-1, yearAfter) {
		return i - 1
	}
	return i
}
