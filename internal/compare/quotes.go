package compare

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// Quote is a quotation of one side and its counterpart.
type Quote struct {
	A, B    int // -1 for none
	Changes []Change
	Diff    []Edit // nil where one side has none, or nothing differs
}

const (
	oneQuote    = 0.42 // quotations less alike than this are two
	samePassage = 0.25 // in passages that are aligned, by one speaker, this is enough
)

// quotes aligns the quotations: the most alike first, each once.
func (c *comparer) quotes() []Quote {
	edges := c.quotePairs()
	sort.SliceStable(edges, func(i, j int) bool { return edges[i].score > edges[j].score })
	usedA, usedB := make([]bool, len(c.a.Quotes)), make([]bool, len(c.b.Quotes))
	var out []Quote
	for _, e := range edges {
		if !usedA[e.a] && !usedB[e.b] {
			usedA[e.a], usedB[e.b] = true, true
			out = append(out, c.held(e.a, e.b))
		}
	}
	for i, used := range usedA {
		if !used {
			out = append(out, Quote{A: i, B: -1, Changes: []Change{QuoteOnlyA}})
		}
	}
	for i, used := range usedB {
		if !used {
			out = append(out, Quote{A: -1, B: i, Changes: []Change{QuoteOnlyB}})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return order(out[i]) < order(out[j]) })
	return out
}

func order(q Quote) int {
	if q.A < 0 {
		return 1<<30 + q.B
	}
	return q.A
}

// quotePairs are the quotations of both sides that may be one. Only those in aligned passages or
// with a rare word in common are held against each other.
func (c *comparer) quotePairs() []pair {
	a, b := c.a.quoteBags(), c.b.quoteBags()
	return c.sharing(a, b, func(i, j int) (float64, bool) {
		score := c.quoteScore(i, j, a[i], b[j])
		return score, score > 0
	})
}

// quoteBags are the bags of words of the quotations, in order.
func (s *side) quoteBags() [][]int32 {
	out := make([][]int32, len(s.Quotes))
	for i := range s.Quotes {
		out[i] = s.bag(s.Quotes[i].Span)
	}
	return out
}

// quoteScore is how surely two quotations are one, 0 for not.
func (c *comparer) quoteScore(i, j int, a, b []int32) float64 {
	score := c.words.dice(a, b)
	if short := min(len(a), len(b)); short >= 3 {
		if share := c.words.shared(a, b) / min(c.words.sum(a), c.words.sum(b)); share > 0.9 {
			score = max(score, oneQuote+0.1) // one is a part of the other
		}
	}
	qa, qb := &c.a.Quotes[i], &c.b.Quotes[j]
	near := c.aligned(qa.Span, qb.Span)
	switch {
	case c.sameSpeaker(qa, qb) && (near || stem(qa) == stem(qb) && named(c.a, qa)):
		if score < samePassage {
			return 0
		}
		score += 0.2
	case score < oneQuote:
		return 0
	case near:
		score += 0.1
	}
	if direct(qa) == direct(qb) {
		score += 0.02
	}
	return score
}

// named tells whether a quotation's source is a person or body with a name.
func named(s *side, q *quotes.Quote) bool {
	p := speaker(s, q)
	return p != nil && (p.Sourcing == quotes.Named || p.Sourcing == quotes.Organisation)
}

func direct(q *quotes.Quote) bool { return q.Form == quotes.Direct || q.Form == quotes.Unattributed }

// aligned tells whether two spans stand in sentences that are aligned.
func (c *comparer) aligned(a, b text.Span) bool {
	i, j := c.a.t.SentenceAt(c.a.t.At(a.Start)), c.b.t.SentenceAt(c.b.t.At(b.Start))
	if i >= len(c.a.sentences) || j >= len(c.b.sentences) {
		return false
	}
	for _, n := range c.a.sentences[i].partner {
		if c.pairs[n].b == j {
			return true
		}
	}
	return false
}

// held tells what differs between two quotations that are one.
func (c *comparer) held(i, j int) Quote {
	qa, qb := &c.a.Quotes[i], &c.b.Quotes[j]
	q := Quote{A: i, B: j}
	inA, outA := c.a.insideAndOut(qa)
	inB, outB := c.b.insideAndOut(qb)
	switch {
	case len(inA) == 0 || len(inB) == 0:
		outA, outB = c.a.bag(qa.Span), c.b.bag(qb.Span)
	case slices.Equal(inA, inB):
	case cut(inA, inB):
		q.Changes = append(q.Changes, Truncated)
	default:
		q.Changes = append(q.Changes, Altered)
	}
	switch {
	case slices.Equal(outA, outB):
	case cut(outA, outB) && len(q.Changes) == 0 && min(len(outA), len(outB)) >= 3:
		q.Changes = append(q.Changes, Truncated)
	default:
		q.Changes = append(q.Changes, OtherWords)
	}
	if !c.sameSpeaker(qa, qb) || !c.sameCue(qa, qb) || c.otherMention(qa, qb) {
		q.Changes = append(q.Changes, Attribution)
	}
	a, b := qa.Span.Of(c.a.Text), qb.Span.Of(c.b.Text)
	if len(q.Changes) == 0 && (a != b || qa.Form != qb.Form || c.otherMarks(qa, qb)) {
		q.Changes = append(q.Changes, Marks)
	}
	if a != b {
		q.Diff = c.diff(c.a.tokens(qa.Span), c.b.tokens(qb.Span))
	}
	return q
}

func (s *side) tokens(span text.Span) runOf {
	r := s.run(span)
	return runOf{s, r.First, min(r.Last, len(s.word)), span.End}
}

// insideAndOut is the words of a quotation inside quotation marks, and those outside.
func (s *side) insideAndOut(q *quotes.Quote) (inside, outside []int32) {
	if direct(q) {
		return s.bag(q.Span), nil
	}
	r := s.run(q.Span)
	open := false
	for i := r.First; i < min(r.Last, len(s.word)); i++ {
		switch s.t.Tokens[i].Rune {
		case '"', '“', '”', '„', '«', '»', '‘', '‹', '›', '「', '」':
			open = !open
			continue
		}
		if w := s.word[i]; w != 0 && open {
			inside = append(inside, w)
		} else if w != 0 {
			outside = append(outside, w)
		}
	}
	return inside, outside
}

// phrase is the least number of words whose loss inside a quotation is a cut: the loss of fewer
// ("not") alters it.
const phrase = 3

// cut tells whether one run of words is the other with its beginning, its end or whole phrases cut
// out.
func cut(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 || len(a) == len(b) {
		return false
	}
	for start := 0; start+len(a) <= len(b); start++ {
		if b[start] == a[0] && cutFrom(a, b[start:]) {
			return true
		}
	}
	return false
}

// cutFrom tells whether a is what is left of b, which begins with it, when phrases are cut out.
func cutFrom(a, b []int32) bool {
	i, gap := 0, 0
	for _, w := range b {
		if i == len(a) {
			break
		}
		if w == a[i] && (gap == 0 || gap >= phrase) {
			i, gap = i+1, 0
			continue
		}
		gap++
	}
	return i == len(a)
}

// otherMention tells whether two sources are called by different nouns ("the network", "the
// channel"); a pronoun is no other mention.
func (c *comparer) otherMention(a, b *quotes.Quote) bool {
	if a.Source.Empty() || b.Source.Empty() {
		return false
	}
	x, y := a.Source.Span.Of(c.a.Text), b.Source.Span.Of(c.b.Text)
	return strings.ContainsAny(x, " ") && strings.ContainsAny(y, " ") && lastWord(x) != lastWord(y)
}

// otherMarks tells whether two mentions of a source differ in marks or case only ("U.S.", "US").
func (c *comparer) otherMarks(a, b *quotes.Quote) bool {
	x, y := a.Source.Span.Of(c.a.Text), b.Source.Span.Of(c.b.Text)
	return x != y && letters(x) == letters(y)
}

// letters is a text without marks, spaces and case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// sameSpeaker tells whether two quotations have one source: the last word of the names is the
// same, and how openly it is named.
func (c *comparer) sameSpeaker(a, b *quotes.Quote) bool {
	x, y := speaker(c.a, a), speaker(c.b, b)
	if x == nil || y == nil {
		return x == y
	}
	return x.Sourcing == y.Sourcing && lastWord(x.Name) == lastWord(y.Name)
}

func speaker(s *side, q *quotes.Quote) *quotes.Speaker {
	if n := q.Source.Speaker; n >= 0 {
		return &s.Speakers[n]
	}
	return nil
}

func lastWord(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return ""
	}
	return letters(words[len(words)-1])
}

func (c *comparer) sameCue(a, b *quotes.Quote) bool {
	return strings.EqualFold(a.Cue.Of(c.a.Text), b.Cue.Of(c.b.Text)) || stem(a) == stem(b)
}

// stem is the verb of a quotation's cue, from its rule ("quote.that.say").
func stem(q *quotes.Quote) string { return q.Rule[strings.LastIndexByte(q.Rule, '.')+1:] }
