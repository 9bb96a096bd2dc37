// Package mark writes a document's findings into its text, for golden files that people read:
//
//	“⟦direct We are ready⟧,” ⟦source Ana Ruiz⟧ ⟦cue said⟧ of the ⟦figure 12⟧ boats.
//
// and takes such marks out again.
package mark

import (
	"slices"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/text"
)

// The brackets stand in no article: U+27E6 and U+27E7.
const open, shut = "⟦", "⟧"

// Strip takes the marks out of a text.
func Strip(marked string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(marked, open)
		b.WriteString(strings.ReplaceAll(before, shut, ""))
		if !found {
			return b.String()
		}
		_, marked, _ = strings.Cut(rest, " ")
	}
}

// Render writes the findings of a document into its text: quotes by their form, their cues and
// sources, hedges and figures.
func Render(d *annotate.Document) string {
	var b strings.Builder
	last := 0
	for _, e := range edges(d) {
		b.WriteString(d.Text[last:e.pos])
		b.WriteString(e.mark)
		last = e.pos
	}
	b.WriteString(d.Text[last:])
	return b.String()
}

// edge is where a mark opens or closes.
type edge struct {
	pos   int
	mark  string
	order int // at one place: closing marks, then opening ones, the longest first
}

func edges(d *annotate.Document) []edge {
	var list []edge
	seen := map[text.Span]bool{}
	add := func(name string, s text.Span) {
		if s.Empty() {
			return
		}
		list = append(list, edge{s.Start, open + name + " ", 1<<30 - s.Len()}, edge{s.End, shut, -1 << 30})
	}
	once := func(name string, s text.Span) {
		if !seen[s] {
			add(name, s)
		}
		seen[s] = true
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		add(q.Form.String(), q.Span)
		once("cue", q.Cue)
		once("source", q.Source.Span)
	}
	for i := range d.Hedges {
		add("hedge", d.Hedges[i].Span)
	}
	for i := range d.Figures {
		add("figure", d.Figures[i].Span)
	}
	slices.SortStableFunc(list, func(a, b edge) int {
		if a.pos != b.pos {
			return a.pos - b.pos
		}
		return a.order - b.order
	})
	return list
}

// Voices says who speaks in each quote of a document, in order: "Ana Ruiz, named" or "nobody".
func Voices(d *annotate.Document) string {
	var out []string
	for i := range d.Quotes {
		if n := d.Quotes[i].Source.Speaker; n >= 0 {
			out = append(out, d.Speakers[n].Name+", "+d.Speakers[n].Sourcing.String())
		} else {
			out = append(out, "nobody")
		}
	}
	return strings.Join(out, "; ")
}
