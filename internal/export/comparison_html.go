package export

import (
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/text"
)

// comparisonStyle tells what differs by sign and line as well as by colour.
const comparisonStyle = `:root{color-scheme:light dark}
body{max-width:72rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,"DejaVu Serif",serif}
table{width:100%;border-collapse:collapse;table-layout:fixed}td,th{padding:.3rem .6rem;vertical-align:top;text-align:start;border-bottom:1px solid rgb(128 128 128/.3);overflow-wrap:anywhere}
.o{background:rgb(128 128 128/.12)}.r{text-decoration:underline dotted rgb(128 128 128);text-underline-offset:.25em}
del{background:rgb(190 60 10/.14);text-decoration:line-through}ins{background:rgb(0 122 116/.14);text-decoration:underline 2px}
.w{font-size:.85rem;opacity:.75;font-family:system-ui,sans-serif}
@media(max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}}
`

// comparisonHTML is a page of its own: the summary, what differs in quotations, figures and hedges, and the two texts side
// by side, passage by passage.
func comparisonHTML(dst []byte, c *compare.Comparison) []byte {
	h := hyper{dst}
	h.raw(`<!doctype html>` + "\n" + `<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` + "\n<title>")
	h.text(title(c.A.Text) + " | " + title(c.B.Text)).raw("</title>\n<style>" + comparisonStyle + "</style>\n<body>\n<h1>Two versions of one story</h1>\n<ul>\n")
	for _, s := range summary(c) {
		h.raw("<li>").text(s).raw("</li>\n")
	}
	h.raw("</ul>\n")
	last := ""
	for _, x := range changes(c) {
		if x.of != last {
			if last != "" {
				h.raw("</tbody></table>\n")
			}
			h.raw("<h2>" + strings.ToUpper(x.of[:1]) + x.of[1:] + "s</h2>\n")
			h.head()
			last = x.of
		}
		h.raw(`<tr><td><span class="w">`).text(x.what).raw("</span><br>").differing(x, "-").raw("</td><td>").differing(x, "+").raw("</td></tr>\n")
	}
	if last != "" {
		h.raw("</tbody></table>\n")
	}
	h.raw("<h2>Side by side</h2>\n")
	h.head()
	for i := range c.Passages {
		h.passage(c, &c.Passages[i])
	}
	h.raw("</tbody></table>\n</body></html>\n")
	return h.b
}

// hyper appends HTML.
type hyper struct{ b []byte }

func (h *hyper) raw(s string) *hyper  { h.b = append(h.b, s...); return h }
func (h *hyper) text(s string) *hyper { h.b = append(h.b, html(s)...); return h }

func (h *hyper) head() {
	h.raw("<table><thead><tr><th>Left</th><th>Right</th></tr></thead><tbody>\n")
}

// differing is one side of what changed; where the words are known that differ, they are marked.
func (h *hyper) differing(x changed, op string) *hyper {
	own, tag := x.a, "del"
	if op == "+" {
		own, tag = x.b, "ins"
	}
	if x.diff == nil || x.a == "" || x.b == "" {
		return h.text(own)
	}
	for _, e := range x.diff {
		switch e.Op {
		case "=":
			h.text(e.Text)
		case op:
			h.raw("<" + tag + ">").text(e.Text).raw("</" + tag + ">")
		}
	}
	return h
}

func (h *hyper) passage(c *compare.Comparison, p *compare.Passage) {
	sign := map[compare.Relation]string{compare.Punctuation: "punctuation only", compare.Reworded: "reworded", compare.OnlyA: "only in the left", compare.OnlyB: "only in the right"}[p.Relation]
	if p.Moved {
		sign = strings.TrimPrefix(sign+", moved", ", ")
	}
	class := map[compare.Relation]string{compare.Reworded: "r", compare.OnlyA: "o", compare.OnlyB: "o"}[p.Relation]
	h.raw("<tr>")
	h.half(c.A, p.A, class, sign)
	h.half(c.B, p.B, class, sign)
	h.raw("</tr>\n")
}

func (h *hyper) half(d *annotate.Document, s text.Span, class, sign string) {
	if s.Empty() {
		h.raw("<td></td>")
		return
	}
	h.raw("<td>")
	if sign != "" {
		h.raw(`<span class="w">`).text(sign).raw("</span><br>")
	}
	h.raw(`<span class="` + class + `">`).text(of(d, s)).raw("</span></td>")
}
