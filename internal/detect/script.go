package detect

import "unicode"

// script is a writing system as far as telling languages apart needs it.
type script uint8

const (
	latin script = iota
	cyrillic
	arabic
	devanagari
	// The scripts above are shared by several languages, which a table of
	// letter bigrams tells apart. Each script below belongs to one language.
	armenian
	bengali
	georgian
	greek
	gujarati
	gurmukhi
	han
	hangul
	hebrew
	kana
	tamil
	telugu
	thai
	unscripted
)

const shared = armenian

var scripts = [unscripted]struct {
	name    string
	letters []*unicode.RangeTable
}{
	latin:      {"Latin", []*unicode.RangeTable{unicode.Latin}},
	cyrillic:   {"Cyrillic", []*unicode.RangeTable{unicode.Cyrillic}},
	arabic:     {"Arabic", []*unicode.RangeTable{unicode.Arabic}},
	devanagari: {"Devanagari", []*unicode.RangeTable{unicode.Devanagari}},
	armenian:   {"Armenian", []*unicode.RangeTable{unicode.Armenian}},
	bengali:    {"Bengali", []*unicode.RangeTable{unicode.Bengali}},
	georgian:   {"Georgian", []*unicode.RangeTable{unicode.Georgian}},
	greek:      {"Greek", []*unicode.RangeTable{unicode.Greek}},
	gujarati:   {"Gujarati", []*unicode.RangeTable{unicode.Gujarati}},
	gurmukhi:   {"Gurmukhi", []*unicode.RangeTable{unicode.Gurmukhi}},
	han:        {"Han", []*unicode.RangeTable{unicode.Han}},
	hangul:     {"Hangul", []*unicode.RangeTable{unicode.Hangul}},
	hebrew:     {"Hebrew", []*unicode.RangeTable{unicode.Hebrew}},
	kana:       {"Kana", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}},
	tamil:      {"Tamil", []*unicode.RangeTable{unicode.Tamil}},
	telugu:     {"Telugu", []*unicode.RangeTable{unicode.Telugu}},
	thai:       {"Thai", []*unicode.RangeTable{unicode.Thai}},
}

func scriptNamed(name string) script {
	for s := range unscripted {
		if scripts[s].name == name {
			return s
		}
	}
	return unscripted
}

// scriptOf returns the script of a letter, unscripted for anything else and
// for the letters of a script that no known language uses.
func scriptOf(r rune) script {
	switch {
	case r < 0x80:
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return latin
		}
		return unscripted
	case !unicode.IsLetter(r):
		return unscripted
	}
	for s := range unscripted {
		if unicode.In(r, scripts[s].letters...) {
			return s
		}
	}
	return unscripted
}

// tally counts letters by script.
type tally [unscripted]int

// dense is how many letters of an alphabet a sign of a denser script stands
// for: a word is one to three syllables of Hangul, one or two Han signs.
const dense = 3

func count(text string) (t tally) {
	for _, r := range text {
		switch s := scriptOf(r); s {
		case unscripted:
		case han, kana, hangul:
			t[s] += dense
		default:
			t[s]++
		}
	}
	return t
}

// kanaShare is the share of kana among kana and Han letters from which a text
// is Japanese: Japanese prose has about one in two, a Chinese text that cites a
// Japanese name hardly any.
const kanaShare = 1.0 / 12

// main returns the script with the most letters, unscripted where there are
// none. Han letters count as kana in a text that has kana enough to be Japanese.
func (t *tally) main() script {
	if float64(t[kana]) > kanaShare*float64(t[kana]+t[han]) {
		t[kana] += t[han]
		t[han] = 0
	}
	best, letters := unscripted, 0
	for s, n := range t {
		if n > letters {
			best, letters = script(s), n
		}
	}
	return best
}
