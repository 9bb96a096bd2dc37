package figures

import (
	"strings"

	"hearsay/internal/text"
)

// joinedWords tells whether the word at token i, unknown to the tables, runs a number together
// with something that makes a figure of it: "dreiunddreißig", "dreijährig", "fünfundzwanzigster".
func (s *scanner) joinedWords(i int) bool {
	if !s.compounding && len(s.ageEndings) == 0 && len(s.fractionEndings) == 0 || s.tokens[i].Word != 0 || !s.letters(i) {
		return false
	}
	var buf [48]byte
	lower := text.Lower(buf[:0], s.t.Of(i))
	if !s.mayJoin(lower) {
		return false
	}
	word := string(lower)
	if _, ok := s.compound(word); ok && s.compounding {
		return true
	}
	if _, ok := s.agedWord(word); ok {
		return true
	}
	if _, _, ok := s.spanWord(word); ok {
		return true
	}
	_, ok := s.compoundOrdinal(word)
	return ok
}

// longestJoined is how many bytes number words run together have at most: a million less one has 58 letters in German, and
// in Cyrillic a letter takes two bytes.
const longestJoined = 160

// mayJoin tells whether a word, in lower case, may be number words run together.
func (f *Finder) mayJoin(word []byte) bool {
	return len(word) <= longestJoined && f.numberFirst[firstByte(word)]
}

// firstByte is the byte that a word's first letter is told by: its last, of two.
func firstByte[T ~string | ~[]byte](word T) byte {
	if len(word) > 1 && word[0] >= 0x80 {
		return word[1]
	}
	return word[0]
}

// scaleOrdinal reads an ordinal scale that its number runs together with: "veintidosmilésimo".
func (f *Finder) scaleOrdinal(word string) (float64, bool) {
	for k := 3; k < len(word)-5; k++ {
		if scale := f.ordinalParts[word[k:]]; scale >= 1000 {
			n, ok := f.numberParts[word[:k]]
			return n.value * scale, ok
		}
	}
	return 0, false
}

// agedWord reads an age in one word: "dreijähriger", "двадцатилетний".
func (f *Finder) agedWord(word string) (float64, bool) {
	for _, ending := range f.ageEndings {
		if stem, ok := strings.CutSuffix(word, ending); ok && stem != "" {
			n, ok := f.numberParts[stem]
			if !ok {
				n, ok = f.compound(stem)
			}
			return n.value, ok && n.value < 1000
		}
	}
	return 0, false
}

// compoundOrdinal reads an ordinal that number words before it join: "fünfundzwanzigster" is
// read as the cardinal that ends in the same value.
func (f *Finder) compoundOrdinal(word string) (float64, bool) {
	if !f.compounding {
		return f.scaleOrdinal(word)
	}
	for k := range word {
		value, ok := f.ordinalParts[word[k:]]
		if cardinal := f.byValue[value]; ok && k > 0 && cardinal != "" {
			n, ok := f.compound(word[:k] + cardinal)
			return n.value, ok
		}
	}
	return 0, false
}

// spanWord reads a length of time in one word: "dreitägiger", "двухнедельный". The number before it may be empty.
func (f *Finder) spanWord(word string) (v float64, u *unit, ok bool) {
	for _, e := range f.spanEndings {
		if k := strings.LastIndex(word, e.ending); k >= 0 && len(word)-k-len(e.ending) <= maxInflection {
			if k == 0 {
				return 0, f.byCode[e.unit], true
			}
			n, ok := f.numberParts[word[:k]]
			if !ok {
				n, ok = f.compound(word[:k])
			}
			return n.value, f.byCode[e.unit], ok
		}
	}
	return 0, nil, false
}

// maxInflection is how many bytes of inflection an adjective may have.
const maxInflection = 6

// aged adds an age or length of time in one word at token i.
func (s *scanner) aged(i int) int {
	if len(s.ageEndings) == 0 || !s.letters(i) {
		return i
	}
	var buf [48]byte
	word := string(text.Lower(buf[:0], s.t.Of(i)))
	fig := Figure{Type: Age, HasValue: true, Unit: "year", Rule: "figure.age"}
	v, ok := s.agedWord(word)
	if !ok {
		var u *unit
		if v, u, ok = s.spanWord(word); u == nil || v == 0 {
			return i
		}
		fig.Type, fig.Unit, fig.Timex, fig.Rule = Duration, u.symbol, timexDuration(v, u), "figure.time"
	}
	if !ok || s.joinedBefore(i) {
		return i
	}
	fig.Low, fig.High = v, v
	s.add(text.Run{First: i, Last: i + 1}, fig)
	return i + 1
}

// romanCentury reads "XXI" before a word for a century or the like: "XXI века", "au XXe siècle".
func (s *scanner) romanCentury(i int) int {
	if !s.roman || !s.tokens[i].Is(text.Upper) || !s.tokens[i].Is(text.Letter) || s.tokens[i].Len() > 8 {
		return i
	}
	next := i + 1
	if s.mark(next, '.') && s.tight(next) {
		next++
	}
	v := romanValue(strings.TrimRight(s.t.Of(i), "eèrms."))
	if v == 0 || !s.is(next, century) && !s.is(i-1, century) {
		return i
	}
	return s.addOrdinal(i, next, v)
}

// romanValue is the value of a Roman numeral in capitals, 0 for another word.
func romanValue(w string) float64 {
	total, before := 0, 0
	for k := len(w) - 1; k >= 0; k-- {
		v := strings.IndexByte("IVXLC", w[k])
		if v < 0 {
			return 0
		}
		n := [...]int{1, 5, 10, 50, 100}[v]
		if n < before {
			n = -n
		} else {
			before = n
		}
		total += n
	}
	return float64(total)
}

// upperWord tells whether token i may be a Roman numeral.
func (s *scanner) upperWord(i int) bool {
	return s.roman && s.tokens[i].Is(text.Upper) && strings.IndexByte("IVXLC", s.t.Src[s.tokens[i].Start]) >= 0
}

// decadeAfter reads what makes a decade of the digits at token i: "1970er-Jahren", "1980-х годах",
// "90er Jahre". It gives the first year, 0 for none, and the token after it.
func (s *scanner) decadeAfter(i int) (int, int) {
	stopped := s.mark(i+1, '.') && s.is(i+2, decadeWord) // "v 90. letech"
	if len(s.decadeEndings) == 0 && !stopped || !s.tokens[i].Is(text.Digit) {
		return 0, i
	}
	d, ok := s.readDigits(s.t.Of(i))
	if !ok || d.head != "" || d.length != 4 && d.length != 2 || int(d.value)%10 != 0 {
		return 0, i
	}
	tail, next := d.tail, i+1
	if stopped && len(s.decadeEndings) == 0 {
		return int(d.value) + 1900*btoi(d.length == 2), i + 3
	}
	if tail == "" && s.hyphen(next) {
		tail, next = s.t.Of(next+1), next+2
	}
	if tail == "" || !ends(tail, s.decadeEndings) {
		return 0, i
	}
	if s.hyphen(next) && s.is(next+1, decadeWord) {
		next += 2
	} else if s.is(next, decadeWord) {
		next++
	} else if d.length == 2 && len(tail) < 5 {
		return 0, i
	}
	year := int(d.value)
	if d.length == 2 {
		year += 1900
	}
	return year, next
}

// years takes in the word for "year" after one: "2016 року", "14 марта 2022 года".
func (s *scanner) years(i int) int {
	if s.is(i, yearAfter) {
		return i + 1
	}
	return i
}

// inflectedTail is the token after the ending that makes an ordinal of the digits at token i:
// "2-й", "2:a"; a full stop does so before a noun: "2. Platz".
func (s *scanner) inflectedTail(i int) int {
	switch {
	case s.raised(i + 1):
		return i + 3
	case s.mark(i+1, '-', '‐', '‑', ':') && s.tight(i+1) && s.tight(i+2) && s.is(i+2, ordinalTail):
		return i + 3
	case s.mark(i+1, '.') && s.tight(i+1) && s.ordinalSuffix(".") && i+2 < s.last && !s.tight(i+2) && s.letters(i+2) && !s.is(i+2, stop):
		return i + 2
	}
	return i
}

// apposition tells of an age set off behind a name: "Jean Petit, 45 ans,".
func (s *scanner) apposition(q *quantity) bool {
	named := s.letters(q.First-2) && (s.tokens[q.First-2].Is(text.Upper) && (!s.nounCapital || s.fullName(q.First-2)) || s.ageOf && s.mark(q.Last, ',') && !s.is(q.First-2, term|stop))
	return q.unit.symbol == "year" && s.mark(q.First-1, ',', '(') && named &&
		s.mark(q.Last, ',', ')', '.') && q.value >= 1 && q.value < 120
}

// fullName tells whether token i ends two words with a capital, as first name and surname are.
func (s *scanner) fullName(i int) bool {
	return i > s.first && s.letters(i) && s.letters(i-1) && s.tokens[i].Is(text.Upper) && s.tokens[i-1].Is(text.Upper) && !s.tokens[i].Is(text.Caps) && !s.is(i-1, stop)
}

// ofAge tells of "une femme de 45 ans" that it is an age, which "une peine de 10 ans" is none.
func (s *scanner) ofAge(q *quantity) bool {
	if s.ageOf && s.mark(q.First-2, ',') && s.is(q.First-1, of) && q.unit.symbol == "year" && q.value < 120 && s.fullName(q.First-3) && !s.is(q.Last, of) {
		return true // "Ana Pérez, de 45 años,"
	}
	return (s.ageOf || s.is(q.First-2, agedNoun)) && q.unit.symbol == "year" && q.value < 120 && !q.number.half && s.is(q.First-1, of) && s.letters(q.First-2) &&
		!s.is(q.First-2, term|stop) && !s.is(q.Last, of)
}
