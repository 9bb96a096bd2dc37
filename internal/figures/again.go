package figures

import "hearsay/internal/text"

// every reads what comes again: "every Tuesday", "each week", "every two days at 9 a.m.", "Mondays". The
// value of one without an hour is the time between.
func (s *scanner) every(i int) int {
	if k, often := s.frequencies.at(s.tokens, i, s.last); often != nil && (!s.tokens[i].Is(text.Upper) || i == s.first && often.value > 1) && !s.joinedBefore(i) && !s.hyphen(i+k) && !s.shiftsHour(i, k) {
		if d, next := s.weekday(i + k); d > 0 && often.value > 1 { // "om de week vrijdag"
			return s.addWhen(&when{Run: text.Run{First: i, Last: next}, every: true, weekday: d, rule: "figure.date.every"})
		}
		return s.addEvery(text.Run{First: i, Last: i + k}, often.value, s.byCode[often.unit], often.whole)
	}
	w, v, u := s.again(i)
	if w.Len() == 0 {
		return i
	}
	if s.takePart(&w); s.takeClock(&w) || u == nil {
		return s.addWhen(&w)
	}
	return s.addEvery(w.Run, v, u, false)
}

// shiftsHour tells of "kwadrans po ósmej" that minutes set against an hour begin with the k tokens from i on.
func (s *scanner) shiftsHour(i, k int) bool {
	m, _ := s.hourShifts.at(s.tokens, i, s.last)
	return m > k
}

// again reads "every" with its weekday, or with a number and unit of time; the run is empty where
// there is none.
func (s *scanner) again(i int) (w when, v float64, u *unit) {
	k, named := s.everyWords.at(s.tokens, i, s.last)
	if named == nil {
		return w, 0, nil
	}
	j := i + k
	w = when{Run: text.Run{First: i, Last: j}, every: true, weekday: *named, rule: "figure.date.every"}
	if w.weekday > 0 {
		return w, 0, nil
	}
	day := j
	if j < s.last && s.starts(j)&startsNth != 0 {
		_, day = s.nth(j)
	}
	if w.weekday, w.Last = s.weekday(day); w.weekday > 0 {
		if m := s.inMonth(w.Last); day > j {
			w.Last = m
		}
		return w, 0, nil
	}
	if k, part := s.dayParts.at(s.tokens, j, s.last); part != nil && !s.hyphen(j+k) {
		w.part, w.Last = *part, j+k
		return w, 0, nil
	}
	v = 1
	if n, ok := s.number(j, false); ok && n.tail == "" && n.head == "" {
		v, j = n.value, n.Last
		d, next := s.weekday(j)
		if k, days := s.everyWords.at(s.tokens, j, s.last); days != nil && *days > 0 {
			d, next = *days, j+k
		}
		if d > 0 {
			w.weekday, w.Last = d, next
			return w, 0, nil
		}
	}
	m, u := s.units.at(s.tokens, j, s.last)
	if u == nil || u.dimension != "time" || s.hyphen(j+m) {
		return when{}, 0, nil
	}
	w.Last = j + m
	return w, v, u
}

// inMonth takes in the month that "every third Wednesday" counts in: "of the month", "im Monat".
func (s *scanner) inMonth(i int) int {
	if k, p := s.periods.at(s.tokens, s.afterDefinite(i+1), s.last); p != nil && *p == "M" && s.is(i, of|in|yearBefore) {
		return s.afterDefinite(i+1) + k
	}
	return i
}

// takeEvery takes in what an hour comes again with: "4 p.m. every Monday".
func (s *scanner) takeEvery(w *when) bool {
	if !w.timed || w.isDay() {
		return false
	}
	e, _, _ := s.again(w.Last)
	if k, often := s.frequencies.at(s.tokens, w.Last, s.last); often != nil && !often.whole {
		e.First, e.Last = w.Last, w.Last+k // "6 a.m. daily"
	}
	if e.Len() == 0 {
		return false
	}
	w.every, w.weekday, w.Last = true, e.weekday, e.Last
	w.inPart(e.part)
	return true
}

// addEvery adds the time after which something comes again, or that it takes up whole.
func (s *scanner) addEvery(r text.Run, v float64, u *unit, whole bool) int {
	if u == nil {
		return r.First
	}
	rule := "figure.time.every"
	if whole {
		rule = "figure.time.whole"
	}
	s.add(r, Figure{Type: Duration, Low: v, High: v, HasValue: true, Unit: u.symbol, Timex: timexDuration(v, u), Rule: rule})
	return r.Last
}
