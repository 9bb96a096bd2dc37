package eval

// spans counts where the found items stand.
func (s *scorer) spans() {
	t := s.r.Tally
	t.spans("overlap", len(s.pairs), len(s.gold), s.kept)
	t.spans("exact", s.same(func(it *Item) [2]int { return [2]int{it.Start, it.End} }), len(s.gold), s.kept)
	t.spans("trim", s.same(func(it *Item) [2]int { return s.trim(it.Start, it.End) }), len(s.gold), s.kept)
	s.tokenSpans()
}

// same is the number of gold items for which a found one of the same key stands.
func (s *scorer) same(key func(*Item) [2]int) int {
	n := 0
	left := map[[2]int]int{}
	for i := range s.gold {
		left[key(&s.gold[i])]++
	}
	for j := range s.found {
		if k := key(&s.found[j]); !s.dropped[j] && left[k] > 0 {
			left[k]--
			n++
		}
	}
	return n
}

// tokenSpans counts tokens, whatever the spans are cut into.
func (s *scorer) tokenSpans() {
	var kept []set
	for j, tokens := range s.foundSets {
		if !s.dropped[j] {
			kept = append(kept, tokens)
		}
	}
	gold, found := union(s.goldSets), union(kept)
	if len(s.ignored) > 0 {
		found = minus(found, minus(union(s.ignored), gold))
	}
	s.r.Tally.spans("token", common(gold, found), len(gold), len(found))
}

// rules counts by the rule that made an item, and lists what went wrong.
func (s *scorer) rules() {
	for i := range s.gold {
		if !s.goldHit[i] {
			s.r.Misses = append(s.r.Misses, Error{Doc: s.d, Item: s.gold[i]})
		}
	}
	for j := range s.found {
		a := &s.found[j]
		switch {
		case s.foundHit[j]:
			Tally(s.r.Rules).add(a.Rule, Count{Right: 1})
		case !s.dropped[j]:
			Tally(s.r.Rules).add(a.Rule, Count{Wrong: 1})
			s.r.Alarms = append(s.r.Alarms, Error{Doc: s.d, Item: *a})
		}
	}
}
