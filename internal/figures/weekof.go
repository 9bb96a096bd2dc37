package figures

import (
	"strings"

	"hearsay/internal/text"
)

// weekOf reads the week that a day lies in, "the week of April 10", and one by its number, "week 27
// of last year".
func (s *scanner) weekOf(i int) (when, bool) {
	k, p := s.periods.at(s.tokens, i, s.last)
	if p == nil || *p != "W" || s.joinedBefore(i) {
		return when{}, false
	}
	j := i + k
	if n, ok := s.plain(j); ok && n >= 1 && n <= 53 {
		return s.numberedWeek(i, j+1, int(n))
	}
	n, of := s.weeksOf.at(s.tokens, j, s.last)
	if of == nil {
		return when{}, false
	}
	w, ok := s.dayAt(j + n)
	if d, next := s.dayNumber(s.afterDefinite(j + n)); !ok && d > 0 && !s.letters(next) && !s.joinedAfter(next) { // "la semaine du 18"
		w, ok = when{Run: text.Run{First: i, Last: next}, day: day{day: d}, storied: true}, true
	}
	if !ok || w.day.day == 0 || w.day.month == 0 && !w.storied || w.every {
		return when{}, false
	}
	w.First, w.period, w.lastDay, w.rule = i, "W", 0, "figure.date.week"
	return w, true
}

// afterDefinite skips determiners.
func (s *scanner) afterDefinite(i int) int {
	for s.is(i, definite) {
		i++
	}
	return i
}

// numberedWeek is a week by its number, of the year that is said, or alone where calendars count them:
// in English "week 3" is a game's or a patient's.
func (s *scanner) numberedWeek(i, j, n int) (when, bool) {
	if s.weekNumbers && !s.is(j, of|in) && (!s.tokens[i].Is(text.Upper) || i == s.first || s.nounCapital) && (!s.letters(j) || s.is(j, stop)) && !s.joinedAfter(j) {
		return when{Run: text.Run{First: i, Last: j}, period: "W", nth: n, rule: "figure.date.week"}, true
	}
	if s.is(j, of|in) {
		j++
	}
	for s.is(j, definite) {
		j++
	}
	of, ok := s.ownerOf(j, false)
	if !ok || of.day.month > 0 {
		return when{}, false
	}
	return when{Run: text.Run{First: i, Last: of.Last}, period: "W", nth: n, of: &of, rule: "figure.date.week"}, true
}

// season reads a season with its year: "summer 2012", "l'été de 2015".
func (s *scanner) season(i int) (when, bool) {
	k, p := s.periods.at(s.tokens, i, s.last)
	if p == nil || !isSeason(*p) || s.joinedBefore(i) {
		return when{}, false
	}
	j := i + k
	if s.is(j, of) {
		j++
	}
	y, next := s.yearAt(j, false)
	if s.pluralNoun(next) {
		return when{}, false // "fall 1500 points"
	}
	return when{Run: text.Run{First: i, Last: s.years(next)}, day: day{year: y}, period: *p, rule: "figure.date.season"}, y > 0
}

func isSeason(period string) bool {
	return period == "SP" || period == "SU" || period == "FA" || period == "WI"
}

// decadeNamed reads the decade that a word announces or names: "années 1990", "los años noventa", "fünfziger
// Jahre".
func (s *scanner) decadeNamed(i int) int {
	k, word := s.decades.at(s.tokens, i, s.last)
	if word == nil || s.joinedBefore(i) {
		return i
	}
	j := i + k
	if *word > 0 {
		return s.addDecade(i, j, *word)
	}
	if s.mark(j, '\'', '’', '‘') && s.tight(j+1) {
		j++ // "jaren '80"
	}
	v, ok := s.plain(j)
	next := j + 1
	if !ok {
		if !s.letters(j) {
			return i
		}
		n := s.cardinal(j, 0)
		v, next = n.value, n.Last
	}
	switch {
	case next == j || int(v)%10 != 0 || s.joinedAfter(next), s.letters(next) && s.pluralNoun(next):
		return i
	case v >= 20 && v <= 90:
		v += s.centuryAfter(next)
	case v < 1500 || v > 2090:
		return i
	}
	return s.addDecade(i, next, int(v))
}

// centuryAfter is the first year of the century that stands in Roman numerals behind a decade, else of the last one: "w latach
// 50. XIV w.".
func (s *scanner) centuryAfter(i int) float64 {
	if s.mark(i, '.') {
		i++
	}
	if i < s.last && s.upperWord(i) {
		if n := romanValue(strings.TrimRight(s.t.Of(i), ".")); n > 0 && s.is(i+1, century) {
			return 100 * (n - 1)
		}
	}
	return 1900
}

// addDecade adds ten years by their first.
func (s *scanner) addDecade(i, next, y int) int {
	s.add(text.Run{First: i, Last: next}, Figure{
		Type: Year, Low: float64(y), High: float64(y), HasValue: true, Rule: "figure.year.decade", Timex: day{year: y}.String()[:3],
	})
	return next
}
