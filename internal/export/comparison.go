package export

import (
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/text"
)

// ComparisonFormats are the names that Comparison knows.
var ComparisonFormats = []string{"markdown", "html"}

// Comparison appends what differs between two documents in a format, in the words given; ok is false for a format that it
// does not know.
func Comparison(dst []byte, c *compare.Comparison, format string, w Words) (out []byte, ok bool) {
	switch format {
	case "markdown":
		return comparisonMarkdown(dst, newDiffer(c, w)), true
	case "html":
		return comparisonHTML(dst, newDiffer(c, w)), true
	}
	return dst, false
}

func comparisonMarkdown(dst []byte, d *differ) []byte {
	m := marker{b: dst, voice: d.voice}
	m.line("# " + m.say("compare.view")).line("")
	m.line(escape(m.labelled(m.say("compare.left"), title(d.A.Text))) + "  ")
	m.line(escape(m.labelled(m.say("compare.right"), title(d.B.Text)))).line("")
	for _, s := range d.summary() {
		m.line("- " + escape(s))
	}
	last := ""
	for _, x := range d.all {
		if x.sort != last {
			m.line("").line("## " + m.say(x.sort)).line("")
			last = x.sort
		}
		m.line("- **" + m.say("compare.what."+x.what) + "**")
		m.side("compare.left", x.a).side("compare.right", x.b)
		if x.diff != nil && x.a != "" && x.b != "" {
			m.line("  - " + m.labelled(m.say("compare.sort.wording"), struck(x.diff)))
		}
	}
	m.only("compare.passagesLeft", d.A, d.onlyA)
	m.only("compare.passagesRight", d.B, d.onlyB)
	return m.b
}

func (m *marker) side(name, words string) *marker {
	if words != "" {
		m.line("  - " + m.labelled(m.say(name), escape(words)))
	}
	return m
}

// only lists the passages that one side has.
func (m *marker) only(heading string, doc *annotate.Document, passages []text.Span) {
	if len(passages) == 0 {
		return
	}
	m.line("").line("## " + m.count(heading, len(passages))).line("")
	for _, s := range passages {
		m.line("- " + escape(of(doc, s)))
	}
}

// struck is a word-level difference: ~~what is only in the left~~ and **what is only in the right**.
func struck(diff []compare.Edit) string {
	var b strings.Builder
	for _, e := range diff {
		around := map[string]string{"-": "~~", "+": "**"}[e.Op]
		words := strings.TrimSpace(e.Text)
		if words == "" {
			continue
		}
		b.WriteString(around + escape(oneLine(words)) + around + " ")
	}
	return strings.TrimSpace(b.String())
}
