// Package export turns a Document into forms that other programs and people read: Markdown, CSV,
// a standalone HTML page with the highlights, and W3C Web Annotations.
//
// What people read speaks the language of the interface, in its words (Words); CSV, which programs read, keeps the names
// of the annotation contract. The same document gives the same bytes. Everything is appended by hand, as in package wire: the
// package is part of the browser's binary.
package export

import (
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// Formats are the names that Append knows.
var Formats = []string{"markdown", "csv", "quotes.csv", "figures.csv", "html", "jsonld"}

// Append appends a document in a format, what people read of it in the words given; ok is false for a format that it
// does not know.
func Append(dst []byte, d *annotate.Document, format string, w Words) (out []byte, ok bool) {
	switch format {
	case "markdown":
		return Markdown(dst, d, w), true
	case "csv":
		return CSV(dst, d), true
	case "quotes.csv":
		return QuotesCSV(dst, d), true
	case "figures.csv":
		return FiguresCSV(dst, d), true
	case "html":
		return HTML(dst, d, w), true
	case "jsonld":
		return JSONLD(dst, d, w), true
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

// oneLine is a text without line breaks and doubled spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func of(d *annotate.Document, s text.Span) string {
	if s.Empty() {
		return ""
	}
	return oneLine(s.Of(d.Text))
}
