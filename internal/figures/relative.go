package figures

import "hearsay/internal/text"

// relative reads a day or period said against the day of writing: "yesterday", "last week", "next
// Monday", "this morning", "la semaine dernière", or one with a name of its own: "Christmas".
func (s *scanner) relative(i int) (when, bool) {
	if s.titled(i) {
		return s.holidayAt(i)
	}
	if k, d := s.dayWords.at(s.tokens, i, s.last); d != nil && !s.joinedBefore(i) && !s.hyphen(i+k) && !(s.nounCapital && i > s.first && s.tokens[i].Is(text.Upper) && !d.untold) {
		return when{Run: text.Run{First: i, Last: i + k}, days: d.days, daysIn: true, storied: d.untold, part: d.part, rule: "figure.date.relative"}, true
	}
	if k, p := s.namedPeriods.at(s.tokens, i, s.last); p != nil {
		return when{Run: text.Run{First: i, Last: i + k}, period: p.period, shift: p.shift, shifted: true, rule: "figure.date.relative"}, !s.hyphen(i + k)
	}
	if w, ok := s.shiftedPeriod(i); ok {
		return w, !s.bareThis(&w) || s.takeDay(&w) // "this week Monday"
	}
	return s.holidayAt(i)
}

// titled tells of "USA Today" and "the Last Night" that a capital makes a name of the words.
func (s *scanner) titled(i int) bool {
	return !s.nounCapital && i > s.first && i < s.last && s.tokens[i].Is(text.Upper) && s.letters(i-1) && !s.headline()
}

// bareThis tells of "this week" that it fixes next to nothing.
func (s *scanner) bareThis(w *when) bool {
	return w.shift == 0 && (w.period == "W" || w.period == "D") && w.weekday == 0
}

// shiftedPeriod reads a period, weekday, month, holiday or part of the day with the word that says
// which: "last week", "next Monday", "lundi prochain".
func (s *scanner) shiftedPeriod(i int) (when, bool) {
	j, shift, before := i, 0, false
	if k, v := s.shifts.at(s.tokens, i, s.last); v != nil {
		j, shift, before = i+k, *v, true
		if m, more := s.shifts.at(s.tokens, j, s.last); more != nil && shift == 0 { // "este próximo viernes"
			j, shift = j+m, *more
		}
	}
	if !before && (len(s.shiftsAfter.items) == 0 || i >= s.last || s.starts(i)&(startsRelative|startsDate) == 0) {
		return when{}, false
	}
	w, ok := s.shiftable(j, before)
	if !ok {
		return when{}, false
	}
	w.First = i
	if k, v := s.shiftsAfter.at(s.tokens, w.Last, s.last); v != nil && !before {
		w.shift, w.shifted, w.Last = *v, true, w.Last+k
	} else if before {
		w.shift, w.shifted = shift, true
		if v != nil && s.mark(w.Last, '-') { // "ce mois-ci"
			w.Last += k
		} else if v != nil && shift == 0 { // "ce mercredi passé"
			w.shift, w.Last = *v, w.Last+k
		}
	}
	if !w.shifted || s.hyphen(w.Last) || s.joinedBefore(i) {
		return when{}, false
	}
	if w.part != "" { // "last night", "this evening"
		w.days, w.daysIn, w.shifted = w.shift, true, false
	}
	return w, true
}

// shiftable reads what "last", "this" and "next" may be said of.
func (s *scanner) shiftable(i int, before bool) (when, bool) {
	w := when{Run: text.Run{First: i, Last: i}, rule: "figure.date.relative"}
	if i >= s.last {
		return w, false
	}
	if k, p := s.periods.at(s.tokens, i, s.last); p != nil {
		w.period, w.Last = *p, i+k
		return w, true
	}
	if d, j := s.weekday(i); d > 0 {
		if k, full := s.weekdays.at(s.tokens, i, s.last); full != nil && i+k == j {
			w.weekday, w.Last = d, j
			w.part = ""
			return w, true
		}
	}
	if m, j := s.month(i); m > 0 {
		w.day.month, w.Last = m, j
		return w, s.tokens[i].Len() > 3 || before
	}
	if d, j := s.dayMonth(i); before && j > i {
		w.day, w.Last = d, j
		return w, d.year == 0
	}
	if before {
		if k, part := s.dayParts.at(s.tokens, i, s.last); part != nil {
			w.part, w.Last = *part, i+k
			return w, true
		}
	}
	if k, h := s.holidays.at(s.tokens, i, s.last); before && h != nil && !s.hyphen(i+k) {
		w.holiday, w.Last, w.rule = h, i+k, "figure.date.holiday" // "last easter"
		return w, true
	}
	return s.holidayAt(i)
}

// longerHoliday reads a holiday that a weekday or number begins: "Black Friday", "lundi de Pâques".
func (s *scanner) longerHoliday(i int, may starts) (when, bool) {
	if may&startsRelative == 0 || s.tokens[i].Is(text.Digit) {
		return when{}, false
	}
	w, ok := s.holidayAt(i)
	return w, ok && w.Len() > 1
}

// holidayAt reads the name of a day that comes every year.
func (s *scanner) holidayAt(i int) (when, bool) {
	k, h := s.holidays.at(s.tokens, i, s.last)
	if h == nil || s.upperDates && !s.tokens[i].Is(text.Upper) && s.tokens[i].Len() < 8 && k == 1 || s.joinedBefore(i) || s.hyphen(i+k) {
		return when{}, false
	}
	return when{Run: text.Run{First: i, Last: i + k}, holiday: h, rule: "figure.date.holiday"}, true
}

// stretch reads a length of time that begins or ends now: "the past nine days", "5 próximos años".
func (s *scanner) stretch(i int) int {
	j, shift := i, 0
	k, before := s.shifts.at(s.tokens, i, s.last)
	if v, next := s.ordinalFirst(i); before == nil && v {
		j, shift, before = next, 1, &shift
	} else if before != nil {
		j, shift = i+k, *before
	}
	if before != nil && !(j < s.last && s.starts(j)&startsNumber != 0) {
		return s.unnumbered(i, j, shift)
	} else if before == nil && !s.shiftSoon(i+1) {
		return i
	}
	n, ok := s.number(j, false)
	if !ok || n.head != "" || n.tail != "" || n.value < 2 || s.joinedBefore(i) {
		return i
	}
	j = n.Last
	if k, after := s.shifts.at(s.tokens, j, s.last); before == nil && after != nil && !s.hyphen(j) {
		j, shift = j+k, *after
		if len(s.plural) > 0 && !s.pluralNoun(j) {
			return i // "only 3 next week"
		}
	}
	ones := before == nil && shift == 0 && s.is(j, firstOnes)
	if ones { // "les six premiers mois de l'année"
		j, shift = j+1, 1
	}
	k, u := s.units.at(s.tokens, j, s.last)
	if u == nil && shift != 0 {
		k, u = s.periodUnit(j)
	}
	if u == nil || u.dimension != "time" {
		return i
	}
	if m, behind := s.shiftsAfter.at(s.tokens, j+k, s.last); behind != nil && shift == 0 {
		k, shift = k+m, *behind
	}
	if shift == 0 {
		return i
	}
	next := j + k
	if owner, ok := s.stretchOwner(next); ok {
		next = owner
		if s.is(i-1, definite) && i-1 >= s.done {
			i--
		}
	} else if ones {
		return i
	}
	s.add(text.Run{First: i, Last: next}, Figure{
		Type: Duration, Low: n.value, High: n.value, HasValue: true, Unit: u.symbol, Timex: timexDuration(n.value, u), Rule: "figure.time.stretch",
	})
	return next
}

// unnumbered reads a stretch that only the plural of its unit at token j measures: "the past years", "den vergangenen
// beiden Monaten".
func (s *scanner) unnumbered(i, j, shift int) int {
	if !s.nounFirst && !s.is(i-1, definite|timeBefore|in|of) {
		return i // "the bags should last decades"
	}
	if s.is(j, every) {
		j++
	}
	k, u := s.units.at(s.tokens, j, s.last)
	one := u != nil && s.is(i-1, definite) && (u.symbol == "hour" || u.symbol == "fortnight") && !s.pluralNoun(j) // "the past hour"
	if u == nil || shift == 0 || u.dimension != "time" || !one && !s.pluralNoun(j) || s.hyphen(j+k) || s.joinedBefore(i) || s.titled(i) {
		return i
	}
	if _, p := s.periods.at(s.tokens, j, s.last); p != nil {
		return i // "dernier mois"
	}
	fig := Figure{Type: Duration, Unit: u.symbol, Timex: timexDuration(1, u), Rule: "figure.time.stretch"}
	if one {
		fig.Low, fig.High, fig.HasValue = 1, 1, true
	} else {
		fig.Timex = vagueTimex(fig.Timex)
	}
	s.add(text.Run{First: i, Last: j + k}, fig)
	return j + k
}

// ordinalFirst reads "first", of "the first ten days of", which only a number and what it is of make a stretch.
func (s *scanner) ordinalFirst(i int) (bool, int) {
	if !s.is(i, firstOnes) || i+1 >= s.last || s.starts(i+1)&startsNumber == 0 {
		return false, i
	}
	n, ok := s.number(i+1, false)
	if !ok || n.value < 2 || n.tail != "" {
		return false, i
	}
	m, u := s.units.at(s.tokens, n.Last, s.last)
	if u == nil || u.dimension != "time" {
		return false, i
	}
	_, owned := s.stretchOwner(n.Last + m)
	return owned, i + 1
}

// periodUnit is the unit of a period's name that is no unit by itself: "quarters".
func (s *scanner) periodUnit(i int) (int, *unit) {
	k, p := s.periods.at(s.tokens, i, s.last)
	if p == nil || *p != "Q" {
		return 0, nil
	}
	return k, s.byCode["quarter"]
}

// stretchOwner reads the month or year that a stretch lies in: "of this year", "of 2021".
func (s *scanner) stretchOwner(i int) (next int, ok bool) {
	if !s.is(i, of|in) {
		w, ok := s.shiftedPeriod(i) // "deste ano"
		return w.Last, ok && (w.period == "Y" || w.period == "M")
	}
	for i++; s.is(i, definite); i++ {
		if of, ok := s.ownerOf(i, true); ok {
			return of.Last, true
		}
	}
	of, ok := s.ownerOf(i, true)
	return of.Last, ok
}

// shiftSoon tells whether a word like "past" is one of the two tokens from i on.
func (s *scanner) shiftSoon(i int) bool {
	for j := i; j < min(i+3, s.last); j++ {
		if s.shifts.starts(s.tokens[j].Word) || s.shiftsAfter.starts(s.tokens[j].Word) || s.is(j, firstOnes) {
			return true
		}
	}
	return false
}
