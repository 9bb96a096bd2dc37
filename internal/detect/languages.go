package detect

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

// languagesTSV has a line for each of the 75 languages of lingua-go: ISO 639-1
// code, English name, script that it is recognised in and, where other
// languages share the script, words that tell it. These are function words
// (articles, conjunctions, prepositions, pronouns, negations, forms of "be" and
// "have") and, for close relatives, frequent words in which they differ:
// Norwegian "ikkje" and "ikke", Malay "kerana" and Indonesian "karena",
// Croatian and Bosnian names of months. A word that relatives share stands with
// each of them. All are written down for this project from knowledge of the
// languages.
//
//go:embed languages.tsv
var languagesTSV string

type language struct {
	code, name string
	script     script
	words      string
}

// known holds the languages in order of their codes.
var known = sync.OnceValue(func() []language {
	var list []language
	for line := range strings.Lines(languagesTSV) {
		code, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		name, rest, _ := strings.Cut(rest, "\t")
		script, words, _ := strings.Cut(rest, "\t")
		list = append(list, language{code, name, scriptNamed(script), words})
	}
	return list
})

// Codes returns the ISO 639-1 codes of all languages that can be told, in order.
func Codes() []string {
	codes := make([]string, len(known()))
	for i, l := range known() {
		codes[i] = l.code
	}
	return codes
}

// Name returns a language's English name, or "" for a code that is not among Codes.
func Name(code string) string {
	for _, l := range known() {
		if l.code == code {
			return l.name
		}
	}
	return ""
}

// written returns the languages that use a script.
func written(s script) []language {
	var list []language
	for _, l := range known() {
		if l.script == s {
			list = append(list, l)
		}
	}
	return list
}

// Script is a writing system with the codes of the languages that share it.
type Script struct {
	Letters *unicode.RangeTable
	Codes   []string
}

// Shared lists the scripts that several languages share, in the order of the
// tables in bigrams.bin. It is for the generator of that file.
func Shared() []Script {
	var list []Script
	for s := range shared {
		var codes []string
		for _, l := range written(s) {
			codes = append(codes, l.code)
		}
		list = append(list, Script{scripts[s].letters[0], codes})
	}
	return list
}
