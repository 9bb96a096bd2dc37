// Package hedges turns an article's tokens into the words that hold back from plain assertion:
// "may", "reportedly", "could not be independently verified".
//
// The phrases stand in the language's table of hedges, each with its category and, where a phrase
// is a hedge only in some places, with the name of a condition on its surroundings.
package hedges

import (
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// Category is what kind of hedge it is.
type Category uint8

// The categories, as the annotation guidelines define them.
const (
	Modal Category = iota
	Likelihood
	Appearance
	Belief
	Approximator
	Report
	Unverified
)

var categoryNames = [...]string{"modal", "likelihood", "appearance", "belief", "approximator", "report", "unverified"}

// String is the contract's word.
func (c Category) String() string { return categoryNames[c] }

// Hedge is one hedging phrase.
type Hedge struct {
	text.Span
	Category Category
	Claim    text.Span // the clause weakened, zero where it cannot be told
	Rule     string    // stable id: "hedge.modal.may"
}

// Finder reads texts of one language. It is safe for use by several goroutines.
type Finder struct {
	phrases     *lang.Phrases
	entries     []entry
	class       []class  // by word
	past        string   // ending of verbs in the past
	participles []string // endings of participles
	infinitives []string // endings of infinitives
}

// New makes a finder from the tables of a pack.
func New(p *lang.Pack) *Finder {
	f, _ := load(p) // a test holds that the tables of every pack load
	return f
}

// scanner is the reading of one text.
type scanner struct {
	*Finder
	t           *text.Text
	tokens      []text.Token
	first, last int // of the sentence
}

// Find reads a text; the hedges are in order and do not overlap.
func (f *Finder) Find(t *text.Text) []Hedge {
	var out []Hedge
	s := scanner{Finder: f, t: t, tokens: t.Tokens}
	for _, sentence := range t.Sentences {
		s.first, s.last = sentence.First, sentence.Last
		for i := s.first; i < s.last; {
			if !f.phrases.Starts(s.tokens[i].Word) {
				i++
				continue
			}
			next, h, ok := s.at(i)
			if ok {
				out = append(out, h)
			}
			i = next
		}
	}
	return out
}

// at reads the hedge that begins at token i, and gives the token to go on with. Where the longest
// phrase does not hold, a shorter one that begins with the same word may.
func (s *scanner) at(i int) (int, Hedge, bool) {
	for limit := s.last; limit > i; {
		n, v := s.phrases.Match(s.tokens, i, limit)
		if n == 0 {
			break
		}
		for e := &s.entries[v]; e != nil; e = e.next {
			r := text.Run{First: i, Last: i + n}
			if e.holds(s, &r) {
				return r.Last, Hedge{Span: s.t.Span(r), Category: e.category, Claim: s.claim(r, e.category), Rule: e.rule}, true
			}
		}
		limit = i + n - 1
	}
	return i + 1, Hedge{}, false
}

// is tells whether a token of the sentence is of a class.
func (s *scanner) is(i int, c class) bool {
	if i < s.first || i >= s.last {
		return false
	}
	w := s.tokens[i].Word
	return int(w) < len(s.class) && s.class[w]&c != 0
}

// letters tells whether token i is a word.
func (s *scanner) letters(i int) bool {
	return i >= s.first && i < s.last && s.tokens[i].Is(text.Letter) && !s.tokens[i].Is(text.Digit)
}
