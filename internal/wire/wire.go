// Package wire turns a Document into the contract's JSON, its offsets in UTF-16 code units.
//
// The text is appended by hand: encoding/json would add a quarter of a megabyte to the browser's
// download, and building a tree of values costs more than finding the annotations.
package wire

import (
	"cmp"
	"slices"
	"strconv"

	"hearsay/internal/annotate"
	"hearsay/internal/figures"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// Append appends the document as one line of JSON.
func Append(dst []byte, d *annotate.Document) []byte {
	e := encoder{b: dst, d: d, x: text.NewIndex(d.Text)}
	e.order()
	e.b = slices.Grow(e.b, len(e.items)*itemBytes+len(d.Speakers)*speakerBytes)
	e.raw(`{`)
	if d.ID != "" {
		e.raw(`"id":`).str(d.ID).raw(`,`)
	}
	e.raw(`"offsets":"utf-16","language":`)
	e.language()
	e.raw(`,"annotations":[`)
	for i, it := range e.items {
		if i > 0 {
			e.raw(",")
		}
		e.item(it)
	}
	e.raw(`],"speakers":[`)
	for i := range d.Speakers {
		if i > 0 {
			e.raw(",")
		}
		e.speaker(i)
	}
	e.raw(`]}`)
	return e.b
}

// What an annotation and a speaker take, by and large: the line grows once.
const (
	itemBytes    = 272
	speakerBytes = 144
)

// kind orders annotations that cover the same text.
type kind uint8

const (
	quote kind = iota
	hedge
	figure
)

// item is one annotation: its kind and its index in the document's list of that kind.
type item struct {
	text.Span
	kind  kind
	index int
}

type encoder struct {
	b      []byte
	d      *annotate.Document
	x      *text.Index
	items  []item
	places [3][]int // by kind and index: place among the annotations
}

// order sorts all annotations by start, then by end descending.
func (e *encoder) order() {
	d := e.d
	e.items = make([]item, 0, len(d.Quotes)+len(d.Hedges)+len(d.Figures))
	for i := range d.Quotes {
		e.items = append(e.items, item{d.Quotes[i].Span, quote, i})
	}
	for i := range d.Hedges {
		e.items = append(e.items, item{d.Hedges[i].Span, hedge, i})
	}
	for i := range d.Figures {
		e.items = append(e.items, item{d.Figures[i].Span, figure, i})
	}
	slices.SortStableFunc(e.items, func(a, b item) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	e.places = [3][]int{make([]int, len(d.Quotes)), make([]int, len(d.Hedges)), make([]int, len(d.Figures))}
	for place, it := range e.items {
		e.places[it.kind][it.index] = place
	}
}

func (e *encoder) language() {
	l := e.d.Language
	if l.Code == "" {
		l.Code, l.Name = "und", "Undetermined"
	}
	e.raw(`{"code":`).str(l.Code).raw(`,"name":`).str(l.Name).raw(`,"confidence":`).num(l.Confidence).raw(`,"pack":`)
	e.orNull(e.d.Pack)
	if len(e.d.Passages) > 0 {
		e.raw(`,"passages":[`)
		for i, p := range e.d.Passages {
			if i > 0 {
				e.raw(",")
			}
			e.raw(`{`).span(p.Span).raw(`,"code":`).str(p.Code).raw(`}`)
		}
		e.raw(`]`)
	}
	e.raw(`}`)
}

func (e *encoder) item(it item) {
	switch it.kind {
	case quote:
		e.quote(&e.d.Quotes[it.index])
	case hedge:
		e.hedge(&e.d.Hedges[it.index])
	case figure:
		e.figure(&e.d.Figures[it.index])
	}
	e.raw(`}`)
}

// head opens an annotation: what every kind has.
func (e *encoder) head(kind string, s text.Span, rule string) {
	e.raw(`{"kind":"` + kind + `",`).span(s).raw(`,"text":`).str(s.Of(e.d.Text)).raw(`,"rule":`).str(rule)
}

func (e *encoder) quote(q *quotes.Quote) {
	e.head("quote", q.Span, q.Rule)
	e.raw(`,"form":"` + q.Form.String() + `","speaker":`)
	e.source(q)
	e.raw(`,"cue":`)
	if q.Cue.Empty() {
		e.raw(`null`)
	} else {
		e.raw(`{`).span(q.Cue).raw(`,"text":`).str(q.Cue.Of(e.d.Text)).raw(`,"stance":`).str(q.Stance).raw(`}`)
	}
	if q.After >= 0 {
		e.raw(`,"continues":`).int(e.places[quote][q.After])
	}
	if q.Integrity != 0 {
		e.raw(`,"integrity":[`)
		for i, w := range q.Integrity.Words() {
			if i > 0 {
				e.raw(",")
			}
			e.str(w)
		}
		e.raw(`]`)
	}
}

// source is who says a quotation. One that a reader named by hand has no mention: an empty span, and the name as its text.
func (e *encoder) source(q *quotes.Quote) {
	switch {
	case !q.Source.Empty():
		e.raw(`{`).span(q.Source.Span).raw(`,"text":`).str(q.Source.Of(e.d.Text))
	case q.Source.Speaker >= 0:
		e.raw(`{`).span(text.Span{Start: q.Start, End: q.Start}).raw(`,"text":`).str(e.d.Speakers[q.Source.Speaker].Name)
	default:
		e.raw(`null`)
		return
	}
	if n := q.Source.Speaker; n >= 0 {
		s := &e.d.Speakers[n]
		e.raw(`,"name":`).str(s.Name).raw(`,"sourcing":"` + s.Sourcing.String() + `","id":`).int(n)
	}
	e.raw(`}`)
}

func (e *encoder) hedge(h *annotate.Hedge) {
	e.head("hedge", h.Span, h.Rule)
	e.raw(`,"category":"` + h.Category.String() + `"`)
	if !h.Claim.Empty() {
		e.raw(`,"claim":{`).span(h.Claim).raw(`}`)
	}
	e.raw(`,"voice":`)
	if h.Voice < 0 {
		e.raw(`"reporter"`)
	} else {
		e.int(e.places[quote][h.Voice])
	}
}

func (e *encoder) figure(f *figures.Figure) {
	e.head("figure", f.Span, f.Rule)
	e.raw(`,"type":"` + f.Type.String() + `","value":`)
	e.value(f)
	e.raw(`,"unit":`)
	e.orNull(f.Unit)
	e.raw(`,"of":`)
	if f.Of.Empty() {
		e.raw(`null`)
	} else {
		e.str(f.Of.Of(e.d.Text))
	}
	e.raw(`,"qualifier":"` + f.Qualifier.String() + `"`)
	if f.Timex != "" {
		e.raw(`,"timex":`).str(f.Timex)
	}
	if f.Equals >= 0 {
		e.raw(`,"equals":`).int(e.places[figure][f.Equals])
		e.raw(`,"conversion":{"expected":`).num(f.Expected).raw(`,"consistent":` + strconv.FormatBool(f.Consistent) + `}`)
	}
}

func (e *encoder) value(f *figures.Figure) {
	switch {
	case f.Date != "":
		e.str(f.Date)
	case !f.HasValue:
		e.raw(`null`)
	case f.Type == figures.Range || f.Low != f.High:
		e.raw(`[`).num(f.Low).raw(`,`).num(f.High).raw(`]`)
	default:
		e.num(f.Low)
	}
}

func (e *encoder) speaker(i int) {
	s := &e.d.Speakers[i]
	e.raw(`{"id":`).int(i).raw(`,"name":`).str(s.Name).raw(`,"sourcing":"` + s.Sourcing.String() + `"`)
	if s.Role != "" {
		e.raw(`,"role":`).str(s.Role)
	}
	e.raw(`,"mentions":[`)
	for k, m := range s.Mentions {
		if k > 0 {
			e.raw(",")
		}
		e.raw(`[`).int(e.x.UTF16(m.Start)).raw(`,`).int(e.x.UTF16(m.End)).raw(`]`)
	}
	e.raw(`],"quotes":[`)
	for k, q := range s.Quotes {
		if k > 0 {
			e.raw(",")
		}
		e.int(e.places[quote][q])
	}
	e.raw(`],"words":`).int(s.Words).raw(`}`)
}
