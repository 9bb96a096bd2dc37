package eval

import (
	"unicode/utf8"

	"hearsay/internal/annotate"
	"hearsay/internal/figures"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// FromDocument is what the engine found, at code points.
func FromDocument(d *annotate.Document) []Item {
	v := view{d, runeStarts(d.Text)}
	items := make([]Item, 0, len(d.Quotes)+len(d.Hedges)+len(d.Figures))
	for i := range d.Quotes {
		items = append(items, v.quote(&d.Quotes[i]))
	}
	for i := range d.Hedges {
		h := &d.Hedges[i]
		it := v.item("hedge", h.Span, h.Rule)
		it.Category = h.Category.String()
		items = append(items, it)
	}
	for i := range d.Figures {
		items = append(items, v.figure(&d.Figures[i]))
	}
	return items
}

// view is a document with the number of code points before each byte.
type view struct {
	d    *annotate.Document
	rune []int
}

// runeStarts counts the characters that start before each byte.
func runeStarts(s string) []int {
	at := make([]int, len(s)+1)
	n := 0
	for i := range len(s) {
		at[i] = n
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	at[len(s)] = n
	return at
}

func (v view) item(kind string, s text.Span, rule string) Item {
	return Item{Kind: kind, Start: v.rune[s.Start], End: v.rune[s.End], Text: s.Of(v.d.Text), Rule: rule}
}

func (v view) mention(s text.Span) *Mention {
	if s.Empty() {
		return nil
	}
	return &Mention{Start: v.rune[s.Start], End: v.rune[s.End], Text: s.Of(v.d.Text)}
}

func (v view) quote(q *quotes.Quote) Item {
	it := v.item("quote", q.Span, q.Rule)
	it.Form, it.Cue, it.Speaker = q.Form.String(), v.mention(q.Cue), v.mention(q.Source.Span)
	if n := q.Source.Speaker; n >= 0 && it.Speaker != nil {
		it.Speaker.Name, it.Speaker.Sourcing = v.d.Speakers[n].Name, v.d.Speakers[n].Sourcing.String()
	}
	return it
}

func (v view) figure(f *figures.Figure) Item {
	it := v.item("figure", f.Span, f.Rule)
	it.Type, it.Timex = f.Type.String(), f.Timex
	if f.Unit != "" {
		it.Unit = &f.Unit
	}
	switch {
	case f.Date != "":
		it.Value = f.Date
	case !f.HasValue:
	case f.Type == figures.Range || f.Low != f.High:
		it.Value = []any{f.Low, f.High}
	default:
		it.Value = f.Low
	}
	return it
}
