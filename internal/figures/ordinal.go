package figures

import "hearsay/internal/text"

// ordinal reads a place in an order: "fourth", "21st", "No. 1", "second-largest".
func (s *scanner) ordinal(i int) int {
	if s.tokens[i].Is(text.Digit) {
		return s.ordinalInDigits(i)
	}
	if s.is(i, numberSign) {
		return s.numbered(i)
	}
	v, next := s.ordinalInWords(i)
	if next == i {
		return i
	}
	if !s.ranks(i, next, v) {
		if next > i+1 {
			return next // no cardinal either
		}
		return i
	}
	return s.addOrdinal(i, next, v)
}

// ordinalInWords reads "first", "twenty-first", "two hundredth".
func (s *scanner) ordinalInWords(i int) (float64, int) {
	if k, e := s.ordinals.at(s.tokens, i, s.last); e != nil {
		return s.ordinalsAfter(e.value, i+k)
	}
	if (s.compounding || len(s.fractionEndings) > 0) && s.tokens[i].Word == 0 {
		var buf [48]byte
		if v, ok := s.compoundOrdinal(string(text.Lower(buf[:0], s.t.Of(i)))); ok {
			if s.compounding {
				return v, i + 1
			}
			return s.ordinalsAfter(v, i+1)
		}
	}
	n := s.cardinal(i, 0)
	if n.Last == i {
		return 0, i
	}
	j := n.Last
	if s.hyphen(j) {
		j++
	}
	k, e := s.ordinals.at(s.tokens, j, s.last)
	switch {
	case e == nil && s.compounding && j < s.last && s.tokens[j].Word == 0 && int(n.value)%1000 == 0:
		var buf [48]byte
		if v, ok := s.compoundOrdinal(string(text.Lower(buf[:0], s.t.Of(j)))); ok && v < 1000 {
			return n.value + v, j + 1 // "drieduizend tweehonderdtwintigste"
		}
		return 0, i
	case e == nil:
		return 0, i
	case e.value < 10 && int(n.value)%10 == 0 && n.value >= 20 && (j > n.Last || e.value != 2) || e.value < 100 && int(n.value)%100 == 0:
		return n.value + e.value, j + k
	case e.value >= 100:
		return s.ordinalsAfter(scaled(n.value, e.value), j+k)
	}
	return 0, i
}

// place is the highest power of ten that divides v, a million at most.
func place(v float64) float64 {
	p := 1.0
	for p < million && v > 0 && v/(p*10) == float64(int64(v/(p*10))) {
		p *= 10
	}
	return p
}

// scaled is the number that an ordinal scale ends: what stands below it is multiplied, "tres mil
// millonésimo", "tres millones cuatro milésimo".
func scaled(v, scale float64) float64 {
	upper := 0.0
	if scale < million && v >= million {
		upper = float64(int64(v/million)) * million
	}
	return upper + (v-upper)*scale
}

// ordinalsAfter adds the smaller ordinals that go on with one: "vigésimo quinto".
func (s *scanner) ordinalsAfter(v float64, i int) (float64, int) {
	if s.nounCapital || !s.nounFirst {
		return v, i
	}
	for {
		k, e := s.ordinals.at(s.tokens, i, s.last)
		if e == nil || e.value >= place(v) {
			return v, i
		}
		v, i = v+e.value, i+k
	}
}

// ranks tells an ordinal from an adverb, a fraction, a name or the unit of time.
func (s *scanner) ranks(i, next int, v float64) bool {
	if s.joinedBefore(i) || s.is(next, firstStop) || s.according != 0 && s.tokens[i].Word == s.according && !s.is(i-1, ordinalBefore) {
		return false
	}
	if s.tokens[i].Is(text.Upper) && i > s.first && next < s.last && s.tokens[next].Is(text.Upper) && s.letters(next) && !s.headline() {
		return false // "Second Amendment"
	}
	if s.hyphen(next) {
		return true
	}
	if v < 3 && !s.is(i-1, ordinalBefore) && next < s.last && (s.is(next, stop|article|definite) || s.tokens[next].Is(text.Upper)) {
		return false // "secondo la polizia", "segundo Ruiz"
	}
	if (v >= 3 || s.ordinalFree) && (!s.tokens[i].Is(text.Upper) || i == s.first) {
		return true
	}
	return s.is(i-1, ordinalBefore) && !s.mark(next, '-')
}

// ordinalInDigits reads "21st".
func (s *scanner) ordinalInDigits(i int) int {
	d, ok := s.readDigits(s.t.Of(i))
	if !ok || !d.whole || d.head != "" || s.joinedBefore(i) {
		return i
	}
	if _, decade := s.decadeAfter(i); decade > i {
		return i
	}
	if _, power := s.plain(i + 2); power && d.tail == "e" && s.hyphen(i+1) {
		return i // "12e-3"
	}
	if next := s.inflectedTail(i); next > i && d.tail == "" {
		return s.addOrdinal(i, next, d.value)
	}
	if !s.ordinalSuffix(d.tail) || s.compoundOf(d.tail, i+1) != nil {
		return i
	}
	if next := i + 1; next < s.last && s.letters(next) && s.tokens[next].Is(text.Upper) && s.isStreetOrName(next) {
		return i
	}
	return s.addOrdinal(i, i+1, d.value)
}

// isStreetOrName tells of "5th Avenue" and "82nd Airborne Division" that a name goes on.
func (s *scanner) isStreetOrName(i int) bool {
	return s.is(i, street) || !s.is(i, stop) && !s.headline()
}

// numbered reads "No. 1".
func (s *scanner) numbered(i int) int {
	v, ok := s.plain(i + 1)
	if !ok || s.joinedAfter(i+2) || !s.tokens[i].Is(text.Stop) {
		return i
	}
	return s.addOrdinal(i, i+2, v)
}

func (s *scanner) addOrdinal(i, next int, v float64) int {
	noun := next
	for s.hyphen(noun) { // "second-largest city"
		noun += 2
	}
	of := s.counted(noun)
	s.add(text.Run{First: i, Last: next}, Figure{Type: Ordinal, Low: v, High: v, HasValue: true, Of: of, Rule: "figure.ordinal"})
	return next
}
