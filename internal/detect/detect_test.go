package detect

import (
	_ "embed"
	"math"
	"strings"
	"sync"
	"testing"
)

// sentencesTSV says the same in each of the 75 languages, written for this test.
//
//go:embed testdata/sentences.tsv
var sentencesTSV string

// fixed is a judge with one opinion. It keeps what it was asked.
type fixed struct {
	code       string
	confidence float64
	ok         bool
	asked      []string
	text       string
}

func (f *fixed) Judge(text string, among []string) (string, float64, bool) {
	f.text, f.asked = text, among
	return f.code, f.confidence, f.ok
}

func TestGuessKnowsEveryLanguage(t *testing.T) {
	seen := 0
	for line := range strings.Lines(sentencesTSV) {
		want, sentence, _ := strings.Cut(line, "\t")
		if got := Guess(sentence); got.Code != want || got.Confidence < 0.5 || got.Name != Name(want) {
			t.Errorf("%s: %+v for %s", want, got, sentence)
		}
		seen++
	}
	if seen != len(Codes()) {
		t.Errorf("%d sentences for %d languages", seen, len(Codes()))
	}
}

func TestGuess(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "und",
		" \n\t":             "und",
		"12 345,67 € — 8 %": "und",
		"👩‍👩‍👧 !!!":         "und",
		"a":                 "und",
		"\xff\xfe\x00":      "und",
		"Да":                "und",
		"ᚠᚢᚦᚨᚱᚲ":            "und", // a script that no known language uses
		"東京":                "zh",
		"東京に行く":             "ja",
		"Привет":            "und", // one word is not enough: see the hint
		"Η εταιρεία Apple ανακοίνωσε το νέο iPhone":                 "el",
		"우버(Uber)와 미국영화협회(Motion Picture Association)가 참석했다":        "ko",
		"她在CNN Style節目中談到了自己的經歷。":                                   "zh",
		"Die Mehrheit im U.S. House of Representatives ist dagegen": "de",
	} {
		if got := Guess(text); got.Code != want {
			t.Errorf("%q: %s, want %s", text, got.Code, want)
		}
	}
}

func TestUndetermined(t *testing.T) {
	if got := Detect("", nil); got != (Language{"und", "Undetermined", 0}) {
		t.Errorf("%+v", got)
	}
}

func TestCandidates(t *testing.T) {
	swedish := "Regeringen har inte sagt vad som händer med skatten nästa år."
	got := Candidates(swedish)
	if len(got) < least || len(got) > most || got[0] != (Candidate{"sv", 0}) {
		t.Errorf("%v", got)
	}
	for i := 1; i < len(got); i++ {
		if got[i].Delta < got[i-1].Delta {
			t.Errorf("not in order: %v", got)
		}
	}
	if got := Candidates("สะพานใหม่"); len(got) != 1 || got[0].Code != "th" {
		t.Errorf("a script of one language: %v", got)
	}
	if got := Candidates("12:30"); len(got) != 0 {
		t.Errorf("no letters: %v", got)
	}
}

func TestJudgeIsAskedAmongTheCandidates(t *testing.T) {
	text := "Míg a miniszter Budapesten beszélt, a híd még nem készült el."
	j := &fixed{code: "hu", confidence: 0.99, ok: true}
	if got := Detect(text, j); got.Code != "hu" || got.Confidence < 0.99 {
		t.Errorf("%+v", got)
	}
	if want := codes(Candidates(text)); strings.Join(j.asked, " ") != strings.Join(want, " ") {
		t.Errorf("asked among %v, want %v", j.asked, want)
	}
	if strings.Contains(j.text, "budapest") {
		t.Errorf("a name is judged: %q", j.text)
	}
}

func TestJudgeIsNotAskedAboutAScriptOfOneLanguage(t *testing.T) {
	j := &fixed{code: "en", confidence: 1, ok: true}
	if got := Detect("Ο υπουργός μίλησε στους δημοσιογράφους", j); got.Code != "el" || j.asked != nil {
		t.Errorf("%+v, asked %v", got, j.asked)
	}
}

// Portuguese and Spanish agree in every word here: nothing but the judge tells.
const even = "Cada poema narra"

func TestVerdictAgainstRanking(t *testing.T) {
	ranking := Candidates(even)
	first, second := ranking[0].Code, ranking[1].Code
	for _, c := range []struct {
		name string
		text string
		judge
		want string
	}{
		{"sure judge, unsure ranking", even, judge{second, 0.999, true}, second},
		{"unsure judge, surer ranking", even, judge{second, 0.51, true}, first},
		{"judge without an opinion", even, judge{"", 0, false}, first},
	} {
		j := fixed{code: c.code, confidence: c.confidence, ok: c.ok}
		if got := Detect(c.text, &j); got.Code != c.want || got.Confidence < 0.35 || got.Confidence > 1 {
			t.Errorf("%s: %+v, want %s of %v", c.name, got, c.want, ranking)
		}
	}
}

type judge struct {
	code       string
	confidence float64
	ok         bool
}

func TestFunctionWordsOverruleTheJudge(t *testing.T) {
	text := "On a Wing and a Prayer lo riunì per diverse canzoni con il suo partner degli anni passati."
	if got := Detect(text, &fixed{code: "en", confidence: 1, ok: true}); got.Code != "it" {
		t.Errorf("%+v", got)
	}
}

func TestHint(t *testing.T) {
	sure := &fixed{code: "es", confidence: 1, ok: true}
	for _, c := range []struct{ text, hint, want string }{
		{"Madrid", "pt-BR", "pt"},
		{"Madrid", "ES", "es"},
		{"Ministeren", "no", "nb"},
		{"東京都、宮崎市", "ja", "ja"},
		{"東京都、宮崎市", "zh-Hant", "zh"},
		{"Привет", "ru", "ru"},
		{"Привет", "uk", "uk"},
		{"Привет", "en", "und"},                              // not in that script
		{"12", "de", "und"},                                  // nothing to hint about
		{"El ministro dijo que no habrá puente", "pt", "es"}, // enough words to tell
	} {
		if got := DetectWithHint(c.text, c.hint, sure); got.Code != c.want {
			t.Errorf("%s, hint %s: %+v, want %s", c.text, c.hint, got, c.want)
		}
	}
}

func TestUnknownHintIsNone(t *testing.T) {
	for _, hint := range []string{"", "xx", "und", "tlh"} {
		if got, want := DetectWithHint(even, hint, nil), Detect(even, nil); got != want {
			t.Errorf("%q: %+v, want %+v", hint, got, want)
		}
	}
}

func TestSampleEndsWithAWord(t *testing.T) {
	text := strings.Repeat("wort ", 500)
	got := sample(text, 600)
	if len(got) != 600/4*5-1 {
		t.Errorf("%d bytes", len(got))
	}
	if got := sample(strings.Repeat("ж", 5000), 600); len(got) > 2*(600+101) {
		t.Errorf("one endless word: %d bytes", len(got))
	}
}

func TestWordsKeepTheirMarks(t *testing.T) {
	got := wordsOf("मंत्री ने कहा, hello के.", devanagari)
	if strings.Join(got, "|") != "मंत्री|ने|कहा|के" {
		t.Errorf("%q", got)
	}
}

func TestGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for line := range strings.Lines(sentencesTSV) {
				want, sentence, _ := strings.Cut(line, "\t")
				if got := Guess(sentence); got.Code != want {
					t.Errorf("%s: %+v", want, got)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzDetect(f *testing.F) {
	for line := range strings.Lines(sentencesTSV) {
		f.Add(line)
	}
	f.Add("\xf0\x28\x8c\x28 \u0301\u0301 ﷽ İ")
	f.Fuzz(func(t *testing.T, text string) {
		got := Detect(text, &fixed{code: "en", confidence: 0.7, ok: true})
		if got.Code != "und" && Name(got.Code) == "" {
			t.Errorf("no such language: %+v", got)
		}
		if !(got.Confidence >= 0 && got.Confidence <= 1) || math.IsNaN(got.Confidence) {
			t.Errorf("%+v", got)
		}
	})
}

func BenchmarkGuess(b *testing.B) {
	for line := range strings.Lines(sentencesTSV) {
		code, sentence, _ := strings.Cut(line, "\t")
		switch code {
		case "de", "uk", "hi", "zh", "th":
			text := strings.Repeat(sentence, 100)[:6000]
			b.Run(code, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					Guess(text)
				}
			})
		}
	}
}
