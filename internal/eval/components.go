package eval

import "slices"

// components counts speakers, cues and contents as three sets of spans, each on its own.
func (s *scorer) components() {
	if !s.o.Components {
		return
	}
	for _, role := range []string{"speaker", "cue", "content"} {
		gold, found := distinct(s.goldParts(role)), distinct(s.foundParts(role))
		same := 0
		for _, g := range gold {
			if slices.Contains(found, g) {
				same++
			}
		}
		s.r.Tally.spans("comp_"+role+"_ex", same, len(gold), len(found))
		s.r.Tally.spans("comp_"+role+"_ov", s.alike(gold, found), len(gold), len(found))
	}
}

func (s *scorer) goldParts(role string) [][2]int {
	var out [][2]int
	if s.d.Components != nil {
		for _, c := range s.d.Components {
			if c.Label == role {
				out = append(out, [2]int{c.Start, c.End})
			}
		}
		return out
	}
	for i := range s.gold {
		out = append(out, s.gold[i].role(role)...)
	}
	return out
}

func (s *scorer) foundParts(role string) [][2]int {
	var out [][2]int
	for j := range s.found {
		if !s.dropped[j] {
			out = append(out, s.found[j].role(role)...)
		}
	}
	return out
}

// role is the spans of one part of a quote.
func (it *Item) role(name string) [][2]int {
	m := it.Speaker
	switch name {
	case "content":
		return it.parts()
	case "cue":
		m = it.Cue
	}
	if m == nil {
		return nil
	}
	return m.parts()
}

// alike is the number of spans of each side that match by their tokens.
func (s *scorer) alike(gold, found [][2]int) int {
	goldSets, goldAt := s.each(gold)
	foundSets, foundAt := s.each(found)
	return len(match(goldSets, foundSets, goldAt, foundAt, s.o.threshold()))
}

func (s *scorer) each(spans [][2]int) (sets []set, at []int) {
	for i, p := range spans {
		sets, at = append(sets, s.cover(spans[i:i+1])), append(at, p[0])
	}
	return sets, at
}

func distinct(spans [][2]int) [][2]int {
	slices.SortFunc(spans, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(spans)
}
