package figures

import "hearsay/internal/text"

// resolve gives every date its value: as written, or against the document's date, which is the
// one given, else the one that the text states.
func (s *scanner) resolve(date string) {
	if len(s.dates) == 0 {
		return
	}
	today, ok := parseDay(date)
	if !ok {
		today, ok = s.stated()
	}
	for _, d := range s.dates {
		fig := &s.out[d.figure]
		value := d.day
		if ok && value.year == 0 {
			value = s.against(today, d)
		}
		switch {
		case value.month == 0:
			fig.Timex = "XXXX-WXX-" + string(rune('0'+d.weekday))
		default:
			fig.Timex = value.String()
		}
		if value.whole() && value.valid() {
			fig.Date = fig.Timex
		}
	}
}

// stated is the date that the text gives as its own: one set off in a line by itself; else the
// latest of the full dates that name their weekday, as captions do.
func (s *scanner) stated() (best day, ok bool) {
	for _, d := range s.dates {
		if d.alone && d.day.whole() {
			return d.day, true
		}
	}
	for _, d := range s.dates {
		if d.weekday > 0 && d.day.whole() && (!ok || d.day.number() > best.number()) {
			best, ok = d.day, true
		}
	}
	return best, ok
}

// against resolves a date without a year, or a weekday: the nearest one, a weekday the one just
// past unless the words around it speak of what is to come.
func (s *scanner) against(today day, d dated) day {
	n := today.number()
	if d.day.month == 0 {
		back := (weekday(n) - d.weekday + 7) % 7
		if s.ahead(d.token) {
			return dayOf(n - back + 7*min(back, 1))
		}
		return dayOf(n - back)
	}
	best := day{}
	for year := today.year - 1; year <= today.year+1; year++ {
		c := day{year, d.day.month, max(d.day.day, 1)}
		if !c.valid() {
			continue
		}
		if best.year == 0 || abs(c.number()-n) < abs(best.number()-n) {
			best = c
		}
	}
	best.day = d.day.day
	return best
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// ahead tells whether a word of the future stands near a date in its sentence.
func (s *scanner) ahead(token int) bool {
	r := s.t.Sentences[s.t.SentenceAt(token)].Run
	s.first, s.last = r.First, r.Last
	for i := max(r.First, token-8); i < min(r.Last, token+4); i++ {
		if s.is(i, past) {
			return false
		}
		if s.is(i, future) && !s.tokens[i].Is(text.Digit) {
			return true
		}
	}
	return false
}
