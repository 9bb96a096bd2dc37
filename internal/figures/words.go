package figures

import (
	"hearsay/internal/text"
)

// articleNumber reads "a hundred", "a dozen", "a million".
func (s *scanner) articleNumber(i int) (number, bool) {
	if v, last := s.andFraction(i + 1); last > i+1 && s.numerals.starts(s.tokens[i].Word) { // "un et demi"
		return number{Run: text.Run{First: i, Last: last}, value: 1 + v, step: v, half: true}, true
	}
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
	if n.Last == i || n.scaled && n.Len() == 1 && s.unnumberedScale(i) {
		return n, false
	}
	s.decimalWords(&n)
	s.fractionAfter(&n)
	s.dozensAfter(&n)
	return n, true
}

// unnumberedScale tells of "тысячи людей" that a scale in the plural, with no number or qualifier before it, is vague.
func (s *scanner) unnumberedScale(i int) bool {
	k, kind := s.vagues.at(s.tokens, i, s.last)
	_, e := s.numerals.at(s.tokens, i, s.last)
	if kind == nil || *kind != vaguePlural || e == nil || e.kind != scale || k == 0 {
		return false
	}
	_, qualified := s.qualifierBefore(i)
	return !qualified
}

// dozensAfter adds dozens after hundreds: "three hundred and two dozen".
func (s *scanner) dozensAfter(n *number) {
	if !s.is(n.Last, conjunction) || n.value < 100 {
		return
	}
	k, e := s.numeral(n.Last + 1)
	m, g := s.numerals.at(s.tokens, n.Last+1+k, s.last)
	if k > 0 && e.kind == small && g != nil && g.kind == group && e.value*g.value < n.value {
		n.value, n.Last = n.value+e.value*g.value, n.Last+1+k+m
	}
}

// cardinal reads the number words from token i on. Current is what "a" counts before a hundred.
func (s *scanner) cardinal(i int, current float64) number {
	n := number{Run: text.Run{First: i, Last: i}}
	k, e := s.numeral(i)
	if k == 0 {
		return n
	}
	if e.kind == small || e.kind == tens || e.kind == hundreds {
		current = 0
	}
	a := newSum(current)
	for j := i; ; {
		if !a.take(e, &s.grammar) {
			break
		}
		j += k
		n.Last = j
		if a.last == group {
			break
		}
		next := s.joined(j, &a)
		if k, e = s.numeral(next); k == 0 || s.capitalised(next, i) {
			break
		}
		k += next - j
	}
	n.value, n.step, n.times, n.scaled = a.value(), a.step, a.times, a.times > 0
	return n
}

// numeral is the number word at token i and its tokens, 0 for none.
func (s *scanner) numeral(i int) (int, numeral) {
	if k, e := s.numerals.at(s.tokens, i, s.last); e != nil {
		return k, *e
	}
	if !s.compounding || i >= s.last || s.tokens[i].Word != 0 || !s.letters(i) {
		return 0, numeral{}
	}
	var buf [48]byte
	word := text.Lower(buf[:0], s.t.Of(i))
	if !s.mayJoin(word) {
		return 0, numeral{}
	}
	if e, ok := s.compound(string(word)); ok {
		return 1, e
	}
	return 0, numeral{}
}

// joined is the token of the next number word: after a hyphen within "twenty-five", after "and"
// within "two hundred and five".
func (s *scanner) joined(j int, a *sum) int {
	switch {
	case s.hyphen(j):
		return j + 1
	case s.is(j, conjunction) && s.grammar.after[a.last]:
		k, e := s.numeral(j + 1)
		if k == 0 || e.kind != small && e.kind != tens && e.kind != hundreds || e.value == 0 {
			return j
		}
		if _, again := s.numerals.at(s.tokens, j+1+k, s.last); again != nil && again.kind == scale && again.value >= a.times && a.times >= million {
			return j // "three million and five million"
		}
		if _, p := s.parts.at(s.tokens, j+1+k, s.last); p != nil {
			return j // "two million and two thirds"
		}
		return j + 1
	}
	return j
}

// capitalised tells of a number word that a capital makes part of a name: "Group of Seven".
func (s *scanner) capitalised(j, first int) bool {
	return !s.nounCapital && j > first && s.tokens[j].Is(text.Upper) && !s.tokens[first].Is(text.Upper)
}

// decimalWords reads "point zero three", "virgule cinquante-deux".
func (s *scanner) decimalWords(n *number) {
	if !s.is(n.Last, point|with) {
		return
	}
	v, place, j := n.value, 1.0, n.Last+1
	for {
		k, e := s.numeral(j)
		if k == 0 || e.kind != small || e.value > 9 {
			break
		}
		place /= 10
		v += e.value * place
		j += k
	}
	if last := s.cardinal(j, 0); last.Last > j && (last.value >= 10) && last.value < 1e6 && last.value == float64(int(last.value)) {
		for x := last.value; x >= 1; x /= 10 {
			place /= 10
		}
		v, j = v+last.value*place, last.Last
	}
	if place < 1 && (s.is(n.Last, point) || s.ends(j) || s.percentAt(j)) {
		n.value, n.Last, n.step = v, j, place
		s.scaleAfter(n)
	}
}

// percentAt tells whether the word for percent stands at token i.
func (s *scanner) percentAt(i int) bool {
	_, u := s.units.at(s.tokens, i, s.last)
	return u != nil && u.dimension == "percent"
}
