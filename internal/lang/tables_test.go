package lang_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/lang"
)

// each runs a test for every pack of the build.
func each(t *testing.T, test func(t *testing.T, code string, p *lang.Pack)) {
	codes := lang.Codes()
	if !slices.Contains(codes, "en") {
		t.Fatal("no pack for English in", codes)
	}
	for _, code := range codes {
		t.Run(code, func(t *testing.T) {
			p, err := lang.Embedded(code)
			if err != nil {
				t.Fatal(err)
			}
			test(t, code, p)
		})
	}
}

// TestWordsOnce holds that no class names a word twice and no table has a row twice.
func TestWordsOnce(t *testing.T) {
	each(t, func(t *testing.T, code string, p *lang.Pack) {
		for _, table := range []string{"words", "abbreviations", "clitics", "names", "places"} {
			seen := map[string]bool{}
			for _, r := range p.Table(table) {
				for w := range strings.FieldsSeq(r.At(1)) {
					if key := r[0] + " " + strings.ToLower(w); seen[key] {
						t.Errorf("%s.tsv: %s twice", table, key)
					} else {
						seen[key] = true
					}
				}
			}
		}
		for _, table := range tablesOf(t, code) {
			seen := map[string]bool{}
			for _, r := range p.Table(table) {
				row := strings.Join(r, "\t")
				if seen[row] {
					t.Errorf("%s.tsv: the row %q twice", table, row)
				}
				seen[row] = true
			}
		}
	})
}

func tablesOf(t *testing.T, code string) []string {
	files, err := fs.Glob(lang.Folders(), code+"/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range files {
		out = append(out, strings.TrimSuffix(f[len(code)+1:], ".tsv"))
	}
	return out
}

// widths are the least numbers of columns that rows of a table have.
var widths = map[string]int{
	"words": 2, "abbreviations": 2, "clitics": 2, "settings": 2, "marks": 2, "cues": 3, "sources": 2, "anonymity": 1,
	"hedges": 3, "numbers": 3, "months": 2, "weekdays": 2, "qualifiers": 3, "vague": 2, "figures": 1, "currencies": 3,
	"units": 2, "clock": 2, "names": 2, "places": 2, "endings": 2, "verbs": 1, "times": 3,
}

// TestColumns holds that every table is one that is read and that no row breaks off.
func TestColumns(t *testing.T) {
	each(t, func(t *testing.T, code string, p *lang.Pack) {
		for _, table := range tablesOf(t, code) {
			least, known := widths[table]
			if !known {
				t.Errorf("%s.tsv: no finder reads a table of this name", table)
			}
			for _, r := range p.Table(table) {
				if len(r) < least {
					t.Errorf("%s.tsv: %q has %d columns, not %d", table, r, len(r), least)
				}
			}
		}
	})
}

// The stances and frames of cues.tsv, as its head and package quotes explain them.
const (
	stances = " neutral assert doubt deny ask demand predict concede promise "
	frames  = " c C q p t w i i=t t=w n a k k=as to * d e m Q ! "
)

func TestCues(t *testing.T) {
	each(t, func(t *testing.T, _ string, p *lang.Pack) {
		for _, r := range p.Table("cues") {
			if !strings.Contains(stances, " "+r.At(1)+" ") {
				t.Errorf("%s: unknown stance %q", r[0], r.At(1))
			}
			if len(strings.Fields(r.At(2))) == 0 {
				t.Errorf("%s: no frame", r[0])
			}
			for f := range strings.FieldsSeq(r.At(2)) {
				particle := strings.ContainsAny(f[:1], ":+^~") && len(f) > 1
				if !particle && !strings.Contains(frames, " "+f+" ") {
					t.Errorf("%s: unknown frame %q", r[0], f)
				}
			}
		}
		for _, r := range p.Table("sources") {
			if !strings.Contains(stances, " "+r.At(1)+" ") {
				t.Errorf("sources.tsv: %s: unknown stance %q", r[0], r.At(1))
			}
		}
	})
}

// TestPatterns holds that every pattern of words can be read; finders skip those that cannot.
func TestPatterns(t *testing.T) {
	columns := map[string]int{"sources": 0, "anonymity": 0, "hedges": 2, "qualifiers": 2, "vague": 1}
	each(t, func(t *testing.T, _ string, p *lang.Pack) {
		for table, column := range columns {
			for _, r := range p.Table(table) {
				for pattern := range strings.SplitSeq(r.At(column), ",") {
					if err := lang.NewPhrases().Add(p, pattern, 0); err != nil || strings.TrimSpace(pattern) == "" {
						t.Errorf("%s.tsv: pattern %q: %v", table, pattern, err)
					}
				}
			}
		}
	})
}

// TestMarks holds that marks are single characters and that some mark closes every opening one.
func TestMarks(t *testing.T) {
	check := func(t *testing.T, p *lang.Pack) {
		if len(p.Table("marks")) == 0 {
			t.Error("no marks")
		}
		for _, r := range p.Table("marks") {
			if len([]rune(r[0])) != 1 || r.At(1) == "" {
				t.Errorf("marks.tsv: %q", r)
			}
		}
	}
	each(t, func(t *testing.T, _ string, p *lang.Pack) { check(t, p) })
	check(t, lang.Neutral())
}

// TestBundle holds that a pack handed over as one text, or as the shorter one for the download, is
// the pack that was built in.
func TestBundle(t *testing.T) {
	each(t, func(t *testing.T, code string, p *lang.Pack) {
		data, err := lang.Bundle(lang.Folders(), code)
		if err != nil {
			t.Fatal(err)
		}
		short := lang.Compact(data)
		if len(short) > len(data)*9/10 || !utf8.ValidString(short) {
			t.Errorf("%d bytes of %d, valid %v", len(short), len(data), utf8.ValidString(short))
		}
		for _, data := range []string{data, short} {
			q, err := lang.Parse(code, data)
			if err != nil {
				t.Fatal(err)
			}
			for _, table := range tablesOf(t, code) {
				if !slices.EqualFunc(p.Table(table), q.Table(table), func(a, b lang.Row) bool { return slices.Equal(a, b) }) {
					t.Errorf("%s.tsv differs", table)
				}
			}
			if p.Len() != q.Len() || q.Len() < 2 {
				t.Errorf("%d words, %d in the bundle", p.Len(), q.Len())
			}
		}
	})
}

func TestCompact(t *testing.T) {
	for _, c := range []struct{ table, want string }{
		{"a\tofficial officials\n", "a\tofficial \x01s\n"},
		{"рост роста росту, вид\n", "рост \x01а \x01у, вид\n"},
		{"say|says said|saying\n", "say|\x01s \x02id|\x01ing\n"},
		{"# a comment\nto tom  to\n\n", "to \x01m  to\n"},
	} {
		if got := lang.Compact(c.table); got != c.want {
			t.Errorf("%q: %q, want %q", c.table, got, c.want)
		}
	}
}
