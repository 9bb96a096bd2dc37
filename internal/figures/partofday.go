package figures

import (
	"hearsay/internal/text"
)

// partTime reads a part of the day and the time in it: "abends um 8 Uhr", "in the evening at 7".
func (s *scanner) partTime(i int) (when, bool) {
	k, part := s.dayParts.at(s.tokens, i, s.last)
	if part == nil {
		return when{}, false
	}
	if w, ok := s.partOf(i, i+k, *part); ok {
		return w, true
	}
	n, c := s.clocks.at(s.tokens, i+k, s.last)
	if c == nil || c.kind != clockBefore && c.kind != clockAt {
		return when{}, false
	}
	w, ok := s.timeAt(i + k + n)
	if !ok && s.calls(c) {
		w, ok = s.bareHour(i + k + n)
	}
	w.First = i
	w.inPart(*part)
	return w, ok
}

// partOf reads the part of a day that is said behind it: "the night of 4 March".
func (s *scanner) partOf(i, j int, part string) (when, bool) {
	if !s.is(j, of) {
		return when{}, false
	}
	w, ok := s.dateAt(s.afterDefinite(j + 1))
	if !ok || w.day.day == 0 || w.part != "" {
		return w, false
	}
	w.First = i
	w.inPart(part)
	return w, true
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
	if part == nil && w.daysIn && j == w.Last {
		k, part = s.halfOfDay(j)
	}
	if part == nil || s.hyphen(j+k) {
		return false
	}
	w.Last = j + k
	w.inPart(*part)
	return true
}

// halfOfDay reads "am" or "pm" behind a day: "tomorrow am".
func (s *scanner) halfOfDay(i int) (int, *string) {
	k, c := s.clocks.at(s.tokens, i, s.last)
	if c == nil || c.kind != clockAM && c.kind != clockPM {
		return 0, nil
	}
	part := "MO"
	if c.kind == clockPM {
		part = "AF"
	}
	return k, &part
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
		if w.weekday > 0 && s.is(w.First-1, or) {
			return false // "Wednesday or Friday, between 9 and 6": on each of them
		}
		j++
	}
	k, c := s.clocks.at(s.tokens, j, s.last)
	at := c != nil && (c.kind == clockBefore || c.kind == clockAt)
	if at {
		j += k
	} else if s.is(j, from) {
		j++
	}
	s.clockDue = w.day.day > 0 || w.weekday > 0
	t, ok := s.timeAt(j)
	s.clockDue = false
	if !t.spans && (s.is(j, between) || s.is(j-1, between) || s.opened(j, j) < j) {
		if h, _, both := s.bareHours(j); both {
			t, ok = h, true
		}
	}
	if !ok && j < s.last && s.tokens[j].Is(text.Digit) && t.clock.minutes {
		ok, t.clock.timed = true, true // "tomorrow 8:00"
		if b, both := s.until(&t.clock, false); both {
			t.until, t.spans, t.Last = b, true, b.next
		}
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
func (s *scanner) calls(c *clockWordEntry) bool { return c.kind == clockAt || c.then }

// bareHour reads an hour that only the word before it makes one: "Friday at 4".
func (s *scanner) bareHour(i int) (when, bool) { return s.hourBare(i, false) }

// hourBare is bareHour, where joined lets a dash and another hour follow: "10-4".
func (s *scanner) hourBare(i int, joined bool) (when, bool) {
	v, ok := s.plain(i)
	next := i + 1
	if !ok {
		k, e := s.numeral(i)
		if k == 0 {
			return when{}, false
		}
		v, next = e.value, i+k
	}
	if m, _ := s.month(next + btoi(s.is(next, of))); m > 0 {
		return when{}, false // "del 3 al 5 de mayo"
	}
	if v < 1 || v > 24 || v != float64(int(v)) || s.joinedAfter(next) && !(joined && s.hyphen(next)) || s.letters(next) && !s.is(next, stop|conjunction|to|or) && s.starts(next)&(startsSurely|startsRelative) == 0 || s.mark(next, '%') {
		return when{}, false
	}
	return when{Run: text.Run{First: i, Last: next}, clock: moment{hour: int(v), meridiem: -1, next: next}, timed: true}, true
}

// bareHours reads two hours, and tells whether one of them can be nothing else: "between 10 and
// 11:30", "5 a las 6 de la tarde".
func (s *scanner) bareHours(i int) (w when, sure, ok bool) {
	k := i - 1
	for s.is(k, definite) || k > i-3 && s.told(k+1, clockAt) { // "mellan klockan 9 och 17"
		k--
	}
	open := s.is(k, between)
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
	due := s.clockDue
	s.clockDue = due || a.clock.timed && s.tokens[i].Is(text.Digit) && s.dotted(i) || s.is(i-1, definite) && s.timeBefore(i)
	s.hourDue = sureA
	b, sureB, ok := s.anyHour(j)
	s.clockDue, s.hourDue = due, false
	if !ok {
		return a, false, false
	}
	a.until, a.spans, a.Last, a.rule = b.clock, true, b.Last, "figure.time.span"
	if a.clock.meridiem < 0 && b.clock.halved() && a.clock.hour <= b.clock.hour {
		a.clock.meridiem = b.clock.meridiem
	}
	told := (s.is(i-1, definite) || open) && s.timeBefore(i) && !s.is(i-1, between) // "entre las 9 y las 11"
	return a, told || sureA && sureB || b.clock.halved(), true
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
	w, ok = s.hourBare(i, true)
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
