package lingua

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/detect"
)

var answersFile = flag.String("answers", "", "file to write TestAnswers' answers to")

// TestAnswers writes what this build answers, for the other to compare.
func TestAnswers(t *testing.T) {
	if *answersFile == "" {
		t.Skip("no -answers FILE to write to")
	}
	ready(t)
	if err := os.WriteFile(*answersFile, []byte(strings.Join(answers(t), "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// answers asks the judge about every text, once among the candidates of the
// prefilter and once among all languages.
func answers(t *testing.T) []string {
	texts := texts(t)
	var j Judge
	var list []string
	for _, text := range texts {
		for _, among := range [][]string{candidates(text), detect.Codes()} {
			code, confidence, ok := j.Judge(text, among)
			list = append(list, fmt.Sprintf("%v %.3f %s %s", ok, confidence, code, text))
		}
	}
	return list
}

// strange texts take the ways through lingua-go that sentences do not.
var strange = []string{
	"", "12 %", "ab", "…", "İstanbul ÇAĞ", "e\u0301te\u0301", "x\xffy\xfez",
	"新橋bridge新橋bridge bridge", "一二三abcdef ghijkl mnopqr", "東京タワーtower tower tower", "장관minister minister minister",
	"министр minister министр minister", "ملک minister पुल мост", "straße", "řeka ļoti žena", "ß ß ß ł ł",
}

// texts are this package's own, single words among them, and of the news every
// twentieth sentence and the beginning of every article.
func texts(t *testing.T) []string {
	list := slices.Clone(strange)
	for _, code := range detect.Codes() {
		sentence := sentences(t)[code]
		list = append(list, sentence)
		words := strings.Fields(sentence)
		list = append(list, words[:min(3, len(words))]...)
	}
	t.Run("news", func(t *testing.T) {
		for i, s := range treebanks(t) {
			if i%(20**every) == 0 {
				list = append(list, s.text)
			}
		}
		for i, a := range articles(t) {
			if i%*every != 0 {
				continue
			}
			list = append(list, strings.ToValidUTF8(a.text[:min(1000, len(a.text))], ""))
		}
	})
	for i := range list {
		list[i] = strings.Join(strings.Fields(list[i]), " ")
	}
	return list
}

func candidates(text string) []string {
	var codes []string
	for _, c := range detect.Candidates(text) {
		codes = append(codes, c.Code)
	}
	return codes
}
