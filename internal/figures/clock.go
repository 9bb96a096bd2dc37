package figures

import (
	"strings"

	"hearsay/internal/text"
)

// clock reads a time of day: "9 a.m.", "7pm", "3:30 p.m.", "18:00 GMT", "noon".
func (s *scanner) clock(i int) int {
	if !s.tokens[i].Is(text.Digit) {
		return s.clockWord(i)
	}
	hour, minute, j, meridiem, ok := s.hourMinute(i)
	if !ok {
		return i
	}
	timed := j > i+1 && (s.tokens[i].Len() == 2 || s.timeBefore(i)) // minutes were given after a colon
	if k, c := s.clocks.at(s.tokens, j, s.last); meridiem < 0 && c != nil && (c.kind == clockAM || c.kind == clockPM || c.kind == clockHour) {
		if c.kind != clockHour {
			meridiem = int(c.kind)
		}
		j += k
		timed = true
	} else if meridiem >= 0 {
		timed = true
	}
	zone := ""
	if k, c := s.clocks.at(s.tokens, j, s.last); c != nil && c.zone() && s.tokens[j].Is(text.Upper) {
		if c.kind == clockUTC {
			zone = "Z"
		}
		j += k
		timed = timed || s.tokens[i].Len() == 4
	}
	if !timed || (meridiem == int(clockAM) || meridiem == int(clockPM)) && hour > 12 {
		return i
	}
	if meridiem == int(clockPM) && hour < 12 {
		hour += 12
	}
	if meridiem == int(clockAM) && hour == 12 {
		hour = 0
	}
	s.addTime(i, j, hour, minute, zone)
	return j
}

// timeBefore tells whether a word that times follow stands before token i: "at 9:30".
func (s *scanner) timeBefore(i int) bool {
	_, c := s.clocks.at(s.tokens, i-1, s.last)
	return c != nil && c.kind == clockBefore
}

// hourMinute reads "9", "9:30", "9.30", "0830", "7pm": meridiem is -1 where none touches.
func (s *scanner) hourMinute(i int) (hour, minute, next, meridiem int, ok bool) {
	d, ok := s.readDigits(s.t.Of(i))
	meridiem, next = -1, i+1
	if !ok || d.head != "" || s.joinedBefore(i) {
		return
	}
	if letter := s.hourLetter; letter != "" && d.whole && strings.HasPrefix(d.tail, letter) { // "15h30"
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
		ok = d.length <= 2 && (meridiem >= 0 || c != nil && (c.kind == clockAM || c.kind == clockPM)) &&
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
func (s *scanner) clockWord(i int) int {
	k, c := s.clocks.at(s.tokens, i, s.last)
	if c == nil || c.kind != clockWord || s.hyphen(i+k) || s.is(i-1, definite) {
		return i
	}
	s.addTime(i, i+k, c.hour, c.minute, "")
	return i + k
}

func (s *scanner) addTime(i, next, hour, minute int, zone string) {
	b := appendPadded([]byte{'T'}, hour, 2)
	b = appendPadded(append(b, ':'), minute, 2)
	v := float64(hour) + float64(minute)/60
	s.add(text.Run{First: i, Last: next}, Figure{
		Type: Time, Low: v, High: v, HasValue: true, Timex: string(b) + zone, Rule: "figure.time",
	})
}
