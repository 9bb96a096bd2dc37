package export

import (
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/quotes"
)

// Markdown lists the voices with their words, the hedges and the figures.
func Markdown(dst []byte, d *annotate.Document, w Words) []byte {
	m := marker{dst, d, voice{w}}
	m.line("# " + m.say("export.heading")).line("")
	m.line(m.say("export.language", "language", m.named(d.Language.Code))).line("")
	m.voices()
	m.hedges()
	m.figures()
	return m.b
}

type marker struct {
	b []byte
	d *annotate.Document
	voice
}

//go:noinline
func (m *marker) line(s string) *marker {
	m.b = append(append(m.b, s...), '\n')
	return m
}

func (m *marker) voices() {
	m.line("## " + m.say("panel.voices")).line("")
	for i := range m.d.Speakers {
		s := &m.d.Speakers[i]
		m.line("### " + escape(s.Name)).line("")
		about := m.sourcing(s)
		if s.Role != "" {
			about += ", " + oneLine(s.Role)
		}
		m.line(escape(about) + ", " + m.count("count.attributed", s.Words)).line("")
		for _, q := range s.Quotes {
			m.quote(&m.d.Quotes[q])
		}
		m.line("")
	}
	m.unattributed()
}

func (m *marker) quote(q *quotes.Quote) {
	cue := ""
	if !q.Cue.Empty() {
		cue = ", " + escape(oneLine(q.Cue.Of(m.d.Text)))
	}
	m.line("- " + escape(inMarks(m.d, q)) + " *(" + m.say("form."+q.Form.String()) + cue + ")*")
}

func (m *marker) unattributed() {
	title := false
	for i := range m.d.Quotes {
		if m.d.Quotes[i].Source.Speaker >= 0 {
			continue
		}
		if !title {
			m.line("### " + m.say("voices.nobody")).line("")
			title = true
		}
		m.quote(&m.d.Quotes[i])
	}
	if title {
		m.line("")
	}
}

func (m *marker) hedges() {
	m.table("kind.hedges", "figures.text", "export.kind", "export.voice")
	for i := range m.d.Hedges {
		h := &m.d.Hedges[i]
		m.row(oneLine(h.Span.Of(m.d.Text)), m.say("hedge."+h.Category.String()), m.whose(m.d, h))
	}
	m.line("")
}

func (m *marker) figures() {
	m.table("kind.figures", "figures.text", "export.kind", "figures.value", "figures.unit", "figures.of", "export.exact")
	for i := range m.d.Figures {
		f := &m.d.Figures[i]
		m.row(oneLine(f.Span.Of(m.d.Text)), m.say("type."+f.Type.String()), m.value(f), m.unit(m.d, f, 1), of(m.d, f.Of), m.qualifier(f))
	}
}

// table begins a table under a heading.
func (m *marker) table(heading string, columns ...string) {
	m.line("## " + m.say(heading)).line("")
	rule := "|"
	for i, key := range columns {
		columns[i] = m.say(key)
		rule += "---|"
	}
	m.row(columns...)
	m.line(rule)
}

func (m *marker) row(cells ...string) {
	for i, c := range cells {
		cells[i] = strings.ReplaceAll(escape(c), "|", "\\|")
	}
	m.line("| " + strings.Join(cells, " | ") + " |")
}

// escape keeps an article's own characters from being read as Markdown.
func escape(s string) string {
	return strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "<", "&lt;", "[", "\\[", "]", "\\]", "#", "\\#").Replace(s)
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
