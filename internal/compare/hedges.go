package compare

import (
	"slices"

	"hearsay/internal/text"
)

// Hedge is a hedge of one side and its counterpart.
type Hedge struct {
	A, B   int // -1 for none
	Change Change
	Claim  text.Span // what the hedge weakens, in the side that has it; zero where it cannot be told
}

// hedges aligns the hedges of aligned passages: the same words first, then the same category.
func (c *comparer) hedges() []Hedge {
	m := matcher{a: make([]int, len(c.a.Hedges)), b: make([]int, len(c.b.Hedges))}
	m.reset()
	near := c.near(len(c.a.Hedges), len(c.b.Hedges), func(i int) text.Span { return c.a.Hedges[i].Span }, func(j int) text.Span { return c.b.Hedges[j].Span })
	m.take(near, c.sameHedge)
	m.take(near, func(i, j int) bool { return c.a.Hedges[i].Category == c.b.Hedges[j].Category })
	var out []Hedge
	for i, j := range m.a {
		h := Hedge{A: i, B: j, Claim: c.a.Hedges[i].Claim, Change: Dropped}
		if j >= 0 {
			h.Change = Changed
			if c.sameHedge(i, j) {
				h.Change = Unchanged
			}
		}
		out = append(out, h)
	}
	for j, i := range m.b {
		if i < 0 {
			out = append(out, Hedge{A: -1, B: j, Change: Added, Claim: c.b.Hedges[j].Claim})
		}
	}
	return out
}

func (c *comparer) sameHedge(i, j int) bool {
	return slices.Equal(c.a.bag(c.a.Hedges[i].Span), c.b.bag(c.b.Hedges[j].Span))
}
