// Package annotate turns an article and its language's pack into a Document: quotations with
// their speakers, hedges and figures, in bytes of the text as given.
package annotate

import (
	"sync"

	"hearsay/internal/detect"
	"hearsay/internal/figures"
	"hearsay/internal/hedges"
	"hearsay/internal/lang"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// Options say what is known about a text beforehand.
type Options struct {
	ID       string
	Language detect.Language
	Pack     *lang.Pack // nil where the language has none: only marks and digits are read
	Date     string     // the document's date, YYYY-MM-DD, "" where unknown
	Passages []Passage  // where the text holds more than one language
}

// Passage is a part of the text in one language.
type Passage struct {
	text.Span
	Code string
}

// Document is a text with what was found in it.
type Document struct {
	ID       string
	Text     string
	Language detect.Language
	Pack     string // "" for none
	Passages []Passage
	Quotes   []quotes.Quote
	Hedges   []Hedge
	Figures  []figures.Figure
	Speakers []quotes.Speaker
}

// Hedge is a hedge with the voice in which it stands.
type Hedge struct {
	hedges.Hedge
	Voice int // index of the innermost quote that holds it, -1 for the reporter
}

// Text reads one article.
func Text(src string, o Options) *Document {
	r := readerOf(o.Pack)
	d := &Document{ID: o.ID, Text: src, Language: o.Language, Passages: o.Passages}
	if o.Pack != nil {
		d.Pack = o.Pack.Code
	}
	t := text.Split(src, r.pack)
	d.Quotes, d.Speakers = r.quotes.Find(t)
	d.Figures = r.figures.Find(t, o.Date)
	d.Hedges = voices(r.hedges.Find(t), d.Quotes)
	return d
}

// voices gives every hedge the innermost quote around it. Both are sorted by start.
func voices(found []hedges.Hedge, said []quotes.Quote) []Hedge {
	out := make([]Hedge, len(found))
	next := 0
	var open []int // quotes that may still hold what follows, outer ones first
	for i, h := range found {
		for next < len(said) && said[next].Start <= h.Start {
			open = append(open, next)
			next++
		}
		for len(open) > 0 && said[open[len(open)-1]].End <= h.Start {
			open = open[:len(open)-1]
		}
		out[i] = Hedge{h, -1}
		for k := len(open) - 1; k >= 0; k-- {
			if said[open[k]].Contains(h.Span) {
				out[i].Voice = open[k]
				break
			}
		}
	}
	return out
}

// reader holds the finders of one pack.
type reader struct {
	pack    *lang.Pack
	quotes  *quotes.Finder
	hedges  *hedges.Finder
	figures *figures.Finder
}

var readers sync.Map // *lang.Pack -> func() *reader

// readerOf makes a pack's finders once.
func readerOf(p *lang.Pack) *reader {
	if p == nil {
		p = neutral()
	}
	once, _ := readers.LoadOrStore(p, sync.OnceValue(func() *reader {
		f, h := figures.New(p), hedges.New(p)
		return &reader{p, quotes.New(p), h, f} // last: its tagger knows the words of all tables
	}))
	return once.(func() *reader)()
}

var neutral = sync.OnceValue(lang.Neutral)
