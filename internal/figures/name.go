package figures

import "hearsay/internal/text"

// address skips what only looks like figures: links, mail addresses, hashtags.
func (s *scanner) address(i int) int {
	if next := s.telephone(i); next > i {
		return next
	}
	if !s.is(i, www) && !(i > s.first && s.mark(i-1, '#', '@', '_', '\\', '=') && s.tight(i)) {
		return i
	}
	if s.is(i, www) && !s.mark(i+1, ':', '.') {
		return i
	}
	return s.code(i)
}

// telephone skips a number that begins with a plus sign and goes on in groups: "+1 555 123 4567".
func (s *scanner) telephone(i int) int {
	if i == s.first || !s.mark(i-1, '+') || !s.tight(i) {
		return i
	}
	groups, j := 0, i
	for ; j < s.last && (s.tokens[j].Is(text.Digit) || s.mark(j, '-', '(', ')', '/')); j++ {
		if s.tokens[j].Is(text.Digit) {
			groups++
		}
	}
	if groups < 3 {
		return i
	}
	return j
}

// code is the token after the unbroken run of characters that holds token i.
func (s *scanner) code(i int) int {
	for i++; i < s.last && s.tight(i); i++ {
	}
	return i
}

// isName tells whether a bare number belongs to a name, number plate or code: "Channel 1",
// "F-16", "Boeing 737", "Group of Seven", "10 Downing Street".
func (s *scanner) isName(q quantity) bool {
	named := s.belongs(q) || s.goesOn(q.First)
	if named {
		s.named = q.Last
	}
	return named
}

// goesOn tells whether a number goes on with a list of named ones: "Sections 21, 24 and 26".
func (s *scanner) goesOn(i int) bool {
	p := i - 1
	if s.is(p, conjunction|or) {
		p--
	}
	if s.mark(p, ',') {
		p--
	}
	return s.named > s.first && p < i-1 && p == s.named-1
}

// belongs tells whether the words and marks around a number make it a name's.
func (s *scanner) belongs(q quantity) bool {
	first, last := q.First, q.Last
	n := &q.number
	if s.joinedBefore(first) || s.joinedAfter(last) || s.enumerates(q) {
		return true
	}
	if n.inDigits && n.length > 15 || n.inDigits && n.whole && n.length > 1 && s.t.Src[s.tokens[first].Start] == '0' {
		return true
	}
	if s.isStreet(last) {
		return true
	}
	p := first - 1
	if p < s.first || !s.tokens[p].Is(text.Letter) || n.scaled {
		return false
	}
	if !n.inDigits {
		return s.tokens[first].Is(text.Upper) && (s.is(p, designator) || s.is(p, of) && p > s.first)
	}
	if s.is(p, designator) && !s.is(last, plural) {
		return s.tokens[p].Is(text.Upper) || !s.pluralNoun(last)
	}
	if s.tokens[p].Is(text.Caps) && !s.tokens[p].Is(text.Stop) && s.isCapital(p) && !s.headline() {
		return true // "an ATR 72 aircraft"
	}
	return s.isCapital(p) && !s.pluralNoun(last) && !s.headline()
}

// isCapital tells whether the word at p is capitalised as a name is.
func (s *scanner) isCapital(p int) bool {
	t := &s.tokens[p]
	if s.nounCapital || !t.Is(text.Upper) || s.is(p, stop|future) {
		return false
	}
	if k, m := s.months.at(s.tokens, p, s.last); k > 0 && m != nil {
		return false
	}
	if k, m := s.weekdays.at(s.tokens, p, s.last); k > 0 && m != nil {
		return false
	}
	for j := p; j >= p-3; j-- { // "About", "At least" at a sentence's start
		if k, q := s.before.at(s.tokens, j, s.last); j >= s.first && q != nil && j+k > p {
			return false
		}
	}
	return true
}

// headline tells whether the sentence is set in capitals, so that a capital means nothing. It is
// counted once a sentence.
func (s *scanner) headline() bool {
	if s.style == unknown {
		s.style = s.capitals()
	}
	return s.style == capitals
}

// style is how a sentence is set.
type style uint8

const (
	unknown style = iota
	plain
	capitals
)

func (s *scanner) capitals() style {
	upper := 0
	for i := s.first; i < s.last; i++ {
		switch {
		case !s.letters(i) || s.is(i, stop):
		case s.tokens[i].Is(text.Upper):
			upper++
		default:
			return plain
		}
	}
	if upper > 4 {
		return capitals
	}
	return plain
}

// joinedBefore tells whether token i is glued to what stands before it: "COVID-19", "ab_12", "3:16".
func (s *scanner) joinedBefore(i int) bool {
	if !s.tight(i) {
		return false
	}
	p := i - 1
	switch s.tokens[p].Rune {
	case '-', '‐', '‑', '–':
		return s.tight(p) && s.tokens[p-1].Is(text.Letter|text.Digit)
	case '/', '.', ':', '_', '@', '#', '&', '\\', '=', '*', '^', '\'', '’', ',':
		return s.tight(p) || s.tokens[p].Rune == '#' || s.tokens[p].Rune == '@'
	}
	return s.tokens[p].Is(text.Letter|text.Digit) && !s.tokens[p].Is(text.Clitic)
}

// joinedAfter tells whether the token before i is glued to what follows: "24/7", "10:30", "9-year".
func (s *scanner) joinedAfter(i int) bool {
	if !s.tight(i) || !s.tight(i+1) {
		return false
	}
	switch s.tokens[i].Rune {
	case '/', ':', '_', '@', '^', '*', '=':
		return s.tokens[i+1].Is(text.Letter | text.Digit)
	case '-', '‐', '‑':
		return s.tokens[i+1].Is(text.Upper|text.Digit) || s.is(i+1, compoundStop)
	case '.':
		return s.tokens[i+1].Is(text.Digit)
	}
	return s.tokens[i].Is(text.Letter) && !s.tokens[i].Is(text.Clitic)
}

// enumerates tells whether the number opens an item of a list: "1) Plans", "6. Hangers".
func (s *scanner) enumerates(q quantity) bool {
	return q.number.whole && q.First == s.first && s.mark(q.Last, ')', '.', ':') && s.tight(q.Last) && q.value < 100
}

// isStreet tells whether a street's name follows: one to three capitalised words, then "Street".
func (s *scanner) isStreet(i int) bool {
	for j := i; j < i+4 && j < s.last && s.tokens[j].Is(text.Upper); j++ {
		if s.is(j, street) {
			return true
		}
	}
	return false
}

// isAge tells whether a bare number is an age: "Maria Weber, 50, said", "aged 6", "who was 10,".
func (s *scanner) isAge(q quantity) bool {
	n := &q.number
	if q.value < 0 || q.value > 120 || n.scaled {
		return false
	}
	if s.is(q.First-1, aged) {
		return true
	}
	if s.is(q.First-1, of) && s.is(q.First-2, age) {
		return true
	}
	if n.whole && s.is(q.First-2, agedNoun) && s.counted(q.Last).Empty() && !s.is(q.Last, of) {
		if _, bound := s.bound(q.First); bound != Exact {
			return true // "children under 5"
		}
	}
	if n.whole && n.length == 2 && q.value > 13 && s.mark(q.First-1, '(') && s.mark(q.Last, ')') && s.fullName(q.First-2) {
		return true // "Anna Kern (45)"
	}
	if !n.whole || n.length > 3 || !s.mark(q.First-1, ',') || q.First-2 < s.first {
		return false
	}
	if q.Last < s.last && !s.mark(q.Last, ',', '.', ')', ';', ']') {
		return false
	}
	name := q.First - 2
	if !s.tokens[name].Is(text.Letter) || !s.tokens[name].Is(text.Upper) || s.tokens[name].Is(text.Caps) || s.is(name, designator) {
		return false
	}
	if k, _ := s.months.at(s.tokens, name, s.last); k > 0 {
		return false
	}
	if k, _ := s.weekdays.at(s.tokens, name, s.last); k > 0 {
		return false
	}
	return true
}
