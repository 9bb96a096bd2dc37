package lingua

import (
	"os"
	"strings"
	"sync"
	"testing"

	"hearsay/internal/detect"
)

// lines reads the sentences that were written for these tests.
func lines(t testing.TB, file string) []sample {
	data, err := os.ReadFile("../testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var list []sample
	for line := range strings.Lines(string(data)) {
		code, sentence, _ := strings.Cut(line, "\t")
		list = append(list, sample{code, strings.TrimSpace(sentence)})
	}
	return list
}

// sentences returns one for each language.
func sentences(t testing.TB) map[string]string {
	in := map[string]string{}
	for _, s := range lines(t, "sentences.tsv") {
		in[s.code] = s.text
	}
	return in
}

func TestCloseRelatives(t *testing.T) {
	ready(t)
	var j Judge
	for _, s := range lines(t, "relatives.tsv") {
		if got := detect.Detect(s.text, &j); got.Code != s.code {
			t.Errorf("%s: %+v for %s", s.code, got, s.text)
		}
	}
}

func TestEveryLanguage(t *testing.T) {
	ready(t)
	var j Judge
	for want, sentence := range sentences(t) {
		if got := detect.Detect(sentence, &j); got.Code != want || got.Confidence < 0.9 {
			t.Errorf("%s: %+v for %s", want, got, sentence)
		}
	}
}

func TestHasEveryLanguage(t *testing.T) {
	ready(t)
	for _, code := range detect.Codes() {
		if !Has(code) {
			t.Errorf("no model of %s", code)
		}
	}
	for _, code := range []string{"", "und", "xx", "EN-us"} {
		if Has(code) {
			t.Errorf("a model of %q", code)
		}
		if err := Add(code, nil); err == nil {
			t.Errorf("a model of %q can be added", code)
		}
	}
}

func TestJudge(t *testing.T) {
	ready(t)
	var j Judge
	for _, c := range []struct {
		text  string
		among string
		want  string
		ok    bool
	}{
		{"die regierung hat es gestern beschlossen", "en de nl", "de", true},
		{"die regierung hat es gestern beschlossen", "nl en de de", "de", true},
		{"die regierung hat es gestern beschlossen", "de xx en", "", false},
		{"die regierung hat es gestern beschlossen", "de", "", false},
		{"die regierung hat es gestern beschlossen", "de de", "", false},
		{"die regierung hat es gestern beschlossen", "de xx", "", false},
		{"die regierung hat es gestern beschlossen", "", "", false},
		{"", "de en", "", false},
		{"12 %", "de en", "", false},
	} {
		code, confidence, ok := j.Judge(c.text, strings.Fields(c.among))
		if code != c.want || ok != c.ok || confidence < 0 || confidence > 1 {
			t.Errorf("%q among %s: %s %v %v", c.text, c.among, code, confidence, ok)
		}
	}
}

func TestConfidenceIsRounded(t *testing.T) {
	ready(t)
	var j Judge
	_, got, _ := j.Judge("kim oni są", []string{"pl", "lt"})
	if thousandths := got * 1000; thousandths != float64(int(thousandths+0.5)) || got == 1 || got < 0.5 {
		t.Errorf("%v", got)
	}
}

func TestGoroutines(t *testing.T) {
	ready(t)
	in := sentences(t)
	var j Judge
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for want, sentence := range in {
				if got := detect.Detect(sentence, &j); got.Code != want {
					t.Errorf("%s: %+v", want, got)
				}
			}
		})
	}
	wg.Wait()
}

// An article of 6 kB, of which the first 600 letters count.
func BenchmarkDetect(b *testing.B) {
	ready(b)
	in := sentences(b)
	for _, code := range []string{"en", "de", "uk", "id", "hi"} {
		text := strings.Repeat(in[code]+" "+in["en"][:20], 100)[:6000]
		b.Run(code, func(b *testing.B) {
			var j Judge
			b.ReportAllocs()
			for b.Loop() {
				detect.Detect(text, &j)
			}
		})
	}
}
