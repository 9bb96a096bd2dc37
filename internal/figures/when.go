package figures

import "hearsay/internal/text"

// when is a day, a period or a time of day as it is written, still to be set against the
// document's date.
type when struct {
	text.Run
	day       day  // as far as it is said
	lastDay   int  // of a span of days within the month, 0 for none
	weekday   int  // 1-7, 0 for none
	days      int  // from the day of writing
	daysIn    bool // days is said: "tomorrow"
	holiday   *holiday
	period    string // "W", "M", "Y", "Q", "SU"
	shift     int    // of the period, weekday, month or holiday: -1 last, 0 this, 1 next
	shifted   bool   // shift is said
	nth       int    // of the periods or weekdays of another: 3 of "the third quarter", -1 for the last
	of        *when  // that other
	every     bool   // it comes again: "every Tuesday"
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
	return w.day.day > 0 || w.weekday > 0 || w.daysIn || w.holiday != nil
}

// isDate tells whether it is a day or a longer time.
func (w *when) isDate() bool { return w.isDay() || w.day.month > 0 || w.period != "" }

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
		for i++; s.is(i, definite); i++ {
		}
		if i >= s.last {
			return start
		}
	}
	if start < i {
		may = s.starts(i)
	}
	if start == i && may&startsEvery != 0 {
		if next := s.every(i); next > i {
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
	if !ok && may&startsDate != 0 {
		w, ok = s.looseMonth(i)
		loose = ok
	}
	if ok && s.spanJoint(w.Last, start < i) > w.Last {
		if until, found := s.spanTo(&w, start < i); found {
			return s.addSpan(s.opened(start, i), &w, &until)
		}
	}
	ok = ok && !loose
	if !ok || start < i && !(w.spans && !w.isDate()) && w.lastDay == 0 {
		return start
	}
	w.First = start
	if w.lastDay > 0 || w.spans && !w.isDate() || w.spans && w.hourFirst {
		w.First = s.opened(start, i)
	}
	if w.of != nil && s.is(i-1, definite) && i-1 >= s.done {
		w.First--
	}
	return s.addWhen(&w)
}

// timely tells of a number, or of a word like "last", that what stands around it can make it a
// time.
func (s *scanner) timely(i int) bool {
	t := &s.tokens[i]
	if k, part := s.dayParts.at(s.tokens, i, s.last); part != nil {
		_, c := s.clocks.at(s.tokens, i+k, s.last)
		return c != nil
	}
	if t.Is(text.Digit) && (t.Is(text.Letter) || t.Len() > 3) || s.is(i, between) || s.is(i-1, from|between) || s.clockBefore(i) {
		return true
	}
	for j := i + 1; j < min(i+6, s.last); j++ {
		switch t := &s.tokens[j]; {
		case t.Rune == 0 && int(t.Word) < len(s.Finder.timely) && s.Finder.timely[t.Word]:
			return true
		case j == i+1 && (s.mark(j, ':', '/', '-', '–', '—', '~', '.')) && s.tight(j) && j+1 < s.last && s.tokens[j+1].Is(text.Digit):
			return true
		}
	}
	return false
}

// clockBefore tells whether a word that only times follow stands before token i.
func (s *scanner) clockBefore(i int) bool { return s.told(i, clockAt) }

// opened is the token where a span of dates that begins at token i is opened: "from", "between".
func (s *scanner) opened(start, i int) int {
	if start < i {
		return start
	}
	j := i - 1
	for s.is(j, definite) && !s.is(j, from) {
		j--
	}
	if s.is(j, from) && j >= s.done {
		return j
	}
	return i
}

// spanTo reads the end of a span of dates that begins with a: "May to September", "June 26 to 28
// July", "Monday 7 a.m. - Friday 3 p.m.".
func (s *scanner) spanTo(a *when, open bool) (b when, ok bool) {
	if !a.isDate() || a.lastDay > 0 || a.every || open && a.weekday > 0 && a.day.day == 0 && !a.timed {
		return b, false // "the night between Saturday and Sunday"
	}
	k := s.spanJoint(a.Last, open)
	if b, ok = s.point(k, true); !ok {
		b, ok = s.looseMonth(k)
	}
	if !ok && a.day.year == 0 && a.day.day > 0 && s.tokens[a.First].Is(text.Digit) {
		b.day, b.Last = s.shortDate(k)
		b.First, ok = k, b.Last > k
	}
	if !ok || !b.isDate() || a.timed != b.timed || b.every || a.part == "" && a.day.day > 0 && b.day.day == 0 && b.day.month > 0 {
		return b, false
	}
	return b, a.day.day > 0 || a.day.month == 0 || b.day.month == 0 || a.day.year > 0 || a.shifted || !s.unnamed(a, &b)
}

// unnamed tells of two months' names that a capital word beside them makes them a name's.
func (s *scanner) unnamed(a, b *when) bool {
	return s.nameBefore(a.First) && !s.is(a.First-1, from) || s.hyphen(b.Last)
}

// spanJoint is the token after what joins the ends of a span of dates, i for none.
func (s *scanner) spanJoint(i int, open bool) int {
	j := i
	if k, join := s.spanJoins.at(s.tokens, i, s.last); join != nil {
		return i + k
	}
	switch {
	case open && s.is(i, conjunction), s.is(i, to) && !s.is(i, of):
		j++
		for s.is(j, definite|to) {
			j++
		}
	case s.mark(i, '-', '–', '—', '~') && s.tight(i) == s.tight(i+1):
		j++
	}
	return j
}

// point reads one day, period or time of day with all that is said of it.
func (s *scanner) point(i int, later bool) (when, bool) {
	w, ok := s.atom(i)
	for more := ok; more; {
		more = s.takePart(&w) || s.takeClock(&w) || s.takeDay(&w) || s.takePeriod(&w)
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
		if w, ok := s.dateAt(i); ok {
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
	}
	if may&startsHour == 0 {
		return when{}, false
	}
	if w, ok := s.partTime(i); ok {
		return w, true
	}
	return s.timeAt(i)
}

// partTime reads a part of the day and the time in it: "abends um 8 Uhr", "in the evening at 7".
func (s *scanner) partTime(i int) (when, bool) {
	k, part := s.dayParts.at(s.tokens, i, s.last)
	if part == nil {
		return when{}, false
	}
	n, c := s.clocks.at(s.tokens, i+k, s.last)
	if c == nil || c.kind != clockBefore && c.kind != clockAt {
		return when{}, false
	}
	w, ok := s.timeAt(i + k + n)
	if !ok && c.kind == clockAt {
		w, ok = s.bareHour(i + k + n)
	}
	w.First = i
	w.inPart(*part)
	return w, ok
}

// takePart takes in a part of the day: "Monday morning", "tomorrow in the evening", "8 in the
// evening".
func (s *scanner) takePart(w *when) bool {
	if w.part != "" || !w.isDay() && !w.timed {
		return false
	}
	j := w.Last
	if k, join := s.inPart.at(s.tokens, j, s.last); join != nil {
		j += k
	} else if !w.isDay() {
		return false
	}
	k, part := s.dayParts.at(s.tokens, j, s.last)
	if part == nil || s.hyphen(j+k) {
		return false
	}
	w.Last = j + k
	w.inPart(*part)
	return true
}

// inPart sets the part of the day, and the hours into it.
func (w *when) inPart(part string) {
	w.part = part
	w.clock.inPart(part)
	w.until.inPart(part)
}

// inPart puts an hour said without half of the day into the one that the part lies in.
func (m *moment) inPart(part string) {
	if m.meridiem < 0 && m.hour < 12 && (part == "AF" || part == "EV" || part == "NI" && m.hour > 5) {
		m.meridiem = int(clockPM)
	}
}

// takeClock takes in a time of day after a day: "Monday at 9 a.m.", "March 3, 17:00".
func (s *scanner) takeClock(w *when) bool {
	if w.timed || !w.isDay() || w.holiday != nil {
		return false
	}
	j := w.Last
	if s.mark(j, ',') {
		j++
	}
	k, c := s.clocks.at(s.tokens, j, s.last)
	at := c != nil && (c.kind == clockBefore || c.kind == clockAt)
	if at {
		j += k
	} else if s.is(j, from) {
		j++
	}
	t, ok := s.timeAt(j)
	if !t.spans && (s.is(j, between) || s.is(j-1, between) || s.opened(j, j) < j) {
		if h, _, both := s.bareHours(j); both {
			t, ok = h, true
		}
	}
	if !ok && j < s.last && s.tokens[j].Is(text.Digit) && t.clock.minutes {
		ok = true // "tomorrow 8:00"
	}
	if !ok && at && (s.calls(c) || w.part != "") {
		t, ok = s.bareHour(j)
	}
	if !ok || t.Last == j || !s.tight(j) && j == w.Last+1 && s.mark(w.Last, ',') && !t.clock.timed {
		return false
	}
	w.clock, w.until, w.timed, w.spans, w.Last = t.clock, t.until, true, t.spans, t.Last
	w.inPart(w.part)
	return true
}

// calls tells whether a word that times follow is one that only they follow: "at", not "after".
func (s *scanner) calls(c *clockWordEntry) bool { return c.kind == clockAt }

// bareHour reads an hour that only the word before it makes one: "Friday at 4".
func (s *scanner) bareHour(i int) (when, bool) {
	v, ok := s.plain(i)
	next := i + 1
	if !ok {
		k, e := s.numeral(i)
		if k == 0 {
			return when{}, false
		}
		v, next = e.value, i+k
	}
	if v < 1 || v > 24 || v != float64(int(v)) || s.joinedAfter(next) || s.letters(next) && !s.is(next, stop|conjunction|to|or) || s.mark(next, '%') {
		return when{}, false
	}
	return when{Run: text.Run{First: i, Last: next}, clock: moment{hour: int(v), meridiem: -1, next: next}, timed: true}, true
}

// bareHours reads two hours, and tells whether one of them can be nothing else: "between 10 and
// 11:30", "5 a las 6 de la tarde".
func (s *scanner) bareHours(i int) (w when, sure, ok bool) {
	open := s.is(i-1, between) || s.is(i-1, definite) && s.is(i-2, between)
	if s.is(i, between) {
		open = true
		for i++; s.is(i, definite); i++ {
		}
	}
	a, sureA, ok := s.anyHour(i)
	if !ok {
		return a, false, false
	}
	j := s.spanJoint(a.Last, open)
	if j == a.Last {
		return a, false, false
	}
	b, sureB, ok := s.anyHour(j)
	if !ok {
		return a, false, false
	}
	a.until, a.spans, a.Last, a.rule = b.clock, true, b.Last, "figure.time.span"
	if a.clock.meridiem < 0 && b.clock.halved() && a.clock.hour <= b.clock.hour {
		a.clock.meridiem = b.clock.meridiem
	}
	return a, sureA && sureB || b.clock.halved(), true
}

// anyHour is a time of day, or a number that may be one; sure where it can be nothing else.
func (s *scanner) anyHour(i int) (w when, sure, ok bool) {
	if i < s.last && s.tokens[i].Is(text.Digit) {
		if m, ok := s.moment(i); ok && (m.timed || m.minutes) {
			return when{Run: text.Run{First: i, Last: m.next}, clock: m, timed: true}, m.timed, true
		}
	} else if w, ok = s.timeAt(i); ok {
		return w, true, true
	}
	w, ok = s.bareHour(i)
	if k, c := s.clocks.at(s.tokens, w.Last, s.last); ok && c != nil && (c.kind == clockAM || c.kind == clockPM) {
		w.clock.meridiem, w.Last = int(c.kind), w.Last+k
	}
	return w, false, ok
}

// hoursOfDay reads two hours with the day they belong to, where they are not sure by themselves:
// "between 7 and 9:30 last night".
func (s *scanner) hoursOfDay(i int) (when, bool) {
	w, sure, ok := s.bareHours(i)
	if !ok {
		return w, false
	}
	ok = s.takeDay(&w) || s.takePart(&w) || sure
	s.takePart(&w)
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
	j := s.onDay(w.Last)
	d, ok := s.dateAt(j)
	if !ok {
		d, ok = s.relative(j)
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

// onDay skips what may stand before a day: "on", "of the", a comma.
func (s *scanner) onDay(i int) int {
	if s.mark(i, ',') {
		i++
	}
	if k, on := s.onDays.at(s.tokens, i, s.last); on != nil {
		i += k
	}
	for s.is(i, definite) {
		i++
	}
	return i
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
