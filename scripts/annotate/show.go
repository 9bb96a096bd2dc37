package main

import (
	"fmt"
	"io"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/quotes"
)

// show writes what was found in a document for people to read.
func show(out io.Writer, d *annotate.Document) {
	fmt.Fprintf(out, "%s, %.0f %% sure\n", d.Language.Name, 100*d.Language.Confidence)
	if d.Pack == "" {
		fmt.Fprintln(out, "no language pack: quotation marks and digits only")
	}
	fmt.Fprintf(out, "\nQuotes: %d\n", len(d.Quotes))
	for i := range d.Quotes {
		showQuote(out, d, &d.Quotes[i])
	}
	fmt.Fprintf(out, "\nHedges: %d\n", len(d.Hedges))
	for _, h := range d.Hedges {
		fmt.Fprintf(out, "  %-13s %s\n", h.Category, oneLine(h.Of(d.Text)))
	}
	fmt.Fprintf(out, "\nFigures: %d\n", len(d.Figures))
	for i := range d.Figures {
		showFigure(out, d, i)
	}
}

func showQuote(out io.Writer, d *annotate.Document, q *quotes.Quote) {
	who := "nobody named"
	if n := q.Source.Speaker; n >= 0 {
		who = d.Speakers[n].Name + " (" + d.Speakers[n].Sourcing.String() + ")"
	}
	fmt.Fprintf(out, "  %-12s %s", q.Form, who)
	if !q.Cue.Empty() {
		fmt.Fprintf(out, ", %s", oneLine(q.Cue.Of(d.Text)))
	}
	if off := q.Integrity.Words(); len(off) > 0 {
		fmt.Fprintf(out, " [%s]", strings.Join(off, ", "))
	}
	fmt.Fprintf(out, "\n               %s\n", oneLine(q.Of(d.Text)))
}

func showFigure(out io.Writer, d *annotate.Document, i int) {
	f := &d.Figures[i]
	fmt.Fprintf(out, "  %-9s %-24s", f.Type, oneLine(f.Span.Of(d.Text)))
	switch {
	case f.Date != "":
		fmt.Fprint(out, " = ", f.Date)
	case f.HasValue && f.Low != f.High:
		fmt.Fprintf(out, " = %g to %g %s", f.Low, f.High, f.Unit)
	case f.HasValue:
		fmt.Fprintf(out, " = %.12g %s", f.Low, f.Unit)
	}
	if f.Qualifier != 0 {
		fmt.Fprint(out, ", ", f.Qualifier)
	}
	fmt.Fprintln(out)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
