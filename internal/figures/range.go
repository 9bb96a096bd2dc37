package figures

import "hearsay/internal/text"

// span reads the second half of a range whose first is q: "5 to 12", "10-12", "between 3 and 5",
// "8- to 16-meter", "$2-3 billion", "5% to 7%". Start is the token of "between", or q's own.
func (s *scanner) span(q quantity, start int) int {
	i, dash := s.connector(q, start)
	if i == q.Last {
		return start
	}
	r, ok := s.quantity(i)
	if !ok || s.is(q.Last, or) && !alternative(&q, &r) || !s.agree(&q, &r, dash) {
		return start
	}
	if !q.noun.Empty() && r.noun.Empty() {
		return start // "four-cylinder or 270-hp"
	}
	if !dash && r.value < q.value && r.value >= 0 && start == q.First {
		return start // "by 71 percent to 27 percent"
	}
	if y, ok := s.yearValue(q.First); ok && (r.unit == nil || r.unit.symbol == "year") && q.unit == r.unit && start < q.First {
		if z, ok := s.yearValue(r.First); ok && z > y {
			return s.addYears(start, r.Last, y, z)
		}
	}
	if dash && q.unit == nil && r.unit == nil && s.hyphen(r.Last) && s.tokens[r.Last+1].Is(text.Digit) {
		return s.code(start) // "555-123-4567"
	}
	if q.unit == nil && r.unit == nil && q.noun.Empty() {
		if next := s.bareRange(q, r, start, dash); next != 0 {
			return next
		}
	}
	return s.addRange(q, r, start)
}

// alternative tells whether "or" joins two values of one amount: "three or four", "10 or 15 minutes".
func alternative(q, r *quantity) bool {
	return r.value == q.value+1 || q.unit == nil && r.unit != nil && r.value > q.value
}

func (s *scanner) addRange(q, r quantity, start int) int {
	fig := Figure{Type: Range, Low: q.value, High: r.value, HasValue: true, Rule: "figure.range"}
	run := text.Run{First: min(start, q.First), Last: r.Last}
	if s.openRange && s.is(start, between) {
		run.First = q.First
	}
	switch u := r.unit; {
	case u != nil:
		s.setUnit(&fig, u)
		fig.Type = Range
	case !r.noun.Empty():
		fig.Unit = r.noun.Of(s.t.Src)
	case s.is(start-1, aged):
		fig.Unit, fig.Of = "year", s.nounBefore(start-1)
	default:
		fig.Of = s.counted(r.Last)
		if !fig.Of.Empty() {
			fig.Unit = s.singular(fig.Of)
		}
	}
	s.add(run, fig)
	return r.Last
}

// connector is the token after the word or mark that joins the halves, q.Last for none.
func (s *scanner) connector(q quantity, start int) (next int, dash bool) {
	j := q.Last
	if k, join := s.spanJoins.at(s.tokens, j, s.last); join != nil && q.number.inDigits && j+k < s.last && s.tokens[j+k].Is(text.Digit) {
		return j + k, false // "2014 tot en met 2018"
	}
	switch {
	case start < q.First && s.is(j, conjunction), start < q.First && s.is(j, to):
		for j++; s.is(j, definite); j++ {
		}
		return j, false
	case s.mark(j, '/') && s.tight(j) && s.tight(j+1) && q.Len() == 1: // "2016/2017", "2016/17"
		y, ok := s.yearValue(q.First)
		_, both := s.yearValue(j + 1)
		if z, next := s.plain(j + 1); ok && (both || next && s.tokens[j+1].Len() == 2 && int(z) == (int(y)+1)%100) {
			return j + 1, true
		}
	case s.hyphen(j) && s.is(j+1, to) && s.hyphen(j+2): // "0-to-60-mph"
		return j + 3, false
	case s.hyphen(j), s.mark(j, '–', '—', '-', '~') && q.number.inDigits && j+1 < s.last && s.tokens[j+1].Is(text.Digit) && (s.tight(j) == s.tight(j+1)):
		if s.letters(j + 1) {
			return q.Last, false
		}
		return j + 1, true
	case s.is(j, or):
		return j + 1, false
	case s.mark(j, '-') && (s.is(j+1, to) || s.is(j+1, or)): // "8- to 16-meter"
		return j + 2, true
	case s.is(j, to) && !s.is(j, conjunction):
		return j + 1, false
	}
	return q.Last, false
}

// agree makes the halves of one kind, giving the first the unit and scale of the second where
// they are said once: "$2-3 billion", "3 to 5 km".
func (s *scanner) agree(q, r *quantity, dash bool) bool {
	switch {
	case q.unit == nil && r.unit != nil && q.number.whole && r.value < 1000 && s.is(q.First-1, yearBefore) && s.isYear(*q):
		return false // "in 2008 to 29 mpg"
	case q.unit == nil && r.unit != nil:
		if r.unit.dimension == money && !dash && !s.mark(q.Last, '-') && r.First < r.number.First {
			return false // "5 to $10"
		}
		q.unit = r.unit
	case q.unit != nil && r.unit == nil:
		if q.unit.dimension != money || !r.number.inDigits {
			return false
		}
		r.unit = q.unit
	case q.unit != nil && r.unit != nil && q.unit.symbol != r.unit.symbol:
		return false
	}
	if r.number.scaled && !q.number.scaled && q.value < r.value && r.value >= 1000 {
		if v := q.value * r.number.times; q.value < 1000 && v <= r.value {
			q.value = v
		}
	}
	return true
}

// bareRange decides what two bare numbers are: years, a score or vote, a range, or nothing. 0 is
// undecided: a range.
func (s *scanner) bareRange(q, r quantity, start int, dash bool) int {
	last := r.Last
	run := text.Run{First: start, Last: last}
	if start == q.First && s.isName(q) && !dash {
		return start
	}
	if dash && !s.mark(q.Last, '-', '–', '—', '‐', '‑', '/', '~') {
		return 0
	}
	if dash && q.number.inDigits && q.number.whole {
		if y, ok := s.yearValue(q.First); ok && s.yearRange(y, r) {
			high := r.value
			if high < 100 {
				high += float64(int(y/100) * 100)
			}
			if s.is(last, decadeWord|yearAfter) {
				last++ // "1979–1980 годы"
			}
			if !s.is(q.First-1, of) { // "date de 2013-2014"
				start = s.opened(start, q.First)
			}
			return s.addYears(start, last, y, high)
		}
	}
	if y, ok := s.yearValue(q.First); ok && q.number.whole && !dash {
		if z, both := s.yearValue(r.First); both && z > y && (s.is(q.Last, to) || r.First > q.Last+1) && s.isYear(q) {
			return s.addYears(s.opened(q.First, q.First), last, y, z)
		}
		return start
	}
	if dash && (s.joinedBefore(q.First) || s.joinedAfter(last)) {
		return last
	}
	if dash && !s.tight(q.Last) && r.number.length < 4 && s.isYear(q) {
		return start // "Berlin 2005 - 362 pages"
	}
	if dash && s.isScore(q, r) {
		s.add(run, Figure{Type: Ratio, Low: q.value, High: r.value, HasValue: true, Rule: "figure.score"})
		return last
	}
	if !dash && q.value >= r.value && start == q.First {
		return start
	}
	return 0
}

// addYears adds a span of years: "from 2009 to 2011".
func (s *scanner) addYears(first, last int, low, high float64) int {
	s.add(text.Run{First: first, Last: s.years(last)}, Figure{
		Type: Year, Low: low, High: high, HasValue: true, Rule: "figure.year.range",
		Timex: day{year: int(low)}.String() + "/" + day{year: int(high)}.String(),
	})
	return s.years(last)
}

func (s *scanner) yearRange(y float64, r quantity) bool {
	if !r.number.whole {
		return false
	}
	return r.number.length == 4 && r.value > y && r.value-y < 300 ||
		r.number.length == 2 && (int(r.value) == (int(y)+1)%100 || y > 1800 && int(r.value) > int(y)%100) // "1998-99", "1914-18"
}

// yearBeforeDash tells whether a year and a dash stand before token i.
func (s *scanner) yearBeforeDash(i int) bool {
	_, ok := s.yearValue(i - 2)
	return ok && s.mark(i-1, '-', '–', '—', '‐', '‑')
}

// isScore tells a score or vote from a range: it does not rise, or a word of winning stands near.
func (s *scanner) isScore(q, r quantity) bool {
	if q.value >= r.value {
		return true
	}
	return s.is(r.Last, score) || s.is(q.First-1, score) || s.is(q.First-2, score)
}

// bounded reads two bounds that make a range: "more than 10 and less than 40", "above 1,000 and
// below 1,500". It gives q.Last where q is no lower bound of one.
func (s *scanner) bounded(q *quantity) int {
	j := q.Last
	if s.mark(j, ',') {
		j++
	}
	if s.is(j, conjunction) {
		j++
	}
	k, most := s.before.at(s.tokens, j, s.last)
	if j == q.Last || most == nil || *most != LessThan && *most != UpTo {
		return q.Last
	}
	first, least := s.bound(q.First)
	if least != MoreThan && least != AtLeast {
		return q.Last
	}
	r, ok := s.quantity(j + k)
	if !ok || r.value <= q.value || !s.agree(q, &r, false) {
		return q.Last
	}
	return s.addRange(*q, r, first)
}

// bound is the qualifier before token i and where it begins.
func (s *scanner) bound(i int) (int, Qualifier) {
	for j := max(i-qualifierTokens, s.first, s.done); j < i; j++ {
		if n, q := s.before.at(s.tokens, j, s.last); q != nil && j+n == i {
			return j, *q
		}
	}
	return i, Exact
}
