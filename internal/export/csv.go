package export

import (
	"strconv"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/figures"
	"hearsay/internal/text"
)

// CSV lists all findings, a row each (RFC 4180), positions in UTF-16 code units.
func CSV(dst []byte, d *annotate.Document) []byte {
	t := newTable(dst, d, "kind", "start", "end", "text", "what", "speaker", "sourcing", "cue", "value", "unit", "of", "qualifier", "rule")
	for i := range d.Quotes {
		q := &d.Quotes[i]
		name, sourcing := who(d, i)
		t.row(append(t.place("quote", q.Span), q.Form.String(), name, sourcing, of(d, q.Cue), "", "", "", "", q.Rule)...)
	}
	for i := range d.Hedges {
		h := &d.Hedges[i]
		t.row(append(t.place("hedge", h.Span), h.Category.String(), voiceOf(d, h), "", "", "", "", "", "", h.Rule)...)
	}
	for i := range d.Figures {
		f := &d.Figures[i]
		t.row(append(t.place("figure", f.Span), f.Type.String(), "", "", "", value(f), f.Unit, of(d, f.Of), f.Qualifier.String(), f.Rule)...)
	}
	return t.b
}

// QuotesCSV lists the quotations with their speakers.
func QuotesCSV(dst []byte, d *annotate.Document) []byte {
	t := newTable(dst, d, "start", "end", "form", "speaker", "sourcing", "mention", "cue", "stance", "integrity", "text")
	for i := range d.Quotes {
		q := &d.Quotes[i]
		name, sourcing := who(d, i)
		t.row(append(t.place("", q.Span)[1:3], q.Form.String(), name, sourcing, of(d, q.Source.Span), of(d, q.Cue), q.Stance,
			strings.Join(q.Integrity.Words(), " "), oneLine(q.Span.Of(d.Text)))...)
	}
	return t.b
}

// FiguresCSV lists the figures with value, unit and what they count.
func FiguresCSV(dst []byte, d *annotate.Document) []byte {
	t := newTable(dst, d, "start", "end", "text", "type", "value", "low", "high", "unit", "of", "qualifier", "timex")
	for i := range d.Figures {
		f := &d.Figures[i]
		low, high := "", ""
		if f.HasValue {
			low, high = number(f.Low), number(f.High)
		}
		t.row(append(t.place("", f.Span)[1:], f.Type.String(), value(f), low, high, f.Unit, of(d, f.Of), f.Qualifier.String(), f.Timex)...)
	}
	return t.b
}

// voiceOf is in whose voice a hedge stands.
func voiceOf(d *annotate.Document, h *annotate.Hedge) string {
	if h.Voice < 0 {
		return "reporter"
	}
	if s := speaker(d, &d.Quotes[h.Voice]); s != nil {
		return s.Name
	}
	return "a quotation"
}

// value is a figure's value: "15", "3 to 5", "2026-03-11", "" for none.
func value(f *figures.Figure) string {
	switch {
	case f.Date != "":
		return f.Date
	case !f.HasValue:
		return f.Timex
	case f.Low != f.High:
		return number(f.Low) + " to " + number(f.High)
	}
	return number(f.Low)
}

// number is a number as programs read it.
func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func who(d *annotate.Document, quote int) (name, sourcing string) {
	if s := speaker(d, &d.Quotes[quote]); s != nil {
		return s.Name, s.Sourcing.String()
	}
	return "", ""
}

// table appends rows of CSV.
type table struct {
	b []byte
	d *annotate.Document
	x *text.Index
}

func newTable(dst []byte, d *annotate.Document, head ...string) *table {
	t := &table{dst, d, text.NewIndex(d.Text)}
	t.row(head...)
	return t
}

// place is the cells that every finding has: kind, start, end, text.
func (t *table) place(kind string, s text.Span) []string {
	return []string{kind, strconv.Itoa(t.x.UTF16(s.Start)), strconv.Itoa(t.x.UTF16(s.End)), oneLine(s.Of(t.d.Text))}
}

func (t *table) row(cells ...string) {
	for i, c := range cells {
		if i > 0 {
			t.b = append(t.b, ',')
		}
		t.b = append(t.b, cell(c)...)
	}
	t.b = append(t.b, '\r', '\n')
}

// cell quotes what must be quoted. A text that a spreadsheet would run as a formula gets an
// apostrophe before it.
func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t", rune(s[0])) {
		if _, err := strconv.ParseFloat(s, 64); err != nil {
			s = "'" + s
		}
	}
	if strings.ContainsAny(s, ",\"\r\n") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}
