package hedges_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/hedges"
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

func pack(t testing.TB, code string) *lang.Pack {
	t.Helper()
	p, err := lang.Embedded(code)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// marked reads "The talks ⟦modal may⟧ resume.": the bare line, and the marks as "category phrase".
func marked(line string) (bare string, marks []string) {
	for {
		before, rest, found := strings.Cut(line, "⟦")
		bare += before
		if !found {
			return bare, marks
		}
		mark, after, _ := strings.Cut(rest, "⟧")
		_, phrase, _ := strings.Cut(mark, " ")
		marks, bare, line = append(marks, mark), bare+phrase, after
	}
}

// TestMarked holds every line of each language's hedges.txt: these hedges and no others.
func TestMarked(t *testing.T) {
	files, _ := filepath.Glob("../lang/*/hedges.txt")
	if len(files) == 0 {
		t.Fatal("no ../lang/*/hedges.txt")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p := pack(t, filepath.Base(filepath.Dir(file)))
		f := hedges.New(p)
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			src, want := marked(line)
			var got []string
			for _, h := range f.Find(text.Split(src, p)) {
				got = append(got, h.Category.String()+" "+h.Of(src))
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s\n\tgot  %q\n\twant %q", filepath.Base(file), src, got, want)
			}
		}
	}
}

func TestClaim(t *testing.T) {
	p := pack(t, "en")
	f := hedges.New(p)
	for _, c := range []struct{ src, claim string }{
		{"On Monday, the talks may resume, he said.", "the talks may resume"},
		{"Doctors fear that more will fall sick.", "more will fall sick"},
		{"About 40 boats left.", "40 boats left"},
		{"He declined to comment.", ""},
	} {
		found := f.Find(text.Split(c.src, p))
		if len(found) == 0 {
			t.Errorf("%s: no hedge", c.src)
			continue
		}
		if got := found[0].Claim.Of(c.src); got != c.claim {
			t.Errorf("%s: claim %q, want %q", c.src, got, c.claim)
		}
	}
}

func FuzzFind(f *testing.F) {
	p := pack(f, "en")
	finder := hedges.New(p)
	for _, s := range []string{"It may, it might \xff be about 40.", "what the U.N. said", "so-called", "Could", "about", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		found := finder.Find(text.Split(src, p))
		end := 0
		for _, h := range found {
			if h.Start < end || h.End <= h.Start || h.End > len(src) {
				t.Fatalf("%q: %v after %d", src, h.Span, end)
			}
			if !utf8.RuneStart(src[h.Start]) && utf8.ValidString(src) {
				t.Fatalf("%q: %v begins inside a character", src, h.Span)
			}
			if !h.Claim.Empty() && h.Claim.End > len(src) {
				t.Fatalf("%q: claim %v", src, h.Claim)
			}
			end = h.End
		}
		if again := finder.Find(text.Split(src, p)); !slices.Equal(found, again) {
			t.Fatalf("%q: two answers", src)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	p := pack(b, "en")
	f := hedges.New(p)
	src := strings.Repeat("The minister said on Monday that the plan may cost about $3 million, though it was not immediately clear whether the council would agree to it.\n", 2000)
	t := text.Split(src, p)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		f.Find(t)
	}
}
