package figures

import (
	"hearsay/internal/text"
)

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
	if ok && b.timed && !a.timed && a.weekday > 0 && b.weekday > 0 {
		b, ok = s.dayAt(k) // "Monday to Friday from 8 to 12": each of the days
	}
	if !ok && !a.whole && a.day.year > 0 && a.day.day == 0 {
		b, ok = s.looseYear(k)
	}
	if !ok && (open || s.is(a.First-1, from)) {
		b, ok = s.nowAt(k)
	}
	if !ok && a.day.year == 0 && a.day.day > 0 && s.tokens[a.First].Is(text.Digit) {
		b.day, b.Last = s.shortDate(k)
		if b.First, ok = k, b.Last > k; ok {
			b.day, b.Last = s.yearAfter(b.day, b.Last) // "1/5 - 7/5, 2020"
		}
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
		return s.afterDefinite(i + k)
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
