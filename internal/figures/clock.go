package figures

import (
	"strings"

	"hearsay/internal/text"
)

// timeAt reads a time of day, "9 a.m.", "7pm", "3:30 p.m.", "18:00 GMT", "noon", or two with a
// joint between, "3-8pm", "between 2 and 4:30 p.m.".
func (s *scanner) timeAt(i int) (when, bool) {
	w := when{Run: text.Run{First: i, Last: i}, timed: true, rule: "figure.time"}
	open := s.is(i-1, between)
	if s.is(i, between) {
		i++
		open = true
	}
	if i >= s.last {
		return w, false
	}
	if !open && s.hourSaid(&w) {
		return w, true
	}
	if !s.tokens[i].Is(text.Digit) {
		if open {
			return w, s.clockWord(&w)
		}
		return w, s.hourInWords(&w) || s.clockWord(&w)
	}
	if s.joinedBefore(i) || s.mark(i+1, ':') && (s.is(i-1, score) || s.is(i-2, score)) {
		return w, false
	}
	m, ok := s.moment(i)
	if !ok {
		return w, false
	}
	w.clock, w.Last = m, m.next
	if w.until, w.spans = s.until(&w.clock, open); w.spans {
		w.Last, w.rule = w.until.next, "figure.time.span"
		return w, true
	}
	return w, m.timed && !open
}

// moment is a time of day as written.
type moment struct {
	hour, minute int
	meridiem     int // -1 for none
	utc          bool
	next         int  // the token after it
	timed        bool // it can be nothing but a time
	minutes      bool // they were given
	named        bool // a word said that it is an hour: "Uhr"
}

// hour24 is the hour on a clock of 24.
func (m *moment) hour24() int {
	switch {
	case m.meridiem == int(clockPM) && m.hour < 12:
		return m.hour + 12
	case m.meridiem == int(clockAM) && m.hour == 12:
		return 0
	}
	return m.hour
}

// halved tells whether a.m. or p.m. was said.
func (m *moment) halved() bool { return m.meridiem == int(clockAM) || m.meridiem == int(clockPM) }

// moment reads a time at token i; one that is not timed may be another number.
func (s *scanner) moment(i int) (m moment, ok bool) {
	hour, minute, j, meridiem, ok := s.hourMinute(i)
	if !ok {
		return m, false
	}
	m = moment{hour: hour, minute: minute, meridiem: meridiem, minutes: j > i+1}
	if next := s.inflectedTail(i); j == i+1 && next > j { // "о 14-й годині"
		if k, c := s.clocks.at(s.tokens, next, s.last); c != nil && c.kind == clockHour && hour <= 24 {
			m.timed, m.named, m.next = true, true, next+k
			return m, true
		}
	}
	m.timed = m.minutes && (s.tokens[i].Len() == 2 || s.timeBefore(i)) || s.dotted(i) || s.atHour(i, j)
	if k, c := s.clocks.at(s.tokens, j, s.last); meridiem < 0 && c != nil && (c.kind == clockAM || c.kind == clockPM || c.kind == clockHour && s.isHour(i, j)) {
		if c.kind != clockHour {
			m.meridiem = int(c.kind)
		}
		j += k
		m.timed, m.named = true, c.kind == clockHour
		if c.kind == clockHour && j == i+1+k {
			m.minute, j = s.minutesAfter(minute, j)
			m.minutes = m.minute > 0
		}
	} else if meridiem >= 0 {
		m.timed = true
	}
	if k, c := s.clocks.at(s.tokens, j, s.last); c != nil && c.zone() && (s.tokens[j].Is(text.Upper) || k > 1 || !s.is(j, stop|conjunction)) {
		if c.kind == clockUTC {
			m.utc = true
		}
		j += k
		m.timed = m.timed || s.tokens[i].Len() == 4 || s.hourDue
	}
	if m.timed && !m.utc {
		j = s.meridiemAfter(&m, s.minutesSaid(&m, j, false))
	}
	m.next = j
	return m, !m.halved() || hour <= 12
}

// until reads the second time of a span that begins with a: "-8pm", "to 4:30 p.m.". The half of
// the day may be said once.
func (s *scanner) until(a *moment, open bool) (b moment, ok bool) {
	j := a.next
	switch {
	case open && s.is(j, conjunction), s.is(j, to), s.mark(j, '-', '–', '—') && s.tight(j) == s.tight(j+1):
		j++
	default:
		return b, false
	}
	if j >= s.last || !s.tokens[j].Is(text.Digit) {
		return b, false
	}
	due := s.clockDue
	s.clockDue, s.hourDue = s.clockDue || s.dotted(a.next-1), a.timed
	b, ok = s.moment(j)
	s.hourDue = false
	if _, c := s.clocks.at(s.tokens, b.next, s.last); ok && c != nil && c.kind == clockHour && !b.timed && !a.minutes && (a.hour > 12 || a.hour > 6 && a.hour < 12 && b.hour > 12 && s.is(a.next-2, from)) && b.hour > a.hour && !s.is(b.next+1, of) {
		b.timed, b.named, b.next = true, true, b.next+1 // "16-17 heures"
	}
	if h, bare := s.bareHour(j); bare && ok && !b.timed && (a.timed || a.minutes) && a.hour < b.hour && s.is(j-1, to) {
		b.timed, b.named, b.next = true, true, h.Last // "4:00 to 7"
	}
	if s.clockDue = due; !ok || !b.timed && !(a.timed && a.minutes && b.minutes) || !a.timed && !b.halved() && !b.named {
		return b, false
	}
	if a.meridiem < 0 && b.halved() && a.hour <= 12 {
		a.meridiem = b.meridiem
		if a.hour24() > b.hour24() {
			a.meridiem = int(clockAM+clockPM) - b.meridiem
		}
	}
	return b, true
}

func hours(hour, minute int) float64 { return float64(hour) + float64(minute)/60 }

// timex is the TIMEX3 value of the time of day.
func (m *moment) timex() string {
	t := timexTime(m.hour24(), m.minute)
	if m.utc {
		t += "Z"
	}
	return t
}

// timexTime is the TIMEX3 value of a time of day: T15:30.
func timexTime(hour, minute int) string {
	b := appendPadded([]byte{'T'}, hour, 2)
	return string(appendPadded(append(b, ':'), minute, 2))
}

// isHour tells a time from a length of it where one word means both: "à 14 heures", "14 heures".
func (s *scanner) isHour(i, unit int) bool {
	_, u := s.units.at(s.tokens, unit, s.last)
	if u == nil && s.symbols[s.t.Of(unit)] == nil || s.hourDue && unit == i+1 || s.looksDotted(i) || s.timeBefore(i) || s.told(i, clockAt) || s.told(i, clockBefore) {
		return true
	}
	if n := s.cardinal(unit+1, 0); n.value >= 5 && n.value < 60 && (s.clockDue || !s.joinedAfter(n.Last) && (!s.letters(n.Last) || s.is(n.Last, stop))) {
		return true // "neuf heures trente"
	}
	if m, tail, ok := s.minutes(unit + 1); ok && tail == "" && m >= 5 && (!s.letters(unit+2) || s.is(unit+2, stop)) && !s.joinedAfter(unit+2) && !s.mark(unit+2, '%') {
		return true // "14 heures 30"
	}
	_, every := s.everyWords.at(s.tokens, unit+1, s.last)
	return every != nil
}

// minutesAfter reads the minutes behind the word for the hour: "14 h 30".
func (s *scanner) minutesAfter(minute, j int) (int, int) {
	if m, tail, ok := s.minutes(j); ok && tail == "" {
		k, u := s.units.at(s.tokens, j+1, s.last)
		return m, j + 1 + k*btoi(u != nil && u.symbol == "minute")
	}
	return minute, j
}

// dotted tells of "20.15" that the word before it and the language's decimal sign make it a time.
func (s *scanner) dotted(i int) bool {
	return s.decimal != '.' && strings.IndexByte(s.t.Of(i), '.') > 0 && (s.timeBefore(i) && !s.unitAfterDots(i) || s.clockDue || s.bareDotted(i))
}

// unitAfterDots tells of "um 3.50 Euro" that a unit which is no time follows.
func (s *scanner) unitAfterDots(i int) bool {
	q := quantity{Run: text.Run{First: i, Last: i + 1}, value: 1, number: number{inDigits: true}}
	_, u := s.unitAt(i+1, &q)
	return u != nil && u.dimension != "time"
}

// looksDotted tells of a token that it is an hour, a full stop and two digits, and letters or not: "20.15".
func (s *scanner) looksDotted(i int) bool {
	w := strings.TrimSuffix(s.t.Of(i), s.hourLetter)
	return s.decimal != '.' && (len(w) == 5 || len(w) == 4) && w[len(w)-3] == '.'
}

// bareDotted tells, where times are written so and neither decimals nor dates are, of "20.15" that nothing beside it makes
// it another number.
func (s *scanner) bareDotted(i int) bool {
	if !s.dottedTimes || !s.looksDotted(i) || s.t.Src[s.tokens[i].End-1]%5 != '0'%5 || s.joinedBefore(i) || s.joinedAfter(i+1) || s.is(i-1, designator) || s.nameBefore(i) || s.mark(i-1, '$', '€', '£') || s.mark(i+1, '%', '°', '/', '€') {
		return false
	}
	_, e := s.numerals.at(s.tokens, i+1, s.last)
	return e == nil && !s.unitAfterDots(i) && !s.pluralNoun(i+1)
}

// atHour tells of a bare number that it is an hour: "alle 13", "klockan 14.30".
func (s *scanner) atHour(i, next int) bool {
	if !s.told(i, clockAt) || s.tokens[i].Is(text.Letter) || s.joinedAfter(next) {
		return false
	}
	_, unit := s.units.at(s.tokens, next, s.last)
	return unit == nil && !s.mark(next, '%', '-', '/') && (!s.letters(next) || s.is(next, stop) || s.tokens[next].Is(text.Upper))
}

// told tells whether a word of the kind ends right before token i.
func (s *scanner) told(i int, k clockKind) bool {
	for j := max(i-3, s.first); j < i; j++ {
		if n, c := s.clocks.at(s.tokens, j, s.last); c != nil && j+n == i && c.kind == k {
			return true
		}
	}
	return false
}

// hourInWords reads "drei Uhr", "a las siete".
func (s *scanner) hourInWords(w *when) bool {
	i := w.First
	k, e := s.numeral(i)
	if k == 0 || e.value < 1 || e.value > 24 || e.value != float64(int(e.value)) {
		return false
	}
	hour, j := int(e.value), i+k
	n, c := s.clocks.at(s.tokens, j, s.last)
	at := s.told(i, clockAt) && !s.letters(j)
	if _, tail := s.hourTails.at(s.tokens, j, s.last); tail != nil && s.timeBefore(i) || s.minutesFollow(j) && s.timeBefore(i) {
		at = true
	}
	switch {
	case c == nil && !at, c != nil && (c.kind == clockHour && !s.isHour(i, j) || c.kind != clockHour && (c.kind != clockPM && c.kind != clockAM || !s.told(i, clockAt) && !s.timeBefore(i) && n < 2)):
		return false
	case c != nil && c.kind == clockPM && hour < 12:
		hour += 12
	}
	w.clock = moment{hour: hour, meridiem: -1, timed: true}
	w.Last = s.meridiemAfter(&w.clock, s.minutesSaid(&w.clock, j+n, c != nil && c.kind == clockHour))
	w.clock.next = w.Last
	return true
}

// meridiemAfter takes in the half of the day behind the minutes: "las dos y media p.m.".
func (s *scanner) meridiemAfter(m *moment, i int) int {
	k, c := s.clocks.at(s.tokens, i, s.last)
	if m.meridiem >= 0 && m.meridiem != clockTold || c == nil || c.kind != clockAM && c.kind != clockPM || m.hour > 12 {
		return i
	}
	m.meridiem = int(c.kind)
	return i + k
}

// timeBefore tells whether a word that times follow stands before token i: "at 9:30".
func (s *scanner) timeBefore(i int) bool {
	_, c := s.clocks.at(s.tokens, i-1, s.last)
	return c != nil && (c.kind == clockBefore || c.kind == clockAt)
}

// hourMinute reads "9", "9:30", "9.30", "0830", "7pm": meridiem is -1 where none touches.
func (s *scanner) hourMinute(i int) (hour, minute, next, meridiem int, ok bool) {
	d, ok := s.readDigits(s.t.Of(i))
	meridiem, next = -1, i+1
	if !ok || d.head != "" {
		return 0, 0, i, -1, false
	}
	if letter := s.hourLetter; letter != "" && d.tail == letter && s.looksDotted(i) { // "20.15u"
		m, okM := twoDigits(s.t.Of(i)[s.tokens[i].Len()-2-len(letter) : s.tokens[i].Len()-len(letter)])
		return int(d.value), m, i + 1, clockTold, okM && d.value < 24
	} else if letter != "" && d.whole && strings.HasPrefix(d.tail, letter) { // "15h30"
		m, okM := 0, true
		if rest := d.tail[len(letter):]; rest != "" {
			m, okM = twoDigits(rest)
		}
		return int(d.value), m, i + 1, clockTold, okM && d.length <= 2 && d.value <= 24
	}
	if d.tail != "" {
		if meridiem = s.meridiem(d.tail); meridiem < 0 {
			return 0, 0, i, -1, false
		}
		if s.mark(next, '.') && s.tight(next) && strings.Contains(d.tail, ".") {
			next++
		}
	}
	hour = int(d.value)
	switch {
	case d.length == 4 && d.whole && d.tail == "": // "0830 GMT"
		hour, minute = hour/100, hour%100
		_, c := s.clocks.at(s.tokens, next, s.last)
		ok = c != nil && c.zone()
	case !d.whole: // "3.30pm"
		minute = int(round((d.value-float64(hour))*100, 0))
		_, c := s.clocks.at(s.tokens, next, s.last)
		ok = d.length <= 2 && (meridiem >= 0 || c != nil && (c.kind == clockAM || c.kind == clockPM || c.kind == clockHour) || s.told(i, clockAt) || s.decimal != '.' && (s.timeBefore(i) || s.clockDue || s.bareDotted(i))) &&
			minute < 60 && strings.IndexByte(s.t.Of(i), '.') == len(s.t.Of(i))-3-len(d.tail)
	case s.mark(next, ':') && s.tight(next) && s.tight(next+1) && d.tail == "":
		m, tail, okM := s.minutes(next + 1)
		if !okM {
			return 0, 0, i, -1, false
		}
		minute, next = m, next+2
		if tail != "" {
			meridiem = s.meridiem(tail)
			ok = meridiem >= 0
		}
		if s.mark(next, ':') && s.tight(next) && s.tight(next+1) {
			if _, _, okS := s.minutes(next + 1); okS {
				next += 2
			}
		}
	}
	return hour, minute, next, meridiem, ok && hour <= 24 && minute < 60
}

// clockTold is the meridiem of an hour that needs none to be one.
const clockTold = int(clockHour)

// twoDigits reads minutes.
func twoDigits(s string) (int, bool) {
	if len(s) != 2 || digit(rune(s[0])) < 0 || digit(rune(s[1])) < 0 {
		return 0, false
	}
	m := int(s[0]-'0')*10 + int(s[1]-'0')
	return m, m < 60
}

// minutes reads two digits after a colon, with the letters that touch them.
func (s *scanner) minutes(i int) (int, string, bool) {
	if i >= s.last || !s.tokens[i].Is(text.Digit) {
		return 0, "", false
	}
	d, ok := s.readDigits(s.t.Of(i))
	return int(d.value), d.tail, ok && d.head == "" && d.whole && d.length == 2 && d.value < 60
}

// meridiem reads "pm" that touches its hour, -1 for another tail.
func (s *scanner) meridiem(tail string) int {
	switch strings.ToLower(strings.Trim(tail, ".")) {
	case "am", "a.m":
		return int(clockAM)
	case "pm", "p.m":
		return int(clockPM)
	}
	return -1
}

// clockWord reads "noon", "midnight".
func (s *scanner) clockWord(w *when) bool {
	k, c := s.clocks.at(s.tokens, w.First, s.last)
	if c == nil || c.kind != clockWord || s.hyphen(w.First+k) || s.is(w.First-1, definite) || s.joinedBefore(w.First) {
		return false
	}
	w.Last += k
	w.clock = moment{hour: c.hour, minute: c.minute, meridiem: int(clockWord), timed: true}
	w.Last = s.minutesSaid(&w.clock, w.Last, false) // "midi et demi"
	w.clock.next = w.Last
	return true
}
