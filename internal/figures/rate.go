package figures

import (
	"strings"

	"hearsay/internal/text"
)

// rate takes in the unit that a measure is given by: "50 km/ms", "20 J/m^2", "11 feet per century".
func (s *scanner) rate(q *quantity) {
	j := q.Last
	slash := s.mark(j, '/') && s.tight(j) && s.tight(j+1)
	if !slash && !s.is(j, per) || q.compound || q.old || q.unit.dimension == money || q.unit.dimension == "time" || q.unit.dimension == "percent" {
		return
	}
	j++
	k, u := s.units.at(s.tokens, j, s.last)
	if u == nil && slash && j < s.last {
		k, u = 1, s.symbols[s.t.Of(j)]
	}
	if u == nil || u.dimension == "percent" {
		return
	}
	q.unit = &unit{symbol: q.unit.symbol + "/" + u.symbol, dimension: q.unit.dimension + "/" + u.dimension, factor: q.unit.factor / u.factor}
	q.rule, q.Last = "figure.rate", j+k
}

// moneyAfter takes in what goes on behind a currency: its code after the sign, "10 $ usd", or the
// scale after its code, "75 USD million".
func (s *scanner) moneyAfter(q *quantity) {
	if s.tokens[q.Last-1].Is(text.Punct) {
		s.codeAfter(q)
		return
	}
	if s.mark(q.Last, '$') && s.tight(q.Last) && s.tokens[q.Last-1].Is(text.Caps) { // "20 MXN$"
		q.Last++
		return
	}
	k, e := s.numerals.at(s.tokens, q.Last, s.last)
	if e != nil && e.kind == scale && !q.number.scaled && s.tokens[q.Last-1].Is(text.Caps) {
		q.value, q.step, q.Last = product(q.value, e.value), q.step*e.value, q.Last+k
	}
}

// scaleOf is the scale of temperature whose letter stands behind a degree sign with the full stop of the
// sentence: "35 °C.".
func (s *scanner) scaleOf(u *unit, i int) *unit {
	if u.symbol != "degree" || i >= s.last {
		return nil
	}
	switch s.t.Of(i) {
	case "C.":
		return s.byCode["°C"]
	case "F.":
		return s.byCode["°F"]
	}
	return nil
}

// compoundOf is the unit that the letters behind a number begin and the tokens from i on go on with, nil
// for none.
func (s *scanner) compoundOf(tail string, i int) *unit {
	for _, c := range s.compounds[strings.ToLower(tail)] {
		if s.follow(i, c.rest) {
			return c.unit
		}
	}
	return nil
}
