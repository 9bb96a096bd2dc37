package export

import (
	"strconv"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/quotes"
)

// Markdown lists the voices with their words, the hedges and the figures.
func Markdown(dst []byte, d *annotate.Document) []byte {
	m := marker{dst, d}
	m.line("# What the article says").line("")
	m.line("Language: " + or(d.Language.Name, "undetermined") + ".").line("")
	m.voices()
	m.hedges()
	m.figures()
	return m.b
}

type marker struct {
	b []byte
	d *annotate.Document
}

func (m *marker) line(s string) *marker {
	m.b = append(append(m.b, s...), '\n')
	return m
}

func (m *marker) voices() {
	m.line("## Voices").line("")
	for i := range m.d.Speakers {
		s := &m.d.Speakers[i]
		m.line("### " + escape(s.Name)).line("")
		about := s.Sourcing.String()
		if s.Role != "" {
			about += ", " + oneLine(s.Role)
		}
		m.line(escape(about) + ", " + strconv.Itoa(s.Words) + " words").line("")
		for _, q := range s.Quotes {
			m.quote(&m.d.Quotes[q])
		}
		m.line("")
	}
	m.unattributed()
}

func (m *marker) quote(q *quotes.Quote) {
	words := escape(oneLine(q.Span.Of(m.d.Text)))
	if q.Form == quotes.Direct || q.Form == quotes.Unattributed {
		words = "“" + words + "”"
	}
	cue := ""
	if !q.Cue.Empty() {
		cue = ", " + escape(oneLine(q.Cue.Of(m.d.Text)))
	}
	m.line("- " + words + " *(" + q.Form.String() + cue + ")*")
}

func (m *marker) unattributed() {
	title := false
	for i := range m.d.Quotes {
		if m.d.Quotes[i].Source.Speaker >= 0 {
			continue
		}
		if !title {
			m.line("### Nobody named").line("")
			title = true
		}
		m.quote(&m.d.Quotes[i])
	}
	if title {
		m.line("")
	}
}

func (m *marker) hedges() {
	m.line("## Hedges").line("").line("| words | kind | whose caution |").line("|---|---|---|")
	for i := range m.d.Hedges {
		h := &m.d.Hedges[i]
		m.row(oneLine(h.Span.Of(m.d.Text)), h.Category.String(), voice(m.d, h))
	}
	m.line("")
}

func (m *marker) figures() {
	m.line("## Figures").line("").line("| words | type | value | unit | of | how exact |").line("|---|---|---|---|---|---|")
	for i := range m.d.Figures {
		f := &m.d.Figures[i]
		m.row(oneLine(f.Span.Of(m.d.Text)), f.Type.String(), value(f), f.Unit, of(m.d, f.Of), f.Qualifier.String())
	}
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
