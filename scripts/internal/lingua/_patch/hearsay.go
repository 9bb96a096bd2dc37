package lingua

import (
	"math"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// LanguageDetector is what is left of the original interface: a text is taken
// to be in one language.
type LanguageDetector interface {
	DetectLanguageOf(text string) (Language, bool)
	ComputeLanguageConfidenceValues(text string) []ConfidenceValue
	ComputeLanguageConfidence(text string, language Language) float64
}

// SetModels hands over the n-gram probabilities of a language. The original
// reads them from archives embedded in the binary.
func SetModels(language Language, unigrams, bigrams, trigrams map[string]float64) {
	unigramModels.Store(language, unigrams)
	bigramModels.Store(language, bigrams)
	trigramModels.Store(language, trigrams)
}

// HasModels tells whether SetModels was called for the language.
func HasModels(language Language) bool {
	_, ok := trigramModels.Load(language)
	return ok
}

func loadLanguageModels(models *sync.Map, language Language, ngramLength int) map[string]float64 {
	if m, ok := models.Load(language); ok {
		return m.(map[string]float64)
	}
	return nil
}

// GetIsoCode639_1FromValue returns the ISO 639-1 code for the given name. The original makes two maps of all names when
// the program starts, which takes 10 ms in a browser.
func GetIsoCode639_1FromValue(name string) IsoCode639_1 {
	for code := AF; code <= ZU; code++ {
		if strings.EqualFold(code.String(), name) {
			return code
		}
	}
	return UnknownIsoCode639_1
}

// script stands for the original's regular expression ^\p{Script}+$.
type script []*unicode.RangeTable

func (s script) MatchString(text string) bool {
	for _, r := range text {
		if !unicode.In(r, s...) {
			return false
		}
	}
	return text != ""
}

var (
	arabicChars     = script{unicode.Arabic}
	armenianChars   = script{unicode.Armenian}
	bengaliChars    = script{unicode.Bengali}
	cyrillicChars   = script{unicode.Cyrillic}
	devanagariChars = script{unicode.Devanagari}
	georgianChars   = script{unicode.Georgian}
	greekChars      = script{unicode.Greek}
	gujaratiChars   = script{unicode.Gujarati}
	gurmukhiChars   = script{unicode.Gurmukhi}
	hanChars        = script{unicode.Han}
	hangulChars     = script{unicode.Hangul}
	hebrewChars     = script{unicode.Hebrew}
	hiraganaChars   = script{unicode.Hiragana}
	katakanaChars   = script{unicode.Katakana}
	latinChars      = script{unicode.Latin}
	tamilChars      = script{unicode.Tamil}
	teluguChars     = script{unicode.Telugu}
	thaiChars       = script{unicode.Thai}

	japaneseCharacterSet = script{unicode.Hiragana, unicode.Katakana, unicode.Han}
	logograms            = script{unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana}
)

// splitTextIntoWords finds what the original's regular expression
// \p{Han}|\p{Hangul}|\p{Hiragana}|\p{Katakana}|\p{L}+ does.
func splitTextIntoWords(text string) []string {
	text = strings.ToLower(text)
	var words []string
	for text != "" {
		n := wordLength(text)
		if n > 0 {
			words = append(words, text[:n])
		} else {
			_, n = utf8.DecodeRuneInString(text)
		}
		text = text[n:]
	}
	return words
}

// wordLength returns the bytes of the word that text begins with, 0 for none.
func wordLength(text string) int {
	for i, r := range text {
		if i == 0 && unicode.In(r, logograms...) {
			return utf8.RuneLen(r)
		}
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(text)
}

func newTestDataLanguageModel(words []string, ngramLength int) testDataLanguageModel {
	seen := make(map[string]struct{})
	var model testDataLanguageModel
	for _, word := range words {
		letters := []rune(word)
		for i := 0; i+ngramLength <= len(letters); i++ {
			value := string(letters[i : i+ngramLength])
			if _, ok := seen[value]; !ok {
				seen[value] = struct{}{}
				model.ngrams = append(model.ngrams, newNgram(value).rangeOfLowerOrderNgrams())
			}
		}
	}
	return model
}

func newNgram(value string) ngram { return ngram{value: value} }

func (detector languageDetector) lookUpNgramProbability(language Language, n ngram) float64 {
	switch utf8.RuneCountInString(n.value) {
	case 1:
		return loadLanguageModels(detector.unigramLanguageModels, language, 1)[n.value]
	case 2:
		return loadLanguageModels(detector.bigramLanguageModels, language, 2)[n.value]
	case 3:
		return loadLanguageModels(detector.trigramLanguageModels, language, 3)[n.value]
	}
	return 0
}

// sumUpProbabilities returns the logarithms of what the original returns as
// decimals of arbitrary precision.
func sumUpProbabilities(
	probabilityMaps []map[Language]float64,
	unigramCounts map[Language]uint32,
	filteredLanguages []Language,
) map[Language]float64 {
	sums := make(map[Language]float64)
	for _, language := range filteredLanguages {
		sum := 0.0
		for _, probabilities := range probabilityMaps {
			sum += probabilities[language]
		}
		if count, ok := unigramCounts[language]; ok {
			sum /= float64(count)
		}
		if sum != 0 {
			sums[language] = sum
		}
	}
	return sums
}

// computeConfidenceValues applies the softmax function to the logarithms.
func (detector languageDetector) computeConfidenceValues(
	values confidenceValueSlice,
	probabilityMaps []map[Language]float64,
	logs map[Language]float64,
) []ConfidenceValue {
	best := math.Inf(-1)
	for _, log := range logs {
		best = math.Max(best, log)
	}
	denominator := 0.0
	for _, log := range logs {
		denominator += math.Exp(log - best)
	}
	for i, v := range values {
		if log, ok := logs[v.Language()]; ok {
			values[i] = newConfidenceValue(v.Language(), math.Exp(log-best)/denominator)
		}
	}
	sort.Sort(values)
	return values
}
