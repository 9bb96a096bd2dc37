package figures

import (
	"strings"

	"hearsay/internal/text"
)

// quantity is a number with its unit, if it has one.
type quantity struct {
	text.Run
	value    float64
	step     float64
	unit     *unit
	rule     string
	number   number
	compound bool      // joined to the unit by a hyphen: "40-minute"
	noun     text.Span // of a compound whose noun is no unit: "three-course"
	old      bool      // "years old"
	timex    string    // of a length of time in several units
}

// quantity reads a number and the unit or currency around it.
func (s *scanner) quantity(i int) (quantity, bool) {
	if k, u := s.prefix(i); u != nil {
		if q, ok := s.prefixed(i, k, u); ok {
			return q, true
		}
	}
	if s.mark(i, '-', '−') && s.tight(i+1) && !s.tight(i) {
		i++
	}
	n, ok := s.number(i, false)
	if !ok {
		return s.height(i)
	}
	q := quantity{Run: n.Run, value: n.value, step: n.step, number: n, rule: "figure.count"}
	if n.head != "" {
		u := s.glued[strings.ToLower(n.head)]
		if u == nil || n.tail != "" && s.scales[n.tail] == 0 || !s.tokens[i].Is(text.Upper) || s.joinedBefore(i) || s.joinedAfter(i+1) {
			return q, false
		}
		n, _ = s.number(i, true)
		q = quantity{Run: n.Run, value: n.value, step: n.step, number: n}
		q.unit, q.rule = u, "figure.money.code"
		return q, true
	}
	s.sign(&q)
	if n.tail != "" {
		return q, s.tailUnit(&q) && !s.coded(&q)
	}
	s.unitAfter(&q)
	return q, q.unit == nil || !s.coded(&q)
}

// coded tells of a number with a unit's symbol that it is a name's: "SCP-173 m", "a Boeing 777F", "F" of
// "800,000 F-Series".
func (s *scanner) coded(q *quantity) bool {
	if q.unit.dimension == "time" || q.unit.dimension == money || q.compound || s.symbols[q.number.tail] == nil && s.symbols[s.t.Of(q.Last-1)] == nil {
		return false
	}
	letters := s.tokens[q.Last-1].Is(text.Letter)
	named := s.tight(q.First) && s.mark(q.First-1, '-') && s.tight(q.First-1) && s.letters(q.First-2)
	return letters && (named || s.hyphen(q.Last) && s.tokens[q.Last+1].Is(text.Upper|text.Digit) || q.unit.dimension == "temperature" && q.number.tail != "" && s.nameBefore(q.First))
}

// prefix is a currency before a number, its signs touching: "$", "US$", "EUR".
func (s *scanner) prefix(i int) (int, *unit) {
	k, u := s.prefixes.at(s.tokens, i, s.last)
	for j := i + 1; j < i+k; j++ {
		if !s.tight(j) && !s.tokens[i].Is(text.Caps) && (s.tokens[i].Is(text.Upper) || s.is(i, stop)) {
			return 0, nil
		}
	}
	if u != nil && s.tokens[i].Is(text.Letter) && !s.tokens[i].Is(text.Upper) && (k == 1 || s.is(i, stop) || s.tokens[i].Len() == 1) {
		return 0, nil // "gave us $5"
	}
	return k, u
}

// prefixed reads the number after a currency: "$-99.99", "£ 8.10 million", "$249 USD".
func (s *scanner) prefixed(i, k int, u *unit) (quantity, bool) {
	j := i + k
	negative := s.mark(j, '-', '−', '–') && (s.tight(j) || s.tokens[i].Is(text.Punct)) && s.tight(j+1)
	if negative {
		j++
	}
	if j < s.last && s.mark(j, '.') && s.tight(j+1) && s.tokens[j+1].Is(text.Digit) {
		return s.cents(i, j+1, u)
	}
	if j >= s.last || !s.tokens[j].Is(text.Digit) && !s.tokens[i].Is(text.Punct) {
		return quantity{}, false
	}
	n, ok := s.number(j, true)
	if !ok || !n.inDigits && !n.scaled {
		return quantity{}, false
	}
	if n.head != "" { // "$US160"
		if u = s.dollars[strings.ToLower(n.head)]; u == nil {
			return quantity{}, false
		}
	}
	if n.tail != "" && n.tail != "s" {
		return quantity{}, false
	}
	q := quantity{Run: text.Run{First: i, Last: n.Last}, value: n.value, step: n.step, unit: u, number: n, rule: "figure.money.symbol"}
	s.codeBefore(&q)
	if negative {
		q.value = -q.value
	}
	if s.tokens[i].Is(text.Letter) && k == 1 {
		q.rule = "figure.money.code"
	}
	s.sign(&q)
	s.codeAfter(&q)
	return q, true
}

// codeBefore takes in the code that touches a dollar sign: "CAD$15", "usd$ 15".
func (s *scanner) codeBefore(q *quantity) {
	j := q.First - 1
	if j < s.done || !s.mark(q.First, '$') || !s.tight(q.First) || !s.tokens[j].Is(text.Letter) || s.tokens[j].Len() != 3 {
		return
	}
	if k, u := s.names.at(s.tokens, j, s.last); k == 1 && u.factor == 1 && strings.EqualFold(s.t.Of(j), u.symbol) {
		q.unit, q.First = u, j
	}
}

// cents reads "$.50".
func (s *scanner) cents(i, j int, u *unit) (quantity, bool) {
	d, ok := s.readDigits(s.t.Of(j))
	if !ok || !d.whole || d.tail != "" {
		return quantity{}, false
	}
	v := d.value
	for range d.length {
		v /= 10
	}
	return quantity{Run: text.Run{First: i, Last: j + 1}, value: v, step: 0.01, unit: u, rule: "figure.money.symbol"}, true
}

// codeAfter takes in a code or name that repeats the currency: "$249 USD", "$5 million dollars".
func (s *scanner) codeAfter(q *quantity) {
	if k, u := s.names.at(s.tokens, q.Last, s.last); u != nil && k == 1 && u.factor == 1 {
		if s.tokens[q.Last].Is(text.Caps) || u.symbol == q.unit.symbol {
			q.unit = u
			q.Last += k
		}
	}
}

// sign takes in a minus before the first token: "-18", "minus five".
func (s *scanner) sign(q *quantity) {
	j := q.First - 1
	if j < s.done {
		return
	}
	if s.mark(j, '.', s.decimal) && s.tight(q.First) && (j == s.first || !s.tight(j)) && q.number.whole {
		for range q.number.length { // ".534"
			q.value /= 10
		}
		q.First, q.number.whole, q.number.length = j, false, 0
		return
	}
	if s.hyphen(j) && s.is(j-1, minus) {
		j-- // "minus-five"
	}
	switch {
	case s.mark(j, '-', '−', '–') && s.tight(q.First) && (j == s.first || !s.tight(j) || s.mark(j-1, '(')):
		if s.mark(j, '–') && s.letters(j-1) {
			return
		}
	case s.is(j, minus) && !s.is(j-1, or) && !s.hyphen(j-1):
		if _, least := s.qualifierBefore(q.First); least {
			return // "al menos siete", "au moins deux"
		}
	default:
		return
	}
	q.First, q.value = j, -q.value
}
