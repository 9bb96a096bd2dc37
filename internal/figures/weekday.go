package figures

import (
	"bytes"

	"hearsay/internal/text"
)

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
