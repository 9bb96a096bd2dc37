package compare

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/figures"
	"hearsay/internal/text"
)

// Figure is a figure of one side and its counterpart.
type Figure struct {
	A, B   int // -1 for none
	Change Change
}

// figures aligns the figures: those of the same quantity in aligned passages, those that count the
// same there, then those of the same quantity and noun anywhere.
func (c *comparer) figures() []Figure {
	m := matcher{a: make([]int, len(c.a.Figures)), b: make([]int, len(c.b.Figures))}
	m.reset()
	near := c.near(len(c.a.Figures), len(c.b.Figures), func(i int) text.Span { return c.a.Figures[i].Span }, func(j int) text.Span { return c.b.Figures[j].Span })
	m.take(near, func(i, j int) bool { return c.quantity(i, j) && c.noun(i, j) })
	m.take(near, c.quantity)
	m.take(near, func(i, j int) bool { return c.comparable(i, j) && c.noun(i, j) })
	m.take(near, c.comparable)
	m.take(c.anywhere(), func(i, j int) bool { return c.quantity(i, j) && c.noun(i, j) })
	var out []Figure
	for i, j := range m.a {
		if j < 0 {
			out = append(out, Figure{i, -1, QuoteOnlyA})
		} else {
			out = append(out, Figure{i, j, c.figureChange(i, j)})
		}
	}
	for j, i := range m.b {
		if i < 0 {
			out = append(out, Figure{-1, j, QuoteOnlyB})
		}
	}
	return out
}

// matcher pairs two lists, each item once.
type matcher struct{ a, b []int }

func (m *matcher) reset() {
	for i := range m.a {
		m.a[i] = -1
	}
	for j := range m.b {
		m.b[j] = -1
	}
}

func (m *matcher) take(edges []pair, fits func(i, j int) bool) {
	for _, e := range edges {
		if m.a[e.a] < 0 && m.b[e.b] < 0 && fits(e.a, e.b) {
			m.a[e.a], m.b[e.b] = e.b, e.a
		}
	}
}

// near lists the pairs of findings that stand in aligned sentences.
func (c *comparer) near(n, m int, a, b func(int) text.Span) []pair {
	in := make([][]int, len(c.b.sentences)) // findings of b by sentence
	for j := range m {
		if s := c.b.t.SentenceAt(c.b.t.At(b(j).Start)); s < len(in) {
			in[s] = append(in[s], j)
		}
	}
	var out []pair
	for i := range n {
		s := c.a.t.SentenceAt(c.a.t.At(a(i).Start))
		if s >= len(c.a.sentences) {
			continue
		}
		for _, p := range c.a.sentences[s].partner {
			for _, j := range in[c.pairs[p].b] {
				out = append(out, pair{i, j, 0})
			}
		}
	}
	return out
}

// anywhere lists the pairs of figures with the same value.
func (c *comparer) anywhere() []pair {
	byValue := map[float64][]int{}
	for j := range c.b.Figures {
		if f := &c.b.Figures[j]; f.HasValue {
			byValue[f.Low] = append(byValue[f.Low], j)
		}
	}
	var out []pair
	for i := range c.a.Figures {
		if f := &c.a.Figures[i]; f.HasValue && len(byValue[f.Low]) <= common {
			for _, j := range byValue[f.Low] {
				out = append(out, pair{i, j, 0})
			}
		}
	}
	return out
}

// quantity tells whether two figures mean the same.
func (c *comparer) quantity(i, j int) bool {
	a, b := &c.a.Figures[i], &c.b.Figures[j]
	if a.HasValue != b.HasValue || a.Date != b.Date {
		return false
	}
	if !a.HasValue {
		return a.Timex == b.Timex && (a.Timex != "" || strings.EqualFold(a.Span.Of(c.a.Text), b.Span.Of(c.b.Text)))
	}
	return near(a.Low, b.Low) && near(a.High, b.High) && a.Unit == b.Unit
}

func near(x, y float64) bool { return math.Abs(x-y) <= 1e-9*max(1, math.Abs(x), math.Abs(y)) }

// comparable tells whether two figures are of one kind and unit, so that one may be the other
// changed.
func (c *comparer) comparable(i, j int) bool {
	a, b := &c.a.Figures[i], &c.b.Figures[j]
	return a.Unit == b.Unit && (a.Type == b.Type || number(a) && number(b)) || a.Type == b.Type && a.Type == figures.Measure
}

func number(f *figures.Figure) bool {
	return f.Type == figures.Count || f.Type == figures.Range || f.Type == figures.Vague
}

// noun tells whether two figures count the same.
func (c *comparer) noun(i, j int) bool {
	a, b := &c.a.Figures[i], &c.b.Figures[j]
	x, y := c.a.bag(a.Of), c.b.bag(b.Of)
	if a.Of.Empty() || b.Of.Empty() {
		return a.Of.Empty() == b.Of.Empty()
	}
	return slices.ContainsFunc(x, func(w int32) bool { return slices.Contains(y, w) })
}

func (c *comparer) figureChange(i, j int) Change {
	a, b := &c.a.Figures[i], &c.b.Figures[j]
	switch {
	case !c.quantity(i, j) || a.Qualifier != b.Qualifier:
		return Changed
	case !slices.Equal(c.a.bag(a.Span), c.b.bag(b.Span)):
		return Restated
	}
	return Unchanged
}
