package export

import (
	"strconv"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/quotes"
)

// ComparisonFormats are the names that Comparison knows.
var ComparisonFormats = []string{"markdown", "html"}

// Comparison appends what differs between two documents in a format; ok is false for a format that it does not know.
func Comparison(dst []byte, c *compare.Comparison, format string) (out []byte, ok bool) {
	switch format {
	case "markdown":
		return comparisonMarkdown(dst, c), true
	case "html":
		return comparisonHTML(dst, c), true
	}
	return dst, false
}

// changed is a quotation, figure or hedge that differs: what happened to it, and its words on both sides, "" where a
// side has none.
type changed struct {
	of   string // "quotation", "figure", "hedge"
	what string
	a, b string
	diff []compare.Edit
}

// changes lists what differs, quotations first. What one side lacks as a whole passage is listed with the passages.
func changes(c *compare.Comparison) []changed {
	var out []changed
	for i := range c.Quotes {
		q := &c.Quotes[i]
		if len(q.Changes) > 0 {
			out = append(out, changed{"quotation", joined(q.Changes), quoted(c.A, q.A), quoted(c.B, q.B), q.Diff})
		}
	}
	for _, f := range c.Figures {
		if f.Change != compare.Unchanged {
			out = append(out, changed{"figure", meaning(f.Change), figure(c.A, f.A), figure(c.B, f.B), nil})
		}
	}
	for _, h := range c.Hedges {
		if h.Change != compare.Unchanged {
			out = append(out, changed{"hedge", meaning(h.Change), hedge(c.A, h.A), hedge(c.B, h.B), nil})
		}
	}
	return out
}

var meanings = map[compare.Change]string{
	compare.Marks:       "punctuation only",
	compare.Truncated:   "cut short",
	compare.Altered:     "altered inside the quotation marks",
	compare.OtherWords:  "reworded outside the quotation marks",
	compare.Attribution: "attributed differently",
	compare.Restated:    "same quantity in another form",
	compare.Changed:     "changed",
	compare.Dropped:     "only in the left",
	compare.Added:       "only in the right",
	compare.QuoteOnlyA:  "only in the left",
	compare.QuoteOnlyB:  "only in the right",
}

func meaning(c compare.Change) string { return or(meanings[c], string(c)) }

func joined(all []compare.Change) string {
	words := make([]string, len(all))
	for i, c := range all {
		words[i] = meaning(c)
	}
	return strings.Join(words, ", ")
}

func quoted(d *annotate.Document, i int) string {
	if i < 0 {
		return ""
	}
	q := &d.Quotes[i]
	words := oneLine(q.Span.Of(d.Text))
	if q.Form == quotes.Direct || q.Form == quotes.Unattributed {
		words = "“" + words + "”"
	}
	if s := speaker(d, q); s != nil {
		words += " (" + s.Name + ", " + s.Sourcing.String() + ")"
	}
	return words
}

func figure(d *annotate.Document, i int) string {
	if i < 0 {
		return ""
	}
	f := &d.Figures[i]
	if noun := of(d, f.Of); noun != "" && !strings.Contains(f.Span.Of(d.Text), noun) {
		return oneLine(f.Span.Of(d.Text)) + " (" + noun + ")"
	}
	return oneLine(f.Span.Of(d.Text))
}

// hedge is the words of a hedge with the claim that they weaken, where it can be told.
func hedge(d *annotate.Document, i int) string {
	if i < 0 {
		return ""
	}
	h := &d.Hedges[i]
	words := oneLine(h.Span.Of(d.Text))
	if claim := of(d, h.Claim); claim != "" {
		return words + ": " + claim
	}
	return words
}

// summary is the counts of a comparison, a line each.
func summary(c *compare.Comparison) []string {
	lines := []string{strconv.Itoa(int(100*c.Similarity)) + " % alike"}
	for _, part := range c.Summary() {
		var counts []string
		for _, n := range part.Counts {
			what := meaning(compare.Change(n.Change))
			if n.Change == string(compare.Reworded) && part.Of == "passages" {
				what = n.Change
			}
			counts = append(counts, strconv.Itoa(n.N)+" "+what)
		}
		if len(counts) > 0 {
			lines = append(lines, part.Of+": "+strings.Join(counts, ", "))
		}
	}
	if a, b := c.A.Language, c.B.Language; a.Code != b.Code {
		lines = append(lines, "the left is in "+or(a.Name, "an undetermined language")+", the right in "+or(b.Name, "an undetermined language")+
			": passages, wording and hedges cannot be compared, figures and named speakers can")
	}
	return lines
}

func comparisonMarkdown(dst []byte, c *compare.Comparison) []byte {
	m := marker{b: dst}
	m.line("# Two versions of one story").line("")
	m.line("Left: " + escape(title(c.A.Text)) + "  ").line("Right: " + escape(title(c.B.Text))).line("")
	for _, s := range summary(c) {
		m.line("- " + escape(s))
	}
	last := ""
	for _, x := range changes(c) {
		if x.of != last {
			m.line("").line("## " + strings.ToUpper(x.of[:1]) + x.of[1:] + "s").line("")
			last = x.of
		}
		m.line("- **" + x.what + "**")
		m.side("left", x.a).side("right", x.b)
		if x.diff != nil && x.a != "" && x.b != "" {
			m.line("  - words: " + struck(x.diff))
		}
	}
	for _, side := range []struct {
		title    string
		relation compare.Relation
	}{{"Passages only in the left", compare.OnlyA}, {"Passages only in the right", compare.OnlyB}} {
		for i, s := range only(c, side.relation) {
			if i == 0 {
				m.line("").line("## " + side.title).line("")
			}
			m.line("- " + escape(s))
		}
	}
	return m.b
}

func (m *marker) side(name, words string) *marker {
	if words != "" {
		m.line("  - " + name + ": " + escape(words))
	}
	return m
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

// only is the passages that one side has.
func only(c *compare.Comparison, side compare.Relation) []string {
	var out []string
	for i := range c.Passages {
		switch p := &c.Passages[i]; {
		case p.Relation != side:
		case side == compare.OnlyA:
			out = append(out, of(c.A, p.A))
		default:
			out = append(out, of(c.B, p.B))
		}
	}
	return out
}
