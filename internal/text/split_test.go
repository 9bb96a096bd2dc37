package text_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

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

// sentences splits and gives each sentence's text.
func sentences(t testing.TB, src string) []string {
	split := text.Split(src, english(t))
	var out []string
	for _, s := range split.Sentences {
		out = append(out, split.Span(s.Run).Of(src))
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"The U.S. Army left on Feb. 24.", "It came back."},
		{"He lives in the U.S.", "The army left."},
		{"A report by Marta J. Kowal said so.", "No. 5 was closed."},
		{"“We left early.", "Nobody saw us,” she said.", "“It was dark.”", "Then it rained."},
		{"\"We saw it... and ran,” he said.", "Gen. Adamu agreed."},
		{"“Will you stay?” he asked.", "Yes!", "She did."},
		{"It cost $3.5 million.", "“Too much,” said Dr. Ilse Haan.", "(She paid.)", "They left at 5 p.m. on Friday."},
		{"Prices rose 2.5%. in May"},
		{"It paid $1.2bn.", "A rival paid less."},
		{"Ellipses trail off…", "And start again.", "He waited . . . and left."},
		{"He met J. R. Olsen Jr. at noon.", "They spoke."},
		{"Is it true?", "No.", "Nov. 3 is the day."},
	} {
		src := strings.Join(want, " ")
		got := sentences(t, src)
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), strings.Join(want, "|"))
		}
	}
}

// TestOrdinals holds that a full stop may make an ordinal where the language says so.
func TestOrdinals(t *testing.T) {
	p, err := lang.Parse("xx", "# file settings.tsv\nnumber.ordinal\t.\n# file words.tsv\nopener\tdann\n")
	if err != nil {
		t.Fatal(err)
	}
	src := "Er kam am 14. März. Sie war 33. Dann ging er. Es kostet 140. Wer zahlt?"
	var got []string
	split := text.Split(src, p)
	for _, s := range split.Sentences {
		got = append(got, split.Span(s.Run).Of(src))
	}
	if s := strings.Join(got, "|"); s != "Er kam am 14. März.|Sie war 33.|Dann ging er.|Es kostet 140.|Wer zahlt?" {
		t.Error(s)
	}
}

func TestTokens(t *testing.T) {
	src := "He didn’t pay $1,200.50, Ukraine's chief said... twice-weekly\n\nU.S. 5%"
	split := text.Split(src, english(t))
	var got []string
	for i := range split.Tokens {
		got = append(got, split.Of(i))
	}
	want := "He|did|n’t|pay|$|1,200.50|,|Ukraine|'s|chief|said|...|twice|-|weekly|U.S.|5|%"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if len(split.Paragraphs) != 2 {
		t.Errorf("%d paragraphs, want 2", len(split.Paragraphs))
	}
}

// TestOffsets holds that tokens lie in order inside the text, whatever the bytes.
func TestOffsets(t *testing.T) {
	for _, src := range []string{"", "\x00\xff\xfe a", "İstanbul’s I'İ'n't", "🙂“שלום” said\u2029x", strings.Repeat("a", 300), "\r\n\n"} {
		last := 0
		split := text.Split(src, english(t))
		for _, tok := range split.Tokens {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(src) {
				t.Errorf("%q: token %v after %d", src, tok.Span, last)
			}
			last = tok.End
		}
	}
}

// FuzzSplit holds that tokens lie in order and on the borders of characters, that sentences and paragraphs are made of
// all of them, and that the index counts as JavaScript does.
func FuzzSplit(f *testing.F) {
	p := english(f)
	for _, src := range []string{"“So,” said Gen. J. R. Olsen.\n\n- He left…", "\x00\xff\xfe a", "İstanbul’s I'İ'n't 🙂", "1.5. 2,000 3rd", "\r\n\u2029x"} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		split := text.Split(src, p)
		inOrder(t, split)
		wholly(t, split)
		units := utf16.Encode([]rune(src)) // an invalid byte is one rune here too
		if got := text.NewIndex(src).UTF16(len(src)); got != len(units) {
			t.Errorf("%q: %d units, want %d", src, got, len(units))
		}
	})
}

func inOrder(t *testing.T, split *text.Text) {
	last := 0
	for _, tok := range split.Tokens {
		if tok.Start < last || tok.End <= tok.Start || tok.End > len(split.Src) {
			t.Fatalf("%q: token %v after %d", split.Src, tok.Span, last)
		}
		if utf8.ValidString(split.Src) && !utf8.ValidString(tok.Of(split.Src)) {
			t.Fatalf("%q: token %v cuts a character", split.Src, tok.Span)
		}
		last = tok.End
	}
}

func wholly(t *testing.T, split *text.Text) {
	next, sentence := 0, 0
	for i, p := range split.Paragraphs {
		if p.First != next || p.Sentences.First != sentence {
			t.Fatalf("%q: paragraph %d begins at token %d, sentence %d; want %d, %d", split.Src, i, p.First, p.Sentences.First, next, sentence)
		}
		for ; sentence < p.Sentences.Last; sentence++ {
			s := split.Sentences[sentence]
			if s.First != next || s.Last <= s.First || s.Paragraph != i {
				t.Fatalf("%q: sentence %v of paragraph %d; want one from token %d in %d", split.Src, s.Run, s.Paragraph, next, i)
			}
			next = s.Last
		}
		if p.Last != next {
			t.Fatalf("%q: paragraph %d ends at token %d, its sentences at %d", split.Src, i, p.Last, next)
		}
	}
	if next != len(split.Tokens) {
		t.Fatalf("%q: %d of %d tokens in sentences", split.Src, next, len(split.Tokens))
	}
}

func TestUTF16(t *testing.T) {
	src := strings.Repeat("aé🙂\xff“", 90)
	x := text.NewIndex(src)
	units := 0
	for i, r := range src {
		if got := x.UTF16(i); got != units {
			t.Fatalf("byte %d: %d units, want %d", i, got, units)
		}
		if r > 0xffff {
			units++
		}
		units++
	}
	if got := x.UTF16(len(src)); got != units {
		t.Errorf("end: %d units, want %d", got, units)
	}
}

func BenchmarkSplit(b *testing.B) {
	p := english(b)
	src := strings.Repeat("The minister said on Feb. 3 that “nothing has changed” since the U.S. vote, officials said.\n", 2000)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		text.Split(src, p)
	}
}
