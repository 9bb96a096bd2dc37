package figures

import (
	"math"
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
	s.smallPower(&n)
	if d.tail == "" {
		s.spacedGroups(&n)
		s.vulgarAfter(&n)
		s.slashFraction(&n)
	} else if v, ok := s.scales[d.tail]; ok && (money || s.symbols[d.tail] == nil || s.countsPeople(i+1, d.tail)) {
		n.multiply(v)
		n.tail = ""
	} else if e, ok := s.numberParts[d.tail]; ok && e.kind == scale { // "2millions"
		n.multiply(e.value)
		n.tail = ""
	}
	if n.tail == "x10" && s.mark(n.Last, '^') { // "1.3x10^6"
		ten := number{Run: n.Run, value: 10}
		if s.raise(&ten, n.Last+1); ten.Last > n.Last {
			n.multiply(ten.value)
			n.Last, n.tail = ten.Last, ""
		}
	}
	if n.tail == "" {
		s.letterApart(&n)
		s.letterScale(&n)
		s.powerAfter(&n)
		s.scaleAfter(&n)
		s.fractionAfter(&n)
	}
	return n, true
}

// letterScale multiplies by a letter that touches a currency's sign: "3,5 M€".
func (s *scanner) letterScale(n *number) {
	if n.Last+1 >= s.last || !s.tight(n.Last+1) || !s.tokens[n.Last+1].Is(text.Punct) || s.tokens[n.Last].Len() > 3 {
		return
	}
	v, ok := s.scales[s.t.Of(n.Last)]
	if _, c := s.names.at(s.tokens, n.Last+1, s.last); ok && c != nil {
		n.multiply(v)
		n.Last++
	}
}

// letterApart multiplies by a letter that stands apart and by itself: "2.33 k", but not "a 10 k run".
func (s *scanner) letterApart(n *number) {
	j := n.Last
	if j >= s.last || s.tokens[j].Len() != 1 || s.is(n.First-1, article) || s.letters(j+1) || s.joinedAfter(j+1) {
		return
	}
	letter := s.t.Of(j)
	if v, ok := s.scales[letter]; ok && s.symbols[letter] == nil && !s.hyphen(j) && !s.hyphen(j+1) {
		n.multiply(v)
		n.Last++
	}
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
	n.value = product(n.value, v)
	n.step *= v
	n.times = max(n.times, 1) * v
	n.scaled = n.scaled || v >= 1000
	n.whole = false
}

// powerAfter reads "×10⁻⁵" as plain text has it: "2.48×10−5", "1.3 x 10^6".
func (s *scanner) powerAfter(n *number) {
	j := n.Last
	if s.mark(j, '^') && s.tight(j) {
		s.raise(n, j+1)
		return
	}
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

// raise reads the power after the caret at the token before j: "1.1^23", "2.5^-1".
func (s *scanner) raise(n *number, j int) {
	down := false
	for s.mark(j, '-', '+', '−') && s.tight(j) {
		down = down != s.mark(j, '-', '−')
		j++
	}
	exponent, ok := s.plain(j)
	if !ok || exponent > 300 || !s.tight(j) {
		return
	}
	v := 1.0
	for range int(exponent) {
		v *= n.value
	}
	if down && v != 0 {
		v = 1 / v
	}
	n.value, n.Last, n.whole, n.half = v, j+1, false, false
}

// product is a number times a scale, as a person reckons it: 4.1 times a billion is 4,100,000,000, which binary fractions
// miss by a little.
func product(v, scale float64) float64 {
	p := v * scale
	if whole := math.Round(p); scale >= 1000 && math.Abs(p-whole) < 1e-12*p {
		return whole
	}
	return p
}

// smallPower reads "e-3" after the digits, which the hyphen parts in three tokens.
func (s *scanner) smallPower(n *number) {
	j := n.Last
	if n.tail != "e" && n.tail != "E" || !s.mark(j, '-', '−', '+') || !s.tight(j) || !s.tight(j+1) {
		return
	}
	places, ok := s.plain(j + 1)
	if !ok || places > 300 {
		return
	}
	ten := 0.1
	if s.mark(j, '+') {
		ten = 10
	}
	for range int(places) {
		n.value *= ten
		n.step *= ten
	}
	n.Last, n.tail, n.whole = j+2, "", false
}

// spacedGroups joins groups of three that spaces part: "10 000".
func (s *scanner) spacedGroups(n *number) {
	if !n.whole || n.length > 3 || n.value == 0 {
		return
	}
	for n.Len() < 6 && n.Last < s.last && s.tokens[n.Last].Is(text.Digit) && s.tokens[n.Last].Len() >= 3 && s.oneSpace(n.Last) {
		d, ok := s.readDigits(s.t.Of(n.Last))
		if !ok || d.length != 3 || d.head != "" || d.tail != "" || !d.whole && s.t.Of(n.Last)[3] != byte(s.decimal) {
			return
		}
		n.value = n.value*1000 + d.value
		n.whole = false
		n.Last++
		if !d.whole {
			n.step = d.step
			return // "1 234,5"
		}
	}
}

// oneSpace tells whether one space, of any width, stands before token i.
func (s *scanner) oneSpace(i int) bool {
	between := s.t.Src[s.tokens[i-1].End:s.tokens[i].Start]
	return between == " " || between == "\u00a0" || between == "\u202f" || between == "\u2009"
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
		if e == nil || e.kind != scale && e.kind != hundred && e.kind != group || n.scaled && e.value > n.value && (n.times >= million || e.value < million) {
			return
		}
		if _, coin := s.names.at(s.tokens, j, s.last); e.kind == hundred && (s.centsAt(j, k) || n.step < 1 && coin != nil) {
			return
		}
		n.multiply(e.value)
		n.Last = j + k
		s.smallerScale(n, e.value)
	}
}

// centsAt tells of a word for hundreds, after digits, that it is the small coin: "12 cents".
func (s *scanner) centsAt(i, tokens int) bool {
	k, c := s.names.at(s.tokens, i, s.last)
	if c == nil || k != tokens || c.factor == 1 {
		return false
	}
	_, e := s.numerals.at(s.tokens, i+k, s.last)
	return e == nil && !s.is(i+k, conjunction) && !(i+k < s.last && s.tokens[i+k].Is(text.Digit))
}

// smallerScale adds what goes on in smaller scales: "4 thousand 3 hundred and 21".
func (s *scanner) smallerScale(n *number, scale float64) {
	if j := n.Last; scale == 100 && s.is(j, conjunction) && s.grammar.after[hundred] { // "3 hundred and one"
		rest, last := 0.0, j+2
		if v, ok := s.plain(j + 1); ok {
			rest = v
		} else if c := s.cardinal(j+1, 0); c.Last > j+1 {
			rest, last = c.value, c.Last
		}
		if _, again := s.numerals.at(s.tokens, last, s.last); again != nil {
			return // "3 hundred and 2 hundred"
		}
		if _, u := s.units.at(s.tokens, last, s.last); rest > 0 && rest < 100 && rest == float64(int(rest)) && u == nil && !s.is(last, of) {
			n.value, n.Last, n.step = n.value+rest, last, 1
		}
		return
	}
	for j := n.Last; scale > 100; j = n.Last {
		v, ok := s.plain(j)
		k, e := s.numerals.at(s.tokens, j+1, s.last)
		if !ok || v >= 1000 || e == nil || e.kind != scaleKind(e) || e.value >= scale {
			return
		}
		n.value, scale, n.Last, n.step = n.value+v*e.value, e.value, j+1+k, e.value
		last := n.Last
		if s.is(last, conjunction) {
			last++
		}
		if rest, ok := s.plain(last); ok && rest > 0 && rest < scale && (!s.letters(last+1) || last > n.Last && s.is(last+1, stop)) {
			n.value, n.Last, n.step = n.value+rest, last+1, 1
			return
		}
	}
}

// scaleKind is the kind of a word that multiplies the digits before it.
func scaleKind(e *numeral) kind {
	if e.kind == hundred {
		return hundred
	}
	return scale
}
