// Package export turns a Document into forms that other programs and people read: Markdown, CSV,
// a standalone HTML page with the highlights, and W3C Web Annotations.
//
// The same document gives the same bytes. Everything is appended by hand, as in package wire: the
// package is part of the browser's binary.
package export

import (
	"strconv"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/figures"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// Formats are the names that Append knows.
var Formats = []string{"markdown", "csv", "quotes.csv", "figures.csv", "html", "jsonld"}

// Append appends a document in a format; ok is false for a format that it does not know.
func Append(dst []byte, d *annotate.Document, format string) (out []byte, ok bool) {
	switch format {
	case "markdown":
		return Markdown(dst, d), true
	case "csv":
		return CSV(dst, d), true
	case "quotes.csv":
		return QuotesCSV(dst, d), true
	case "figures.csv":
		return FiguresCSV(dst, d), true
	case "html":
		return HTML(dst, d), true
	case "jsonld":
		return JSONLD(dst, d), true
	}
	return dst, false
}

// speaker is who speaks in a quote, nil for nobody.
func speaker(d *annotate.Document, q *quotes.Quote) *quotes.Speaker {
	if n := q.Source.Speaker; n >= 0 {
		return &d.Speakers[n]
	}
	return nil
}

// said is one line about a quote: "Direct quote, Ana Ruiz (named), said".
func said(d *annotate.Document, q *quotes.Quote) string {
	form := q.Form.String()
	out := strings.ToUpper(form[:1]) + form[1:] + " quote, "
	if s := speaker(d, q); s != nil {
		out += s.Name + " (" + s.Sourcing.String() + ")"
	} else {
		out += "nobody named"
	}
	if !q.Cue.Empty() {
		out += ", " + oneLine(q.Cue.Of(d.Text))
	}
	return out
}

// voice is in whose voice a hedge stands.
func voice(d *annotate.Document, h *annotate.Hedge) string {
	if h.Voice < 0 {
		return "reporter"
	}
	if s := speaker(d, &d.Quotes[h.Voice]); s != nil {
		return s.Name
	}
	return "a quotation"
}

// value is a figure's value as people read it: "15", "3 to 5", "2026-03-11", "" for none.
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

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// oneLine is a text without line breaks and doubled spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func of(d *annotate.Document, s text.Span) string {
	if s.Empty() {
		return ""
	}
	return oneLine(s.Of(d.Text))
}
