// Package compare turns two documents into what differs between them: which passages stand in
// both, which quotations were altered inside their marks, cut or given to somebody else, which
// figures changed and which caveats were dropped.
//
// Words weigh by how rare they are in the two texts. Sentences are aligned by the weight of the
// words they share (align.go), quotations by source and words (quotes.go), figures and hedges by
// the passages they stand in (figures.go, hedges.go). Memory grows with the texts, not with their
// product: a sentence is only held against those that share a rare word with it.
package compare

import (
	"slices"

	"hearsay/internal/annotate"
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// Side is one of the two documents and the pack that it was read with, nil for none.
type Side struct {
	*annotate.Document
	Pack *lang.Pack
}

// Comparison is the answer. Indexes are of the documents' own lists; -1 where a side has none.
type Comparison struct {
	A, B       *annotate.Document
	Passages   []Passage
	Quotes     []Quote
	Figures    []Figure
	Hedges     []Hedge
	Similarity float64 // 0 to 1: the share of the two texts that is aligned, by how well
}

// Relation tells how two passages go together.
type Relation string

// The relations of the contract.
const (
	Same        Relation = "same"
	Punctuation Relation = "punctuation"
	Reworded    Relation = "reworded"
	OnlyA       Relation = "only-a"
	OnlyB       Relation = "only-b"
)

// Passage is a sentence and its counterpart; a zero span where there is none.
type Passage struct {
	A, B     text.Span
	Relation Relation
	Moved    bool // the order differs
}

// Change tells what happened to a quotation, a figure or a hedge.
type Change string

// The changes of the contract.
const (
	Unchanged   Change = "same"
	Marks       Change = "punctuation"
	Truncated   Change = "truncated"
	Altered     Change = "altered" // words inside quotation marks differ
	OtherWords  Change = "reworded"
	Attribution Change = "attribution"
	Restated    Change = "restated"
	Changed     Change = "changed"
	Dropped     Change = "dropped"
	Added       Change = "added"
	QuoteOnlyA  Change = "only-a"
	QuoteOnlyB  Change = "only-b"
)

// Documents compares two documents.
func Documents(a, b Side) *Comparison {
	c := aligned(a, b)
	out := &Comparison{A: a.Document, B: b.Document}
	out.Passages = c.passages()
	out.Quotes = c.quotes()
	out.Figures = c.figures()
	out.Hedges = c.hedges()
	out.Similarity = c.similarity()
	return out
}

// Similarity is how alike two texts are, as Documents tells it. It asks for their words and language only.
func Similarity(a, b Side) float64 { return aligned(a, b).similarity() }

// aligned reads two documents and aligns their sentences, where both are in one language.
func aligned(a, b Side) *comparer {
	c := &comparer{words: newLexicon()}
	c.a, c.b = c.read(a), c.read(b)
	c.words.weigh()
	if a.Language.Code == b.Language.Code {
		c.align()
	}
	return c
}

// comparer is the state of one comparison.
type comparer struct {
	words *lexicon
	a, b  *side
	pairs []pair // aligned sentences, in order of a
}

// side is one document, cut and numbered.
type side struct {
	*annotate.Document
	t         *text.Text
	word      []int32 // by token: number in the lexicon, 0 for marks beside words
	sentences []sentence
}

// sentence is a passage with its words.
type sentence struct {
	text.Run
	span    text.Span
	partner []int // indexes of its pairs
}

func (c *comparer) read(d Side) *side {
	pack := d.Pack
	if pack == nil {
		pack = lang.Neutral()
	}
	s := &side{Document: d.Document, t: text.Split(d.Text, pack)}
	s.word = make([]int32, len(s.t.Tokens))
	for i := range s.t.Tokens {
		if k := &s.t.Tokens[i]; !k.Is(text.Punct) {
			s.word[i] = c.words.number(k.Of(d.Text))
		}
	}
	for _, n := range s.t.Sentences {
		if s.wordless(n.Run) {
			c.marks(s, n.Run)
		}
		s.sentences = append(s.sentences, sentence{Run: n.Run, span: s.t.Span(n.Run)})
		c.words.sentence(s.word[n.First:n.Last])
	}
	return s
}

func (s *side) wordless(r text.Run) bool {
	return !slices.ContainsFunc(s.word[r.First:r.Last], func(w int32) bool { return w != 0 })
}

// marks numbers the marks of a sentence that has no words ("* * *"): they are what it is known by.
func (c *comparer) marks(s *side, r text.Run) {
	for i := r.First; i < r.Last; i++ {
		s.word[i] = c.words.number(s.t.Tokens[i].Of(s.Text))
	}
}

// run is the tokens of a span.
func (s *side) run(span text.Span) text.Run {
	return text.Run{First: s.t.At(span.Start), Last: s.t.At(max(span.End-1, span.Start)) + 1}
}

// bag is the words of a span.
func (s *side) bag(span text.Span) []int32 {
	r := s.run(span)
	r.Last = min(r.Last, len(s.word))
	out := make([]int32, 0, r.Len())
	for _, w := range s.word[r.First:r.Last] {
		if w != 0 {
			out = append(out, w)
		}
	}
	return out
}
