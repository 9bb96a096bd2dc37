package figures

import (
	"strconv"
	"strings"

	"hearsay/internal/text"
)

// number is a cardinal in the text, in digits or in words.
type number struct {
	text.Run
	value float64
	step  float64 // place value of the last digit given
	digits
	inDigits bool
	scaled   bool    // "million" was said
	times    float64 // what "million" multiplied by, 0 for none
	half     bool    // holds a fraction
}

// number reads the cardinal that begins at token i. Money tells that a currency stands before
// it, so that "5m" are millions.
func (s *scanner) number(i int, money bool) (number, bool) {
	if i >= s.last {
		return number{}, false
	}
	tok := &s.tokens[i]
	switch {
	case tok.Is(text.Digit):
		return s.numberInDigits(i, money)
	}
	if n, ok := s.fractionOf(i); ok {
		return n, true
	}
	if s.is(i, article) {
		return s.articleNumber(i)
	}
	return s.numberInWords(i)
}

func (s *scanner) numberInDigits(i int, money bool) (number, bool) {
	d, ok := s.readDigits(s.t.Of(i))
	if !ok {
		return number{}, false
	}
	n := number{Run: text.Run{First: i, Last: i + 1}, value: d.value, step: d.step, digits: d, inDigits: true}
	if d.tail == "" {
		s.spacedGroups(&n)
		s.vulgarAfter(&n)
		s.slashFraction(&n)
	} else if v, ok := s.scales[d.tail]; ok && (money || s.symbols[d.tail] == nil || s.countsPeople(i+1, d.tail)) {
		n.multiply(v)
		n.tail = ""
	}
	if n.tail == "" {
		s.powerAfter(&n)
		s.scaleAfter(&n)
		s.fractionAfter(&n)
	}
	return n, true
}

// countsPeople tells whether "5m", without a currency, are five million of what follows: "35m
// devices", but "a 100m sprint", "5m deep".
func (s *scanner) countsPeople(next int, tail string) bool {
	if len(tail) != 1 || s.is(next-2, article|definite) {
		return false
	}
	decimal := strings.IndexByte(s.t.Of(next-1), byte(s.decimal)) >= 0
	return s.is(next, of) || s.pluralNoun(next) || decimal && s.nominal(next) && !s.is(next, dimensionAfter)
}

func (n *number) multiply(v float64) {
	n.value *= v
	n.step *= v
	n.times = max(n.times, 1) * v
	n.scaled = n.scaled || v >= 1000
	n.whole = false
}

// powerAfter reads "×10⁻⁵" as plain text has it: "2.48×10−5", "1.3 x 10^6".
func (s *scanner) powerAfter(n *number) {
	j := n.Last
	if !s.mark(j, '×', '·', '*', 'x') {
		return
	}
	if ten, ok := s.plain(j + 1); !ok || ten != 10 {
		return
	}
	j += 2
	caret := s.mark(j, '^')
	if caret {
		j++
	}
	negative := s.mark(j, '-', '−', '–')
	if negative {
		j++
	}
	exponent, ok := s.plain(j)
	if !ok || exponent > 300 || !caret && !negative || !s.tight(j) {
		return
	}
	power := strconv.FormatFloat(n.value, 'g', -1, 64) + "e"
	if negative {
		power += "-"
	}
	v, err := strconv.ParseFloat(power+strconv.Itoa(int(exponent)), 64)
	if err != nil {
		return
	}
	n.value, n.Last, n.whole, n.half = v, j+1, false, false
}

// spacedGroups joins groups of three that spaces part: "10 000".
func (s *scanner) spacedGroups(n *number) {
	if !n.whole || n.length > 3 || n.value == 0 {
		return
	}
	for n.Last < s.last && s.tokens[n.Last].Is(text.Digit) && s.tokens[n.Last].Len() == 3 && s.oneSpace(n.Last) {
		d, ok := s.readDigits(s.t.Of(n.Last))
		if !ok || !d.whole || d.head != "" || d.tail != "" {
			return
		}
		n.value = n.value*1000 + d.value
		n.whole = false
		n.Last++
	}
}

// oneSpace tells whether one space, of any width, stands before token i.
func (s *scanner) oneSpace(i int) bool {
	between := s.t.Src[s.tokens[i-1].End:s.tokens[i].Start]
	return between == " " || between == "\u00a0" || between == "\u202f" || between == "\u2009"
}

// vulgarAfter adds a fraction sign: "2½".
func (s *scanner) vulgarAfter(n *number) {
	if n.Last < s.last && s.tokens[n.Last].Is(text.Digit) {
		if d, ok := s.vulgar(s.t.Of(n.Last)); ok {
			n.value += d.value
			n.Last, n.half, n.whole = n.Last+1, true, false
		}
	}
}

// slashFraction reads "2 1/2" and "1/2".
func (s *scanner) slashFraction(n *number) {
	if v, ok := s.slash(n.First); ok {
		n.value, n.Last, n.half, n.whole = v, n.First+3, true, false
		return
	}
	if v, ok := s.slash(n.Last); ok && n.whole && v < 1 && s.tokens[n.Last].Is(text.Space) {
		n.value += v
		n.Last, n.half, n.whole = n.Last+3, true, false
	}
}

// slash reads two small whole numbers with a slash between.
func (s *scanner) slash(i int) (float64, bool) {
	if !s.mark(i+1, '/', '⁄') || !s.tight(i+1) || !s.tight(i+2) || s.mark(i+3, '/') || s.mark(i-1, '/') && s.tight(i) {
		return 0, false
	}
	a, okA := s.plain(i)
	b, okB := s.plain(i + 2)
	if !okA || !okB || b < 2 || b > 100 || a >= b || a == 0 {
		return 0, false
	}
	return a / b, true
}

// plain is a token of digits and nothing else.
func (s *scanner) plain(i int) (float64, bool) {
	if i < s.first || i >= s.last || !s.tokens[i].Is(text.Digit) {
		return 0, false
	}
	d, ok := s.readDigits(s.t.Of(i))
	return d.value, ok && d.whole && d.head == "" && d.tail == ""
}

// scaleAfter multiplies by the words after digits: "2.8 million", "$100-million", "2 dozen".
func (s *scanner) scaleAfter(n *number) {
	for {
		j := n.Last
		if s.hyphen(j) {
			j++
		}
		k, e := s.numerals.at(s.tokens, j, s.last)
		if e == nil || e.kind != scale && e.kind != hundred && e.kind != group || n.scaled && e.value > n.value {
			return
		}
		n.multiply(e.value)
		n.Last = j + k
	}
}

// fractionAfter adds "and a half", and what scale follows it: "two and a half million".
func (s *scanner) fractionAfter(n *number) {
	v, last := s.andFraction(n.Last)
	if last == n.Last {
		return
	}
	n.value += v
	n.Last, n.half, n.whole = last, true, false
	if k, e := s.numerals.at(s.tokens, last, s.last); e != nil && e.kind == scale {
		n.multiply(e.value)
		n.Last += k
	}
}

// andFraction reads "and a half", "and three quarters" at token i: its value and the token after.
func (s *scanner) andFraction(i int) (float64, int) {
	if s.hyphen(i) && s.is(i+1, conjunction) && s.hyphen(i+2) && s.is(i+3, article) && s.hyphen(i+4) && s.is(i+5, andHalf) {
		if k, e := s.parts.at(s.tokens, i+5, s.last); e != nil {
			return 1 / e.value, i + 5 + k
		}
	}
	if !s.is(i, conjunction) {
		return 0, i
	}
	if s.is(i+1, article) || s.is(i+1, half) {
		j := i + 1
		if s.is(j, article) {
			j++
		}
		if k, e := s.parts.at(s.tokens, j, s.last); e != nil && s.is(j, andHalf) {
			return 1 / e.value, j + k
		}
		return 0, i
	}
	if k, e := s.numerals.at(s.tokens, i+1, s.last); e != nil && e.kind == small && e.value > 0 {
		if m, p := s.parts.at(s.tokens, i+1+k, s.last); p != nil && e.value < p.value {
			return e.value / p.value, i + 1 + k + m
		}
	}
	return 0, i
}

// fractionOf reads a fraction of a scale: "half a million", "a quarter of a million", "three
// quarters of a million".
func (s *scanner) fractionOf(i int) (number, bool) {
	v, next := s.fractionWords(i)
	if next == i {
		return number{}, false
	}
	j := next
	if s.is(j, of) {
		j++
	}
	if s.is(j, article) || s.hyphen(j) {
		j++
	}
	k, e := s.numerals.at(s.tokens, j, s.last)
	if e == nil || e.kind != scale && e.kind != group && e.kind != hundred || j > next && s.is(next, of) && !s.is(j-1, article) {
		return number{}, false
	}
	v *= e.value
	return number{Run: text.Run{First: i, Last: j + k}, value: v, step: v, scaled: e.kind == scale, half: true}, true
}

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
