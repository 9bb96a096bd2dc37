package export

import (
	"strconv"
	"unicode/utf8"

	"hearsay/internal/annotate"
	"hearsay/internal/text"
	"hearsay/internal/wire"
)

// context is how many bytes of text stand in the prefix and suffix of a TextQuoteSelector.
const context = 32

// JSONLD lists the findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/),
// each with a TextPositionSelector, whose positions are characters (code points) as the model
// asks, and a TextQuoteSelector.
func JSONLD(dst []byte, d *annotate.Document, w Words) []byte {
	a := annotations{b: dst, d: d, voice: voice{w}}
	a.raw(`{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[`)
	for i := range d.Quotes {
		q := &d.Quotes[i]
		a.item("quote", q.Span, a.said(d, q), q.Rule)
	}
	for i := range d.Hedges {
		h := &d.Hedges[i]
		a.item("hedge", h.Span, a.hedge(h)+", "+a.whose(d, h), h.Rule)
	}
	for i := range d.Figures {
		f := &d.Figures[i]
		a.item("figure", f.Span, a.figure(d, f), f.Rule)
	}
	a.raw("]}\n")
	return a.b
}

type annotations struct {
	b     []byte
	d     *annotate.Document
	n     int
	chars chars
	voice
}

//go:noinline
func (a *annotations) raw(s string) *annotations { a.b = append(a.b, s...); return a }

//go:noinline
func (a *annotations) str(s string) *annotations { a.b = wire.AppendString(a.b, s); return a }

func (a *annotations) item(kind string, s text.Span, about, rule string) {
	if a.n > 0 {
		a.raw(",\n")
	}
	a.n++
	a.raw(`{"type":"Annotation","id":"urn:hearsay:`).raw(kind + ":" + strconv.Itoa(a.n)).raw(`","motivation":"classifying","body":[`)
	a.raw(`{"type":"TextualBody","purpose":"classifying","value":`).str(kind)
	a.raw(`},{"type":"TextualBody","purpose":"describing","format":"text/plain","language":`).str(a.Code()).raw(`,"value":`).str(about)
	a.raw(`},{"type":"TextualBody","purpose":"tagging","value":`).str(rule).raw(`}],"target":{"source":`)
	a.str(or(a.d.ID, "urn:hearsay:document")).raw(`,"selector":[{"type":"TextPositionSelector","start":`)
	a.raw(strconv.Itoa(a.chars.at(a.d.Text, s.Start))).raw(`,"end":`).raw(strconv.Itoa(a.chars.at(a.d.Text, s.End)))
	before, after := a.around(s)
	a.raw(`},{"type":"TextQuoteSelector","exact":`).str(s.Of(a.d.Text)).raw(`,"prefix":`).str(before).raw(`,"suffix":`).str(after).raw(`}]}}`)
}

// around is the text beside a span, cut between characters.
func (a *annotations) around(s text.Span) (before, after string) {
	first, last := max(0, s.Start-context), min(len(a.d.Text), s.End+context)
	for first < s.Start && !utf8.RuneStart(a.d.Text[first]) {
		first++
	}
	for last > s.End && last < len(a.d.Text) && !utf8.RuneStart(a.d.Text[last]) {
		last--
	}
	return a.d.Text[first:s.Start], a.d.Text[s.End:last]
}

// chars counts characters before a byte; calls with growing positions cost one pass.
type chars struct{ pos, n int }

func (c *chars) at(src string, pos int) int {
	if pos < c.pos {
		*c = chars{}
	}
	c.n += utf8.RuneCountInString(src[c.pos:pos])
	c.pos = pos
	return c.n
}
