package quotes

import (
	"sort"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// emit makes the quotes of an attribution.
func (r *reading) emit(s stretch, a *attribution) {
	if a.content.Len() == 0 {
		return
	}
	first := r.quote(a, a.content, -1)
	if first >= 0 && a.second.Len() > 0 {
		r.quote(a, a.second, first)
	}
}

// quote appends one quote and gives its index; -1 where the content is nothing.
func (r *reading) quote(a *attribution, c text.Run, after int) int {
	q := Quote{
		Source: Source{Span: r.t.Span(a.source), Speaker: -1}, Cue: r.cueSpan(a), Stance: a.stance,
		After: after, Rule: "quote." + a.kind + "." + a.name,
	}
	q.Form, q.Span = r.form(c)
	if !r.wordy(c) {
		return -1
	}
	q.Integrity = r.claim(c, len(r.quotes))
	r.quotes = append(r.quotes, q)
	return len(r.quotes) - 1
}

func (r *reading) cueSpan(a *attribution) text.Span { return r.t.Span(a.verb.Run) }

// form decides between direct, mixed and indirect, and gives the span: a direct quote leaves its
// marks out.
func (r *reading) form(c text.Run) (Form, text.Span) {
	if n := r.mask[c.First]; n != 0 {
		g := &r.regions[n-1]
		if o := g.outer(); o.First == c.First && r.onlyMarks(o.Last, c.Last) {
			return Direct, r.t.Span(g.Run)
		}
	}
	for i := c.First; i < c.Last; i++ {
		if r.mask[i] != 0 {
			return Mixed, r.t.Span(c)
		}
	}
	return Indirect, r.t.Span(c)
}

func (r *reading) onlyMarks(first, last int) bool {
	for i := first; i < last; i++ {
		switch r.tag(i) {
		case syntax.Comma, syntax.Stop, syntax.Dash, syntax.Colon:
		default:
			return false
		}
	}
	return true
}

// take notes the quote of a region; the first counts, as the outer one.
func (g *region) take(quote int) {
	if !g.taken {
		g.taken, g.quote = true, quote
	}
}

// claim marks the regions of a content as taken and gathers what is off with them.
func (r *reading) claim(c text.Run, quote int) Integrity {
	var g Integrity
	for i := c.First; i < c.Last; i++ {
		if n := r.mask[i]; n != 0 {
			g |= r.regions[n-1].integrity
			r.regions[n-1].take(quote)
			i = r.regions[n-1].outer().Last - 1
		}
	}
	return g
}

// sort orders the quotes by start, then by end descending, and keeps After right.
func (r *reading) sort() {
	order := make([]int, len(r.quotes))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := r.quotes[order[i]], r.quotes[order[j]]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	place := make([]int, len(order))
	sorted := make([]Quote, len(order))
	for to, from := range order {
		place[from], sorted[to] = to, r.quotes[from]
	}
	for i := range sorted {
		if sorted[i].After >= 0 {
			sorted[i].After = place[sorted[i].After]
		}
	}
	r.quotes = sorted
}
