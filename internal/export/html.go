package export

import (
	"slices"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/text"
)

// style makes the standalone page look like the reading page: each kind its colour and its line,
// in both themes.
const style = `:root{color-scheme:light dark}
body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,"DejaVu Serif",serif}
.q{background:rgb(91 75 196/.12)}.d{background:rgb(91 75 196/.2)}
.h{text-decoration:underline dotted 2px #9a5b00;text-underline-offset:.2em}
.u{text-decoration:underline wavy #b3401a;text-underline-offset:.2em}
.f{text-decoration:underline solid #007a6c;text-underline-offset:.2em}
@media(prefers-color-scheme:dark){.q{background:rgb(150 138 255/.22)}.d{background:rgb(150 138 255/.34)}
.h{text-decoration-color:#ffc46b}.u{text-decoration-color:#ff9d7a}.f{text-decoration-color:#5fd6c4}}
`

// HTML is a page of its own that holds the article with its findings marked, and needs nothing
// else: no script, no request.
func HTML(dst []byte, d *annotate.Document, w Words) []byte {
	b := append(dst, "<!doctype html>\n<html lang=\""...)
	b = append(b, html(or(d.Language.Code, "und"))...)
	b = append(b, "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n<title>"...)
	b = append(b, html(title(d.Text))...)
	b = append(b, "</title>\n<style>"+style+"</style>\n<body>\n<p>"...)
	for _, p := range pieces(d, voice{w}) {
		b = piece(b, d, p)
	}
	return append(b, "</p>\n</body></html>\n"...)
}

// title is the first line of the article, cut at 80 characters.
func title(src string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(src), "\n")
	if r := []rune(line); len(r) > 80 {
		return string(r[:79]) + "…"
	}
	return line
}

// run is a piece of text under the same marks.
type run struct {
	text.Span
	class []string
	notes []string
}

// pieces cuts the text where a mark begins or ends.
func pieces(d *annotate.Document, v voice) []run {
	marks := marksOf(d, v)
	edges := []int{0, len(d.Text)}
	for _, m := range marks {
		edges = append(edges, m.Start, m.End)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	out := make([]run, 0, len(edges))
	next, open := 0, []run{}
	for i := 0; i+1 < len(edges); i++ {
		r := run{Span: text.Span{Start: edges[i], End: edges[i+1]}}
		for next < len(marks) && marks[next].Start <= r.Start {
			open = append(open, marks[next])
			next++
		}
		open = slices.DeleteFunc(open, func(m run) bool { return m.End <= r.Start })
		for _, m := range open {
			r.class, r.notes = append(r.class, m.class...), append(r.notes, m.notes...)
		}
		out = append(out, r)
	}
	return out
}

// marksOf lists what is marked, in order of start.
func marksOf(d *annotate.Document, v voice) []run {
	var marks []run
	add := func(s text.Span, class, note string) {
		marks = append(marks, run{s, []string{class}, []string{note}})
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		class := "q"
		if q.Form.String() == "direct" {
			class = "d"
		}
		add(q.Span, class, v.said(d, q))
	}
	for i := range d.Hedges {
		h := &d.Hedges[i]
		class := "h"
		if h.Category.String() == "unverified" {
			class = "u"
		}
		add(h.Span, class, v.hedge(h))
	}
	for i := range d.Figures {
		f := &d.Figures[i]
		add(f.Span, "f", v.figure(d, f))
	}
	slices.SortStableFunc(marks, func(a, b run) int { return a.Start - b.Start })
	return marks
}

// piece appends one piece; line breaks become paragraphs.
func piece(b []byte, d *annotate.Document, r run) []byte {
	words := r.Of(d.Text)
	for i, line := range strings.Split(words, "\n") {
		if i > 0 {
			b = append(b, "</p>\n<p>"...)
		}
		switch {
		case strings.TrimSpace(line) == "" || len(r.class) == 0:
			b = append(b, html(line)...)
		default:
			b = append(b, `<span class="`+strings.Join(r.class, " ")+`" title="`+html(strings.Join(r.notes, " · "))+`">`...)
			b = append(append(b, html(line)...), "</span>"...)
		}
	}
	return b
}

var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;", "\x00", "\ufffd")

func html(s string) string { return entities.Replace(strings.ToValidUTF8(s, "\ufffd")) }
