package export

import (
	"slices"
	"sort"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/text"
)

// difference is a quotation, figure or hedge that differs: what happened to it, and its words on both sides, "" where a
// side has none.
type difference struct {
	sort string // key of its heading: "compare.sort.quote"
	what string // "altered": the end of the key of what it is, "compare.what.altered"
	a, b string
	diff []compare.Edit
}

// differ lists what differs between two documents.
type differ struct {
	*compare.Comparison
	voice
	onlyA, onlyB []text.Span // passages that one side has, in order
	all          []difference
}

func newDiffer(c *compare.Comparison, w Words) *differ {
	d := &differ{Comparison: c, voice: voice{w}}
	if d.sameLanguage() {
		d.passages()
		d.quotes()
	}
	d.figures()
	if d.sameLanguage() {
		d.hedges()
	}
	return d
}

// sameLanguage tells whether wording, quotations and hedges can be compared.
func (d *differ) sameLanguage() bool { return d.A.Language.Code == d.B.Language.Code }

func (d *differ) passages() {
	for i := range d.Passages {
		switch p := &d.Passages[i]; p.Relation {
		case compare.OnlyA:
			d.onlyA = append(d.onlyA, p.A)
		case compare.OnlyB:
			d.onlyB = append(d.onlyB, p.B)
		}
	}
}

// add lists what stands at a and b, empty where a side has nothing of it. What one side lacks with its whole passage is
// told with the passages.
func (d *differ) add(x difference, a, b text.Span) {
	if a.Empty() && within(d.onlyB, b) || b.Empty() && within(d.onlyA, a) {
		return
	}
	d.all = append(d.all, x)
}

// gravest is what a quotation is listed as where it has changed in several ways.
var gravest = [...]compare.Change{compare.Altered, compare.Truncated, compare.Attribution, compare.OtherWords, compare.Marks}

func (d *differ) quotes() {
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if len(q.Changes) == 0 {
			continue
		}
		a, wordsA := d.quoted(d.A, q.A)
		b, wordsB := d.quoted(d.B, q.B)
		what := "quoteOnly"
		for _, change := range gravest {
			if slices.Contains(q.Changes, change) {
				what = string(change)
				break
			}
		}
		d.add(difference{"compare.sort.quote", what, wordsA, wordsB, q.Diff}, a, b)
	}
}

func (d *differ) figures() {
	for _, f := range d.Figures {
		a, wordsA := counted(d.A, f.A)
		b, wordsB := counted(d.B, f.B)
		what := string(f.Change)
		if a.Empty() || b.Empty() {
			what = "figureOnly"
		}
		if f.Change == compare.Changed || f.Change != compare.Unchanged && d.sameLanguage() {
			d.add(difference{"compare.sort.figure", what, wordsA, wordsB, nil}, a, b)
		}
	}
}

func (d *differ) hedges() {
	for _, h := range d.Hedges {
		a, wordsA := d.cautious(d.A, h.A)
		b, wordsB := d.cautious(d.B, h.B)
		what := string(h.Change)
		if h.Change == compare.Changed {
			what = "hedgeChanged"
		}
		if h.Change != compare.Unchanged {
			d.add(difference{"compare.sort.hedge", what, wordsA, wordsB, nil}, a, b)
		}
	}
}

// within tells whether a span lies in one of several, in order.
func within(several []text.Span, s text.Span) bool {
	i := sort.Search(len(several), func(i int) bool { return several[i].Start > s.Start })
	return i > 0 && s.End <= several[i-1].End
}

// quoted is a quotation: where it is, and its words with who said them.
func (d *differ) quoted(doc *annotate.Document, i int) (text.Span, string) {
	if i < 0 {
		return text.Span{}, ""
	}
	q := &doc.Quotes[i]
	words := inMarks(doc, q)
	if s := speaker(doc, q); s != nil {
		words += " (" + s.Name + ", " + d.sourcing(s) + ")"
	}
	return q.Span, words
}

// counted is a figure: where it is, and its words with what it counts.
func counted(doc *annotate.Document, i int) (text.Span, string) {
	if i < 0 {
		return text.Span{}, ""
	}
	f := &doc.Figures[i]
	words := of(doc, f.Span)
	if noun := of(doc, f.Of); noun != "" && !strings.Contains(words, noun) {
		words += " (" + noun + ")"
	}
	return f.Span, words
}

// cautious is a hedge: where it is, and its words with the claim that they weaken, where that can be told.
func (d *differ) cautious(doc *annotate.Document, i int) (text.Span, string) {
	if i < 0 {
		return text.Span{}, ""
	}
	h := &doc.Hedges[i]
	words := of(doc, h.Span)
	if claim := of(doc, h.Claim); claim != "" {
		words = d.labelled(words, claim)
	}
	return h.Span, words
}

// counts are the lines of the summary about differences, with the difference that each counts, in order of weight.
var counts = [...]struct{ key, what string }{
	{"compare.quoteAltered", "altered"},
	{"compare.quoteTruncated", "truncated"},
	{"compare.quoteAttribution", "attribution"},
	{"compare.quoteReworded", "reworded"},
	{"compare.figureChanged", "changed"},
	{"compare.hedgeDropped", "dropped"},
	{"compare.hedgeAdded", "added"},
	{"compare.hedgeChanged", "hedgeChanged"},
}

// summary is what stands on top, a line each.
func (d *differ) summary() []string {
	var lines []string
	for _, c := range counts {
		n := 0
		for i := range d.all {
			if d.all[i].what == c.what {
				n++
			}
		}
		if n > 0 {
			lines = append(lines, d.count(c.key, n))
		}
	}
	if !d.sameLanguage() {
		left, right := d.named(d.A.Language.Code), d.named(d.B.Language.Code)
		return append(lines, d.say("compare.languages", "left", left, "right", right))
	}
	if n := len(d.onlyA); n > 0 {
		lines = append(lines, d.count("compare.passagesLeft", n))
	}
	if n := len(d.onlyB); n > 0 {
		lines = append(lines, d.count("compare.passagesRight", n))
	}
	if key := d.alike(); key != "" && len(lines) == 0 {
		lines = append(lines, d.say(key))
	}
	return append([]string{d.say("compare.alike", "n", d.Number(float64(int(100*d.Similarity))))}, lines...)
}

// alike is the key of what is said of two texts without a difference that counts, "" where words differ.
func (d *differ) alike() string {
	key := "compare.same"
	for i := range d.Passages {
		switch p := &d.Passages[i]; {
		case p.Relation == compare.Reworded:
			return ""
		case p.Moved || p.Relation != compare.Same:
			key = "compare.formOnly"
		}
	}
	return key
}
