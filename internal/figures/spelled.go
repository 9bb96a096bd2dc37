package figures

import (
	"strings"

	"hearsay/internal/text"
)

// spelled reads a fraction in words that is all that is said, its denominator an ordinal: "five
// eighths", "vingt-trois cinquièmes", "un veinticincoavo", "vinte e cinco avos". In a sentence an
// ordinal is a place in an order.
func (s *scanner) spelled(i int) int {
	if s.tokens[i].Is(text.Digit) || i != s.first && !s.nounFirst {
		return i
	}
	n := s.numerator(i)
	whole := 0.0
	if joint := n.Last + btoi(s.is(n.Last, conjunction|with)); n.Last > i && (joint > n.Last || s.is(joint, article)) {
		if rest := s.numerator(joint); rest.Last > joint { // "trois et deux cinquièmes", "drie een vijfde"
			whole, n = n.value, rest
		}
	}
	if n.Last <= i {
		return i
	}
	j := n.Last
	if s.mark(j, '-') {
		j++
	}
	v, next := s.denominator(j)
	if next == j || v < 2 {
		return i
	}
	if k, u := s.units.at(s.tokens, next, s.last); u != nil && u.dimension == "percent" {
		return s.addPartOf(i, next+k, whole+n.value/v, u)
	}
	if i != s.first || !s.ends(next) || n.value > 1 && s.ordinalUpTo(i, next) {
		return i // "cent vingt-cinquième"
	}
	v = whole + n.value/v
	s.add(text.Run{First: i, Last: next}, Figure{Type: Count, Low: v, High: v, HasValue: true, Rule: "figure.fraction"})
	return next
}

// ordinalUpTo tells whether the words from token i to next are an ordinal.
func (s *scanner) ordinalUpTo(i, next int) bool {
	_, last := s.ordinalInWords(i)
	return last >= next
}

// numerator reads a cardinal, or the article as one.
func (s *scanner) numerator(i int) number {
	n := s.cardinal(i, 0)
	if n.Last == i && s.is(i, article) {
		n.value, n.Last = 1, i+1
	}
	return n
}

// denominator is what a fraction in words is parted into at token i, and the token after it.
func (s *scanner) denominator(i int) (float64, int) {
	if i >= s.last || !s.letters(i) {
		return 0, i
	}
	if k, p := s.parts.at(s.tokens, i, s.last); p != nil {
		return p.value, i + k
	}
	if v, next := s.ordinalInWords(i); next > i {
		return v, next
	}
	var buf [48]byte
	word := string(text.Lower(buf[:0], s.t.Of(i)))
	for _, ending := range s.fractionEndings {
		if stem, ok := strings.CutSuffix(word, ending); ok {
			n, ok := s.numberParts[stem]
			if !ok && ending != "" {
				n, ok = s.numberParts[stem+ending[:1]] // "treintavos"
			}
			if ok {
				return n.value, i + 1
			}
		}
	}
	n := s.cardinal(i, 0)
	if n.Last > i && n.Last < s.last && ends(s.t.Of(n.Last), s.fractionEndings) {
		return n.value, n.Last + 1 // "vinte e cinco avos"
	}
	return 0, i
}
