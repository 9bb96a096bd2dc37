package lingua

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/detect"
)

// news is real news for measuring, which lies beside the project and is no part of it.
const news = "../../../../shared/news/"

var every = flag.Int("every", stride, "use one in so many texts of the news")

type sample struct{ code, text string }

// articles reads whole articles in many languages.
func articles(t testing.TB) []sample {
	data, err := os.ReadFile(news + "articles_multilingual.jsonl")
	if err != nil {
		t.Skip("no articles to measure on: ", err)
	}
	var list []sample
	for line := range strings.Lines(string(data)) {
		var a struct{ Lang, Text string }
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		list = append(list, sample{a.Lang, a.Text})
	}
	return list
}

// treebanks reads parallel sentences of 16 languages.
func treebanks(t testing.TB) []sample {
	files, _ := filepath.Glob(news + "pud_*.tsv")
	if len(files) == 0 {
		t.Skip("no sentences to measure on in ", news)
	}
	var list []sample
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		code := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "pud_"), ".tsv")
		for line := range strings.Lines(string(data)) {
			_, text, _ := strings.Cut(strings.TrimSpace(line), "\t")
			list = append(list, sample{code, text})
		}
	}
	return list
}

func TestArticles(t *testing.T) {
	ready(t)
	var j Judge
	list := articles(t)
	for _, a := range list {
		if !Has(a.code) {
			continue
		}
		if got := detect.Detect(a.text, &j); got.Code != a.code {
			t.Errorf("%s: %+v for %.80q", a.code, got, a.text)
		}
	}
	t.Logf("%d articles", len(list))
}

func TestSentences(t *testing.T) {
	ready(t)
	var j Judge
	right, all := map[string]int{}, map[string]int{}
	for i, s := range treebanks(t) {
		if i%*every != 0 {
			continue
		}
		for _, key := range []string{s.code, "all"} {
			all[key]++
			if detect.Detect(s.text, &j).Code == s.code {
				right[key]++
			}
		}
	}
	for code := range all {
		percent := 100 * float64(right[code]) / float64(all[code])
		t.Logf("%s: %.2f %% of %d sentences", code, percent, all[code])
		if percent < 98.5 && (*every == 1 || code == "all") {
			t.Errorf("%s: only %.2f %% of its sentences are told", code, percent)
		}
	}
}
