package figures

import "hearsay/internal/text"

// hourSaid reads a time of day as it is spoken, the minutes set against the hour: "half past
// seven", "halb acht", "ten to six", "viertel nach drei".
func (s *scanner) hourSaid(w *when) bool {
	i := w.First
	if k, minutes := s.hourShifts.at(s.tokens, i, s.last); minutes != nil {
		return s.setHour(w, i+k, *minutes)
	}
	if !s.signSoon(i + 1) {
		return false
	}
	n, next, ok := s.minuteCount(i)
	if !ok {
		return false
	}
	k, sign := s.hourSigns.at(s.tokens, next, s.last)
	return sign != nil && s.setHour(w, next+k, n**sign)
}

// signSoon tells whether a word like "past" is one of the three tokens from i on.
func (s *scanner) signSoon(i int) bool {
	for j := i; j < min(i+3, s.last); j++ {
		if s.hourSigns.starts(s.tokens[j].Word) {
			return true
		}
	}
	return false
}

// minuteCount reads the minutes before "past": "ten", "20 min".
func (s *scanner) minuteCount(i int) (n, next int, ok bool) {
	v, next := 0.0, i+1
	if v, ok = s.plain(i); !ok {
		m := s.cardinal(i, 0)
		v, next, ok = m.value, m.Last, m.Last > i
	}
	if k, u := s.units.at(s.tokens, next, s.last); u != nil && u.symbol == "minute" {
		next += k
	}
	return int(v), next, ok && v > 0 && v < 60 && v == float64(int(v))
}

// setHour reads the hour at token i that the minutes are set against.
func (s *scanner) setHour(w *when, i, minutes int) bool {
	for s.is(i, definite) {
		i++
	}
	hour, next := s.hourNumber(i)
	if v, last := s.ordinalInWords(min(i, s.last-1)); hour == 0 && i < s.last && last > i && v <= 12 {
		hour, next = int(v), last // "пів на четверту"
	}
	if hour == 0 || hour > 12 && !s.tokens[i].Is(text.Digit) {
		return false
	}
	meridiem := -1
	if k, c := s.clocks.at(s.tokens, next, s.last); c != nil && (c.kind == clockHour || c.kind == clockAM || c.kind == clockPM) {
		next += k
		if c.kind != clockHour {
			meridiem = int(c.kind)
		}
	} else if _, u := s.units.at(s.tokens, next, s.last); u != nil || s.letters(next) && !s.is(next, stop) && !s.saysPart(next) || s.joinedAfter(next) {
		return false // "half eight children"
	}
	w.Last = next
	w.clock = moment{hour: hour, meridiem: meridiem, next: next, timed: true}
	w.clock.add(minutes)
	return true
}

// saysPart tells whether a part of the day, or a day like "tomorrow", stands at token i.
func (s *scanner) saysPart(i int) bool {
	if k, join := s.inPart.at(s.tokens, i, s.last); join != nil {
		i += k
	}
	_, part := s.dayParts.at(s.tokens, i, s.last)
	_, day := s.dayWords.at(s.tokens, i, s.last)
	return part != nil || day != nil
}

// add moves the time by minutes.
func (m *moment) add(minutes int) {
	total := m.hour*60 + m.minute + minutes
	if total < 0 {
		total += 12 * 60
	}
	m.hour, m.minute = total/60, total%60
}

// hourNumber is an hour in digits or words and the token after it.
func (s *scanner) hourNumber(i int) (int, int) {
	if v, ok := s.plain(i); ok && v >= 1 && v <= 24 {
		return int(v), i + 1
	}
	k, e := s.numeral(i)
	if k == 0 || e.value < 1 || e.value > 24 || e.value != float64(int(e.value)) {
		return 0, i
	}
	return int(e.value), i + k
}

// minutesSaid takes in the minutes behind an hour: "et demie", "y media", "menos diez", "trente".
func (s *scanner) minutesSaid(m *moment, next int, told bool) int {
	if m.minutes {
		return next
	}
	if k, minutes := s.hourTails.at(s.tokens, next, s.last); minutes != nil {
		m.add(*minutes)
		return next + k
	}
	k, sign := s.tailSigns.at(s.tokens, next, s.last)
	if sign == nil && !told {
		return next
	}
	j, by := next+k, 1
	if sign != nil {
		by = *sign
	}
	n := s.cardinal(j, 0)
	if v, ok := s.plain(j); ok && told {
		n.value, n.Last = v, j+1 // "huit heures 20 minutes"
	}
	if n.Last == j || n.value < 1 || n.value > 59 || s.joinedAfter(n.Last) || sign == nil && n.value < 5 {
		return next
	}
	j = n.Last
	if k, u := s.units.at(s.tokens, j, s.last); u != nil && u.symbol == "minute" {
		j += k
	} else if u != nil || s.letters(j) && !s.is(j, stop) && !s.saysPart(j) {
		return next
	}
	m.add(by * int(n.value))
	return j
}

// minutesFollow tells whether "meno tre minuti" stands at token i.
func (s *scanner) minutesFollow(i int) bool {
	k, sign := s.tailSigns.at(s.tokens, i, s.last)
	if sign == nil {
		return false
	}
	n := s.cardinal(i+k, 0)
	_, u := s.units.at(s.tokens, n.Last, s.last)
	_, c := s.clocks.at(s.tokens, n.Last, s.last)
	return n.Last > i+k && (u != nil && u.symbol == "minute" || c != nil && (c.kind == clockAM || c.kind == clockPM))
}
