package figures

import (
	"hearsay/internal/text"
)

// amount reads a quantity, or a range of two, and tells what it is.
func (s *scanner) amount(i int) int {
	start := i
	if s.is(i, between) {
		for i++; s.is(i, definite); i++ {
		}
	}
	q, ok := s.quantity(i)
	if !ok {
		if start == i {
			return s.article(i)
		}
		return start
	}
	if next := s.span(q, start); next > start {
		return next
	}
	if next := s.bounded(&q); next > q.Last {
		return next
	}
	if start < i {
		return start // "between five houses": the number is read on its own
	}
	return s.single(q)
}

// single adds a quantity that is no range.
func (s *scanner) single(q quantity) int {
	fig := Figure{Low: q.value, High: q.value, HasValue: true, Rule: q.rule}
	switch {
	case q.old || q.unit != nil && q.unit.dimension == "time" && (s.hasAge(q.First) || s.is(q.First-1, of) && s.is(q.First-2, age)), q.unit != nil && (s.apposition(&q) || s.ofAge(&q) || s.bounds(&q)):
		s.setUnit(&fig, q.unit)
		fig.Type, fig.Rule = Age, "figure.age"
	case q.unit != nil && q.value == 1 && q.unit.dimension == "time" && !q.number.inDigits && !q.compound && !s.countingArticle(&q):
		return q.Last // "one day he left"
	case q.unit != nil:
		if next := s.offset(&q); next > q.Last {
			return next
		}
		s.setUnit(&fig, q.unit)
		if fig.Timex = q.timex; fig.Timex == "" {
			fig.Timex = timexDuration(q.value, q.unit)
		}
	case !q.noun.Empty():
		fig.Type, fig.Unit, fig.Rule = Measure, q.noun.Of(s.t.Src), "figure.compound"
	default:
		return s.bare(q)
	}
	if fig.Type == Percent {
		fig.Of = s.partitive(q.Last)
	}
	s.add(q.Run, fig)
	s.steps[len(s.steps)-1] = q.step
	return q.Last
}

// bounds tells of years before which a word sets a bound to ages that they are one: "unter 18 Jahren", "onder de 12 jaar".
func (s *scanner) bounds(q *quantity) bool {
	if q.unit.symbol != "year" || q.value >= 100 || q.number.half {
		return false
	}
	if first, bound := s.bound(q.First); bound != Exact && (s.ageOf && s.is(first-1, definite) || s.is(first-1, agedNoun)) && !s.is(q.Last, of) {
		return true // "les moins de 18 ans"
	}
	if s.is(q.First-1, ageBetween) && s.is(q.First-2, aged) && !s.is(q.Last, of) {
		return true // "elle n'a que 12 ans"
	}
	return s.is(q.First-1, ageBound) || s.is(q.First-1, definite) && s.is(q.First-2, ageBound)
}

// hasAge tells whether a word that ages follow stands before token i, a qualifier between them or not.
func (s *scanner) hasAge(i int) bool {
	if s.is(i-1, aged) {
		return !s.is(i-2, agedNot)
	}
	for j := max(i-qualifierTokens, s.first+1); j < i; j++ {
		if n, q := s.before.at(s.tokens, j, s.last); q != nil && j+n == i && s.is(j-1, aged) {
			return !s.is(j-2, agedNot)
		}
	}
	return false
}

// setUnit gives a figure its unit and the type that goes with it.
func (s *scanner) setUnit(fig *Figure, u *unit) {
	fig.Unit = u.symbol
	switch u.dimension {
	case "percent", "percent-point":
		fig.Type = Percent
	case money:
		fig.Type = Money
		parts := 1 / u.factor // division keeps 11.12 what it is
		fig.Low, fig.High = fig.Low/parts, fig.High/parts
	case "time":
		fig.Type = Duration
	default:
		fig.Type = Measure
	}
}

// bare adds a number without a unit, where it is a quantity at all.
func (s *scanner) bare(q quantity) int {
	n := &q.number
	if s.isAge(q) {
		s.add(q.Run, Figure{Type: Age, Low: q.value, High: q.value, HasValue: true, Unit: "year", Rule: "figure.age.bare"})
		return q.Last
	}
	if s.isName(q) || n.whole && s.isYear(q) {
		return q.First
	}
	if n.inDigits && n.length == 2 && int(q.value)%10 == 0 {
		if _, decade := s.decadeAfter(q.First); decade > q.First {
			return q.First // "90-talet"
		}
	}
	if s.half(q) {
		return q.First
	}
	of := s.counted(q.Last)
	if of.Empty() && s.yearSaid(&q) {
		return s.addYear(q.First, q.Last, int(q.value), "figure.year.spoken")
	}
	if q.value == 1 && !n.inDigits {
		of = s.countedOne(q.Last)
	}
	if !n.inDigits && (q.value == 1 && !s.isOne(q, of) || q.value == 0 && !s.isZero(q, of)) {
		return q.Last
	}
	fig := Figure{Type: Count, Low: q.value, High: q.value, HasValue: true, Of: of, Rule: "figure.count"}
	if n.half && n.inDigits && q.value < 1 {
		if last, u := s.unitOf(q.Last); u != nil {
			return s.addPartOf(q.First, last, q.value, u)
		}
		if fig.Rule = "figure.fraction"; q.First > s.first || !s.ends(q.Last) {
			fig.Type = Ratio
		}
		s.add(q.Run, fig)
		return q.Last
	}
	if !of.Empty() {
		fig.Unit = s.singular(of)
	}
	s.add(q.Run, fig)
	return q.Last
}

// yearSaid tells of number words that they are a year: "in tweeduizend vijftien".
func (s *scanner) yearSaid(q *quantity) bool {
	n := &q.number
	return !n.inDigits && !n.half && q.value >= 1100 && q.value < 2100 && int(q.value)%100 != 0 && s.is(q.First-1, yearBefore) &&
		!s.is(q.First-1, to|of|conjunction) && s.qualifier(q.Run) == Exact && (!s.letters(q.Last) || s.is(q.Last, stop))
}

// unitOf reads the unit that a fraction in digits parts, "of a mile", "de milla": the token after it.
func (s *scanner) unitOf(i int) (int, *unit) {
	if !s.is(i, of) {
		return i, nil
	}
	i++
	if s.is(i, article) {
		i++
	}
	k, u := s.units.at(s.tokens, i, s.last)
	return i + k, u
}

// half tells of a fraction without a scale, which is a ratio and not a count.
func (s *scanner) half(q quantity) bool { return q.number.half && q.value < 1 && !q.number.inDigits }

// isOne tells whether "one" counts something: not "one of", "the one", "no one", "one can".
func (s *scanner) isOne(q quantity, of text.Span) bool {
	return q.number.scaled || q.First == s.first && s.ends(q.Last) || !of.Empty() && !s.is(q.Last, oneStop) && !s.is(q.First-1, oneBefore) && q.Last == s.t.At(of.Start)
}

// isZero tells "zero goals" and "fell to zero" from "net zero".
func (s *scanner) isZero(q quantity, of text.Span) bool {
	return !of.Empty() && q.Last == s.t.At(of.Start) || s.is(q.First-1, to|from) || s.number0(q)
}

// number0 tells whether the number stands alone in its sentence.
func (s *scanner) number0(q quantity) bool { return q.First == s.first || q.Last == s.last }

// article reads "a week", "an hour", where the article counts.
func (s *scanner) article(i int) int {
	q := quantity{value: 1, step: 1, rule: "figure.duration.article"}
	j := i + 1
	switch {
	case s.is(i, article):
		if s.is(j, half) { // "ein halbes Jahr", "une demi - heure"
			q.value, q.step = 0.5, 0.5
			if j++; s.hyphen(j) {
				j++
			}
		}
	case s.is(i, half): // "half an hour", "half a mile"
		q.value, q.step = 0.5, 0.5
		for s.hyphen(j) || s.is(j, article) {
			j++
		}
		if j == i+1 && !s.nounFirst {
			return i
		}
	default:
		return i
	}
	if k, c := s.names.at(s.tokens, j, s.last); c != nil && q.value == 1 && s.numerals.starts(s.tokens[i].Word) && s.isCurrency(j, k, c, &q) {
		fig := Figure{Low: 1, High: 1, HasValue: true, Rule: "figure.money"}
		s.setUnit(&fig, c)
		s.add(text.Run{First: i, Last: j + k}, fig)
		return j + k
	}
	k, u := s.units.at(s.tokens, j, s.last)
	if u == nil {
		return i
	}
	q.First, q.Last, q.unit = i, j+k, u
	s.halfAfter(&q)
	s.smallerAfter(&q)
	if next := s.offset(&q); next > q.Last { // "a week before Christmas"
		return next
	}
	if q.value == 1 && !s.countingArticle(&q) {
		return i
	}
	fig := Figure{Low: q.value, High: q.value, HasValue: true, Rule: q.rule}
	s.setUnit(&fig, u)
	if fig.Timex = q.timex; fig.Timex == "" {
		fig.Timex = timexDuration(q.value, u)
	}
	s.add(q.Run, fig)
	return q.Last
}

// countingArticle tells "in a week" and "a year ago" from "twice a week" and "a year of drought".
func (s *scanner) countingArticle(q *quantity) bool {
	if s.hyphen(q.Last) {
		return false
	}
	if q.unit.dimension == "time" && s.is(q.Last, of) && s.is(q.Last+1, term) {
		return true // "condenado a un año de prisión"
	}
	switch q.unit.dimension {
	case "time":
		return s.is(q.First-1, timeBefore) && !s.is(q.Last, of) || s.is(q.Last, ago)
	case "length", "area", "mass", "volume":
		return s.qualifier(q.Run) != Exact
	}
	return false
}
