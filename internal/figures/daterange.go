package figures

import (
	"strings"

	"hearsay/internal/text"
)

// dayTo reads what a date goes on to in the same month: "-5" after "May 3", "to 5". It gives that
// day, 0 for none, and the token after it.
func (s *scanner) dayTo(first, i int) (int, int) {
	if !s.dayJoint(i) {
		return 0, i
	}
	last, next := s.dayNumber(i + 1)
	if j := s.afterDefinite(i + 1); last == 0 && s.is(i, to) { // "April 9th through the seventeenth"
		if last, next = s.dayInWords(j); s.letters(next) && !s.is(next, stop) {
			return 0, i
		}
	}
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

// daysMonth reads "3-5 May 2019", "3 to 5 May", "12. bis 22. Mai".
func (s *scanner) daysMonth(i int) (day, int) {
	first, j := s.stoppedDay(i)
	if first == 0 || s.tight(i) {
		return day{}, i
	}
	open := s.is(i-1, between) || s.is(i-1, definite) && s.is(i-2, between)
	k := s.spanJoint(j, open)
	if k == j {
		return day{}, i
	}
	last, next := s.stoppedDay(k)
	if last <= first {
		return day{}, i
	}
	if s.is(next, of) {
		next++
	}
	m, next := s.month(next)
	if m == 0 || s.hyphen(next) {
		return day{}, i
	}
	s.lastDay = last
	return s.yearAfter(day{month: m, day: first}, next)
}

// dayListed reads the first of several days whose month is said at the end: "16" of "16 and 17 June".
func (s *scanner) dayListed(i, most int) (day, int) {
	n, next := s.stoppedDay(i)
	if n == 0 || s.joinedBefore(i) {
		return day{}, i
	}
	j := next
	if !s.mark(j, ',') && !s.is(j, conjunction|or) {
		return day{}, i
	}
	if j++; s.is(j-1, conjunction) {
		if k, on := s.onDays.at(s.tokens, j, s.last); on != nil && s.ordinalSuffix(".") {
			j += k
		} else if s.is(j, definite) {
			j++
		}
	}
	d, last := s.dayMonth(j)
	if last == j && most > 0 {
		d, last = s.dayListed(j, most-1)
	} else if last > j && s.mark(j-1, ',') && most == 3 {
		return day{}, i // "5, 6 May": not a list of two
	}
	if last == j || d.day <= n {
		return day{}, i
	}
	d.day = n
	return d, next
}

// stoppedDay is a day of the month with the full stop that makes an ordinal of it.
func (s *scanner) stoppedDay(i int) (int, int) {
	n, next := s.dayNumber(i)
	if n > 0 && s.mark(next, '.') && s.tight(next) && s.ordinalSuffix(".") {
		next++
	}
	return n, next
}

// dayInWords reads "fourth" of "the fourth of July": the day and the token after it.
func (s *scanner) dayInWords(i int) (int, int) {
	if !s.letters(i) {
		return 0, i
	}
	v, next := s.ordinalInWords(i)
	if n := s.cardinal(i, 0); next == i && n.value >= 20 { // "twenty second", elsewhere a length of time
		if k, e := s.ordinals.at(s.tokens, n.Last, s.last); e != nil && e.value < 10 {
			v, next = n.value+e.value, n.Last+k
		}
	}
	if next == i || v < 1 || v > 31 {
		return 0, i
	}
	return int(v), next
}

// spelledDay reads "fourth of July 1995", where no fraction or list counts the ordinal.
func (s *scanner) spelledDay(i int) (day, int) {
	n, j := s.dayInWords(i)
	if n == 0 || !s.is(j, of) && !s.nounFirst || i > s.first && !s.is(i-1, definite) && !s.mark(i-1, ',') {
		return day{}, i
	}
	m, k := s.month(j + btoi(s.is(j, of)))
	if m == 0 {
		return day{}, i
	}
	return s.yearAfter(day{month: m, day: n}, k)
}

// countedDay reads a day in a cardinal's words: "diez de octubre de 2018", "fifteen August".
func (s *scanner) countedDay(i int) (day, int) {
	if !s.monthSoon(i + 1) {
		return day{}, i
	}
	k, e := s.numeral(i)
	if k == 0 || e.value < 1 || e.value > 31 || e.value != float64(int(e.value)) || s.joinedBefore(i) {
		return day{}, i
	}
	n := s.cardinal(i, 0)
	j := n.Last
	if s.is(j, of) {
		j++
	}
	m, next := s.month(j)
	if m == 0 || n.value > 31 || s.hyphen(next) {
		return day{}, i
	}
	return s.yearAfter(day{month: m, day: int(n.value)}, next)
}

// wordAfterMonth reads the day of "July fourth", which no noun follows: "in March first place".
func (s *scanner) wordAfterMonth(i int) (int, int) {
	n, next := s.dayInWords(i)
	if n == 0 || s.mark(next, '-') || s.letters(next) && !s.is(next, stop) && !s.hourAt(next) && s.yearInWords(next) == 0 || s.tokens[i].Len() < 4 {
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
func (s *scanner) quarter(w *when) {
	i := w.First
	if s.quarterLetter == "" {
		return
	}
	year, j := s.yearAt(i, false)
	if year > 0 && s.hyphen(j) {
		j++
	}
	period, n := s.quarterAt(j)
	if n == 0 {
		return
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
			return
		}
	}
	w.day.year, w.period, w.nth, w.Last, w.rule = year, period, n, next, "figure.date.quarter"
}

// quarterAt is what "Q3" or "H1" says, "" and 0 for another token.
func (s *scanner) quarterAt(i int) (period string, n int) {
	if i >= s.last || s.tokens[i].Len() != 2 || !s.tokens[i].Is(text.Digit) {
		return "", 0
	}
	letter, n := s.t.Src[s.tokens[i].Start]&^0x20, int(s.t.Src[s.tokens[i].Start+1]-'0')
	for _, pair := range strings.Fields(s.quarterLetter) {
		if pair[0] == letter && n >= 1 && n <= 4 && (pair[1] != 'H' || n < 3) {
			return pair[1:], n
		}
	}
	return "", 0
}

// looseMonth reads a month's name, with its year, that only the other end of a span makes a date.
func (s *scanner) looseMonth(i int) (when, bool) {
	m, j := s.month(i)
	if m == 0 || s.joinedBefore(i) && !s.mark(i-1, '-', '–', '—') {
		return when{}, false
	}
	w := when{Run: text.Run{First: i, Last: j}, day: day{month: m}, rule: "figure.date"}
	if y, next := s.yearBehind(j); next > j {
		w.day.year, w.Last = y, s.years(next)
	}
	return w, true
}

// looseYear reads a year that only the other end of a span makes a date: "2014 to May 2018".
func (s *scanner) looseYear(i int) (when, bool) {
	y, ok := s.yearValue(i)
	return when{Run: text.Run{First: i, Last: i + 1}, day: day{year: int(y)}, whole: true, rule: "figure.date"}, ok && !s.joinedBefore(i) && !s.pluralNoun(i+1)
}

// nowAt reads "now" as the end of a span.
func (s *scanner) nowAt(i int) (when, bool) {
	k, now := s.nows.at(s.tokens, i, s.last)
	return when{Run: text.Run{First: i, Last: i + k}, daysIn: true, rule: "figure.date.relative"}, now != nil
}

// monthSoon tells whether a month's name is one of the four tokens from i on.
func (s *scanner) monthSoon(i int) bool {
	for j := i; j < min(i+4, s.last); j++ {
		if s.months.starts(s.tokens[j].Word) {
			return true
		}
	}
	return false
}
