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
func comparisonHTML(dst []byte, d *differ) []byte {
	h := hyper{dst, d.voice}
	h.raw("<!doctype html>\n<html lang=\"").text(d.Code()).raw(`"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` + "\n<title>")
	h.text(title(d.A.Text) + " | " + title(d.B.Text)).raw("</title>\n<style>" + comparisonStyle + "</style>\n<body>\n")
	h.heading("h1", d.say("compare.view")).raw("<ul>\n")
	for _, s := range d.summary() {
		h.raw("<li>").text(s).raw("</li>\n")
	}
	h.raw("</ul>\n")
	for i := range d.all {
		if i == 0 || d.all[i].sort != d.all[i-1].sort {
			h.heading("h2", d.say(d.all[i].sort)).head()
		}
		h.row(&d.all[i])
		if i+1 == len(d.all) || d.all[i].sort != d.all[i+1].sort {
			h.raw("</tbody></table>\n")
		}
	}
	h.heading("h2", d.say("export.beside")).head()
	for i := range d.Passages {
		h.passage(d, &d.Passages[i])
	}
	h.raw("</tbody></table>\n</body></html>\n")
	return h.b
}

// hyper appends HTML.
type hyper struct {
	b []byte
	voice
}

// raw is called in chains, and would be copied into each link.
//
//go:noinline
func (h *hyper) raw(s string) *hyper { h.b = append(h.b, s...); return h }

//go:noinline
func (h *hyper) text(s string) *hyper { h.b = append(h.b, html(s)...); return h }

func (h *hyper) heading(tag, words string) *hyper {
	return h.raw("<" + tag + ">").text(words).raw("</" + tag + ">\n")
}

func (h *hyper) head() {
	h.raw("<table><thead><tr><th>").text(h.say("compare.left")).raw("</th><th>").text(h.say("compare.right")).raw("</th></tr></thead><tbody>\n")
}

func (h *hyper) row(x *difference) {
	h.raw(`<tr><td><span class="w">`).text(h.say("compare.what."+x.what)).raw("</span><br>").differing(x, "-").raw("</td><td>").differing(x, "+").raw("</td></tr>\n")
}

// differing is one side of what changed; where the words are known that differ, they are marked.
func (h *hyper) differing(x *difference, op string) *hyper {
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

// signs are what is said of a passage (compare.what), and classes how it looks.
var (
	signs   = map[compare.Relation]string{compare.Punctuation: "punctuation", compare.Reworded: "passage", compare.OnlyA: "only", compare.OnlyB: "only"}
	classes = map[compare.Relation]string{compare.Reworded: "r", compare.OnlyA: "o", compare.OnlyB: "o"}
)

func (h *hyper) passage(d *differ, p *compare.Passage) {
	class, sign := "", ""
	if d.sameLanguage() {
		class, sign = classes[p.Relation], h.sign(p)
	}
	h.raw("<tr>")
	h.half(d.A, p.A, class, sign)
	h.half(d.B, p.B, class, sign)
	h.raw("</tr>\n")
}

// sign is what is said of a passage, "" for one that is the same.
func (h *hyper) sign(p *compare.Passage) string {
	var said []string
	if what := signs[p.Relation]; what != "" {
		said = append(said, h.say("compare.what."+what))
	}
	if p.Moved {
		said = append(said, h.say("compare.what.moved"))
	}
	return strings.Join(said, " · ")
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
