// Package lingua decides between candidate languages with lingua-go: it is the
// judge that detect.Detect asks. It turns a text and two or more language
// codes into one of them.
//
// An ordinary build carries all of lingua-go with its models. A build with the
// tag "compact" needs the workspace that scripts/internal/lingua writes, and
// is handed each language's model by Add.
package lingua

import (
	"math"
	"slices"
	"strings"
	"sync"

	upstream "github.com/pemistahl/lingua-go"
)

// Judge asks lingua-go in its low-accuracy mode, which reads trigrams alone
// and backs off to bigrams and unigrams. The zero Judge is ready, and any
// number of goroutines may use one.
type Judge struct {
	mu        sync.Mutex
	detectors map[string]upstream.LanguageDetector // by the codes, joined
}

// most is how many detectors a judge keeps. A detector is a small list of
// languages: the models are shared by all.
const most = 200

// Judge returns which of two or more languages the text is in, with
// lingua-go's confidence from 0 to 1 rounded to 0.001. It must have the models
// of all, for a choice that leaves out the right answer is wrong with all
// confidence; else, and where lingua-go cannot tell, ok is false.
func (j *Judge) Judge(text string, among []string) (code string, confidence float64, ok bool) {
	codes := slices.Compact(slices.Sorted(slices.Values(among)))
	if len(codes) < 2 || slices.ContainsFunc(codes, func(c string) bool { return !Has(c) }) {
		return "", 0, false
	}
	values := j.detector(codes).ComputeLanguageConfidenceValues(text)
	if values[0].Value() == values[1].Value() {
		return "", 0, false
	}
	return codeOf(values[0].Language()), math.Round(values[0].Value()*1000) / 1000, true
}

// detector returns the detector for codes, which must be in order.
func (j *Judge) detector(codes []string) upstream.LanguageDetector {
	j.mu.Lock()
	defer j.mu.Unlock()
	key := strings.Join(codes, " ")
	d := j.detectors[key]
	if d == nil {
		if d = build(codes); len(j.detectors) >= most || j.detectors == nil {
			j.detectors = map[string]upstream.LanguageDetector{}
		}
		j.detectors[key] = d
	}
	return d
}

func build(codes []string) upstream.LanguageDetector {
	var languages []upstream.Language
	for _, code := range codes {
		languages = append(languages, languageOf(code))
	}
	return upstream.NewLanguageDetectorBuilder().FromLanguages(languages...).WithLowAccuracyMode().Build()
}

// languageOf returns lingua-go's language for an ISO 639-1 code, Unknown for
// one that it does not know.
func languageOf(code string) upstream.Language {
	return upstream.GetLanguageFromIsoCode639_1(upstream.GetIsoCode639_1FromValue(code))
}

func codeOf(l upstream.Language) string {
	return strings.ToLower(l.IsoCode639_1().String())
}
