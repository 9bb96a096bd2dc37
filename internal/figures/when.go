package figures

import (
	"hearsay/internal/text"
)

// when is a day, a period or a time of day as it is written, still to be set against the
// document's date.
type when struct {
	text.Run
	day       day  // as far as it is said
	lastDay   int  // of a span of days within the month, 0 for none
	weekday   int  // 1-7, 0 for none
	days      int  // from the day of writing
	daysIn    bool // days is said: "tomorrow"
	storied   bool // which day it is hangs on the story: "the next day"
	holiday   *holiday
	period    string // "W", "M", "Y", "Q", "SU"
	shift     int    // of the period, weekday, month or holiday: -1 last, 0 this, 1 next
	shifted   bool   // shift is said
	nth       int    // of the periods or weekdays of another: 3 of "the third quarter", -1 for the last
	of        *when  // that other
	every     bool   // it comes again: "every Tuesday"
	whole     bool   // a year without month is said: "early 2009", "from 2007 to May 2008"
	away      int    // so many of unit after the day said, before it where negative
	unit      string // "day", "week", "month", "year"
	part      string // of the day: "MO"
	clock     moment // where timed
	until     moment // where spans
	timed     bool   // clock is said
	spans     bool   // until is said
	hourFirst bool   // it begins with the time of day
	rule      string
}

// isDay tells whether it fixes one day.
func (w *when) isDay() bool {
	return w.day.day > 0 || w.weekday > 0 || w.daysIn || w.holiday != nil || w.every
}

// isDate tells whether it is a day or a longer time.
func (w *when) isDate() bool { return w.isDay() || w.day.month > 0 || w.period != "" || w.whole }

// ofDay tells whether it says more than the day.
func (w *when) ofDay() bool { return w.timed || w.part != "" }

// when reads a day, a period or a time of day, or a span of them: "Monday, March 14, 2022",
// "tomorrow at 9 a.m.", "last week", "from May to September".
func (s *scanner) when(i int) int {
	start, may := i, s.starts(i)
	if may&startsSurely == 0 && !s.timely(i) {
		return i
	}
	if s.is(i, between) {
		for i++; s.is(i, definite) || s.told(i+1, clockAt); i++ {
		}
		if i >= s.last {
			return start
		}
	}
	if start < i {
		may = s.starts(i)
	}
	if start == i && may&startsEvery != 0 {
		if next := s.every(i); next > i || may&startsTime == startsEvery {
			return next
		}
	}
	if may&startsRelative != 0 {
		if next := s.decadeNamed(i); next > i {
			return next
		}
	}
	if start == i && may&startsNth != 0 {
		if next := s.stretch(i); next > i {
			return next
		}
	}
	loose := false // a month's name that a span alone makes one
	w, ok := s.point(i, false)
	if opened := s.opened(start, i); opened < i && !w.spans && (!ok || w.timed && !w.isDate()) {
		if h, ok := s.hoursOfDay(i); ok {
			h.First = opened
			return s.addWhen(&h)
		}
	}
	if !ok && start < i {
		w, ok = s.nowAt(i)
		loose = ok
	}
	if !ok && may&startsDate != 0 {
		if w, ok = s.looseMonth(i); !ok {
			w, ok = s.looseYear(i)
		}
		loose = ok
	}
	if ok && s.spanJoint(w.Last, start < i) > w.Last {
		if until, found := s.spanTo(&w, start < i); found {
			return s.addSpan(s.opened(start, i), &w, &until)
		}
	}
	ok = ok && !loose
	if !ok || start < i && !(w.spans && (!w.isDate() || w.hourFirst)) && w.lastDay == 0 {
		return start
	}
	w.First = start
	if w.lastDay > 0 || w.spans && !w.isDate() || w.spans && w.hourFirst {
		w.First = s.opened(start, i)
	}
	lone := w.day.day > 0 && w.day.month == 0 && w.storied && !w.spans // "the 4th"
	if (w.of != nil && w.rule != "figure.date.week" || w.period == "W" && w.day.day > 0 || lone) && s.is(i-1, definite) && i-1 >= s.done {
		w.First--
	} else if lone && i-2 >= s.done { // "el día 7"
		w.First -= 1 + btoi(s.is(i-2, definite))
	}
	return s.addWhen(&w)
}

// timely tells of a number, or of a word like "last", that what stands around it can make it a
// time.
func (s *scanner) timely(i int) bool {
	t := &s.tokens[i]
	if k, part := s.dayParts.at(s.tokens, i, s.last); part != nil {
		_, c := s.clocks.at(s.tokens, i+k, s.last)
		return c != nil || s.is(i+k, of)
	}
	if t.Is(text.Digit) && (t.Is(text.Letter) || t.Len() > 3) || s.is(i, between) || s.is(i-1, from|between) || s.clockBefore(i) || t.Is(text.Digit) && (s.bareDay(i) || s.bareDotted(i)) {
		return true
	}
	ahead := 6
	if t.Is(text.Digit) && s.mark(i+1, '.') && s.tight(i+1) {
		ahead = 12 // "am 4. und 5. sowie am 9. und 10. Juni"
	}
	for j := i + 1; j < min(i+ahead, s.last); j++ {
		switch t := &s.tokens[j]; {
		case t.Rune == 0 && int(t.Word) < len(s.Finder.timely) && s.Finder.timely[t.Word] != 0, s.hourInToken(t):
			return true
		case (j < i+4 || j == i+4 && s.is(i+1, of)) && t.Is(text.Digit) && (t.Len() == 4 || j == i+1 && s.starts(i)&startsRelative != 0):
			return true
		case j == i+1 && (s.mark(j, ':', '/', '-', '–', '—', '~', '.')) && s.tight(j) && j+1 < s.last && s.tokens[j+1].Is(text.Digit):
			return true
		}
	}
	return false
}

// hourInToken tells of a token like "6pm" and "16h" that its letters make an hour of it.
func (s *scanner) hourInToken(t *text.Token) bool {
	if !t.Is(text.Digit) || !t.Is(text.Letter) {
		return false
	}
	end := s.t.Src[t.End-1]
	return end == 'm' || end == 'M' || s.hourLetter != "" && end == s.hourLetter[0]
}

// point reads one day, period or time of day with all that is said of it.
func (s *scanner) point(i int, later bool) (when, bool) {
	w, ok := s.atom(i)
	for more := ok; more; {
		more = s.takePart(&w) || s.takeClock(&w) || s.takeEvery(&w) || s.takeDay(&w) || s.takeNumbers(&w) || s.takeDays(&w) || s.takeYear(&w) || s.takePeriod(&w)
	}
	if !ok || w.part != "" && !w.timed && !w.isDay() || !w.isDate() && !w.timed {
		return w, false
	}
	return w, !later || w.isDate()
}

// atom reads what an expression of time may begin with.
func (s *scanner) atom(i int) (when, bool) {
	if i < s.first || i >= s.last {
		return when{}, false
	}
	may := s.starts(i)
	if may&startsNth != 0 {
		if w, ok := s.nthOf(i); ok {
			return w, true
		}
	}
	if may&startsDate != 0 {
		if w, ok := s.longerHoliday(i, may); ok {
			return w, true
		}
		if w, ok := s.dateAt(i); ok {
			return w, true
		}
	}
	if may&startsDate != 0 && s.tokens[i].Is(text.Digit) && (s.is(i-1, definite|from|between) || s.dayWordBefore(i)) {
		if w, ok := s.dayOnly(i); ok {
			return w, true
		}
	}
	if may&startsEdge != 0 {
		if w, ok := s.edgeOf(i); ok {
			return w, true
		}
	}
	if may&startsRelative != 0 {
		if w, ok := s.relative(i); ok {
			return w, true
		}
		if w, ok := s.weekOf(i); ok {
			return w, true
		}
		if w, ok := s.season(i); ok {
			return w, true
		}
	}
	if may&startsHour == 0 {
		return when{}, false
	}
	if w, ok := s.partTime(i); ok {
		return w, true
	}
	w, ok := s.timeAt(i)
	if !ok && (s.timeBefore(i) || i == s.first) {
		if h, bare := s.bareHour(i); bare && s.takePart(&h) {
			h.rule = "figure.time" // "at 5 in the morning"
			return h, true
		}
	}
	return w, ok
}

// takeDay takes in the day after a time or part of the day: "9 a.m. on Monday", "next week on
// Tuesday".
func (s *scanner) takeDay(w *when) bool {
	if w.daysIn && w.weekday == 0 && !w.timed && w.part == "" { // "am morgigen Sonntag"
		if d, next := s.weekday(w.Last); d > 0 && s.tokens[w.Last].Len() > 4 {
			w.weekday, w.Last = d, next
			return true
		}
	}
	week := w.period == "W" && w.weekday == 0
	if w.isDay() || !w.timed && !week {
		return false
	}
	d, ok := s.dayAt(w.Last)
	if !ok {
		d, ok = s.dayAt(s.onDay(w.Last))
	}
	if week && (!ok || d.day.day > 0) { // "next week Mon at 9"
		d = when{}
		d.weekday, d.Last = s.weekday(w.Last)
		ok, d.rule = d.weekday > 0 && (s.tokens[w.Last].Is(text.Upper) || !s.upperDates), "figure.date.weekday"
	}
	if !ok || d.every || !d.isDay() || week && (d.weekday == 0 || d.day.day > 0) {
		return false
	}
	timed := *w
	*w = d
	w.First = timed.First
	if week {
		w.period, w.shift, w.shifted = "W", timed.shift, timed.shifted
		return true
	}
	w.clock, w.until, w.timed, w.spans, w.hourFirst = timed.clock, timed.until, timed.timed, timed.spans, true
	if w.part == "" {
		w.part = timed.part
	}
	w.inPart(w.part)
	return true
}

// dayAt reads a day, determiners before it or not: "the 4th of May", "this morning".
func (s *scanner) dayAt(i int) (d when, ok bool) {
	for ; ; i++ {
		d, ok = s.dateAt(i)
		if r, longer := s.relative(i); longer && (!ok || r.Last > d.Last && d.day.day == 0) { // "lundi prochain"
			d, ok = r, true
		}
		if ok || !s.is(i, definite) {
			return d, ok
		}
	}
}

// onDay skips what may stand before a day: "on", "of", a comma.
func (s *scanner) onDay(i int) int {
	if s.mark(i, ',') {
		i++
	}
	if k, on := s.onDays.at(s.tokens, i, s.last); on != nil {
		i += k
	}
	return i
}

// takeNumbers takes in a date in digits, after the weekday or day that it tells more of: "this
// Friday 12/05", "tomorrow, 13/04/21".
func (s *scanner) takeNumbers(w *when) bool {
	if w.day.day > 0 || w.timed || w.every || !w.daysIn && (w.weekday == 0 || !w.shifted) {
		return false
	}
	j := w.Last
	if s.mark(j, ',') {
		j++
	}
	d, next := s.fullOrShort(j)
	if next == j && w.weekday > 0 {
		d, next = s.dayMonth(j)
	}
	if next == j || w.daysIn && d.year == 0 {
		return false
	}
	w.day, w.Last, w.shifted, w.daysIn = d, next, false, false
	return true
}

// takeYear takes in the year behind "this year" and behind the time of a day: "im laufenden Jahr 2024", "Oct 26 15:50 2016".
func (s *scanner) takeYear(w *when) bool {
	period := w.period == "Y" && w.shifted && w.of == nil && w.day.month == 0 && w.holiday == nil
	if w.day.year > 0 || !period && !(w.timed && w.day.month > 0 && !w.hourFirst) {
		return false
	}
	y, ok := s.yearValue(w.Last)
	if next := w.Last + 1; !ok || s.letters(next) && !s.is(next, stop) || s.joinedAfter(next) || s.mark(next, '%') {
		return false
	}
	if period {
		w.period, w.shifted, w.whole = "", false, true
	}
	w.day.year, w.Last = int(y), w.Last+1
	return true
}

// takePeriod takes in the year or week of a month, day or holiday: "January this year", "Tuesday of
// next week", "Easter 2019".
func (s *scanner) takePeriod(w *when) bool {
	if w.period != "" || w.shifted || w.daysIn || w.every || w.timed {
		return false
	}
	j := w.Last
	if k, v := s.shiftsAfter.at(s.tokens, j, s.last); v != nil && w.day.day == 0 && w.day.year == 0 && w.part == "" {
		w.shift, w.shifted, w.Last = *v, true, j+k
		return true
	}
	if s.is(j, of|in) {
		j++
	}
	if y, next := s.yearAt(j, false); w.holiday != nil && w.day.year == 0 && next > j {
		w.day.year, w.Last = y, s.years(next)
		return true
	}
	p, ok := s.shiftedPeriod(j)
	for ; !ok && s.is(j, definite); p, ok = s.shiftedPeriod(j) {
		j++
	}
	if !ok && j > w.Last {
		p, ok = s.shiftedPeriod(w.Last)
	}
	if !ok {
		return false
	}
	switch {
	case p.period == "W" && w.weekday > 0 && w.day.day == 0, p.period == "M" && w.weekday == 0 && w.day.month == 0 && w.day.day > 0:
	case p.period == "Y" && w.day.year == 0 && (w.day.month > 0 || w.holiday != nil):
	default:
		return false
	}
	w.period, w.shift, w.shifted, w.Last = p.period, p.shift, true, p.Last
	return true
}
