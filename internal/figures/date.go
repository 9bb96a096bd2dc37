package figures

import (
	"strings"

	"hearsay/internal/text"
)

// dated is a date that waits for the document's date to be resolved.
type dated struct {
	figure  int // index in scanner.out
	day     day
	weekday int  // 1-7, 0 for none said
	token   int  // first token
	next    int  // the token after it
	lastDay int  // of a span of days within the month, 0 for none
	alone   bool // the whole of its paragraph, or set off at its start: a dateline
}

// date reads a date: "Monday, March 14, 2022", "14 March", "Feb. 24", "November 2021",
// "2022-03-15", "Monday".
func (s *scanner) date(i int) int {
	s.lastDay = 0
	if s.tokens[i].Is(text.Digit) {
		if next := s.numericDate(i); next > i {
			return next
		}
		if next := s.quarter(i); next > i {
			return next
		}
		if d, next := s.daysMonth(i); next > i {
			return s.addDate(i, next, d, 0, "figure.date.days")
		}
		d, next := s.dayMonth(i)
		return s.addDate(i, next, d, 0, "figure.date")
	}
	w, j := s.weekday(i)
	if w == 0 {
		d, next := s.monthDay(i)
		if next == i {
			d, next = s.spelledDay(i)
		}
		return s.addDate(i, next, d, 0, "figure.date")
	}
	if s.mark(j, ',') {
		j++
	}
	if s.is(j, definite) {
		j++
	}
	d, next := s.monthDay(j)
	if next == j && j < s.last && s.tokens[j].Is(text.Digit) {
		d, next = s.dayMonth(j)
	}
	if next > j && d.day > 0 {
		return s.addDate(i, next, d, w, "figure.date")
	}
	return s.loneWeekday(i, w)
}

// weekday reads the name of a day of the week: its number and the token after it.
func (s *scanner) weekday(i int) (int, int) {
	if s.upperDates && !s.tokens[i].Is(text.Upper) {
		return 0, i
	}
	if k, w := s.weekdays.at(s.tokens, i, s.last); w != nil {
		return *w, i + k
	}
	if k, w := s.shortDays.at(s.tokens, i, s.last); w != nil {
		j := i + k
		if s.mark(j, '.') && s.tight(j) {
			j++
		}
		return *w, j
	}
	return 0, i
}

// loneWeekday adds a weekday that stands without a date; its short forms are too often words.
func (s *scanner) loneWeekday(i, w int) int {
	k, full := s.weekdays.at(s.tokens, i, s.last)
	if full == nil || s.hyphen(i+k) || s.joinedBefore(i) {
		return i
	}
	if i+k < s.last && s.tokens[i+k].Is(text.Upper) && s.letters(i+k) && s.nameBefore(i) {
		return i
	}
	return s.addDate(i, i+k, day{}, w, "figure.date.weekday")
}

// nameBefore tells whether a capitalised word that is no sentence opener stands before token i.
func (s *scanner) nameBefore(i int) bool { return i > s.first && s.letters(i-1) && s.isCapital(i-1) }

// month reads a month's name at token i: its number and the token after it.
func (s *scanner) month(i int) (int, int) {
	if i >= s.last {
		return 0, i
	}
	k, m := s.months.at(s.tokens, i, s.last)
	if m == nil || s.upperDates && !s.tokens[i].Is(text.Upper) && !s.writtenSmall(i) {
		return 0, i
	}
	j := i + k
	if s.mark(j, '.') && s.tight(j) && j+1 < s.last {
		j++
	}
	return *m, j
}

// monthDay reads "March 14, 2022", "Feb. 24", "March 13th", "November 2021", "October".
func (s *scanner) monthDay(i int) (day, int) {
	m, j := s.month(i)
	if m == 0 {
		return day{}, i
	}
	d := day{month: m}
	k := j
	if s.is(k, definite) {
		k++
	}
	n, next := s.dayNumber(k)
	if n == 0 {
		n, next = s.wordAfterMonth(k)
	}
	if n > 0 && !s.unitFollows(next) {
		d.day = n
		s.lastDay, next = s.dayTo(n, next)
		return s.yearAfter(d, next)
	}
	if y, next := s.yearAt(j, true); next > j {
		d.year = y
		return d, s.years(next)
	}
	if !s.bareMonth(i, j) {
		return day{}, i
	}
	return d, j
}

// bareMonth tells whether a month's name without day or year is a date: written out or with its
// full stop, after a preposition or at the end of a phrase, and not a name's part.
func (s *scanner) bareMonth(i, next int) bool {
	t := &s.tokens[i]
	if t.Len() < 4 && !s.dayFirst || s.nameBefore(i) || next < s.last && s.letters(next) && s.tokens[next].Is(text.Upper) && !s.is(next, stop) {
		return false
	}
	return s.is(i-1, yearBefore|past|future|of|to|from|between) && !s.hyphen(next) && !s.hyphen(i-1)
}

// unitFollows tells of "May 20 percent" and "March 5 million" that the number is no day.
func (s *scanner) unitFollows(i int) bool {
	_, e := s.numerals.at(s.tokens, i, s.last)
	return e != nil && e.kind == scale || s.mark(i, '%')
}

// dayNumber reads a day of the month: "14", "14th".
func (s *scanner) dayNumber(i int) (int, int) {
	if i >= s.last || !s.tokens[i].Is(text.Digit) || s.tokens[i].Len() > 4 {
		return 0, i
	}
	d, ok := s.readDigits(s.t.Of(i))
	if !ok || !d.whole || d.head != "" || d.length > 2 || d.value < 1 || d.value > 31 {
		return 0, i
	}
	if d.tail != "" && !s.ordinalSuffix(d.tail) {
		return 0, i
	}
	if s.mark(i+1, ':') && s.tight(i+1) {
		return 0, i // an hour
	}
	return int(d.value), i + 1
}

func (s *scanner) ordinalSuffix(tail string) bool {
	for _, x := range s.suffixes {
		if strings.EqualFold(tail, x) {
			return true
		}
	}
	return false
}

// yearAfter reads the year that may follow a day: ", 2022".
func (s *scanner) yearAfter(d day, i int) (day, int) {
	j := i
	if s.mark(j, ',') || s.is(j, of) {
		j++
	}
	if y, next := s.yearAt(j, false); next > j {
		d.year = y
		return d, s.years(next)
	}
	return d, i
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
	return 0, i
}

// dayMonth reads "14 March 2022", "13th of March".
func (s *scanner) dayMonth(i int) (day, int) {
	n, j := s.dayNumber(i)
	if j == i || s.tight(i) && !s.mark(i-1, '(', '“', '"', '—', '–') {
		return day{}, i
	}
	if s.is(j, of) || s.hyphen(j) || s.mark(j, '.') && s.tight(j) {
		j++
	}
	m, k := s.month(j)
	if m == 0 || s.hyphen(k) && !s.tokens[k+1].Is(text.Digit) {
		return day{}, i
	}
	if s.hyphen(k) {
		k++
	}
	d := day{month: m, day: n}
	d, next := s.yearAfter(d, k)
	return d, next
}

// addDate adds a date over the tokens from i to next.
func (s *scanner) addDate(i, next int, d day, w int, rule string) int {
	if next <= i || d.day > 0 && d.month > 0 && !d.valid() {
		return i
	}
	s.dates = append(s.dates, dated{figure: len(s.out), day: d, weekday: w, token: i, next: next, lastDay: s.lastDay, alone: s.setOff(i, next)})
	n := len(s.out)
	s.add(text.Run{First: i, Last: next}, Figure{Type: Date, Rule: rule})
	if len(s.out) == n {
		s.dates = s.dates[:len(s.dates)-1]
		return i
	}
	return next
}

// setOff tells whether a date is what its sentence holds.
func (s *scanner) setOff(i, next int) bool { return i <= s.first+2 && next >= s.last-2 }
