package figures

import "strings"

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
	var before dated // with its value
	for _, d := range s.dates {
		fig := &s.out[d.figure]
		value := d.day
		switch {
		case !ok || value.year > 0:
		case s.follows(before, d):
			value = dayOf(before.day.number() + (d.weekday-before.weekday+7)%7)
		default:
			value = s.against(today, d)
		}
		before = d
		before.day = value
		switch {
		case value.month == 0:
			fig.Timex = "XXXX-WXX-" + string(rune('0'+d.weekday))
		default:
			fig.Timex = value.String()
		}
		end := day{value.year, value.month, d.lastDay}
		switch {
		case end.valid():
			fig.Timex += "/" + end.String()
		case value.whole() && value.valid():
			fig.Date = fig.Timex
		}
	}
}

// follows tells whether a weekday goes on with a list of them: "Friday and Saturday".
func (s *scanner) follows(before, d dated) bool {
	return before.day.whole() && before.weekday > 0 && d.weekday > 0 && d.day.month == 0 && d.token-before.next <= 3 &&
		s.t.SentenceAt(before.token) == s.t.SentenceAt(d.token)
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

// against resolves a date without a year, or a weekday, by the tense of the words around it.
// Where they tell nothing a weekday is the one just past, as in news, and a date the nearest.
func (s *scanner) against(today day, d dated) day {
	n, tense := today.number(), s.tense(d.token)
	if year := s.yearTold(today.year, d.next); year > 0 && d.day.month > 0 {
		return day{year, d.day.month, d.day.day}
	}
	if d.day.month == 0 {
		back := (weekday(n) - d.weekday + 7) % 7
		if tense == ahead && back > 0 {
			back -= 7
		}
		return dayOf(n - back)
	}
	best, gap := day{}, 0
	for year := today.year - 1; year <= today.year+1; year++ {
		c := day{year, d.day.month, max(d.day.day, 1)}
		if !c.valid() {
			continue
		}
		away := abs(c.number() - n)
		if tense == ahead && c.number() < n-40 || tense == behind && c.number() > n {
			away += 1000
		}
		if best.year == 0 || away < gap {
			best, gap = c, away
		}
	}
	best.day = d.day.day
	return best
}

// yearTold is the year that "this year", "last year" or "next year" at token i means, 0 for none.
func (s *scanner) yearTold(now, i int) int {
	if !s.is(i+1, yearWord) {
		return 0
	}
	switch {
	case s.is(i, thisWord):
		return now
	case s.is(i, lastWord):
		return now - 1
	case s.is(i, nextWord):
		return now + 1
	}
	return 0
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

type tense uint8

const (
	untold tense = iota
	ahead
	behind
)

// tense is what the nearest telling word before a date says of its time: "will meet on Monday",
// "met on Monday". Right after the date only a word of the future counts: "Monday will see".
func (s *scanner) tense(token int) tense {
	r := s.t.Sentences[s.t.SentenceAt(token)].Run
	s.first, s.last = r.First, r.Last
	next := token + 1
	if s.is(next, future) {
		return ahead
	}
	for i := token - 1; i >= max(r.First, token-8); i-- {
		switch {
		case s.is(i, future), s.is(i, futureTo) && s.is(i+1, to), s.is(i, futureOf) && s.is(i+1, of):
			return ahead
		case s.is(i, past), !s.is(i-1, be) && s.pastEnding != "" && s.letters(i) && strings.HasSuffix(s.t.Of(i), s.pastEnding):
			return behind // but "will be announced"
		}
	}
	for i := next; i < min(r.Last, token+5); i++ {
		if s.is(i, future) {
			return ahead
		}
	}
	return untold
}

// timesOfDay puts the day that its sentence names before a time: "2009-12-15T18:00Z".
func (s *scanner) timesOfDay() {
	for i := range s.out {
		if s.out[i].Type != Time {
			continue
		}
		sentence := s.t.SentenceAt(s.t.At(s.out[i].Start))
		for _, j := range [...]int{i - 1, i + 1} {
			if j >= 0 && j < len(s.out) && s.out[j].Date != "" && s.t.SentenceAt(s.t.At(s.out[j].Start)) == sentence {
				s.out[i].Timex = s.out[j].Date + s.out[i].Timex
				break
			}
		}
	}
}
