package eval_test

import (
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/eval"
	"hearsay/internal/lang"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// words is a gold document: "w0 w1 w2 … w9", so that word n is code points 3n to 3n+2.
func words(items ...eval.Item) *eval.Doc {
	return &eval.Doc{ID: "d", Text: "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9", Gold: items}
}

// over is an item over words first to last.
func over(kind string, first, last int) eval.Item {
	return eval.Item{Kind: kind, Start: 3 * first, End: 3*last + 2}
}

func check(t *testing.T, tally eval.Tally, want map[string]eval.Count) {
	t.Helper()
	for name, w := range want {
		if got := tally[name]; got != w {
			t.Errorf("%s: %+v, want %+v", name, got, w)
		}
	}
}

func TestSpans(t *testing.T) {
	trimmed := over("hedge", 8, 8)
	trimmed.End++ // a space more
	r := eval.Score(words(over("hedge", 0, 0), over("hedge", 2, 5), over("hedge", 8, 8)),
		[]eval.Item{over("hedge", 0, 0), over("hedge", 4, 5), trimmed, over("hedge", 7, 7), over("quote", 1, 1)}, eval.Options{Kind: "hedge"})
	check(t, r.Tally, map[string]eval.Count{
		"exact": {1, 3, 2}, "trim": {2, 2, 1}, "overlap": {3, 1, 0}, "token": {4, 1, 2}, "sentence": {1, 0, 0},
	})
	if len(r.Misses) != 0 || len(r.Alarms) != 1 || r.Alarms[0].Item.Start != 21 {
		t.Errorf("misses %v, alarms %v", r.Misses, r.Alarms)
	}
}

// TestNearest holds that of two equally like answers the one that starts nearer counts.
func TestNearest(t *testing.T) {
	r := eval.Score(words(over("hedge", 3, 4)), []eval.Item{over("hedge", 4, 4), over("hedge", 3, 3)}, eval.Options{Kind: "hedge"})
	if len(r.Alarms) != 1 || r.Alarms[0].Item.Start != 12 {
		t.Errorf("alarms %v, want the one at 12", r.Alarms)
	}
}

// TestDiscontinuous holds that a found item may answer the union of a gold item's parts.
func TestDiscontinuous(t *testing.T) {
	g := over("quote", 0, 8)
	g.Spans = [][2]int{{0, 2}, {21, 26}}
	found := []eval.Item{over("quote", 0, 8), over("quote", 7, 8)}
	whole := eval.Score(words(g), found, eval.Options{Kind: "quote"})
	check(t, whole.Tally, map[string]eval.Count{"overlap": {1, 1, 0}, "exact": {1, 1, 0}, "token": {3, 6, 0}})
	split := eval.Score(words(g), found, eval.Options{Kind: "quote", Split: true})
	check(t, split.Tally, map[string]eval.Count{"overlap": {1, 1, 1}, "exact": {1, 1, 1}})
}

// TestIgnored holds that what falls on gold that does not count is neither right nor wrong.
func TestIgnored(t *testing.T) {
	no := false
	g := over("quote", 0, 3)
	g.Speech = &no
	found := []eval.Item{over("quote", 1, 2), over("quote", 6, 7), over("quote", 8, 9)}
	r := eval.Score(words(g, over("quote", 6, 7)), found, eval.Options{Kind: "quote", Speech: true})
	check(t, r.Tally, map[string]eval.Count{"overlap": {1, 1, 0}, "token": {2, 2, 0}})
}

func TestQuote(t *testing.T) {
	g := over("quote", 4, 9)
	g.Form, g.Name, g.Sourcing = "direct", "Dr. Ada Olsen", "named"
	g.Speaker = &eval.Mention{Start: 0, End: 2, Text: "the minister Ada Olsen, 50,"}
	a := g
	a.Form, a.Name = "indirect", ""
	a.Speaker = &eval.Mention{Start: 6, End: 8, Text: "Olsen", Name: "Olsen", Sourcing: "unnamed"}
	a.Cue = &eval.Mention{Start: 3, End: 5, Text: "said"}
	r := eval.Score(words(g), []eval.Item{a}, eval.Options{Kind: "quote"})
	yes, no := eval.Count{Right: 1}, eval.Count{Missed: 1}
	check(t, r.Tally, map[string]eval.Count{
		"form": no, "name": yes, "sourcing": no, "speaker_given": yes, "speaker_ex": no, "speaker_hd": yes, "speaker_any": yes,
		"speaker_pl": no, "cue_none": no,
	})
	if len(r.Slips) != 2 {
		t.Errorf("slips %v, want form and sourcing", r.Slips)
	}
}

func TestFigure(t *testing.T) {
	unit := func(s string) *string { return &s }
	for _, c := range []struct {
		gold, found eval.Item
		want        map[string]int // 1 right, 0 wrong
	}{
		{eval.Item{Type: "currency", Value: 12.0, Unit: unit("US dollars"), ISO: "USD"}, eval.Item{Type: "money", Value: 12.0, Unit: unit("USD")}, map[string]int{"type": 1, "value": 1, "unit": 1}},
		{eval.Item{Type: "number", Value: "1,200,000"}, eval.Item{Type: "count", Value: 1.2e6}, map[string]int{"type": 1, "value": 1}},
		{eval.Item{Type: "number", Value: "half"}, eval.Item{Type: "ratio"}, map[string]int{"type": 0, "value": 0}},
		{eval.Item{Type: "quantity", Value: []any{3.0, 5.0}, Unit: unit("kilometers")}, eval.Item{Type: "measure", Value: []any{5.0, 3.0}, Unit: unit("mi")}, map[string]int{"type": 1, "value": 1, "unit": 0}},
		{eval.Item{Type: "date", Value: "2022-03-14", Source: "TIMEX3"}, eval.Item{Type: "date", Value: 3.0, Timex: "2022-03-14"}, map[string]int{"timex3": 1}},
		{eval.Item{Type: "datetime.date", Timex: "2022"}, eval.Item{Type: "year", Value: 2022.0}, map[string]int{"timex": 1, "type": 1}},
	} {
		c.gold.Kind, c.found.Kind, c.gold.End, c.found.End = "figure", "figure", 2, 2
		r := eval.Score(words(c.gold), []eval.Item{c.found}, eval.Options{Kind: "figure"})
		for name, right := range c.want {
			if got := r.Tally[name]; got != (eval.Count{Right: right, Missed: 1 - right}) {
				t.Errorf("%+v for %+v: %s is %+v", c.found, c.gold, name, got)
			}
		}
	}
}

func TestTypesAnnotated(t *testing.T) {
	found := []eval.Item{over("figure", 0, 0), over("figure", 1, 1), over("figure", 2, 2)}
	found[0].Type, found[1].Type, found[2].Type = "money", "year", "age"
	for _, c := range []struct {
		types []string
		kept  int
	}{{nil, 3}, {[]string{"money"}, 1}, {[]string{"datetime"}, 1}, {[]string{"anyquantity"}, 2}} {
		d := words()
		d.Types = c.types
		r := eval.Score(d, found, eval.Options{Kind: "figure"})
		if got := r.Tally["overlap"].Wrong; got != c.kept {
			t.Errorf("%v: %d kept, want %d", c.types, got, c.kept)
		}
	}
}

func TestBag(t *testing.T) {
	km := "km"
	d := words(eval.Item{Kind: "figure", End: 2, Value: 5.0, Unit: &km})
	d.Unlocated = []eval.Item{{Value: 7.0}}
	found := []eval.Item{{Kind: "figure", Start: 9, End: 11, Value: 7.0}, {Kind: "figure", Start: 6, End: 8, Value: 5.0}, {Kind: "figure", Start: 3, End: 5, Value: 5.0}}
	r := eval.Score(d, found, eval.Options{Kind: "figure", Bag: true})
	check(t, r.Tally, map[string]eval.Count{"bag_value": {2, 1, 0}, "bag_value_unit": {1, 2, 1}})
}

func TestLabel(t *testing.T) {
	for _, c := range []struct {
		label string
		found int
		want  eval.Count
	}{{"uncertain", 1, eval.Count{Right: 1}}, {"uncertain", 0, eval.Count{Missed: 1}}, {"certain", 1, eval.Count{Wrong: 1}}, {"certain", 0, eval.Count{}}} {
		d := words()
		d.Label = c.label
		r := eval.Score(d, []eval.Item{over("hedge", 0, 0)}[:c.found], eval.Options{Kind: "hedge"})
		check(t, r.Tally, map[string]eval.Count{"sentence": c.want})
	}
}

// TestFromDocument holds that bytes become code points, after characters of two and four bytes.
func TestFromDocument(t *testing.T) {
	src := "é🙂“so”"
	d := &annotate.Document{Text: src, Quotes: []quotes.Quote{{Span: text.Span{Start: 9, End: 11}, Source: quotes.Source{Speaker: -1}, After: -1}}}
	got := eval.FromDocument(d)[0]
	if got.Start != 3 || got.End != 5 || got.Text != "so" {
		t.Errorf("got %+v, want 3 to 5", got)
	}
}

func TestMarkedEnglish(t *testing.T) {
	pack, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	d := annotate.Text("It cost €5, Ada Olsen said.", annotate.Options{Pack: pack})
	for _, it := range eval.FromDocument(d) {
		if it.Kind == "quote" && (it.Speaker == nil || it.Speaker.Text != "Ada Olsen" || it.Speaker.Start != 12) {
			t.Errorf("speaker %+v", it.Speaker)
		}
	}
}

func TestParseOptions(t *testing.T) {
	if _, err := eval.ParseOptions("quote", "speach"); err == nil {
		t.Error("an unknown option is taken")
	}
	if _, err := eval.ParseOptions("quote", "jaccard=half"); err == nil {
		t.Error("jaccard=half is taken")
	}
}
