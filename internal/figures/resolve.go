package figures

import (
	"strings"

	"hearsay/internal/text"
)

// dated is a figure that waits for the document's date.
type dated struct {
	figure int // index in scanner.out
	when
	to    *when // end of a span of dates, nil for none
	alone bool  // the whole of its paragraph, or set off at its start: a dateline
}

// addWhen adds a date or time that is no span of dates.
func (s *scanner) addWhen(w *when) int { return s.addDated(w.Run, w, nil) }

// addSpan adds a span of dates from the token start on.
func (s *scanner) addSpan(start int, a, b *when) int {
	a.rule = "figure.date.span"
	to := *b
	return s.addDated(text.Run{First: start, Last: b.Last}, a, &to)
}

func (s *scanner) addDated(r text.Run, w *when, to *when) int {
	n := len(s.out)
	fig := Figure{Type: Date, Rule: w.rule}
	if w.ofDay() {
		fig.Type = Time
	}
	if w.timed {
		v := hours(w.clock.hour24(), w.clock.minute)
		fig.Low, fig.High, fig.HasValue = v, v, to == nil
		if w.spans {
			fig.High = hours(w.until.hour24(), w.until.minute)
		}
	}
	s.add(r, fig)
	if len(s.out) == n {
		return r.First
	}
	s.dates = append(s.dates, dated{figure: n, when: *w, to: to, alone: s.setOff(r.First, r.Last)})
	return r.Last
}

// setOff tells whether a date is what its sentence holds.
func (s *scanner) setOff(i, next int) bool { return i <= s.first+2 && next >= s.last-2 }

// resolve gives every date its value: as written, or against the document's date, which is the
// one given, else the one that the text states.
func (s *scanner) resolve(date string) {
	if len(s.dates) == 0 {
		return
	}
	today, known := parseDay(date)
	if !known {
		today, known = s.stated()
	}
	c := calendar{scanner: s, today: today, known: known}
	for i := range s.dates {
		d := &s.dates[i]
		fig := &s.out[d.figure]
		fig.Timex = c.timex(&d.when)
		if d.to != nil {
			c.share(&d.when, d.to)
			if from, to := c.timex(&d.when), c.timex(d.to); from != "" && to != "" {
				fig.Timex = from + "/" + to
			}
			continue
		}
		if !d.ofDay() && d.lastDay == 0 && len(fig.Timex) == len("2006-01-02") && fig.Timex[5] != 'W' && fig.Timex[0] != 'X' {
			fig.Date = fig.Timex
		}
	}
}

// stated is the date that the text gives as its own: one set off in a line by itself; else the
// latest of the full dates that name their weekday, as captions do.
func (s *scanner) stated() (best day, ok bool) {
	for i := range s.dates {
		if d := &s.dates[i]; d.alone && d.day.whole() && d.to == nil {
			return d.day, true
		}
	}
	for i := range s.dates {
		if d := &s.dates[i]; d.weekday > 0 && d.day.whole() && (!ok || d.day.number() > best.number()) {
			best, ok = d.day, true
		}
	}
	return best, ok
}

// against resolves a date without a year, or a weekday, by the tense of the words around it.
// Where they tell nothing a weekday is the one just past, as in news, and a date the nearest.
func (s *scanner) against(today day, d *when) day {
	n, tense := today.number(), s.tense(d.First, d.Last)
	if d.day.month == 0 && d.day.day > 0 {
		return sameDay(n, d)
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

// sameDay is the day nearest to day number n that is the weekday and the day of the month said: "Friday the
// 24th"; unknown where there is none for months.
func sameDay(n int, d *when) day {
	for away := range 200 {
		for _, at := range [...]int{n + away, n - away} {
			if c := dayOf(at); c.day == d.day.day && (d.weekday == 0 || weekday(at) == d.weekday) {
				return c
			}
		}
	}
	return day{}
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
func (s *scanner) tense(token, next int) tense {
	r := s.t.Sentences[s.t.SentenceAt(token)].Run
	s.first, s.last = r.First, r.Last
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
	for i := next; i < min(r.Last, next+4); i++ {
		if s.is(i, future) {
			return ahead
		}
	}
	return untold
}

// timesOfDay puts the day that its sentence names before a time, else the document's: "2009-12-15T18:00Z".
func (s *scanner) timesOfDay(date string) {
	for i := range s.out {
		if s.out[i].Type != Time || !strings.HasPrefix(s.out[i].Timex, "T") {
			continue
		}
		s.out[i].Timex = s.dayOfTime(i, date) + s.out[i].Timex
	}
}

// dayOfTime is the day that a figure beside the time in its sentence names, else the document's.
func (s *scanner) dayOfTime(i int, date string) string {
	sentence := s.t.SentenceAt(s.t.At(s.out[i].Start))
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(s.out) || s.t.SentenceAt(s.t.At(s.out[j].Start)) != sentence {
			continue
		}
		if day, _, timed := strings.Cut(s.out[j].Timex, "T"); s.out[j].Date != "" {
			return s.out[j].Date
		} else if _, ok := parseDay(day); ok && timed {
			return day
		}
	}
	if _, ok := parseDay(date); ok {
		return date
	}
	return ""
}
