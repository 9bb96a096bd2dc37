package figures

import (
	"strings"

	"hearsay/internal/text"
)

// edgeOf reads the beginning, middle or end of a month or period: "mid-November", "the end of last
// year", "later this month".
func (s *scanner) edgeOf(i int) (when, bool) {
	k, edge := s.edges.at(s.tokens, i, s.last)
	if edge == nil || s.joinedBefore(i) {
		return when{}, false
	}
	j := i + k
	if s.mark(j, '-') {
		j++
	}
	w, ok := s.shiftedPeriod(j)
	if !ok {
		w, ok = s.looseMonth(j)
	}
	if !ok {
		w, ok = s.edgedYear(j)
	}
	if !ok {
		w, ok = s.wholePeriod(j)
	}
	if d := w; k > 1 && (!ok || w.weekday > 0) { // "the end of today"
		if !ok {
			d, ok = s.dayAt(j)
		}
		if d.First = i; ok && (d.daysIn || d.weekday > 0) && d.part == "" {
			return d, true
		}
	}
	w.First = i
	return w, ok && (w.period != "" || w.day.month > 0 || w.whole) && w.weekday == 0 && w.part == ""
}

// edgedYear reads a year, "the year" before it or not.
func (s *scanner) edgedYear(i int) (when, bool) {
	for s.is(i, definite|yearWord) {
		i++
	}
	w, ok := s.looseYear(i)
	ok = ok && !s.joinedAfter(w.Last) && !s.hyphen(w.Last) && s.decade(i) == 0
	w.Last = s.years(w.Last)
	return w, ok
}

// wholePeriod reads a period that "the end of" before it fixes: "the year", "month".
func (s *scanner) wholePeriod(i int) (when, bool) {
	for s.is(i, definite) {
		i++
	}
	if w, ok := s.shiftedPeriod(i); ok {
		return w, w.period != ""
	}
	k, p := s.periods.at(s.tokens, i, s.last)
	if p == nil || *p == "D" || *p == "CE" || s.hyphen(i+k) {
		return when{}, false
	}
	return when{Run: text.Run{First: i, Last: i + k}, period: *p, shifted: true, rule: "figure.date.relative"}, true
}

// nthOf reads one of the weeks, quarters or weekdays of a month or year: "the third quarter of
// 2009", "the last week of March", "the first Monday of next month".
func (s *scanner) nthOf(i int) (when, bool) {
	nth, j := s.nth(i)
	if j == i || s.is(i, firstOnes) && s.pluralNoun(i) {
		return when{}, false
	}
	w := when{Run: text.Run{First: i, Last: i}, nth: nth, rule: "figure.date.nth"}
	if k, p := s.periods.at(s.tokens, j, s.last); p != nil && strings.Contains(" W Q WE M H D ", " "+*p+" ") {
		w.period, j = *p, j+k
	} else if s.is(j, half) && nth > 0 && nth < 3 {
		w.period, j = "H", j+1
	} else if k, u := s.units.at(s.tokens, j, s.last); u != nil && u.symbol == "day" && nth > 0 && !s.pluralNoun(j) && !ends(s.t.Of(j), []string{"en", "e"}) {
		w.period, j = "D", j+k
	} else if d, next := s.weekday(j); d > 0 && s.tokens[j].Len() > 3 {
		w.weekday, j = d, next
		if m, part := s.dayParts.at(s.tokens, j, s.last); part != nil { // "the first Monday evening of next month"
			w.part, j = *part, j+m
		}
	} else {
		return w, false
	}
	k := j
	if s.is(k, of|in) || s.hyphen(k) {
		k++
	}
	of, ok := s.ownerOf(k, k > j)
	for ; !ok && s.is(k, definite); of, ok = s.ownerOf(k, true) {
		k++
	}
	if !ok && s.weekNumbers && w.period == "Q" && nth > 0 { // "im dritten Quartal": its year hangs on the story
		w.Last, w.storied = j, true
		return w, true
	}
	if !ok || w.weekday > 0 && of.day.month == 0 && of.period != "M" || (w.period == "Q" || w.period == "H" || w.period == "M") && (of.day.month > 0 || of.period == "M") {
		return w, false
	}
	w.of, w.Last = &of, of.Last
	return w, true
}

// nth is the place said at token i, -1 for the last, and the token after it.
func (s *scanner) nth(i int) (int, int) {
	if s.tokens[i].Is(text.Digit) {
		d, ok := s.readDigits(s.t.Of(i))
		if !ok || !d.whole || d.head != "" || d.length > 2 {
			return 0, i
		}
		if s.ordinalSuffix(d.tail) && d.tail != "" {
			return int(d.value), i + 1
		}
		if next := s.inflectedTail(i); next > i && d.tail == "" {
			return int(d.value), next
		}
		return 0, i
	}
	if k, v := s.shifts.at(s.tokens, i, s.last); v != nil && *v == -1 {
		return -1, i + k
	}
	v, next := s.ordinalInWords(i)
	if next == i || v < 1 || v > 53 {
		return 0, i
	}
	return int(v), next
}

// ownerOf reads the month or year that something is the nth of.
func (s *scanner) ownerOf(i int, joined bool) (when, bool) {
	if i >= s.last {
		return when{}, false
	}
	if w, ok := s.shiftedPeriod(i); ok && (w.period == "Y" || w.period == "M" || w.day.month > 0) {
		return w, true
	}
	if m, ok := s.looseMonth(i); ok {
		s.takePeriod(&m)
		return m, true
	}
	if s.is(i, yearWord) && i+1 < s.last {
		if y, next := s.yearAt(i+1, false); y > 0 {
			return when{Run: text.Run{First: i, Last: s.years(next)}, day: day{year: y}}, true
		}
	}
	if y, next := s.yearAt(i, false); y > 0 {
		return when{Run: text.Run{First: i, Last: s.years(next)}, day: day{year: y}}, true
	}
	w, ok := s.wholePeriod(i)
	return w, ok && joined && (w.period == "Y" || w.period == "M")
}
