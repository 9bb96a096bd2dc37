package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// stretch is the run of tokens in which a cue looks for its source and content: a sentence, or
// several where a quotation runs over their ends (“A. B,” she said).
type stretch struct {
	text.Run
	paragraph int
}

// stretches joins the sentences that a region or its attribution holds together.
func (r *reading) stretches() {
	for p, par := range r.t.Paragraphs {
		for i := par.Sentences.First; i < par.Sentences.Last; i++ {
			s := stretch{r.t.Sentences[i].Run, p}
			for i+1 < par.Sentences.Last && r.continues(s.Last, r.t.Sentences[i+1].Run) {
				i++
				s.Last = r.t.Sentences[i].Last
			}
			r.spans = append(r.spans, s)
		}
	}
}

// continues tells whether the next sentence belongs to the one that ends at a token: both lie in
// one region, or the next is the attribution of a question (“Why?” Ruiz asked.).
func (r *reading) continues(end int, next text.Run) bool {
	before, after := r.mask[end-1], r.mask[next.First]
	if before != 0 && before == after {
		return true
	}
	if before == 0 || after != 0 {
		return false
	}
	g := &r.regions[before-1]
	if g.close != end-1 || g.Last == g.First {
		return false
	}
	last := g.Last - 1
	for last > g.First && r.tag(last) == syntax.Quote {
		last--
	}
	c := r.t.Tokens[last].Rune
	return (c == '?' || c == '!' || c == '…') && r.attributionAhead(next.First, next.Last)
}

// end is where the sentence of a token ends inside its stretch, the final stop left out.
func (r *reading) end(i int, s stretch) int {
	last := min(r.t.Sentences[r.t.SentenceAt(i)].Last, s.Last)
	for last < s.Last && r.mask[last] != 0 && r.mask[last] == r.mask[last-1] {
		last = min(r.regions[r.mask[last]-1].outer().Last, s.Last)
		last = max(last, r.t.Sentences[r.t.SentenceAt(last-1)].Last)
	}
	return r.trimStop(i, min(last, s.Last))
}

// trimStop leaves out the marks that end a sentence outside quotation marks.
func (r *reading) trimStop(first, last int) int {
	for last > first && r.mask[last-1] == 0 {
		switch r.tag(last - 1) {
		case syntax.Stop, syntax.Comma, syntax.Colon, syntax.Dash:
			last--
			continue
		}
		break
	}
	return last
}

// trim leaves out marks and connectives around a content.
func (r *reading) trim(c text.Run) text.Run {
	for c.Len() > 0 && r.mask[c.First] == 0 {
		t := r.tag(c.First)
		if t == syntax.Comma || t == syntax.Colon || t == syntax.Dash || t == syntax.Stop {
			c.First++
			continue
		}
		break
	}
	c.Last = r.trimStop(c.First, c.Last)
	return c
}

// skipDateline leaves out the place and day before a wire story: "PARIS, May 3 (Agency) — ".
func (r *reading) skipDateline(first, last int) int {
	if first >= last || first != r.t.Paragraphs[r.paragraphOf(first)].First || !r.t.Tokens[first].Is(text.Caps) {
		return first
	}
	for i := first + 1; i < min(first+14, last); i++ {
		switch tag := r.tag(i); {
		case tag == syntax.Dash && r.t.Tokens[i].Is(text.Space):
			return i + 1
		case tag.Verbal():
			return first
		}
	}
	return first
}

// skipConnectives leaves out the words that tie a sentence to the one before: "But", "Meanwhile,".
func (r *reading) skipConnectives(first, last int) int {
	first = r.skipDateline(first, last)
	for first < last && r.mask[first] == 0 && r.is(first, r.class.connective) {
		next := r.tag(first + 1)
		if r.tag(first) != syntax.Conj && next != syntax.Comma {
			break
		}
		first++
		if next == syntax.Comma {
			first++
		}
	}
	return first
}
