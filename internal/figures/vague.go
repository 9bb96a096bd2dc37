package figures

import "hearsay/internal/text"

// vague reads a quantity without a number: "dozens", "tens of thousands", "several hours", "a
// few", "millions of dollars", "a number of".
func (s *scanner) vague(i int) int {
	k, kind := s.vagues.at(s.tokens, i, s.last)
	if kind == nil || s.joinedBefore(i) {
		return i
	}
	next := i + k
	switch *kind {
	case vaguePlural:
		next = s.pluralScales(next)
	case vagueFew:
		next = s.fewScales(next)
		if !s.followed(next, i) {
			return i
		}
	case vagueCount:
		if !s.is(next, of) {
			return i
		}
	}
	return s.addVague(i, next)
}

// pluralScales reads on after "tens": "of thousands".
func (s *scanner) pluralScales(i int) int {
	for {
		j := i
		if s.is(i, of) {
			j++
		}
		k, kind := s.vagues.at(s.tokens, j, s.last)
		if kind == nil || *kind != vaguePlural {
			if m, e := s.numerals.at(s.tokens, j, s.last); e == nil || e.kind != scale || j > i {
				return i
			} else {
				k = m
			}
		}
		i = j + k
	}
}

// fewScales reads on after "several": "hundred", "dozen".
func (s *scanner) fewScales(i int) int {
	for {
		if k, kind := s.vagues.at(s.tokens, i, s.last); kind != nil && *kind == vaguePlural {
			return s.pluralScales(i + k) // "plusieurs dizaines de milliers"
		}
		k, e := s.numerals.at(s.tokens, i, s.last)
		if e == nil || e.kind != scale && e.kind != hundred && e.kind != group {
			return i
		}
		i += k
	}
}

// followed tells whether a noun, unit or scale follows "several".
func (s *scanner) followed(next, i int) bool {
	_, e := s.numerals.at(s.tokens, next-1, s.last)
	if e != nil || next > i+1 && s.scaleWord(next-1) {
		return true
	}
	if s.is(next, skip) {
		next++
	}
	if s.is(next, of) {
		return s.is(next+1, definite|stop)
	}
	if !s.letters(next) || s.is(next, stop) {
		return false
	}
	if few, _ := s.vagues.at(s.tokens, i, s.last); few == 1 && s.tokens[i].Len() == 3 && !s.is(i-1, past|definite) { // "few": hardly any
		return false
	}
	return s.nounFirst || s.pluralNoun(next) || !s.counted(next).Empty() && s.pluralNoun(s.t.At(s.counted(next).End-1))
}

// addVague adds it with the unit or currency that follows.
func (s *scanner) addVague(i, next int) int {
	fig := Figure{Type: Vague, Rule: "figure.vague"}
	j := next
	if s.is(j, of) {
		j++
	}
	q := quantity{value: 1000, number: number{}}
	if k, u := s.unitAt(j, &q); u != nil {
		fig.Unit, next = u.symbol, j+k
		if letter := timexDuration(1, u); letter != "" && u.dimension == "time" {
			fig.Timex = vagueTimex(letter)
		}
	} else {
		fig.Of = s.counted(next)
		if s.scaleWord(i) && !s.is(next, of) {
			fig.Of = text.Span{}
		}
	}
	s.add(text.Run{First: i, Last: next}, fig)
	return next
}

// scaleWord tells whether the quantity is a plural scale, which takes its noun after "of".
func (s *scanner) scaleWord(i int) bool {
	_, kind := s.vagues.at(s.tokens, i, s.last)
	return kind != nil && *kind == vaguePlural
}

// vagueTimex puts X for the number: "PXY", "PTXH".
func vagueTimex(one string) string {
	b := []byte(one)
	for k, c := range b {
		if c >= '0' && c <= '9' {
			b[k] = 'X'
		}
	}
	return string(b)
}
