package compare_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/lang"
)

const story = `The dam above Port Alder held on Monday, the water board said.

“We were lucky this time,” Ana Ruiz, the mayor, said. “The wall is old and nobody wants to pay for it.”

About 2.8 million people live below the dam. The claim that it leaks could not be independently verified.

Tomas Haan, an engineer, said the wall was “as solid as a church.”

The lake holds 15 kilometers of water.`

var pack = func() *lang.Pack {
	p, err := lang.Embedded("en")
	if err != nil {
		panic(err)
	}
	return p
}()

func side(src string) compare.Side {
	return compare.Side{Document: annotate.Text(src, annotate.Options{Pack: pack}), Pack: pack}
}

func against(b string) *compare.Comparison { return compare.Documents(side(story), side(b)) }

func edited(old, replacement string) *compare.Comparison {
	if !strings.Contains(story, old) {
		panic("the story has no " + old)
	}
	return against(strings.Replace(story, old, replacement, 1))
}

// changes are the changes of the quotation of a that holds a word.
func changes(t *testing.T, c *compare.Comparison, word string) []compare.Change {
	t.Helper()
	for _, q := range c.Quotes {
		if q.A >= 0 && strings.Contains(c.A.Quotes[q.A].Span.Of(c.A.Text), word) {
			return q.Changes
		}
	}
	t.Fatalf("no quotation holds %q", word)
	return nil
}

func TestItself(t *testing.T) {
	c := against(story)
	if c.Similarity != 1 {
		t.Errorf("similarity %v", c.Similarity)
	}
	for _, p := range c.Summary() {
		for _, n := range p.Counts {
			if n.Change != "same" && n.Change != "identical" {
				t.Errorf("%s: %d %s", p.Of, n.N, n.Change)
			}
		}
	}
}

func TestTypography(t *testing.T) {
	b := strings.NewReplacer("“", `"`, "”", `"`, "\n\n", "\n", " said", "  said").Replace(story)
	for _, p := range against(b).Summary() {
		for _, n := range p.Counts {
			if !slices.Contains([]string{"same", "identical", "punctuation"}, n.Change) {
				t.Errorf("%s: %d %s", p.Of, n.N, n.Change)
			}
		}
	}
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		old, new, word string
		want           []compare.Change
	}{
		{"nobody wants to pay", "no one cares to pay", "wall is old", []compare.Change{compare.Altered}},
		{"The wall is old and nobody", "The wall is not old and nobody", "wall is old", []compare.Change{compare.Altered}},
		{" and nobody wants to pay for it.”", ".”", "wall is old", []compare.Change{compare.Truncated}},
		{"the wall was “as solid", "the structure was “as solid", "solid", []compare.Change{compare.OtherWords}},
		{"solid as a church", "firm as a church", "solid", []compare.Change{compare.Altered}},
		{"Tomas Haan, an engineer, said", "Nils Berg, an engineer, claimed", "solid", []compare.Change{compare.Attribution}},
		{"“We were lucky this time,”", `"We were lucky, this time,"`, "lucky", []compare.Change{compare.Marks}},
	} {
		if got := changes(t, edited(c.old, c.new), c.word); !slices.Equal(got, c.want) {
			t.Errorf("%q -> %q: %v, want %v", c.old, c.new, got, c.want)
		}
	}
}

func TestDiff(t *testing.T) {
	c := edited("nobody wants to pay", "no one wants to pay")
	for _, q := range c.Quotes {
		if len(q.Changes) == 0 {
			continue
		}
		var a, b string
		for _, d := range q.Diff {
			if d.Op != "+" {
				a += d.Text
			}
			if d.Op != "-" {
				b += d.Text
			}
		}
		if want := c.A.Quotes[q.A].Span.Of(c.A.Text); a != want {
			t.Errorf("the difference holds %q of a, not %q", a, want)
		}
		if got, want := strings.Join(strings.Fields(b), " "), c.B.Quotes[q.B].Span.Of(c.B.Text); got != want {
			t.Errorf("the difference holds %q of b, not %q", got, want)
		}
	}
}

func figureChanges(c *compare.Comparison) map[compare.Change]int {
	out := map[compare.Change]int{}
	for _, f := range c.Figures {
		out[f.Change]++
	}
	return out
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		old, new string
		want     compare.Change
	}{
		{"2.8 million", "2,800,000", compare.Restated},
		{"2.8 million", "3.8 million", compare.Changed},
		{"About 2.8 million", "More than 2.8 million", compare.Changed},
		{"The lake holds 15 kilometers of water.", "", compare.QuoteOnlyA},
	} {
		if got := figureChanges(edited(c.old, c.new)); got[c.want] != 1 {
			t.Errorf("%q -> %q: %v, want one %s", c.old, c.new, got, c.want)
		}
	}
}

func TestDroppedCaveat(t *testing.T) {
	c := edited("The claim that it leaks could not be independently verified.", "It leaks.")
	dropped := 0
	for _, h := range c.Hedges {
		if h.Change == compare.Dropped && strings.Contains(c.A.Hedges[h.A].Span.Of(c.A.Text), "verified") {
			dropped++
		}
	}
	if dropped != 1 {
		t.Errorf("%d caveats dropped, want 1: %v", dropped, c.Hedges)
	}
}

func TestMovedAndMissing(t *testing.T) {
	paragraphs := strings.Split(story, "\n\n")
	slices.Reverse(paragraphs)
	moved, only := 0, 0
	for _, p := range against(strings.Join(paragraphs[1:], "\n\n")).Passages {
		if p.Moved {
			moved++
		}
		if p.Relation == compare.OnlyA {
			only++
		}
	}
	if moved == 0 || only != 1 {
		t.Errorf("%d moved, %d only in a; want some and 1", moved, only)
	}
}

func TestUnrelated(t *testing.T) {
	c := against("“The match was ours,” the coach said.\n\nRain is expected on Friday, forecasters said.")
	for _, q := range c.Quotes {
		if q.A >= 0 && q.B >= 0 {
			t.Errorf("unrelated quotations aligned: %v", q)
		}
	}
}

func TestEmpty(t *testing.T) {
	if c := compare.Documents(side(""), side("")); len(c.Passages)+len(c.Quotes) != 0 {
		t.Error(c)
	}
	against("")
}

// FuzzCompare holds that what is aligned exists, and that a text does not differ from itself.
func FuzzCompare(f *testing.F) {
	f.Add(story, strings.ToUpper(story))
	f.Add("“a” b said", "\"a” 3 said.")
	f.Add("\"  !\"000 sAid", "* * *")
	f.Add(strings.Repeat("“Yes,” he said.\n\n", 50), "“”! ?")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := side(a), side(b)
		within(t, compare.Documents(x, y), x, y)
		same := compare.Documents(x, x)
		for _, q := range same.Quotes {
			if len(q.Changes) > 0 {
				t.Errorf("%q differs from itself: %v", a, q.Changes)
			}
		}
		for _, p := range same.Passages {
			if p.Relation != compare.Same {
				t.Errorf("%q differs from itself: %v", a, p)
			}
		}
	})
}

func within(t *testing.T, c *compare.Comparison, x, y compare.Side) {
	for _, p := range c.Passages {
		if p.A.Start < 0 || p.B.Start < 0 || p.A.End > len(x.Text) || p.B.End > len(y.Text) {
			t.Errorf("passage %v out of range", p)
		}
	}
	for _, q := range c.Quotes {
		if q.A >= len(x.Quotes) || q.B >= len(y.Quotes) || q.A < 0 && q.B < 0 {
			t.Errorf("quotes %d and %d of %d and %d", q.A, q.B, len(x.Quotes), len(y.Quotes))
		}
	}
	for _, g := range c.Figures {
		if g.A >= len(x.Figures) || g.B >= len(y.Figures) || g.A < 0 && g.B < 0 {
			t.Errorf("figures %d and %d of %d and %d", g.A, g.B, len(x.Figures), len(y.Figures))
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	for name, n := range map[string]int{"1k-words": 13, "20k-words": 260} {
		b.Run(name, func(b *testing.B) {
			x := side(strings.Repeat(story+"\n\n", n))
			y := side(strings.Repeat(strings.ReplaceAll(story, "old", "weak")+"\n\n", n))
			for b.Loop() {
				compare.Documents(x, y)
			}
		})
	}
}
