package eval

// lines counts which lines hold a hedge, or whether the document does where it is judged whole.
func (s *scorer) lines() {
	if s.d.Label != "" {
		gold, found := b2i(s.d.Label == "uncertain"), b2i(len(s.found) > 0)
		s.r.Tally.spans("sentence", gold*found, gold, found)
		return
	}
	gold, found := s.linesOf(s.gold), s.linesOf(s.found)
	s.r.Tally.spans("sentence", common(gold, found), len(gold), len(found))
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// linesOf are the numbers of the lines in which items start.
func (s *scorer) linesOf(items []Item) set {
	line := make([]int, len(s.text)+1)
	for i, r := range s.text {
		line[i+1] = line[i] + b2i(r == '\n')
	}
	var out []set
	for i := range items {
		out = append(out, set{line[items[i].Start]})
	}
	return union(out)
}
