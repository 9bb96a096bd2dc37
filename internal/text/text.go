// Package text turns an article into tokens, sentences and paragraphs that know their bytes.
//
// Tokens are made once, by one pass over the words of UAX #29, and every finder reads them:
// each carries the number of its word in the language's vocabulary, so that matching compares
// integers. Positions are bytes of the input as given; nothing is trimmed or normalised, and
// the conversion to UTF-16 happens at one edge (see Index).
package text

import "sort"

// Span is a half-open range of bytes. The zero Span is none.
type Span struct{ Start, End int }

// Empty tells whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Len is the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps tells whether the two share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Of is the text of the span.
func (s Span) Of(src string) string { return src[s.Start:s.End] }

// Word numbers a word of a vocabulary; 0 is a word that it does not hold.
type Word int32

// Vocabulary is what splitting needs of a language.
type Vocabulary interface {
	// Find numbers a word given in lower case with straight apostrophes.
	Find(lower []byte) Word
	// Clitic tells how many bytes of a lower-case word stand apart at its end ("n't") and its
	// start ("l'"); 0 and 0 for most words.
	Clitic(lower []byte) (prefix, suffix int)
	// Abbreviation tells whether a full stop after this word belongs to it, and of what kind it is.
	Abbreviation(lower []byte) Abbreviation
	// OrdinalStop tells whether a full stop after digits makes an ordinal of them ("14. März").
	OrdinalStop() bool
	// Opener tells whether the word, capitalised, usually starts a sentence ("the", "he").
	Opener(w Word) bool
}

// Abbreviation says what a full stop after a word means.
type Abbreviation uint8

// The kinds of abbreviation.
const (
	NotAbbreviated Abbreviation = iota
	Title                       // never ends a sentence: "Gen.", "Mr."
	BeforeNumber                // ends none where a number follows: "No.", "Feb."
	MayEnd                      // may end one: "U.S.", "Inc.", "p.m."
)

// Flags are what the letters of a token show.
type Flags uint16

// The flags.
const (
	Upper   Flags = 1 << iota // begins with a capital
	Caps                      // capitals only, two or more letters
	Digit                     // holds a digit
	Letter                    // holds a letter
	Punct                     // neither
	Space                     // white space stands before it
	Stop                      // ends in a full stop that belongs to it ("U.S.")
	Clitic                    // split off its neighbour: "'s", "n't", "l'"
	Initial                   // a single capital with its full stop: "C."
	Short                     // an abbreviation of the language
)

// Token is a word, a number or a mark.
type Token struct {
	Span
	Word  Word
	Flags Flags
	Rune  rune // of a one-rune token, the rune; of an ellipsis '…'; else 0
}

// Is tells whether the token has one of the flags.
func (t *Token) Is(f Flags) bool { return t.Flags&f != 0 }

// Run is a half-open range of tokens.
type Run struct{ First, Last int }

// Len is the number of tokens.
func (r Run) Len() int { return r.Last - r.First }

// Sentence is a run of tokens in one paragraph.
type Sentence struct {
	Run
	Paragraph int
}

// Paragraph is a run of sentences.
type Paragraph struct {
	Span
	Run           // of tokens
	Sentences Run // of Text.Sentences
}

// Text is an article, split.
type Text struct {
	Src        string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
}

// Of is the text of a token.
func (t *Text) Of(i int) string { return t.Tokens[i].Of(t.Src) }

// Span is the bytes that a run of tokens covers, zero for an empty one.
func (t *Text) Span(r Run) Span {
	if r.Last <= r.First {
		return Span{}
	}
	return Span{t.Tokens[r.First].Start, t.Tokens[r.Last-1].End}
}

// longWord is from how many bytes on every style of headline writes a word with a capital.
const longWord = 5

// Headline tells whether a sentence is written like "Mayor Says Bridge Will Stay Closed": in words that all have capitals.
func (t *Text) Headline(s Run) bool {
	capitals := 0
	for i := s.First; i < s.Last; i++ {
		switch k := &t.Tokens[i]; {
		case !k.Is(Letter) || k.Is(Clitic):
		case k.Is(Upper):
			capitals++
		case k.Len() >= longWord:
			return false
		}
	}
	return capitals > 3
}

// At is the first token that ends after the byte.
func (t *Text) At(pos int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > pos })
}

// SentenceAt is the sentence of a token.
func (t *Text) SentenceAt(token int) int {
	return sort.Search(len(t.Sentences), func(i int) bool { return t.Sentences[i].Last > token })
}
