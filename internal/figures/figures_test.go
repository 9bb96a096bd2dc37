package figures_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/figures"
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

// shown writes a figure as the headings of values.txt do: type, value, unit, qualifier.
func shown(f figures.Figure) string {
	words := []string{f.Type.String()}
	switch {
	case f.Timex != "" && (f.Type == figures.Date || f.Type == figures.Time):
		words = append(words, f.Timex)
	case !f.HasValue:
	case f.Low != f.High:
		words = append(words, number(f.Low)+".."+number(f.High))
	default:
		words = append(words, number(f.Low))
	}
	if f.Unit != "" {
		words = append(words, f.Unit)
	}
	if f.Qualifier != figures.Exact {
		words = append(words, f.Qualifier.String())
	}
	return strings.Join(words, " ")
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }

// TestValues holds every phrasing of each language's values.txt: under a heading that is a value
// (or several, parted by semicolons), lines that hold this and nothing else.
func TestValues(t *testing.T) {
	files, _ := filepath.Glob("../lang/*/values.txt")
	if len(files) == 0 {
		t.Fatal("no ../lang/*/values.txt")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p := pack(t, filepath.Base(filepath.Dir(file)))
		f := figures.New(p)
		heading := ""
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\n")
			switch {
			case line == "" || line[0] == '#':
			case line[0] != '\t':
				heading = line
			default:
				check(t, f, p, line[1:], heading)
			}
		}
	}
}

// check compares the figures of one line, marked ⟦…⟧ or the whole line, with a heading.
func check(t *testing.T, f *figures.Finder, p *lang.Pack, line, heading string) {
	t.Helper()
	src := strings.NewReplacer("⟦", "", "⟧", "").Replace(line)
	var got, spans []string
	for _, fig := range f.Find(text.Split(src, p), "2024-05-15") {
		got, spans = append(got, shown(fig)), append(spans, fig.Span.Of(src))
	}
	want := marked(line)
	if heading == "none" {
		heading, want = "", nil
	}
	if s := strings.Join(got, "; "); s != heading {
		t.Errorf("%s\n\tgot  %s\n\twant %s", line, s, heading)
	} else if !slices.Equal(spans, want) {
		t.Errorf("%s: spans %q", line, spans)
	}
}

// marked is the texts between marks, the whole line where there are none.
func marked(line string) []string {
	var out []string
	for rest := line; ; {
		_, after, found := strings.Cut(rest, "⟦")
		if !found {
			break
		}
		phrase, next, _ := strings.Cut(after, "⟧")
		out, rest = append(out, phrase), next
	}
	if out == nil {
		return []string{line}
	}
	return out
}

// TestCutShort holds that a phrasing that breaks off anywhere is read without harm.
func TestCutShort(t *testing.T) {
	files, _ := filepath.Glob("../lang/*/values.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p := pack(t, filepath.Base(filepath.Dir(file)))
		f := figures.New(p)
		for line := range strings.Lines(strings.NewReplacer("⟦", "", "⟧", "").Replace(string(data))) {
			words := strings.Fields(line)
			for n := range words {
				src, end := strings.Join(words[:n+1], " "), 0
				for _, fig := range f.Find(text.Split(src, p), "") {
					if fig.Start < end || fig.End <= fig.Start || fig.End > len(src) {
						t.Fatalf("%s: %q: %v after %d", file, src, fig.Span, end)
					}
					end = fig.End
				}
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	p := pack(f, "en")
	finder := figures.New(p)
	for _, s := range []string{
		"$1.2bn in 2022-03-15, 10-12 miles (16 km)", "a week and a half \xff", "-18 °C to −34 °C", "1/2", "½", "9:30 p.m. GMT",
		"one hundred and twenty-one thousand", "5'10\"", "1e999", "99999999999999999999999999", "٣٫٥", "$-", "between 3 and", "",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		found := finder.Find(text.Split(src, p), "2024-05-15")
		end := 0
		for i, fig := range found {
			if fig.Start < end || fig.End <= fig.Start || fig.End > len(src) {
				t.Fatalf("%q: %v after %d", src, fig.Span, end)
			}
			if utf8.ValidString(src) && (!utf8.RuneStart(src[fig.Start]) || fig.End < len(src) && !utf8.RuneStart(src[fig.End])) {
				t.Fatalf("%q: %v ends inside a character", src, fig.Span)
			}
			if fig.Equals >= i {
				t.Fatalf("%q: %d restates %d", src, i, fig.Equals)
			}
			end = fig.End
		}
		again := finder.Find(text.Split(src, p), "2024-05-15")
		if len(again) != len(found) {
			t.Fatalf("%q: two answers", src)
		}
		for i := range found {
			if shown(found[i]) != shown(again[i]) || found[i].Span != again[i].Span {
				t.Fatalf("%q: two answers", src)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	p := pack(b, "en")
	f := figures.New(p)
	src := strings.Repeat("The minister said on Monday that the plan may cost about $3 million, though it was not clear whether the council would agree to a second vote before the year is out, since many of its members had left the chamber.\n", 2000)
	t := text.Split(src, p)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		f.Find(t, "2024-05-15")
	}
}
