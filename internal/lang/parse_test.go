package lang_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// pack parses tables given as "name: line, line": columns parted by "|".
func pack(t testing.TB, tables ...string) *lang.Pack {
	t.Helper()
	p, err := lang.Parse("xx", bundle(tables...))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func bundle(tables ...string) string {
	var b strings.Builder
	for _, table := range tables {
		name, lines, _ := strings.Cut(table, ": ")
		b.WriteString("# file " + name + ".tsv\n")
		for line := range strings.SplitSeq(lines, ", ") {
			b.WriteString(strings.ReplaceAll(line, "|", "\t") + "\n")
		}
	}
	return b.String()
}

// TestParseErrors holds that an error tells a writer of packs the table and the line.
func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{bundle("words: det|the", "clitics: # where, suffix|'s, middle|-la-"), "xx/clitics.tsv:3: unknown place middle"},
		{bundle("abbreviations: , surname|mac"), "xx/abbreviations.tsv:2: unknown kind surname"},
		{bundle("hedges: modal||may, |report|claimed"), "xx/hedges.tsv:2: nothing in the first column"},
	} {
		if _, err := lang.Parse("xx", c.data); err == nil || err.Error() != c.want {
			t.Errorf("error %v, want %s", err, c.want)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	if _, err := lang.Load(fstest.MapFS{"yy/words.tsv": {}}, "xx"); err == nil || !strings.Contains(err.Error(), "xx") {
		t.Errorf("error %v, want one that names the language", err)
	}
	if _, err := lang.Embedded("xx"); err == nil {
		t.Error("a language without a folder has a pack")
	}
}

// TestRows holds how tables are read: comments, empty lines, spaces, Windows line ends.
func TestRows(t *testing.T) {
	p, err := lang.Parse("xx", "# file units.tsv\n# symbol\n\nkm \t length\t 1000\r\n%\n# file settings.tsv\nnumber.decimal\t,\n")
	if err != nil {
		t.Fatal(err)
	}
	rows := p.Table("units")
	if len(rows) != 2 || rows[0].At(0) != "km" || rows[0].At(1) != "length" || rows[0].At(2) != "1000" || rows[1].At(1) != "" {
		t.Errorf("rows %q", rows)
	}
	if p.Setting("number.decimal") != "," || p.Setting("number.group") != "" || p.Table("words") != nil {
		t.Error("settings or tables that are not there")
	}
}

func TestClasses(t *testing.T) {
	p := pack(t, "words: det|The a, poss|its a")
	det, poss := p.Class("det"), p.Class("poss")
	for word, want := range map[string]lang.Class{"the": det, "THE": det, "a": det | poss, "its": poss, "their": 0} {
		if got := p.ClassOf(p.Word(word)); got != want {
			t.Errorf("%s: classes %b, want %b", word, got, want)
		}
	}
	if p.Classes("det", "poss") != det|poss {
		t.Error("Classes is not the union")
	}
	if p.Find([]byte("the")) != p.Word("The") || p.Word("their") != 0 {
		t.Error("Find and Word differ")
	}
}

// split gives the tokens of a text.
func split(src string, p *lang.Pack) []string {
	s := text.Split(src, p)
	var out []string
	for i := range s.Tokens {
		out = append(out, s.Of(i))
	}
	return out
}

func TestClitics(t *testing.T) {
	p := pack(t, "clitics: suffix|n't 's, prefix|l' qu'")
	for src, want := range map[string]string{
		"didn't":     "did n't",
		"Didn’t":     "Did n’t",
		"L’Ada":      "L’ Ada",
		"qu’Ada's":   "qu’ Ada 's",
		"l'":         "l '", // a mark of its own, nothing stands behind
		"n't":        "n't",
		"Ada":        "Ada",
		"it's's":     "it's 's",
		"rock’n’rol": "rock’n’rol",
	} {
		if got := strings.Join(split(src, p), " "); got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
}

func TestPhrases(t *testing.T) {
	p := pack(t, "clitics: suffix|n't")
	f := lang.NewPhrases()
	for i, pattern := range []string{"so - called", "did n't|not [immediately|yet] respond", "did not", "[very] likely", "so - called", "a|b c|d"} {
		if err := f.Add(p, pattern, i); err != nil {
			t.Fatal(err)
		}
	}
	for src, want := range map[string][2]int{
		"so - called":                 {3, 0}, // the first of two
		"so - what":                   {0, -1},
		"did not":                     {2, 2},
		"did not respond":             {3, 1},
		"did not immediately respond": {4, 1},
		"Didn’t respond":              {3, 1},
		"Did Not yet respond now":     {4, 1},
		"did not never respond":       {2, 2}, // the longest that is whole
		"very likely":                 {2, 3},
		"likely":                      {1, 3},
		"very":                        {0, -1},
		"b d":                         {2, 5},
		"a b":                         {0, -1},
		"":                            {0, -1},
	} {
		s := text.Split(src+" x", p)
		n, value := f.Match(s.Tokens, 0, len(s.Tokens)-1)
		if n != want[0] || value != want[1] {
			t.Errorf("%q: %d tokens, value %d; want %v", src, n, value, want)
		}
		if f.Starts(s.Tokens[0].Word) != (strings.ContainsAny(src[:min(1, len(src))], "sdDvlab")) {
			t.Errorf("%q: Starts is wrong", src)
		}
	}
}

// TestManyPhrases holds that a trie of many phrases finds each and nothing else.
func TestManyPhrases(t *testing.T) {
	p := pack(t)
	f := lang.NewPhrases()
	const n = 40
	word := func(kind string, i int) string { return kind + string(rune('a'+i/26)) + string(rune('a'+i%26)) }
	for i := range n {
		for j := range n {
			if err := f.Add(p, word("x", i)+" "+word("y", j), i*n+j); err != nil {
				t.Fatal(err)
			}
		}
	}
	for i := range n {
		for j := range n {
			s := text.Split(word("x", i)+" "+word("y", j)+" "+word("x", j), p)
			if k, v := f.Match(s.Tokens, 0, 3); k != 2 || v != i*n+j {
				t.Fatalf("%d %d: %d tokens, value %d", i, j, k, v)
			}
			if k, v := f.Match(s.Tokens, 1, 3); k != 0 || v != -1 {
				t.Fatalf("%d %d: %d tokens, value %d where no phrase is", i, j, k, v)
			}
		}
	}
}

// TestPhraseEnd holds that a phrase does not reach behind the end that it is given.
func TestPhraseEnd(t *testing.T) {
	p := pack(t)
	f := lang.NewPhrases()
	if err := f.Add(p, "at least", 7); err != nil {
		t.Fatal(err)
	}
	s := text.Split("at least", p)
	if n, _ := f.Match(s.Tokens, 0, 1); n != 0 {
		t.Errorf("%d tokens of one", n)
	}
	if n, v := f.Match(s.Tokens, 0, 2); n != 2 || v != 7 {
		t.Errorf("%d tokens, value %d", n, v)
	}
}

func TestPhraseErrors(t *testing.T) {
	err := lang.NewPhrases().Add(pack(t), "on [the condition", 0)
	if err == nil || !strings.Contains(err.Error(), "on [the condition") {
		t.Errorf("error %v, want one that quotes the pattern", err)
	}
}

// TestEmptyPhrase holds that a pattern of which all may be left out matches nothing by nothing.
func TestEmptyPhrase(t *testing.T) {
	p := pack(t)
	f := lang.NewPhrases()
	if err := f.Add(p, "[or] [so]", 1); err != nil {
		t.Fatal(err)
	}
	s := text.Split("so or x", p)
	for i, want := range []int{1, 1, 0} {
		if n, _ := f.Match(s.Tokens, i, 3); n != want {
			t.Errorf("token %d: %d tokens, want %d", i, n, want)
		}
	}
}
