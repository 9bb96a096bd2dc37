package detect

import (
	"slices"
	"strings"
	"testing"
)

func TestLanguages(t *testing.T) {
	list := known()
	if len(list) != 75 {
		t.Errorf("%d languages, lingua-go knows 75", len(list))
	}
	for i, l := range list {
		if len(l.code) != 2 || l.name == "" || l.script == unscripted {
			t.Errorf("line %d: %+v", i+1, l)
		}
		if i > 0 && l.code <= list[i-1].code {
			t.Errorf("%s stands after %s", l.code, list[i-1].code)
		}
	}
	if Name("de") != "German" || Name("xx") != "" {
		t.Error("names")
	}
}

func TestFunctionWords(t *testing.T) {
	for _, l := range known() {
		words := strings.Fields(l.words)
		if l.script < shared && len(words) < 5 {
			t.Errorf("%s: %d function words", l.name, len(words))
		}
		if slices.Sort(words); len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%s: a word stands twice", l.name)
		}
		for _, w := range words {
			if got := wordsOf(w, l.script); len(got) != 1 || got[0] != w || strings.ToLower(w) != w {
				t.Errorf("%s: %q is not a word in small letters of the script", l.name, w)
			}
		}
	}
}

// A bit of a word stands for a language: no script may have more of them.
func TestSharedScripts(t *testing.T) {
	for s := range shared {
		languages := written(s)
		if len(languages) < 2 || len(languages) > 64 {
			t.Errorf("%s: %d languages", scripts[s].name, len(languages))
		}
		for i, code := range tables[s]().codes {
			if code != languages[i].code {
				t.Errorf("%s: column %d of bigrams.bin is %s, not %s: run go generate", scripts[s].name, i, code, languages[i].code)
			}
		}
	}
	for s := shared; s < unscripted; s++ {
		if len(written(s)) != 1 {
			t.Errorf("%s: %d languages", scripts[s].name, len(written(s)))
		}
	}
}
