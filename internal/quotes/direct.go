package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// tie gives the quotations that no cue reached to the source beside them: the rest of a split
// quotation, the next paragraph of a long one. Those left are unattributed, if they read as
// somebody's words.
func (r *reading) tie() {
	r.reports = len(r.quotes)
	r.chains()
	last := -1 // the quote of the region before
	for n := range r.regions {
		g := &r.regions[n]
		if g.taken {
			last = g.quote
			continue
		}
		lead := r.leadIn(g)
		switch {
		case lead.Len() > 0 && (last < 0 || r.quotes[last].Cue.Start < r.t.Tokens[lead.First].Start):
			last = r.introduced(g, lead)
		case last >= 0 && r.follows(n, last):
			last = r.carryOn(g, last)
		case r.colon(g.open):
			last = r.unattributed(g)
		case r.speechlike(g):
			if of := r.reportBefore(g); of >= 0 {
				last = r.carryOn(g, of)
				continue
			}
			last = r.unattributed(g)
		default:
			last = -1
		}
	}
}

// reportBefore is the report in the sentence before a quotation that is a sentence of its own: "The mayor said he was sad.
// “I liked that bridge.”" -1 for none.
func (r *reading) reportBefore(g *region) int {
	if g.open == 0 || r.paragraphOf(g.open-1) != r.paragraphOf(g.open) || !r.startsSentence(g.open) || r.midSentence(g.open) || !r.endsSentence(g) {
		return -1
	}
	s := r.t.Span(r.t.Sentences[r.t.SentenceAt(g.open-1)].Run)
	for r.passed < r.reports && r.quotes[r.passed].Cue.Start < s.Start {
		r.passed++
	}
	for n := r.passed; n < r.reports && r.quotes[n].Cue.Start < s.End; n++ {
		if q := &r.quotes[n]; !q.Cue.Empty() && !q.Source.Empty() {
			return n
		}
	}
	return -1
}

// endsSentence tells whether a region is followed by another sentence, or by nothing.
func (r *reading) endsSentence(g *region) bool {
	next := g.outer().Last
	return next >= len(r.t.Tokens) || r.t.SentenceAt(next) != r.t.SentenceAt(g.First)
}

// chains gives the first paragraphs of a speech the source that its last one names.
func (r *reading) chains() {
	for n := 0; n < len(r.regions); n++ {
		if g := &r.regions[n]; g.taken || !g.onward {
			continue
		}
		m := n
		for m < len(r.regions) && !r.regions[m].taken && r.regions[m].onward {
			m++
		}
		if m == len(r.regions) || !r.regions[m].taken || !r.follows(m, r.regions[m].quote) {
			n = m
			continue
		}
		of := r.regions[m].quote
		for k := n; k < m; k++ {
			made := r.carryOn(&r.regions[k], of)
			r.quotes[made].After = -1
			if k > n {
				r.quotes[made].After = made - 1
			}
		}
		n = m
	}
}

// colon tells whether a region stands behind the colon that introduces it.
func (r *reading) colon(open int) bool {
	return open > 1 && r.tag(open-1) == syntax.Colon && r.t.Tokens[open-1].Rune == ':' && r.paragraphOf(open-1) == r.paragraphOf(open)
}

// leadIn is the subject of the clause before the colon that introduces a region, empty for none.
func (r *reading) leadIn(g *region) text.Run {
	if !r.colon(g.open) {
		return text.Run{}
	}
	np := r.sentenceSubject(stretch{Run: r.t.Sentences[r.t.SentenceAt(g.open-1)].Run}, g.open-1)
	if r.tag(np.First) == syntax.Pron && !r.is(np.First, r.class.he|r.class.she|r.class.they|r.class.me) || !r.saysSomething(np.Last, g.open-1) {
		return text.Run{} // "There is one catch: …"
	}
	return np
}

// introduced makes the quote of "She put it this way: “…”": its source is the subject of the
// sentence, its cue the verb before the colon, if any.
func (r *reading) introduced(g *region, np text.Run) int {
	g.take(len(r.quotes))
	q := Quote{Span: r.t.Span(g.Run), Form: Direct, Source: Source{r.t.Span(np), -1}, After: -1, Stance: "neutral", Integrity: g.integrity, Rule: "quote.introduced"}
	if t := r.tag(g.open - 2); t == syntax.Past || t == syntax.Verb {
		q.Cue = r.t.Tokens[g.open-2].Span
	}
	r.quotes = append(r.quotes, q)
	return len(r.quotes) - 1
}

// follows tells whether region n goes on with the quotation before it: it begins a sentence or
// stands behind the attribution's comma, in the same paragraph; or it opens the next paragraph.
func (r *reading) follows(n, last int) bool {
	g, before := &r.regions[n], &r.regions[n-1]
	if g.resumed {
		return true
	}
	p, q := r.paragraphOf(g.open), r.paragraphOf(before.open)
	if p == q {
		return r.startsSentence(g.open) && (!r.midSentence(g.open) || r.cueBetween(before, g, last))
	}
	return p == q+1 && g.open == r.t.Paragraphs[p].First && (before.onward || r.alone(g, p))
}

func (r *reading) midSentence(open int) bool {
	t := r.tag(open - 1)
	return t == syntax.Comma || t == syntax.Conj || t == syntax.Dash
}

// cueBetween tells whether the attribution of a quote stands between two regions: “A,” she said,
// “B”.
func (r *reading) cueBetween(before, g *region, quote int) bool {
	cue := r.quotes[quote].Cue
	return !cue.Empty() && cue.Start >= r.t.Tokens[before.outer().Last-1].End && cue.End <= r.t.Tokens[g.open].Start
}

// startsSentence tells whether a region stands where a sentence or the second half of a split
// quotation begins.
func (r *reading) startsSentence(open int) bool {
	switch r.tag(open - 1) {
	case syntax.Stop, syntax.Comma, syntax.Quote, syntax.Colon:
		return true
	case syntax.Conj:
		return r.comma(open - 2)
	case syntax.Dash:
		return r.t.Tokens[open-1].Is(text.Space)
	}
	return r.t.Tokens[open-1].Is(text.Stop)
}

// alone tells whether a paragraph holds nothing but quotations.
func (r *reading) alone(g *region, p int) bool {
	for i := g.outer().Last; i < r.t.Paragraphs[p].Last; i++ {
		if r.mask[i] == 0 && r.tag(i) != syntax.Stop {
			return false
		}
	}
	return true
}

func (r *reading) paragraphOf(token int) int {
	return r.t.Sentences[r.t.SentenceAt(token)].Paragraph
}

// carryOn adds a region as the continuation of a quote.
func (r *reading) carryOn(g *region, of int) int {
	b := r.quotes[of]
	g.take(len(r.quotes))
	r.quotes = append(r.quotes, Quote{
		Span: r.t.Span(g.Run), Form: Direct, Source: b.Source, Cue: b.Cue, Stance: b.Stance,
		After: of, Integrity: g.integrity, Rule: "quote.continued",
	})
	return len(r.quotes) - 1
}

// speechlike tells whether a quotation reads as somebody's words, not as a term or a title.
func (r *reading) speechlike(g *region) bool {
	words, verbs, capitals := 0, 0, 0
	for i := g.First; i < g.Last; i++ {
		k := &r.t.Tokens[i]
		if k.Is(text.Letter) {
			words++
		}
		if k.Is(text.Upper) {
			capitals++
		}
		if r.tag(i).Finite() || r.tag(i) == syntax.Pron {
			verbs++
		}
	}
	verbless := len(r.cues.byWord) == 0 // a language without a pack: its verbs are not known
	return words >= 4 && (verbs > 0 || verbless) && capitals*2 < words
}

func (r *reading) unattributed(g *region) int {
	g.take(len(r.quotes))
	r.quotes = append(r.quotes, Quote{
		Span: r.t.Span(g.Run), Form: Unattributed, Source: Source{Speaker: -1}, After: -1,
		Integrity: g.integrity | NoSource, Rule: "quote.unattributed",
	})
	return -1
}
