package figures

import "hearsay/internal/text"

// dayTo reads what a date goes on to in the same month: "-5" after "May 3", "to 5". It gives that
// day, 0 for none, and the token after it.
func (s *scanner) dayTo(first, i int) (int, int) {
	if !s.dayJoint(i) {
		return 0, i
	}
	last, next := s.dayNumber(i + 1)
	if last <= first || s.unitFollows(next) || s.joinedAfter(next) {
		return 0, i
	}
	if m, _ := s.month(next); m > 0 {
		return 0, i // "May 30 to 2 June"
	}
	if s.is(i, to) && s.letters(next) && !s.is(next, stop) {
		return 0, i // "from May 3 to 5 places"
	}
	return last, next
}

// dayJoint tells whether token i may stand between two days.
func (s *scanner) dayJoint(i int) bool {
	return s.mark(i, '-', '–', '—') && s.tight(i) == s.tight(i+1) || s.is(i, to)
}

// daysMonth reads "3-5 May 2019", "3 to 5 May".
func (s *scanner) daysMonth(i int) (day, int) {
	first, j := s.dayNumber(i)
	if first == 0 || s.tight(i) || !s.dayJoint(j) {
		return day{}, i
	}
	last, k := s.dayNumber(j + 1)
	if last <= first {
		return day{}, i
	}
	if s.is(k, of) {
		k++
	}
	m, next := s.month(k)
	if m == 0 || s.hyphen(next) {
		return day{}, i
	}
	s.lastDay = last
	return s.yearAfter(day{month: m, day: first}, next)
}

// dayInWords reads "fourth" of "the fourth of July": the day and the token after it.
func (s *scanner) dayInWords(i int) (int, int) {
	if !s.letters(i) {
		return 0, i
	}
	v, next := s.ordinalInWords(i)
	if next == i || v < 1 || v > 31 {
		return 0, i
	}
	return int(v), next
}

// spelledDay reads "fourth of July 1995", where no fraction or list counts the ordinal.
func (s *scanner) spelledDay(i int) (day, int) {
	n, j := s.dayInWords(i)
	if n == 0 || !s.is(j, of) || i > s.first && !s.is(i-1, definite) && !s.mark(i-1, ',') {
		return day{}, i
	}
	m, k := s.month(j + 1)
	if m == 0 {
		return day{}, i
	}
	return s.yearAfter(day{month: m, day: n}, k)
}

// wordAfterMonth reads the day of "July fourth", which no noun follows: "in March first place".
func (s *scanner) wordAfterMonth(i int) (int, int) {
	n, next := s.dayInWords(i)
	if n == 0 || s.mark(next, '-') || s.letters(next) && !s.is(next, stop) || s.tokens[i].Len() < 4 {
		return 0, i
	}
	return n, next
}

// writtenSmall tells of a month in small letters, where a capital is the rule, that the day or
// year beside it makes it one: "14 nov 2023", "feb 22".
func (s *scanner) writtenSmall(i int) bool {
	if s.is(i, doubtful) {
		return false
	}
	before := i > s.first && (s.isDay(i-1) || s.is(i-1, of) && i > s.first+1 && s.isDay(i-2))
	return before || i+1 < s.last && s.isDay(i+1) && (!s.letters(i+2) || s.is(i+2, stop))
}

// isDay tells whether token i is a day of the month in digits.
func (s *scanner) isDay(i int) bool {
	n, _ := s.dayNumber(i)
	return n > 0
}

// quarter reads a quarter of a year, "Q3 2019", "2019 Q3", "Q3".
func (s *scanner) quarter(i int) int {
	if s.quarterLetter == "" {
		return i
	}
	year, j := s.yearAt(i, false)
	if year > 0 && s.hyphen(j) {
		j++
	}
	n := s.quarterAt(j)
	if n == 0 {
		return i
	}
	next := j + 1
	if year == 0 {
		k := next
		if s.is(k, of) || s.hyphen(k) || s.mark(k, ',') {
			k++
		}
		if y, end := s.yearAt(k, false); end > k {
			year, next = y, end
		} else if s.nameBefore(i) || s.joinedAfter(next) || !s.is(i-1, yearBefore|definite|of) {
			return i
		}
	}
	return s.addQuarter(i, next, year, n)
}

// quarterAt is the number of "Q3", 0 for another token.
func (s *scanner) quarterAt(i int) int {
	if i >= s.last || s.tokens[i].Len() != len(s.quarterLetter)+1 || s.t.Of(i)[:len(s.quarterLetter)] != s.quarterLetter {
		return 0
	}
	if n := int(s.t.Of(i)[len(s.quarterLetter)] - '0'); n >= 1 && n <= 4 {
		return n
	}
	return 0
}

// addQuarter adds a quarter of a year, of an unknown one where the year is 0.
func (s *scanner) addQuarter(i, next, year, n int) int {
	timex := day{year: year}.String() + "-Q" + string(rune('0'+n))
	s.add(text.Run{First: i, Last: next}, Figure{Type: Date, Timex: timex, Rule: "figure.date.quarter"})
	return next
}
