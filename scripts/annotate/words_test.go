package main

import (
	"strings"
	"testing"

	"hearsay/web/shared/words"
)

func TestFilesSpeakTheLanguageOfTheInterface(t *testing.T) {
	article := "“It sank 12,500 boats,” said Ana Ruiz."
	for code, want := range map[string]string{
		"":   "Language: English|4 attributed words|12,500",
		"de": "Sprache: Englisch|4 zugeschriebene Wörter|12.500",
		"uk": "Мова: англійська|4 слова з джерелом|12 500",
		"fr": "Langue : anglais|4 mots attribués|12 500",
		"es": "Idioma: inglés|4 palabras atribuidas|12.500",
	} {
		out := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(run(command{format: "markdown", lang: "en", ui: code}, article).out)
		for part := range strings.SplitSeq(want, "|") {
			if !strings.Contains(out, part) {
				t.Errorf("%q: no %q in\n%s", code, part, out)
			}
		}
	}
}

func TestFormsOfNumbers(t *testing.T) {
	for _, code := range words.Codes {
		said, err := inWords(code)
		if err != nil {
			t.Fatal(err)
		}
		for n := range 30 {
			if said.Form("count.quote", float64(n)) == "" {
				t.Errorf("%s: no form for %d", code, n)
			}
		}
	}
	said, _ := inWords("uk")
	for n, want := range map[float64]string{1: "{n} цитата", 3: "{n} цитати", 12: "{n} цитат", 21: "{n} цитата", 1.5: "{n} цитати"} {
		if got := said.Form("count.quote", n); got != want {
			t.Errorf("%g: %s", n, got)
		}
	}
}
