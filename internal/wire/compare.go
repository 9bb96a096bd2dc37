package wire

import (
	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/text"
)

// AppendComparison appends a comparison as one line of JSON: the two documents, then what differs,
// with indexes of their annotations.
func AppendComparison(dst []byte, c *compare.Comparison) []byte {
	a, b := newEncoder(c.A), newEncoder(c.B)
	e := comparison{encoder{b: dst}, a, b}
	e.raw(`{"a":`)
	e.b = Append(e.b, c.A)
	e.raw(`,"b":`)
	e.b = Append(e.b, c.B)
	e.raw(`,"passages":[`)
	for i := range c.Passages {
		e.comma(i).passage(&c.Passages[i])
	}
	e.raw(`],"quotes":[`)
	for i := range c.Quotes {
		e.comma(i).quote(&c.Quotes[i])
	}
	e.raw(`],"figures":[`)
	for i, f := range c.Figures {
		e.comma(i).both(figure, f.A, f.B).raw(`,"change":"` + string(f.Change) + `"}`)
	}
	e.raw(`],"hedges":[`)
	for i, h := range c.Hedges {
		e.comma(i).both(hedge, h.A, h.B).raw(`,"change":"` + string(h.Change) + `"`)
		if !h.Claim.Empty() {
			side := e.a2
			if h.A < 0 {
				side = e.b2
			}
			e.raw(`,"claim":`)
			e.place(side, h.Claim)
		}
		e.raw(`}`)
	}
	e.raw(`],"similarity":`).num(c.Similarity).raw(`,"summary":`)
	e.summary(c)
	e.raw(`}`)
	return e.b
}

// comparison appends the parts of a comparison.
type comparison struct {
	encoder
	a2, b2 *encoder // places and offsets of the two sides
}

func newEncoder(d *annotate.Document) *encoder {
	e := &encoder{d: d, x: text.NewIndex(d.Text)}
	e.order()
	return e
}

func (e *comparison) comma(i int) *comparison {
	if i > 0 {
		e.raw(",")
	}
	return e
}

// place appends a span of a side as [start, end].
func (e *comparison) place(side *encoder, s text.Span) {
	e.raw(`[`).int(side.x.UTF16(s.Start)).raw(`,`).int(side.x.UTF16(s.End)).raw(`]`)
}

func (e *comparison) placeOrNull(side *encoder, s text.Span) {
	if s.Empty() {
		e.raw(`null`)
		return
	}
	e.place(side, s)
}

func (e *comparison) passage(p *compare.Passage) {
	e.raw(`{"a":`)
	e.placeOrNull(e.a2, p.A)
	e.raw(`,"b":`)
	e.placeOrNull(e.b2, p.B)
	e.raw(`,"relation":"` + string(p.Relation) + `"`)
	if p.Moved {
		e.raw(`,"moved":true`)
	}
	e.raw(`}`)
}

// both opens an entry with the two annotations it is about.
func (e *comparison) both(k kind, a, b int) *encoder {
	e.raw(`{"a":`)
	e.annotation(e.a2, k, a)
	e.raw(`,"b":`)
	e.annotation(e.b2, k, b)
	return &e.encoder
}

func (e *comparison) annotation(side *encoder, k kind, i int) {
	if i < 0 {
		e.raw(`null`)
		return
	}
	e.int(side.places[k][i])
}

func (e *comparison) quote(q *compare.Quote) {
	e.both(quote, q.A, q.B).raw(`,"changes":[`)
	for i, c := range q.Changes {
		e.comma(i).raw(`"` + string(c) + `"`)
	}
	e.raw(`]`)
	if q.Diff != nil {
		e.raw(`,"diff":[`)
		for i, d := range q.Diff {
			e.comma(i).raw(`["` + d.Op + `",`).str(d.Text).raw(`]`)
		}
		e.raw(`]`)
	}
	e.raw(`}`)
}

// summary counts what changed, in the order of the contract's words.
func (e *comparison) summary(c *compare.Comparison) {
	s := c.Summary()
	e.raw(`{`)
	for i, part := range s {
		e.comma(i).str(part.Of).raw(`:{`)
		for j, n := range part.Counts {
			e.comma(j).str(n.Change).raw(`:`).int(n.N)
		}
		e.raw(`}`)
	}
	e.raw(`}`)
}
