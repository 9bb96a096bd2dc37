package figures

import (
	"slices"
	"strings"

	"hearsay/internal/text"
)

// tailUnit reads the letters that touch the digits as a unit: "500km", "25lbs".
func (s *scanner) tailUnit(q *quantity) bool {
	tail := q.number.tail
	u := s.symbols[tail]
	if tail == "s" && q.number.whole && q.value >= 10 {
		return false // "the 737s", "her 20s"
	}
	if u == nil {
		u = s.unitNames[strings.ToLower(tail)]
	}
	if u == nil {
		u = s.compoundOf(tail, q.Last) // "37º C"
	}
	if u == nil && ends(tail, s.ageEndings) {
		u, q.old = s.byCode["year"], true
	}
	if u == nil {
		return false
	}
	q.unit, q.rule = u, "figure."+u.dimension
	s.perHour(q)
	s.oldAfter(q)
	s.smallerAfter(q)
	s.rate(q)
	return true
}

// perHour takes in the marks that make another unit of the letters: "200km/h", "4km²".
func (s *scanner) perHour(q *quantity) {
	for _, c := range s.compounds[strings.ToLower(q.number.tail)] {
		if s.follow(q.Last, c.rest) {
			q.unit, q.rule = c.unit, "figure."+c.unit.dimension
			q.Last += len(c.rest)
			return
		}
	}
}

// follow tells whether the words stand at token i.
func (s *scanner) follow(i int, words []text.Word) bool {
	if i+len(words) > s.last {
		return false
	}
	for k, w := range words {
		if s.tokens[i+k].Word != w {
			return false
		}
	}
	return true
}

// unitAfter reads the unit that follows the number, with or without a hyphen.
func (s *scanner) unitAfter(q *quantity) {
	j := q.Last
	if s.hyphen(j) {
		q.compound = true
		j++
	}
	if s.inches(q) {
		return
	}
	if q.compound && s.is(j, old) && s.byCode["year"] != nil { // "31-jährige"
		q.unit, q.old, q.Last = s.byCode["year"], true, j+1
		return
	}
	if j < s.last && slices.Contains(s.ageEndings, s.t.Of(j)) { // "95 jarige"
		q.unit, q.old, q.Last = s.byCode["year"], true, j+1
		return
	}
	if k, u := s.unitAt(j, q); u != nil {
		if scale := s.scaleOf(u, j+k); scale != nil {
			k, u = k+1, scale
		}
		q.unit, q.rule, q.Last = u, "figure."+u.dimension, j+k
		if u.dimension == money {
			s.moneyAfter(q)
		}
		s.oldAfter(q)
		s.halfAfter(q)
		s.smallerAfter(q)
		s.inchesJoined(q)
		s.rate(q)
		return
	}
	if q.compound && j < s.last && len(s.spanEndings) > 0 { // "5-tägiger"
		var buf [48]byte
		if v, u, ok := s.spanWord(string(text.Lower(buf[:0], s.t.Of(j)))); ok && v == 0 {
			q.unit, q.rule, q.Last = u, "figure.time", j+1
			return
		}
	}
	if q.compound {
		q.compound = s.compoundNoun(q, j)
		return
	}
	if k, u := s.units.at(s.tokens, j+1, s.last); u != nil && u.dimension == "time" && s.letters(j) && s.pluralNoun(j+1) && s.describes(j) {
		q.unit, q.rule, q.Last = u, "figure.time", j+1+k // "17 long years"
	}
}

// describes tells of a word between a number and its unit that it only says what they were like.
func (s *scanner) describes(j int) bool {
	return s.is(j, adjective) || s.nounCapital && !s.tokens[j].Is(text.Upper) && !s.is(j, stop|conjunction|or|to|skip)
}

// unitAt finds a unit or currency name at token j.
func (s *scanner) unitAt(j int, q *quantity) (int, *unit) {
	if j >= s.last {
		return 0, nil
	}
	if _, year := s.yearValue(q.First); year && q.Len() == 1 && s.tokens[j].Is(text.Upper) && !s.tokens[j].Is(text.Caps) && !s.measured(j) {
		return 0, nil // "in 2016 Stone said"
	} else if year && q.Len() == 1 && (s.is(j, yearAfter) || s.is(j, decadeWord) && s.yearBeforeDash(q.First)) {
		return 0, nil
	}
	if s.is(j, of) && (q.number.scaled || s.nounFirst && s.grouped(j)) { // "millions d'euros", "une dizaine de jours"
		if k, u := s.unitAt(j+1, q); u != nil && !s.is(j+1, of) {
			return k + 1, u
		}
		return 0, nil
	}
	k, u := s.units.at(s.tokens, j, s.last)
	m, c := s.names.at(s.tokens, j, s.last)
	if c != nil && (m > k || m == k && q.number.scaled) && s.isCurrency(j, m, c, q) {
		return m, c // of "pounds", millions are money
	}
	if u != nil {
		return k, u
	}
	return s.symbolAt(j, q)
}

// grouped tells whether the word for a group ends before token i: "dizaine", "dozijn".
func (s *scanner) grouped(i int) bool {
	_, e := s.numerals.at(s.tokens, i-1, s.last)
	return e != nil && e.kind == group
}

// measured tells, where every noun has a capital, of a unit that no year stands before: "2000 Quadratmeter".
func (s *scanner) measured(j int) bool {
	_, u := s.units.at(s.tokens, j, s.last)
	return s.nounCapital && u != nil && u.dimension != "time"
}

// symbolAt finds a unit's symbol apart from its number, in the right case: "15 km", "2 in".
func (s *scanner) symbolAt(j int, q *quantity) (int, *unit) {
	if !q.number.inDigits && !s.mark(j, '%') && !(s.tokens[j].Is(text.Caps|text.Digit) && s.tokens[j].Len() > 1) || s.tokens[j].Len() > 6 {
		return 0, nil
	}
	u := s.symbols[s.t.Of(j)]
	if u == nil || u.dimension == "power" && !q.number.inDigits {
		return 0, nil // "half a dozen HP directors"
	}
	short := s.tokens[j].Len() == 1 && s.tokens[j].Is(text.Letter) || s.is(j, stop)
	if short && j+1 < s.last && s.tokens[j+1].Is(text.Letter|text.Digit) && !s.is(j+1, dimensionAfter) && s.is(j, stop) {
		return 0, nil
	}
	return 1, u
}

// isCurrency holds that a currency's name is one: "won" is a verb after a small number, "try"
// in small letters no code.
func (s *scanner) isCurrency(j, n int, c *unit, q *quantity) bool {
	switch {
	case n > 1 || s.tokens[j].Is(text.Punct):
		return true
	case strings.EqualFold(s.t.Of(j), c.symbol):
		return s.tokens[j].Is(text.Caps)
	case s.is(j, doubtful):
		return q.value >= 100
	}
	return true
}

// oldAfter reads "-old", "old" and "of age" after a length of time.
func (s *scanner) oldAfter(q *quantity) {
	if q.unit.dimension != "time" {
		return
	}
	j := q.Last
	switch {
	case s.hyphen(j) && s.is(j+1, old):
		q.Last, q.old = j+2, true
	case s.is(j, old):
		q.Last, q.old = j+1, true
	case s.is(j, of) && s.is(j+1, age):
		q.old = true
	}
}

// halfAfter reads "and a half" after the unit: "a week and a half".
func (s *scanner) halfAfter(q *quantity) {
	if q.number.half || q.compound {
		return
	}
	if v, last := s.andFraction(q.Last); last > q.Last {
		q.value += v
		q.Last = last
	}
}

// smallerAfter adds what a smaller unit of the same kind goes on to say: "5ft 10in", "13 dollars
// and 45 cents". Times stay apart.
func (s *scanner) smallerAfter(q *quantity) {
	j := q.Last
	if q.compound || q.unit.dimension != "length" && q.unit.dimension != "mass" && q.unit.dimension != money && q.unit.dimension != "time" {
		return
	}
	if s.is(j, conjunction|with) || s.mark(j, ',') && q.unit.dimension != "time" {
		j++
	}
	n, ok := s.number(j, false)
	if !ok || n.head != "" || n.value <= 0 {
		return
	}
	r := quantity{Run: n.Run, value: n.value, number: n}
	if n.tail != "" {
		ok = s.tailUnit(&r)
	} else if k, u := s.unitAt(n.Last, &r); u != nil {
		r.unit, r.Last = u, n.Last+k
	}
	if ok && r.unit == nil && s.changeSaid(q, &n) {
		q.value, q.Last = q.value+n.value/100, n.Last
		return
	}
	if !ok || r.unit == nil || r.unit.dimension != q.unit.dimension || r.unit.factor*r.value >= q.unit.factor ||
		r.unit.dimension == money && r.unit.symbol != q.unit.symbol && r.unit.factor == 1 || q.unit.factor/r.unit.factor > 101 {
		return
	}
	if q.unit.dimension == "time" {
		if timexDuration(1, r.unit) == "" || r.old || q.old {
			return
		}
		if q.timex == "" {
			q.timex = timexDuration(q.value, q.unit)
		}
		q.timex = joinDurations(q.timex, timexDuration(r.value, r.unit))
	}
	q.value += r.value * r.unit.factor / q.unit.factor
	q.Last = r.Last
}

// changeSaid tells of "15 dollars 50" that the second number is hundredths of the first.
func (s *scanner) changeSaid(q *quantity, n *number) bool {
	return q.unit.dimension == money && q.unit.factor == 1 && !q.number.scaled && q.number.whole && n.inDigits && n.whole && n.length == 2 &&
		!s.tokens[q.Last-1].Is(text.Punct) && (!s.letters(n.Last) || s.is(n.Last, stop) || s.nounFirst && !s.pluralNoun(n.Last) && s.is(q.First-1, of|yearBefore|to)) && !s.mark(n.Last, '%', '-', '$', '€', '£') && !s.joinedAfter(n.Last)
}

// joinDurations puts two lengths of time together: "P3Y" and "P4M" make "P3Y4M".
func joinDurations(a, b string) string {
	if rest, ok := strings.CutPrefix(b, "PT"); ok && strings.Contains(a, "T") {
		return a + rest
	}
	return a + b[1:]
}

// inches reads a height in the signs for feet and inches: 5'10", 6' 2", 6'2.
func (s *scanner) inches(q *quantity) bool {
	j, ft := q.Last, s.byCode["ft"]
	if ft == nil || !q.number.whole || q.value < 3 || q.value > 8 || !s.mark(j, '\'', '’', '′') || !s.tight(j) {
		return false
	}
	v, ok := s.plain(j + 1)
	signed := s.mark(j+2, '"', '”', '″') && s.tight(j+2)
	if !ok || v > 11 || !signed && (!s.tight(j+1) || s.joinedAfter(j+2)) {
		return false
	}
	q.value += v / 12
	q.unit, q.rule, q.compound = ft, "figure.length", false
	q.Last = j + 2
	if signed {
		q.Last++
	}
	return true
}

// height reads 5'10" where both numbers are in one token.
func (s *scanner) height(i int) (quantity, bool) {
	ft := s.byCode["ft"]
	if ft == nil || i >= s.last || !s.tokens[i].Is(text.Digit) {
		return quantity{}, false
	}
	feet, inches, ok := strings.Cut(strings.Replace(s.t.Of(i), "’", "'", 1), "'")
	if !ok || len(feet) != 1 || len(inches) > 2 || feet < "3" || feet > "8" {
		return quantity{}, false
	}
	v, ok := s.readDigits(inches)
	if !ok || !v.whole || v.tail != "" || v.value > 11 {
		return quantity{}, false
	}
	value := float64(feet[0]-'0') + v.value/12
	q := quantity{Run: text.Run{First: i, Last: i + 1}, value: value, step: 1. / 12, unit: ft, rule: "figure.length"}
	if s.mark(q.Last, '"', '”', '″') && s.tight(q.Last) {
		q.Last++
	}
	return q, true
}

// inchesJoined adds the inches of "6-foot-2", "5-foot-10-inch".
func (s *scanner) inchesJoined(q *quantity) {
	if !q.compound || q.unit.symbol != "ft" || !s.hyphen(q.Last) {
		return
	}
	v, ok := s.plain(q.Last + 1)
	if !ok || v > 11 {
		return
	}
	q.value += v / 12
	q.Last += 2
	if u := s.byCode["in"]; u != nil && s.hyphen(q.Last) {
		if k, inch := s.units.at(s.tokens, q.Last+1, s.last); inch != nil && inch.symbol == u.symbol {
			q.Last += 1 + k
		}
	}
}

// compoundNoun reads the noun of "three-course", "240-seat".
func (s *scanner) compoundNoun(q *quantity, j int) bool {
	if s.nounFirst || !s.letters(j) || s.tokens[j].Is(text.Upper) || s.is(j, compoundStop|article|strong) || q.number.scaled {
		return false
	}
	if _, e := s.ordinals.at(s.tokens, j, s.last); e != nil {
		return false
	}
	if _, e := s.numerals.at(s.tokens, j, s.last); e != nil {
		return false
	}
	if q.value < 2 || q.number.half {
		return false
	}
	q.noun = s.tokens[j].Span
	q.Last = j + 1
	return true
}
