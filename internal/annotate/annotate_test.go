package annotate_test

import (
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/annotate"
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

func english(t testing.TB) *lang.Pack {
	t.Helper()
	p, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestVoices holds whose caution a hedge is: that of the innermost quote around it, or the
// reporter's.
func TestVoices(t *testing.T) {
	for _, c := range []struct {
		src, hedge, quote string // quote "" for the reporter
	}{
		{"The bridge may close, Ada Moro said.", "may", "The bridge may close"},
		{"Ada Moro reportedly said the bridge was closed.", "reportedly", ""},
		{"“We could leave,” Ada Moro said. The bridge might close.", "might", ""},
		{"“We could leave,” Ada Moro said. The bridge might close.", "could", "We could leave,"},
		{"“Perhaps we leave,” Ada Moro said.", "Perhaps", "Perhaps we leave,"},
		{"Ada Moro said that the mayor had told her that the bridge might close.", "might", "the bridge might close"},
	} {
		d := annotate.Text(c.src, annotate.Options{Pack: english(t)})
		found := false
		for _, h := range d.Hedges {
			if h.Of(c.src) != c.hedge {
				continue
			}
			found = true
			voice := ""
			if h.Voice >= 0 {
				voice = d.Quotes[h.Voice].Of(c.src)
			}
			if voice != c.quote {
				t.Errorf("%s: %s is the voice of %q, want %q", c.src, c.hedge, voice, c.quote)
			}
		}
		if !found {
			t.Errorf("%s: no hedge %s", c.src, c.hedge)
		}
	}
}

func TestOptions(t *testing.T) {
	src := "It opened on March 14."
	o := annotate.Options{ID: "a1", Pack: english(t), Date: "2024-03-20"}
	o.Language.Code = "en"
	d := annotate.Text(src, o)
	if d.ID != "a1" || d.Text != src || d.Pack != "en" || d.Language.Code != "en" {
		t.Errorf("document %+v", d)
	}
	if len(d.Figures) != 1 || d.Figures[0].Timex != "2024-03-14" {
		t.Errorf("figures %+v, want March 14 of 2024", d.Figures)
	}
}

func TestEmpty(t *testing.T) {
	for _, src := range []string{"", " ", "\n\n\n", "\u2029", "\x00"} {
		for _, p := range []*lang.Pack{nil, english(t)} {
			d := annotate.Text(src, annotate.Options{Pack: p})
			if len(d.Quotes)+len(d.Hedges)+len(d.Figures)+len(d.Speakers) != 0 {
				t.Errorf("%q: %+v", src, d)
			}
		}
	}
}

// verify holds what is true of every document: spans lie in the text, on the edges of
// characters, lists are sorted and indexes are in range.
func verify(t *testing.T, d *annotate.Document) {
	t.Helper()
	src := d.Text
	edge := edges(src)
	whole := func(what string, s text.Span) {
		t.Helper()
		if s == (text.Span{}) {
			return
		}
		if s.Start < 0 || s.End <= s.Start || s.End > len(src) || !edge[s.Start] || !edge[s.End] {
			t.Errorf("%q: %s %v of %d bytes", src, what, s, len(src))
		}
	}
	sorted := func(what string, last, now text.Span) {
		t.Helper()
		if now.Empty() || now.Start < last.Start || now.Start == last.Start && now.End > last.End {
			t.Errorf("%q: %s %v after %v", src, what, now, last)
		}
	}
	apart := func(what string, last, now text.Span) {
		t.Helper()
		if now.Start < last.End {
			t.Errorf("%q: %s %v begins inside %v", src, what, now, last)
		}
	}
	for i, q := range d.Quotes {
		whole("quote", q.Span)
		whole("source", q.Source.Span)
		whole("cue", q.Cue)
		sorted("quote", d.Quotes[max(i-1, 0)].Span, q.Span)
		if q.After >= i || q.After < -1 || q.Source.Speaker >= len(d.Speakers) || q.Rule == "" {
			t.Errorf("%q: quote %d: %+v", src, i, q)
		}
	}
	for i, h := range d.Hedges {
		whole("hedge", h.Span)
		whole("claim", h.Claim)
		if i > 0 {
			apart("hedge", d.Hedges[i-1].Span, h.Span)
		}
		if h.Voice >= len(d.Quotes) || h.Voice >= 0 && !d.Quotes[h.Voice].Contains(h.Span) || h.Rule == "" {
			t.Errorf("%q: hedge %d: %+v", src, i, h)
		}
	}
	for i, f := range d.Figures {
		whole("figure", f.Span)
		whole("of", f.Of)
		if i > 0 {
			apart("figure", d.Figures[i-1].Span, f.Span)
		}
		if f.Equals >= len(d.Figures) || f.Equals == i || f.Rule == "" {
			t.Errorf("%q: figure %d: %+v", src, i, f)
		}
	}
	for i, s := range d.Speakers {
		for _, m := range s.Mentions {
			whole("mention", m)
		}
		if s.Name == "" {
			t.Errorf("%q: speaker %d has no name", src, i)
		}
		for _, q := range s.Quotes {
			if d.Quotes[q].Source.Speaker != i {
				t.Errorf("%q: quote %d is not of speaker %d", src, q, i)
			}
		}
	}
}

// edges tells, by byte, where characters begin, and the end.
func edges(s string) []bool {
	at := make([]bool, len(s)+1)
	for i := range s {
		at[i] = true
	}
	at[len(s)] = true
	return at
}

// seeds are texts of all kinds of trouble; "found" marks what fuzzing found, the others of a comment what was looked
// for after that: costs that grew faster than the text.
var seeds = []string{
	"",
	"The mayor said about 40 homes may be lost, 15 kilometers (9 miles) from here, on March 3.",
	"“We left,” said Ada Moro, 50, “and he told me that ‘nobody stays’.” She denied it.",
	"“One paragraph\n\n“and another”\n\n“and a third, she said.",
	"according to according to according to said said said",
	"\xff\xfe “We lost \xc3 40 homes,” said Ada Moro\xe2\x80. \xed\xa0\xbd",
	"„So“, sagte sie. «Non», a-t-il dit. 「はい」と言った。",
	"1 2 3 4 5-6-7 8/9/10 11:12:13 $1.2bn 5% 10-12 one hundred and two thousand and three half a dozen third",
	"said “\" ‘' ”’ \"'“ ,.;:!?…—–- ()[]{}",
	"the the of of of Mr. Mr. U.S. J. K. L. a.m. No. 5. Ph.D.",
	"İstanbul’s n't 's l' I'İ'n't",
	strings.Repeat("(", 200) + strings.Repeat("“", 200) + " he said " + strings.Repeat("”", 200),
	strings.Repeat("a, ", 300) + "he said.",             // names and claims sought through one endless sentence
	strings.Repeat("three hundred and ", 100) + "four.", // a number read again from each of its words
	" C  X",    // found: titles sought before a name without bound
	"!",        // found: the marks behind each of many terminal marks
	"Nie. – a", // speech behind a dash, sought once a paragraph
	"The mayor said he was sad. “I liked that old bridge.” ",       // a report before a quotation, sought to the start
	"The company, and a man, and the firm, who said it, said so, ", // bodies named before, all of them
}

func TestSeeds(t *testing.T) {
	for _, p := range []*lang.Pack{nil, english(t)} {
		for _, src := range seeds {
			verify(t, annotate.Text(src, annotate.Options{Pack: p, Date: "2026-03-11"}))
		}
	}
}

// TestSame holds that a text gets the same answer every time, from many goroutines at once and
// from another copy of the pack.
func TestSame(t *testing.T) {
	src := strings.Join(seeds, "\n")
	pack := english(t)
	want := annotate.Text(src, annotate.Options{Pack: pack})
	if len(want.Quotes) == 0 || len(want.Hedges) == 0 || len(want.Figures) == 0 || len(want.Speakers) == 0 {
		t.Fatal("too little found to compare")
	}
	var wg sync.WaitGroup
	for i := range 8 {
		p := pack
		if i%2 == 1 {
			p = english(t)
		}
		wg.Go(func() {
			if got := annotate.Text(src, annotate.Options{Pack: p}); !reflect.DeepEqual(got, want) {
				t.Error("another answer for the same text")
			}
		})
	}
	wg.Wait()
}

// TestLongLine holds that 10 MB without a line break are read, and the last words of it too; so
// are 2 MB of marks and clauses that never close.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds; not with -short")
	}
	for unit, size := range map[string]int{
		"“We may lose 40 homes,” Ada Moro told us on March 3. ": 10 << 20,
		"words without any end ":                                2 << 20,
		"“":                                                     2 << 20,
		"(said, ":                                               2 << 20,
	} {
		src := strings.Repeat(unit, size/len(unit)) + ". It may cost 5 euros."
		d := annotate.Text(src, annotate.Options{Pack: english(t)})
		if n := len(d.Figures); n == 0 || d.Figures[n-1].Low != 5 {
			t.Errorf("%q: the last words were not read", unit)
		}
	}
}

// FuzzAnnotate holds that any text is read, with and without a pack, that what is found lies
// where it should, and that the answer is the same twice.
func FuzzAnnotate(f *testing.F) {
	pack := english(f)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		verify(t, annotate.Text(src, annotate.Options{}))
		d := annotate.Text(src, annotate.Options{Pack: pack, Date: "2026-03-11"})
		verify(t, d)
		if again := annotate.Text(src, annotate.Options{Pack: pack, Date: "2026-03-11"}); !reflect.DeepEqual(d, again) {
			t.Errorf("%q: another answer the second time", src)
		}
	})
}

// FuzzLinear holds that no text makes the cost grow faster than its length.
func FuzzLinear(f *testing.F) {
	pack := english(f)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, unit string) {
		if unit != "" && len(unit) <= 1<<12 {
			linear(t, unit, pack)
		}
	})
}

// TestLinear holds the same of what only the rules of other languages look for.
func TestLinear(t *testing.T) {
	for code, units := range map[string][]string{
		"fr": {"« A, a dit Ana. B » ", "s'est dit ", "accuse le maire d'"},
		"it": {"«A, disse Ana. B»", "«A - ha detto Ana -. B» "},
		"es": {"—No —dijo Ana. ", "habló de su casa "},
		"nl": {"Naam"}, // one word, as encoded files are
		"pl": {"Nie. – a ", "– Tak – mówi Jan Kot. – Nie "},
		"de": {"aus dem Bericht geht hervor ", "Klagen kamen: „Nein“, so Ana. ", "Zehneinhalb"},
	} {
		pack, err := lang.Embedded(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, unit := range units {
			linear(t, unit, pack)
		}
	}
}

// linear holds that four times a text takes about four times as long. Of several times the shortest counts: the machine
// may be busy.
func linear(t *testing.T, unit string, pack *lang.Pack) {
	t.Helper()
	short := strings.Repeat(unit, 1+30_000/len(unit))
	once, fourfold := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range 40 {
		once, fourfold = min(once, elapsed(short, pack)), min(fourfold, elapsed(short+short+short+short, pack))
		if fourfold < 10*once {
			return
		}
	}
	t.Errorf("%q: four times the text takes %v, once %v", unit, fourfold, once)
}

func elapsed(src string, pack *lang.Pack) time.Duration {
	began := time.Now()
	annotate.Text(src, annotate.Options{Pack: pack})
	return time.Since(began)
}

// FuzzPack holds that any tables are refused, or read a text without harm: a reader may add words of their own.
func FuzzPack(f *testing.F) {
	for _, tables := range []string{
		"# file words.tsv\ndet\tthe a\n# file cues.tsv\nneutral\tsay\tsaid says\n",
		"# file hedges.tsv\nmodal\tmay [not] could|might\n# file settings.tsv\nnumber.ordinal\t.\n",
		"# file numbers.tsv\n2\ttwo\n# file units.tsv\nkm\tkm\t1000\n# file clitics.tsv\nsuffix\t's\n",
		"# file", "\x00\t\n|[", "",
	} {
		f.Add(tables)
	}
	f.Fuzz(func(t *testing.T, tables string) {
		pack, err := lang.Parse("xx", tables)
		if err != nil {
			return
		}
		for _, src := range seeds[:4] {
			verify(t, annotate.Text(src, annotate.Options{Pack: pack}))
		}
	})
}
