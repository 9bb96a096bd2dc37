package compare

// Count is how often a change occurs.
type Count struct {
	Change string
	N      int
}

// Part counts the changes of one kind of finding.
type Part struct {
	Of     string // "quotes", "figures", "hedges", "passages"
	Counts []Count
}

// Summary counts all changes; those that do not occur are left out.
func (c *Comparison) Summary() []Part {
	q, f, h, p := tally{}, tally{}, tally{}, tally{}
	for i := range c.Quotes {
		if len(c.Quotes[i].Changes) == 0 {
			q["identical"]++
		}
		for _, change := range c.Quotes[i].Changes {
			q[string(change)]++
		}
	}
	for i := range c.Figures {
		f[string(c.Figures[i].Change)]++
	}
	for i := range c.Hedges {
		h[string(c.Hedges[i].Change)]++
	}
	for i := range c.Passages {
		p[string(c.Passages[i].Relation)]++
		if c.Passages[i].Moved {
			p["moved"]++
		}
	}
	return []Part{{"quotes", q.list()}, {"figures", f.list()}, {"hedges", h.list()}, {"passages", p.list()}}
}

type tally map[string]int

// list is the counts in a fixed order.
func (t tally) list() []Count {
	var out []Count
	for _, change := range []string{"identical", "same", "punctuation", "truncated", "altered", "reworded", "attribution", "restated", "changed", "dropped", "added", "moved", "only-a", "only-b"} {
		if n := t[change]; n > 0 {
			out = append(out, Count{change, n})
		}
	}
	return out
}
