package annotate

import (
	"slices"

	"hearsay/internal/detect"
	"hearsay/internal/figures"
	"hearsay/internal/lang"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// Packs finds the pack of a language, nil where it has none.
type Packs func(code string) *lang.Pack

// Multilingual reads an article that may hold passages in other languages, each with its own
// pack: a quotation left in the original, a bilingual page. The judge may be nil.
func Multilingual(src string, o Options, packs Packs, j detect.Judge) *Document {
	blocks := sentences(src, readerOf(o.Pack).pack)
	for _, p := range detect.Passages(src, blocks, o.Language, j) {
		o.Passages = append(o.Passages, Passage(p))
	}
	if o.Passages == nil {
		return Text(src, o)
	}
	d := Text(blank(src, o), o)
	d.Text = src
	for _, p := range o.Passages {
		if p.Code != o.Language.Code {
			d.add(Text(p.Of(src), Options{Pack: packs(p.Code), Date: o.Date}), p.Start)
		}
	}
	return d
}

func sentences(src string, pack *lang.Pack) []text.Span {
	t := text.Split(src, pack)
	out := make([]text.Span, len(t.Sentences))
	for i, s := range t.Sentences {
		out[i] = t.Span(s.Run)
	}
	return out
}

// blank writes spaces over the passages in other languages, so that the rest is read by itself
// and every offset stays.
func blank(src string, o Options) string {
	b := []byte(src)
	for _, p := range o.Passages {
		if p.Code == o.Language.Code {
			continue
		}
		for i := p.Start; i < p.End; i++ {
			if b[i] != '\n' && b[i] != '\r' {
				b[i] = ' '
			}
		}
	}
	return string(b)
}

// add takes over what was found in a passage that starts at a byte of d's text.
func (d *Document) add(p *Document, start int) {
	quotesBefore, figuresBefore, speakersBefore := len(d.Quotes), len(d.Figures), len(d.Speakers)
	for _, q := range p.Quotes {
		q.Span, q.Cue, q.Source.Span = shift(q.Span, start), shift(q.Cue, start), shift(q.Source.Span, start)
		q.After = index(q.After, quotesBefore)
		q.Source.Speaker = index(q.Source.Speaker, speakersBefore)
		d.Quotes = append(d.Quotes, q)
	}
	for _, h := range p.Hedges {
		h.Span, h.Claim, h.Voice = shift(h.Span, start), shift(h.Claim, start), index(h.Voice, quotesBefore)
		d.Hedges = append(d.Hedges, h)
	}
	for _, f := range p.Figures {
		f.Span, f.Of, f.Equals = shift(f.Span, start), shift(f.Of, start), index(f.Equals, figuresBefore)
		d.Figures = append(d.Figures, f)
	}
	for _, s := range p.Speakers {
		for i := range s.Mentions {
			s.Mentions[i] = shift(s.Mentions[i], start)
		}
		for i := range s.Quotes {
			s.Quotes[i] += quotesBefore
		}
		d.Speakers = append(d.Speakers, s)
	}
	d.sort()
}

// shift moves a span; none stays none.
func shift(s text.Span, by int) text.Span {
	if s.Empty() {
		return s
	}
	return text.Span{Start: s.Start + by, End: s.End + by}
}

// index moves an index; none stays none.
func index(i, by int) int {
	if i < 0 {
		return i
	}
	return i + by
}

// sort puts quotes, hedges and figures in the order of the text again, and keeps every index
// right.
func (d *Document) sort() {
	quoteAt := order(d.Quotes, func(q *quotes.Quote) text.Span { return q.Span })
	figureAt := order(d.Figures, func(f *figures.Figure) text.Span { return f.Span })
	order(d.Hedges, func(h *Hedge) text.Span { return h.Span })
	for i := range d.Quotes {
		if q := &d.Quotes[i]; q.After >= 0 {
			q.After = quoteAt[q.After]
		}
	}
	for i := range d.Hedges {
		if h := &d.Hedges[i]; h.Voice >= 0 {
			h.Voice = quoteAt[h.Voice]
		}
	}
	for i := range d.Figures {
		if f := &d.Figures[i]; f.Equals >= 0 {
			f.Equals = figureAt[f.Equals]
		}
	}
	for i := range d.Speakers {
		for k, q := range d.Speakers[i].Quotes {
			d.Speakers[i].Quotes[k] = quoteAt[q]
		}
	}
}

// order sorts findings by start, then by end descending, and gives the new place of each.
func order[T any](list []T, span func(*T) text.Span) []int {
	from := make([]int, len(list))
	for i := range from {
		from[i] = i
	}
	slices.SortStableFunc(from, func(i, j int) int {
		a, b := span(&list[i]), span(&list[j])
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	old := slices.Clone(list)
	place := make([]int, len(list))
	for to, was := range from {
		list[to], place[was] = old[was], to
	}
	return place
}
