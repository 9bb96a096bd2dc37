package syntax_test

import (
	"strings"
	"testing"

	"hearsay/internal/lang"
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// names of the tags that the sentences below hold.
var names = map[syntax.Tag]string{
	syntax.Noun: "noun", syntax.Name: "name", syntax.Adj: "adj", syntax.Det: "det", syntax.Poss: "poss", syntax.Pron: "pron", syntax.Num: "num",
	syntax.Modal: "modal", syntax.Aux: "aux", syntax.Verb: "verb", syntax.Past: "past", syntax.Ing: "ing",
	syntax.Prep: "prep", syntax.To: "to", syntax.That: "that", syntax.Conj: "conj", syntax.Adv: "adv", syntax.Stop: "stop", syntax.Comma: "comma", syntax.Time: "time", syntax.Neg: "neg",
}

// TestTag holds what the surroundings of a word decide: of a verb and a noun of one spelling, of names and nouns with
// capitals.
func TestTag(t *testing.T) {
	for _, c := range []struct{ code, src, want string }{
		{"en", "The officials report that it rained.", "det noun verb that pron past stop"},
		{"en", "The report claims nothing.", "det noun verb noun stop"},
		{"en", "North Macedonia may leave.", "name name modal verb stop"},
		{"en", "Officials there have left.", "noun adv aux past stop"},
		{"en", "There may be rain in May.", "pron modal aux noun prep name stop"},
		{"en", "Ana's plan to report it failed.", "name poss noun to verb pron past stop"},
		{"de", "Die Ministerin sagte dem Haus Bescheid.", "det noun past det noun noun stop"},
		{"de", "Der Zug von Anna Haan kam.", "det noun prep name name verb stop"},
	} {
		if got := tags(t, c.code, c.src); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.src, got, c.want)
		}
	}
}

func tags(t *testing.T, code, src string) string {
	pack, err := lang.Embedded(code)
	if err != nil {
		t.Fatal(err)
	}
	tagger := syntax.New(pack) // before the text is split: it brings words
	split := text.Split(src, pack)
	tags := tagger.Tag(split)
	out := make([]string, len(split.Tokens))
	for i := range out {
		out[i] = names[tags.Of[i]]
	}
	return strings.Join(out, " ")
}
