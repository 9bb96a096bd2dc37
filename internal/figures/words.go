package figures

import "hearsay/internal/text"

// articleNumber reads "a hundred", "a dozen", "a million".
func (s *scanner) articleNumber(i int) (number, bool) {
	_, e := s.numerals.at(s.tokens, i+1, s.last)
	if e == nil || e.kind != scale && e.kind != group && e.kind != hundred {
		return number{}, false
	}
	n := s.cardinal(i+1, 1)
	n.First = i
	s.fractionAfter(&n)
	return n, n.Last > i+1
}

func (s *scanner) numberInWords(i int) (number, bool) {
	one := 0.0
	if s.is(i-1, every) { // "another dozen"
		one = 1
	}
	n := s.cardinal(i, one)
	if n.Last == i {
		return n, false
	}
	s.decimalWords(&n)
	s.fractionAfter(&n)
	return n, true
}

// cardinal reads number words: tens take small ones, hundreds and scales multiply what came
// before, smaller scales follow larger ones. Current is what "a" counts before a hundred.
func (s *scanner) cardinal(i int, current float64) number {
	if _, e := s.numerals.at(s.tokens, i, s.last); e != nil && (e.kind == small || e.kind == tens) {
		current = 0
	}
	n := number{Run: text.Run{First: i, Last: i}, step: 1}
	var total, limit float64 = 0, 1e18
	last := group // the kind before; group: none yet
	for j := i; j < s.last; {
		next := s.joined(j, i, last, current)
		k, e := s.numerals.at(s.tokens, next, s.last)
		if e == nil || s.capitalised(next, i) {
			break
		}
		switch e.kind {
		case small:
			if last == small || last == tens && (e.value >= 10 || e.value == 0) || e.value == 0 && next > i {
				return n
			}
			current += e.value
		case tens:
			if last == small || last == tens {
				return n
			}
			current += e.value
		case hundred:
			if current == 0 || current >= 100 || last == hundred {
				return n
			}
			current *= e.value
		case scale:
			if current == 0 || e.value >= limit {
				return n
			}
			total, current, limit = total+current*e.value, 0, e.value
			n.step, n.scaled = e.value, true
			n.times = max(n.times, e.value)
		case group:
			if current == 0 {
				return n
			}
			current *= e.value
			n.step = e.value
		}
		last = e.kind
		j = next + k
		n.Last, n.value = j, total+current
		if last == group {
			break
		}
	}
	return n
}

// joined is the token of the next number word: after a hyphen within "twenty-five", after "and"
// within "two hundred and five".
func (s *scanner) joined(j, first int, last kind, current float64) int {
	switch {
	case j == first:
		return j
	case s.hyphen(j):
		return j + 1
	case s.is(j, conjunction) && (last == hundred || last == scale):
		if _, e := s.numerals.at(s.tokens, j+1, s.last); e != nil && (e.kind == small || e.kind == tens) && e.value > 0 {
			if k, p := s.parts.at(s.tokens, j+2, s.last); p != nil && k > 0 {
				return j // "two million and two thirds"
			}
			if last == scale || current >= 100 {
				return j + 1
			}
		}
	}
	return j
}

// capitalised tells of a number word that a capital makes part of a name: "Group of Seven".
func (s *scanner) capitalised(j, first int) bool {
	return j > first && s.tokens[j].Is(text.Upper) && !s.tokens[first].Is(text.Upper)
}

// decimalWords reads "point zero three".
func (s *scanner) decimalWords(n *number) {
	if !s.is(n.Last, point) {
		return
	}
	v, place, j := n.value, 1.0, n.Last+1
	for {
		k, e := s.numerals.at(s.tokens, j, s.last)
		if e == nil || e.kind != small || e.value > 9 {
			break
		}
		place /= 10
		v += e.value * place
		j += k
	}
	if place < 1 {
		n.value, n.Last, n.step = v, j, place
		s.scaleAfter(n)
	}
}
