package detect

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// Candidate is a language that a text may be in. Delta is the natural
// logarithm of the odds by which it is behind the best candidate, 0 for that
// one, as the prefilter sees it.
type Candidate struct {
	Code  string
	Delta float64
}

// Candidates returns the languages among which Detect asks its judge, best
// first: the one that a script stands for, or two to four that letter bigrams
// and function words leave possible. A text with hardly a letter has none. No
// language model is needed, so that this tells which ones to fetch.
func Candidates(text string) []Candidate {
	return read(sample(text, textLimit), "").candidates()
}

// The weights of the evidence, found on sentences of 16 languages (parallel
// treebanks of news and encyclopedia text). Bigrams overlap, so each counts
// for half of its logarithm of odds; a function word multiplies the odds by
// e^3 = 20.
const (
	bigramWeight = 0.5
	wordWeight   = 3.0
)

// hintWeight makes the language of a hint 50 times as likely: that decides
// about a few words, and not about an article.
const hintWeight = 4.0

// unlikely holds prior odds as logarithms, for languages that are rare in news
// and whose words look like those of one that is not.
var unlikely = map[string]float64{
	"la": -3,   // no newspaper appears in Latin
	"eo": -3,   // nor in Esperanto
	"nn": -2,   // one in eight pupils in Norway is taught in Nynorsk (Statistics Norway)
	"ms": -2.5, // beside Indonesian, which eight times as many people read
}

// At most most candidates are those within margin of the best, in nats a
// bigram, and at least least: in sentences the right language is among them in
// 99.9 of 100.
const (
	margin = 0.35 * bigramWeight
	most   = 4
	least  = 2
)

// fewest is how many letters a text must have for its language to be told.
const fewest = 3

// reading is what the prefilter makes of a text.
type reading struct {
	prose   string      // what there is to judge
	words   int         // in the main script
	ranked  []Candidate // all languages of the script, best first; none for too short a text
	bigrams int         // that the ranking stands on
}

// read ranks the languages that text may be in. hint is the code of a language
// that is likely beforehand, or "".
func read(text, hint string) reading {
	t := count(text)
	s := t.main()
	if s == han && hint == "ja" { // a list of names has no kana
		s = kana
		t[kana] = t[han]
	}
	if s == unscripted || t[s] < fewest {
		return reading{}
	}
	words := wordsOf(text, s)
	r := reading{prose: prose(words), words: len(words)}
	if s >= shared {
		r.ranked = []Candidate{{Code: written(s)[0].code}}
		return r
	}
	scores, n := score(s, r.prose, words)
	r.bigrams = n
	r.ranked = ranked(tables[s]().codes, scores, hint)
	return r
}

// score returns the logarithm of each language's likelihood, up to a constant,
// from the bigrams of prose and from function words among words.
func score(s script, prose string, words []string) ([]float64, int) {
	scores, n := tables[s]().sum(prose)
	for i := range scores {
		scores[i] *= -bigramWeight
	}
	known := functionWords[s]()
	for _, w := range words {
		for in := known[strings.ToLower(w)]; in != 0; in &= in - 1 {
			scores[bits.TrailingZeros64(in)] += wordWeight
		}
	}
	return scores, n
}

// ranked adds the prior odds and sorts.
func ranked(codes []string, scores []float64, hint string) []Candidate {
	list := make([]Candidate, len(codes))
	for i, code := range codes {
		list[i] = Candidate{code, -scores[i] - prior(code, hint)}
	}
	slices.SortStableFunc(list, func(a, b Candidate) int { return cmp.Compare(a.Delta, b.Delta) })
	best := list[0].Delta
	for i := range list {
		list[i].Delta -= best
	}
	return list
}

func prior(code, hint string) float64 {
	if code == hint {
		return hintWeight
	}
	return unlikely[code]
}

// candidates returns the beginning of the ranking that is worth judging.
func (r reading) candidates() []Candidate {
	n := min(least, len(r.ranked))
	for n < min(most, len(r.ranked)) && r.ranked[n].Delta < margin*float64(r.bigrams) {
		n++
	}
	return r.ranked[:n]
}
