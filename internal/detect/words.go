package detect

import (
	"strings"
	"sync"
	"unicode"
)

// functionWords tells, for each shared script, which languages have a word as
// a function word: a bit for each language, in the order of the script's table.
var functionWords = func() (in [shared]func() map[string]uint64) {
	for s := range in {
		in[s] = sync.OnceValue(func() map[string]uint64 {
			known := map[string]uint64{}
			for i, l := range written(script(s)) {
				for word := range strings.FieldsSeq(l.words) {
					known[word] |= 1 << i
				}
			}
			return known
		})
	}
	return in
}()

// How many letters of a text are looked at, and of a block of it. An n-gram
// model gains nothing from more, and costs in proportion.
const (
	textLimit  = 600
	blockLimit = 200
)

// sample returns the beginning of text that holds limit letters, up to the end
// of the word, or somewhat more where no word ends.
func sample(text string, limit int) string {
	letters := 0
	for i, r := range text {
		if unicode.IsLetter(r) {
			letters++
		} else if letters >= limit && !unicode.IsMark(r) {
			return text[:i]
		}
		if letters > limit+100 {
			return text[:i]
		}
	}
	return text
}

// wordsOf returns the words of text in a script, with their case.
func wordsOf(text string, s script) []string {
	var words []string
	start := -1
	for i, r := range text {
		inside := scriptOf(r) == s || start >= 0 && unicode.IsMark(r)
		if inside && start < 0 {
			start = i
		} else if !inside && start >= 0 {
			words = append(words, text[start:i])
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, text[start:])
	}
	return words
}

// enough is how many letters must be left for names to be left out.
const enough = 15

// prose joins words in small letters, and leaves out those with a capital:
// most are names, which say little about the language around them. A text of
// hardly anything else keeps them.
func prose(words []string) string {
	var plain []string
	letters := 0
	for _, w := range words {
		if !capital(w) {
			plain = append(plain, w)
			letters += len([]rune(w))
		}
	}
	if letters < enough {
		plain = words
	}
	return strings.ToLower(strings.Join(plain, " "))
}

func capital(word string) bool {
	for _, r := range word {
		return unicode.IsUpper(r)
	}
	return false
}
