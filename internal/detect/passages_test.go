package detect

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/text"
)

// blocks are the lines of src.
func blocks(src string) []text.Span {
	var spans []text.Span
	at := 0
	for line := range strings.Lines(src) {
		spans = append(spans, text.Span{Start: at, End: at + len(strings.TrimSuffix(line, "\n"))})
		at += len(line)
	}
	return spans
}

const (
	german  = "Der Minister sagte am Dienstag, dass die neue Brücke erst im nächsten Jahr fertig wird.\n"
	english = "We will not leave this town before the last of our people has come home, he wrote.\n"
	russian = "Мы не уйдём из этого города, пока не вернётся последний из наших людей.\n"
	short   = "Foto: dpa\n"
)

func TestPassages(t *testing.T) {
	for _, c := range []struct {
		name string
		src  string
		main string
		want []string
	}{
		{"one language", german + german, "de", nil},
		{"another than was said", english + english, "de", []string{"en " + english + english}},
		{"a quotation in the original", german + english + german, "de", []string{"de " + german, "en " + english, "de " + german}},
		{"another script", german + russian, "de", []string{"de " + german, "ru " + russian}},
		{"a short line between two of one language", german + english + short + english, "de",
			[]string{"de " + german, "en " + english + short + english}},
		{"a short line on the border", german + english + short + german, "de",
			[]string{"de " + german, "en " + english, "de " + short + german}},
		{"a short line at the end", german + english + short, "de", []string{"de " + german, "en " + english, "de " + short}},
		{"short lines alone", short + "12 %\n\n", "en", nil},
		{"no language as a whole", german + russian, "und", []string{"de " + german, "ru " + russian}},
		{"nothing", "", "en", nil},
	} {
		var got []string
		for _, p := range Passages(c.src, blocks(c.src), Language{Code: c.main}, nil) {
			got = append(got, p.Code+" "+p.Of(c.src)+"\n")
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPassagesAskTheJudgeOnlyAboutOthers(t *testing.T) {
	src := german + german
	j := &fixed{code: "de", confidence: 1, ok: true}
	if got := Passages(src, blocks(src), Language{Code: "de"}, j); got != nil || j.asked != nil {
		t.Errorf("%v, asked among %v", got, j.asked)
	}
	src = german + english
	Passages(src, blocks(src), Language{Code: "de"}, j)
	if !slices.Contains(j.asked, "en") {
		t.Errorf("asked among %v", j.asked)
	}
}

// No sentence is taken for one in another language than it is in.
func TestPassagesWithoutFalseAlarm(t *testing.T) {
	for line := range strings.Lines(sentencesTSV) {
		code, sentence, _ := strings.Cut(line, "\t")
		if got := Passages(sentence, blocks(sentence), Language{Code: code}, nil); got != nil {
			t.Errorf("%s: %v", code, got)
		}
	}
}

func BenchmarkPassages(b *testing.B) {
	for _, kB := range []int{33, 330, 3300} {
		src := strings.Repeat(german, kB*1000/len(german))
		lines := blocks(src)
		b.Run(strconv.Itoa(kB)+"kB", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				Passages(src, lines, Language{Code: "de"}, nil)
			}
		})
	}
}
