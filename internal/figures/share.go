package figures

// shareUnits gives the numbers of a list the unit that is said once at its end: "45 and 50 mg",
// "10, 20 and 30 percent", "four-, five- and six-cylinder".
func (s *scanner) shareUnits() {
	s.first, s.last = 0, len(s.tokens)
	shared := false // the figure after this one has its unit from a later one
	for i := len(s.out) - 2; i >= 0; i-- {
		a, b := &s.out[i], &s.out[i+1]
		shared = a.Type == Count && a.Unit == "" && a.Of.Empty() && a.HasValue && s.takesUnit(b) && s.listed(a.End, b.Start, shared)
		if shared {
			a.Type, a.Unit, a.Rule = b.Type, b.Unit, b.Rule
			if u := s.byCode[b.Unit]; u != nil {
				a.Timex = timexDuration(a.Low, u)
			}
		}
	}
}

// takesUnit tells whether a figure has a unit behind its number that an earlier one may share.
func (s *scanner) takesUnit(f *Figure) bool {
	return f.HasValue && f.Low == f.High && (f.Type == Percent || f.Type == Measure || f.Type == Duration || f.Type == Age)
}

// listed tells whether only what joins a list stands between two places in the text: "and", "or",
// or, before an item already joined, a comma.
func (s *scanner) listed(end, start int, comma bool) bool {
	first, last := s.t.At(end), s.t.At(start)
	if last-first < 1 || last-first > 3 || s.t.SentenceAt(first) != s.t.SentenceAt(last) {
		return false
	}
	if s.mark(first, '-') && s.tight(first) {
		first++
	}
	if comma && s.mark(first, ',') {
		first++
	}
	if first < last && s.is(first, conjunction|or) {
		return first+1 == last
	}
	return comma && first == last
}
