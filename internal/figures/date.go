package figures

import (
	"bytes"
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

// partOfWord is the part of the day that a weekday's word ends in: "Freitagabend", "fredagskvällen".
func (s *scanner) partOfWord(i int) string {
	if !s.compounding || s.tokens[i].Len() < 9 {
		return ""
	}
	var buf [48]byte
	word := text.Lower(buf[:0], s.t.Of(i))
	for _, e := range s.partEndings {
		if stem, ok := bytes.CutSuffix(word, []byte(e.ending)); ok && len(stem) > 4 && s.isWeekday(stem) {
			return e.part
		}
	}
	return ""
}

// isWeekday tells whether the letters are the name of a day of the week, or that with an "s".
func (s *scanner) isWeekday(name []byte) bool {
	_, plain := s.weekdayNames[string(name)]
	_, joined := s.weekdayNames[string(bytes.TrimSuffix(name, []byte("s")))]
	return plain || joined
}

// fullOrShort reads a date in digits alone, of which a weekday before it leaves no doubt: "Friday 7/6".
func (s *scanner) fullOrShort(i int) (day, int) {
	if i >= s.last || !s.tokens[i].Is(text.Digit) {
		return day{}, i
	}
	if d, next := s.numericDate(i); next > i {
		return d, next
	}
	for j := i - 1; s.mark(i+1, '-') && j > i-6; j-- {
		if s.is(j, score) {
			return day{}, i // "won on Wednesday 10-4"
		}
	}
	return s.shortDay(i, s.mark(i+1, '/'))
}

// dayAfterWeekday reads the day of the month that only a weekday tells: "Friday the 26th",
// "Sunday 31".
func (s *scanner) dayAfterWeekday(i int, joined bool) (int, int) {
	n, next := s.dayNumber(i)
	if n == 0 && joined {
		n, next = s.dayInWords(i)
	}
	switch {
	case n == 0, s.mark(next, '%', ':', '-', '–', '/') || s.mark(next, ',') && !s.is(next+1, between) || s.joinedAfter(next):
		return 0, i
	case s.letters(next) && !s.is(next, stop|between|from) && !s.hourAt(next):
		return 0, i // "on Tuesday 26 people"
	case s.mark(next, '.') && s.tight(next) && next+1 < s.last:
		next++
	}
	if _, u := s.units.at(s.tokens, next, s.last); u != nil {
		return 0, i
	}
	return n, next
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
	if n == 0 || s.letters(next) && !s.is(next, from|between|of) && s.starts(next)&startsRelative == 0 {
		return w, false
	}
	if s.takePeriod(&w) && w.period == "M" {
		w.storied = false
		return w, true
	}
	return w, s.is(next, from|between) && s.takeClock(&w) && w.spans
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

// weekday reads the name of a day of the week: its number and the token after it.
func (s *scanner) weekday(i int) (int, int) {
	if i >= s.last {
		return 0, i
	}
	if k, w := s.weekdays.at(s.tokens, i, s.last); w != nil {
		return *w, i + k
	}
	if s.upperDates && !s.tokens[i].Is(text.Upper) {
		return 0, i
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

// loneWeekday tells whether a weekday up to token next stands well without a date; short forms
// are too often words.
func (s *scanner) loneWeekday(i, next int) bool {
	k, full := s.weekdays.at(s.tokens, i, s.last)
	if n, c := s.clocks.at(s.tokens, next, s.last); full == nil && c != nil && s.tokens[i].Is(text.Upper) && (c.kind == clockBefore || c.kind == clockAt) && next+n < s.last && s.tokens[next+n].Is(text.Digit) {
		return true // "Sat at 5"
	}
	if full == nil || s.hyphen(i+k) || s.joinedBefore(i) {
		return false
	}
	return !(next < s.last && s.tokens[next].Is(text.Upper) && s.letters(next) && s.nameBefore(i))
}

// nameBefore tells whether a capitalised word that is no sentence opener stands before token i.
func (s *scanner) nameBefore(i int) bool { return i > s.first && s.letters(i-1) && s.isCapital(i-1) }

// month reads a month's name at token i: its number and the token after it.
func (s *scanner) month(i int) (int, int) {
	if i >= s.last {
		return 0, i
	}
	k, m := s.months.at(s.tokens, i, s.last)
	if m == nil || s.upperDates && !s.tokens[i].Is(text.Upper) && !s.writtenSmall(i) && (k == 1 && s.tokens[i].Len() < 4 || s.is(i, doubtful)) {
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

// dayMonth reads "14 March 2022", "13th of March".
func (s *scanner) dayMonth(i int) (day, int) {
	n, j := s.dayNumber(i)
	if j == i || s.tight(i) && !s.mark(i-1, '(', '“', '"', '—', '–') && !s.yearBeforeDash(i) {
		return day{}, i
	}
	if s.is(j, of) || s.hyphen(j) || s.mark(j, '.', '/') && s.tight(j) {
		j++
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
