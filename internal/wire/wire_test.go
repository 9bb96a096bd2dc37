package wire_test

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"hearsay/internal/annotate"
	"hearsay/internal/detect"
	"hearsay/internal/figures"
	"hearsay/internal/hedges"
	"hearsay/internal/lang"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
	"hearsay/internal/wire"
)

// at is the span of the first place of a part in a text.
func at(src, part string) text.Span {
	i := strings.Index(src, part)
	if i < 0 {
		panic("no " + part)
	}
	return text.Span{Start: i, End: i + len(part)}
}

// TestDocument holds the form of every field against testdata/document.json.
func TestDocument(t *testing.T) {
	src := "🙂 “שלום, [we] go,” Ada Moro, the “mayor”, said. “It may take 3 to 5 km (2 mi),” she said.\nOn March 14 dozens left."
	speaker := quotes.Source{Span: at(src, "Ada Moro"), Speaker: 0}
	d := &annotate.Document{
		ID: "a\"1", Text: src, Pack: "en",
		Language: detect.Language{Code: "en", Name: "English", Confidence: 0.75},
		Passages: []annotate.Passage{{Span: at(src, "שלום"), Code: "he"}},
		Quotes: []quotes.Quote{
			{Span: at(src, "It may take 3 to 5 km (2 mi),"), Source: quotes.Source{Span: at(src, "she"), Speaker: 0}, Cue: text.Span{Start: at(src, "she").End + 1, End: at(src, "she").End + 5}, Stance: "neutral", After: 1, Rule: "quote.behind"},
			{Span: at(src, "שלום, [we] go,"), Source: speaker, Cue: at(src, "said"), Stance: "assert", After: -1, Integrity: quotes.Brackets | quotes.MixedMarks, Rule: "quote.behind"},
			{Span: at(src, "mayor"), Form: quotes.Unattributed, Source: quotes.Source{Speaker: -1}, After: -1, Integrity: quotes.NoSource, Rule: "quote.unattributed"},
		},
		Hedges: []annotate.Hedge{
			{Hedge: hedges.Hedge{Span: text.Span{Start: at(src, "may take").Start, End: at(src, " take").Start}, Category: hedges.Modal, Claim: at(src, "It may take"), Rule: "hedge.modal"}, Voice: 0},
			{Hedge: hedges.Hedge{Span: at(src, "left"), Category: hedges.Report, Rule: "hedge.x"}, Voice: -1},
		},
		Figures: []figures.Figure{
			{Span: at(src, "3 to 5 km"), Type: figures.Range, Low: 3, High: 5, HasValue: true, Unit: "km", Equals: -1, Rule: "figure.range"},
			{Span: at(src, "2 mi"), Type: figures.Measure, Low: 2, High: 2, HasValue: true, Unit: "mi", Equals: 0, Expected: 2.485, Consistent: false, Rule: "figure.length"},
			{Span: at(src, "March 14"), Type: figures.Date, Date: "2026-03-14", Timex: "2026-03-14", Equals: -1, Rule: "figure.date"},
			{Span: at(src, "dozens"), Type: figures.Vague, Of: at(src, "left"), Qualifier: figures.About, Equals: -1, Rule: "figure.vague"},
		},
		Speakers: []quotes.Speaker{{Name: "Ada Moro", Sourcing: quotes.Named, Role: "the mayor", Mentions: []text.Span{at(src, "Ada Moro"), at(src, "she")}, Quotes: []int{1, 0}, Words: 12}},
	}
	data, err := os.ReadFile("testdata/document.json")
	if err != nil {
		t.Fatal(err)
	}
	var got, want any
	out := wire.Append(nil, d)
	verify(t, src, out)
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		now, _ := json.MarshalIndent(got, "", " ")
		t.Errorf("got\n%s\nwant that of testdata/document.json", now)
	}
}

// TestEmpty holds what a document without anything looks like, to the byte.
func TestEmpty(t *testing.T) {
	want := `>{"offsets":"utf-16","language":{"code":"und","name":"Undetermined","confidence":0,"pack":null},"annotations":[],"speakers":[]}`
	if got := string(wire.Append([]byte(">"), &annotate.Document{})); got != want {
		t.Errorf("got %s", got)
	}
}

// TestOrder holds that annotations of one start stand with the longest first.
func TestOrder(t *testing.T) {
	d := &annotate.Document{
		Text:    "about five left",
		Quotes:  []quotes.Quote{{Span: text.Span{End: 15}, Source: quotes.Source{Speaker: -1}, After: -1, Rule: "q"}},
		Hedges:  []annotate.Hedge{{Hedge: hedges.Hedge{Span: text.Span{End: 5}, Rule: "h"}, Voice: 0}},
		Figures: []figures.Figure{{Span: text.Span{End: 10}, Equals: -1, Rule: "f"}},
	}
	data := wire.Append(nil, d)
	verify(t, d.Text, data)
	last := -1
	for _, rule := range []string{`"q"`, `"f"`, `"h"`} {
		at := strings.Index(string(data), rule)
		if at < last {
			t.Errorf("%s too early in %s", rule, data)
		}
		last = at
	}
}

// document is the contract's JSON as a reader in another language would declare it.
type document struct {
	Annotations []struct {
		place
		Kind, Text     string
		Speaker, Cue   *mention
		Claim          *place
		Voice          any
		Continues      *int
		Equals         *int
		Value          any
		Form, Rule, Of string
	}
	Speakers []struct {
		Mentions [][2]int
		Quotes   []int
	}
}

type place struct{ Start, End int }

type mention struct {
	place
	Text string
	ID   *int
}

// seen is a text as a browser sees it: code units, U+FFFD for every byte that is not UTF-8.
func seen(src string) []uint16 {
	var out []uint16
	for _, r := range src {
		out = utf16.AppendRune(out, r)
	}
	return out
}

// verify checks a document's JSON against its text: offsets, order and indexes.
func verify(t *testing.T, src string, data []byte) {
	t.Helper()
	var d document
	if !utf8.Valid(data) {
		t.Fatalf("%q: not UTF-8: %q", src, data)
	}
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatalf("%q: %v in %s", src, err, data)
	}
	units := seen(src)
	is := func(p place, text string) {
		t.Helper()
		if p.Start < 0 || p.End <= p.Start || p.End > len(units) {
			t.Errorf("%q: %v of %d units", src, p, len(units))
		} else if got := string(utf16.Decode(units[p.Start:p.End])); text != "" && got != text {
			t.Errorf("%q: %v is %q, not %q", src, p, got, text)
		}
	}
	index := func(i *int, n int) {
		t.Helper()
		if i != nil && (*i < 0 || *i >= n) {
			t.Errorf("%q: index %d of %d", src, *i, n)
		}
	}
	all := len(d.Annotations)
	for i, a := range d.Annotations {
		is(a.place, a.Text)
		if a.Text == "" || a.Rule == "" {
			t.Errorf("%q: annotation without text or rule: %+v", src, a)
		}
		if i > 0 {
			if b := d.Annotations[i-1]; b.Start > a.Start || b.Start == a.Start && b.End < a.End {
				t.Errorf("%q: %v after %v", src, a.place, b.place)
			}
		}
		for _, m := range []*mention{a.Speaker, a.Cue} {
			if m != nil {
				is(m.place, m.Text)
				index(m.ID, len(d.Speakers))
			}
		}
		if a.Claim != nil {
			is(*a.Claim, "")
		}
		index(a.Continues, all)
		index(a.Equals, all)
		if a.Continues != nil && d.Annotations[*a.Continues].Kind != "quote" || a.Equals != nil && d.Annotations[*a.Equals].Kind != "figure" {
			t.Errorf("%q: %d points to another kind", src, i)
		}
		if v, ok := a.Voice.(float64); ok && (int(v) >= all || d.Annotations[int(v)].Kind != "quote") {
			t.Errorf("%q: voice %v is no quote", src, v)
		}
	}
	for n, s := range d.Speakers {
		for _, m := range s.Mentions {
			is(place{m[0], m[1]}, "")
		}
		for _, q := range s.Quotes {
			index(&q, all)
			if a := d.Annotations[q]; a.Speaker == nil || a.Speaker.ID == nil || *a.Speaker.ID != n {
				t.Errorf("%q: quote %d of speaker %d is another's", src, q, n)
			}
		}
	}
}

// strange are texts that break naive offsets; the last one holds a lone surrogate in WTF-8.
var strange = []string{
	"",
	"🙂🙂 “We may lose 40 homes,” Ada Moro said. “It’s 5%.”",
	"“שלום עולם, it may be 12 km,” אדה said on March 3, 2026.",
	"The mayor said\x00 about 40 homes\x01 may be lost.\x7f",
	"\xff\xfe “We lost \xc3 40 homes,” said Ada Moro\xe2\x80.",
	"“We lost \xed\xa0\xbd 40 homes,” said Ada Moro. At least 15 kilometers (9 miles).",
	"\ufeffIt\u00a0cost\u2009€1,200\u202f000, officials\u200b said.\r\n\r\n\u2028“No.”\u2029",
	"e\u0301 “Cafe\u0301 \\ \"x\" may cost 3 cents,” he\tsaid.",
}

func TestStrange(t *testing.T) {
	pack, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, src := range strange {
		d := annotate.Text(src, annotate.Options{Pack: pack, ID: src, Date: "2026-03-11"})
		found += len(d.Quotes) + len(d.Hedges) + len(d.Figures)
		verify(t, src, wire.Append(nil, d))
	}
	if found < 20 {
		t.Errorf("only %d findings to check", found)
	}
}

// TestNumbers holds that numbers come back as they went out.
func TestNumbers(t *testing.T) {
	for _, v := range []float64{0, -1, 0.1, 2.8e6, 1e15, 1e300, -2.5e-9, 123456789012345, 1.0 / 3} {
		d := &annotate.Document{Text: "x", Figures: []figures.Figure{{Span: text.Span{End: 1}, Low: v, High: v, HasValue: true, Equals: -1}}}
		var got struct{ Annotations []struct{ Value float64 } }
		if err := json.Unmarshal(wire.Append(nil, d), &got); err != nil || got.Annotations[0].Value != v {
			t.Errorf("%v: %v, %v", v, got, err)
		}
	}
	nan := 0.0
	nan /= nan
	d := &annotate.Document{Text: "x", Figures: []figures.Figure{{Span: text.Span{End: 1}, Low: nan, High: nan, HasValue: true, Type: figures.Range, Equals: -1}}}
	if data := wire.Append(nil, d); !json.Valid(data) || !strings.Contains(string(data), "[null,null]") {
		t.Errorf("not a number: %s", data)
	}
}

// FuzzAppend holds that any text makes JSON whose offsets and indexes hold.
func FuzzAppend(f *testing.F) {
	pack, err := lang.Embedded("en")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range strange {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		verify(t, src, wire.Append(nil, annotate.Text(src, annotate.Options{Pack: pack, ID: src})))
	})
}
