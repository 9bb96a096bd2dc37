package figures

import (
	"strings"

	"hearsay/internal/text"
)

// dateAt reads a date: "Monday, March 14, 2022", "14 March", "Feb. 24", "November 2021",
// "2022-03-15", "Monday".
func (s *scanner) dateAt(i int) (when, bool) {
	if i >= s.last {
		return when{}, false
	}
	w := when{Run: text.Run{First: i, Last: i}, rule: "figure.date"}
	s.lastDay = 0
	if s.tokens[i].Is(text.Digit) {
		s.dateInDigits(&w)
		w.lastDay = s.lastDay
		return w, s.possible(&w)
	}
	w.weekday, w.Last = s.weekday(i)
	if w.weekday == 0 {
		if w.day, w.Last = s.monthDay(i); w.Last == i {
			w.day, w.Last = s.spelledDay(i)
		}
		if w.Last == i {
			w.day, w.Last = s.countedDay(i)
		}
		w.lastDay = s.lastDay
		return w, s.possible(&w)
	}
	j := w.Last
	if s.mark(j, ',') {
		j++
	}
	if s.is(j, definite) {
		j++
	}
	d, next := s.monthDay(j)
	if next == j {
		d, next = s.dayMonth(j)
	}
	if next == j {
		d, next = s.fullOrShort(j)
	}
	if next > j && d.day > 0 {
		w.day, w.Last, w.lastDay = d, next, s.lastDay
		return w, s.possible(&w)
	}
	if n, next := s.dayAfterWeekday(j, j > w.Last); n > 0 {
		w.day.day, w.Last, w.rule = n, next, "figure.date.weekday"
		return w, true
	}
	w.rule, w.part = "figure.date.weekday", s.partOfWord(i)
	return w, s.loneWeekday(i, w.Last)
}

// possible tells whether something was read. A day that there is not, "30 February", has no value.
func (s *scanner) possible(w *when) bool {
	if w.day.day > 0 && w.day.month > 0 && !w.day.valid() {
		w.storied, w.lastDay = true, 0
	}
	return w.Last > w.First
}

// dateInDigits reads a date that begins with digits.
func (s *scanner) dateInDigits(w *when) {
	i := w.First
	if w.day, w.Last = s.numericDate(i); w.Last > i {
		w.rule = "figure.date.numeric"
		return
	}
	if s.quarter(w); w.Last > i {
		return
	}
	if w.day, w.Last = s.daysMonth(i); w.Last > i {
		w.rule = "figure.date.days"
		return
	}
	if w.day, w.Last = s.dayMonth(i); w.Last > i {
		return
	}
	if w.day, w.Last = s.dayListed(i, 3); w.Last > i {
		w.rule = "figure.date.listed"
		return
	}
	if w.day, w.Last = s.yearMonth(i); w.Last > i {
		return
	}
	if s.dayTold(i) || s.shortAlone(i) {
		w.day, w.Last = s.shortDate(i)
	}
	if w.Last == i {
		w.day, w.Last = s.monthInDigits(i)
	}
}

// dayOnly reads a day of the month by its number, which hours or a month that is said otherwise make
// one: "the 17 from 2pm to 4pm", "the 21st of this month".
func (s *scanner) dayOnly(i int) (when, bool) {
	n, next := s.dayNumber(i)
	w := when{Run: text.Run{First: i, Last: next}, day: day{day: n}, storied: true, rule: "figure.date.day"}
	if n == 0 || s.letters(next) && !s.is(next, from|between|of|stop) && s.starts(next)&startsRelative == 0 {
		return w, false
	}
	if d, ok := s.daysOnly(w, next); ok {
		return d, true
	}
	if s.takePeriod(&w) && w.period == "M" {
		w.storied = false
		return w, true
	}
	if s.is(next, from|between) && s.takeClock(&w) && w.spans {
		return w, true
	}
	w.Last = next
	return w, s.dayAlone(i, next)
}

// daysOnly goes on from a day to a later one of the month that is said: "du 4 au 23 du mois prochain".
func (s *scanner) daysOnly(w when, next int) (when, bool) {
	_, next = s.stoppedDay(next - 1)
	k := s.spanJoint(next, s.is(w.First-1, between) || s.is(w.First-2, between))
	last, end := s.stoppedDay(k)
	if k == next || last <= w.day.day {
		return w, false
	}
	w.Last, w.lastDay, w.storied, w.rule = end, last, false, "figure.date.days"
	return w, s.takePeriod(&w) && w.period == "M"
}

// takeDays takes in the days of a month said before them: "next month from the 4th to the 23rd".
func (s *scanner) takeDays(w *when) bool {
	if w.period != "M" || !w.shifted || w.day.day > 0 || w.of != nil {
		return false
	}
	j := w.Last
	if !s.is(j, from|between) {
		return false
	}
	open := s.is(j, between)
	first, next := s.stoppedDay(s.afterDefinite(j + 1))
	k := s.spanJoint(next, open)
	last, end := s.stoppedDay(k)
	if first == 0 || k == next || last <= first || s.letters(end) && !s.is(end, stop) {
		return false
	}
	w.day.day, w.lastDay, w.Last, w.rule = first, last, end, "figure.date.days"
	return true
}

// bareDay tells of a number after an article that it may be a day by itself: "le 18", "el día 7".
func (s *scanner) bareDay(i int) bool {
	return s.bareDays && s.tokens[i].Len() < 3 && (!s.letters(i+1) || s.is(i+1, stop)) && (s.is(i-1, definite) || s.dayWordBefore(i))
}

// dayWordBefore tells of "el día 7" that the word for a day stands before the number.
func (s *scanner) dayWordBefore(i int) bool {
	if !s.bareDays || !s.is(i-2, definite|in) {
		return false
	}
	_, u := s.units.at(s.tokens, i-1, s.last)
	return u != nil && u.symbol == "day"
}

// dayAlone tells of "op de 15e" and "le 18" that a day's number is all that is said: nothing follows that it could count.
func (s *scanner) dayAlone(i, next int) bool {
	t := &s.tokens[i]
	if !s.is(i-1, definite) && !s.dayWordBefore(i) || !t.Is(text.Letter) && !s.bareDays || !s.dayTold(i) || s.joinedBefore(i) || s.joinedAfter(next) || s.tight(next) && s.mark(next, '%', '/', '-', '–', '°', '€', '$') || next < s.last && s.tokens[next].Is(text.Digit) {
		return false
	}
	if _, c := s.clocks.at(s.tokens, next, s.last); c != nil && (c.kind == clockBefore || c.kind == clockAt) {
		return true
	}
	if _, u := s.units.at(s.tokens, next, s.last); u != nil {
		return false // "el 11 por ciento"
	}
	return !s.letters(next) || s.is(next, stop) && !s.is(next, of|in|conjunction|or)
}

// shortAlone tells of "29/2" that it is no fraction and all that is said, and of "28/2-1/3" that its
// end looks alike.
func (s *scanner) shortAlone(i int) bool {
	d, next := s.shortDate(i)
	if next == i || !s.mark(i+1, '/') && !s.is(next, between) {
		return false
	}
	if end := s.spanJoint(next, false); end > next {
		_, last := s.shortDate(end)
		if last == end {
			_, last = s.numericDate(end)
		}
		return last > end
	}
	_, fraction := s.slash(i)
	if n, c := s.clocks.at(s.tokens, next, s.last); s.is(next, between) || c != nil && (c.kind == clockBefore || c.kind == clockAt) && next+n < s.last && s.tokens[next+n].Is(text.Digit) {
		return s.is(next, between) || s.hourInToken(&s.tokens[next+n]) || s.mark(next+n+1, ':') // "6/4 between 9 and 10", "23/12 before 5pm"
	}
	return i == s.first && s.ends(next) && !fraction && d.day != 24 // "24/7"
}

// dayTold tells whether a word that days follow stands before token i: "on 22/04".
func (s *scanner) dayTold(i int) bool {
	if s.is(i-1, from|between) {
		return true
	}
	if n := len(s.out); n > 0 && (s.mark(i-1, ',') || s.is(i-1, or|conjunction)) && s.out[n-1].Rule == "figure.date" && s.out[n-1].End == s.tokens[i-2].End && s.tokens[i-2].Is(text.Digit) && s.tokens[i-2].Len() < 3 {
		return true // "20/11, 22/11"
	}
	for j := max(i-2, s.first); j < i; j++ {
		if n, on := s.onDays.at(s.tokens, j, s.last); on != nil && j+n == i && !s.is(i-1, of|in) {
			return true
		}
	}
	return false
}

// nameBefore tells whether a capitalised word that is no sentence opener stands before token i.
func (s *scanner) nameBefore(i int) bool { return i > s.first && s.letters(i-1) && s.isCapital(i-1) }

// month reads a month's name at token i: its number and the token after it.
func (s *scanner) month(i int) (int, int) {
	if i >= s.last {
		return 0, i
	}
	k, m := s.months.at(s.tokens, i, s.last)
	if m == nil {
		return 0, i
	}
	if _, c := s.clocks.at(s.tokens, i+k, s.last); c != nil && c.kind == clockHour {
		return 0, i // "à sept heures"
	}
	if s.upperDates && !s.tokens[i].Is(text.Upper) && !s.writtenSmall(i) && (k == 1 && s.tokens[i].Len() < 4 || s.is(i, doubtful)) {
		return 0, i
	}
	j := i + k
	if s.mark(j, '.') && s.tight(j) && j+1 < s.last {
		j++
	} else if s.nounCapital && s.is(i, doubtful) && s.letters(j) && s.tokens[j].Is(text.Upper) {
		return 0, i // "9. Jan Meier"
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
	if d, next := s.hyphened(m, j); next > j {
		return d, next
	}
	k := j
	if s.is(k, definite) || s.mark(k, '/') && s.tight(k) && s.tight(k+1) {
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
	if y, next := s.yearBehind(j); next > j {
		d.year = y
		return d, s.years(next)
	}
	if !s.bareMonth(i, j) {
		return day{}, i
	}
	return d, j
}

// hyphened reads the day and year of "Sep-23-2020" after its month.
func (s *scanner) hyphened(month, i int) (day, int) {
	if !s.hyphen(i) || !s.hyphen(i+2) {
		return day{}, i
	}
	n, _ := s.dayNumber(i + 1)
	y, ok := s.yearValue(i + 3)
	d := day{int(y), month, n}
	if !ok || !d.valid() {
		return day{}, i
	}
	return d, i + 4
}

// bareMonth tells whether a month's name without day or year is a date: written out or with its
// full stop, after a preposition or at the end of a phrase, and not a name's part.
func (s *scanner) bareMonth(i, next int) bool {
	t := &s.tokens[i]
	if n := len(s.out); n > 0 && t.Len() > 3 && (s.mark(i-1, ',') || s.is(i-1, conjunction|or)) && s.out[n-1].Rule == "figure.date" && s.out[n-1].End == s.tokens[i-2].End && s.tokens[i-2].Is(text.Letter) {
		return true // "in February, March and July"
	}
	if t.Len() < 4 && !s.dayFirst || s.nameBefore(i) || next < s.last && s.letters(next) && s.tokens[next].Is(text.Upper) && !s.is(next, stop) {
		return false
	}
	if s.is(next, definite|of) && next+1 < s.last && s.shifts.starts(s.tokens[next+1].Word) {
		return true // "der Juni des vergangenen Jahres"
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
	if s.raised(i + 1) {
		return int(d.value), i + 3
	}
	return int(d.value), i + 1
}

// raised tells of "1.º" that a full stop and a raised letter follow the digits.
func (s *scanner) raised(i int) bool {
	return s.mark(i, '.') && s.tight(i) && s.tight(i+1) && i+1 < s.last && (s.t.Of(i+1) == "º" || s.t.Of(i+1) == "ª")
}

func (s *scanner) ordinalSuffix(tail string) bool {
	for _, x := range s.suffixes {
		if strings.EqualFold(tail, x) {
			return true
		}
	}
	return false
}

// dayMonth reads "14 March 2022", "13th of March".
func (s *scanner) dayMonth(i int) (day, int) {
	n, j := s.dayNumber(i)
	if j == i || s.tight(i) && !s.mark(i-1, '(', '“', '"', '—', '–') && !s.yearBeforeDash(i) {
		return day{}, i
	}
	if s.is(j, of) || s.hyphen(j) || s.mark(j, '.', '/') && s.tight(j) {
		j++
	}
	if k, p := s.periods.at(s.tokens, j, s.last); p != nil && *p == "M" && s.is(j-1, of) && s.is(j+k, of) { // "le 6 du mois d'avril"
		j += k + 1
	}
	m, k := s.month(j)
	if m == 0 || s.hyphen(k) && !s.tokens[k+1].Is(text.Digit) {
		return day{}, i
	}
	if y, next := s.twoDigitYear(k); next > k {
		return day{year: y, month: m, day: n}, next
	}
	if s.hyphen(k) || s.mark(k, '/') && s.tight(k) && s.tight(k+1) && s.tokens[k+1].Is(text.Digit) {
		if _, ok := s.yearValue(k + 1); !ok {
			return day{month: m, day: n}, k
		}
		k++
	}
	d := day{month: m, day: n}
	d, next := s.yearAfter(d, k)
	return d, next
}

// hourAt tells whether an hour in words begins at token i.
func (s *scanner) hourAt(i int) bool {
	n, next := s.hourNumber(i)
	k, c := s.clocks.at(s.tokens, next, s.last)
	return n > 0 && k > 0 && (c.kind == clockHour || c.kind == clockAM || c.kind == clockPM)
}
