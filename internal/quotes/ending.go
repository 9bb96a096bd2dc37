package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// contentEnd is where a content that begins at start ends: at the end of the sentence, or where
// another attribution takes over.
func (r *reading) contentEnd(s stretch, found []attribution, n, start int) int {
	end := r.end(start, s)
	if cut := r.ownEnd(&found[n], start, end); cut > start {
		end = cut
	}
	for m := range found {
		b := &found[m]
		if m == n || b.first <= start || b.first >= end {
			continue
		}
		if cut := r.takesOver(b, start); cut > start {
			end = min(end, cut)
		}
	}
	return end
}

// ownEnd is where a content ends of itself: a whole quotation at its closing mark, a relative
// clause at its comma, an object at what only adds to it. 0 where the sentence decides.
func (r *reading) ownEnd(a *attribution, start, end int) int {
	if n := r.mask[start]; n != 0 && a.kind == "quoted" {
		if o := r.regions[n-1].outer(); o.First == start && (r.commaInside(o.Last-1) || r.stopInside(o.Last-1)) {
			return o.Last
		}
	}
	short := a.kind == "noun" || a.kind == "object" || a.kind == "preposition"
	for i := start; i < end; i++ {
		switch {
		case r.mask[i] != 0 && !r.commaInside(i):
		case i > start && r.t.Tokens[i].Rune == ';' && r.subjectAhead(i+1, end):
			return i // "…; police put the number at 120"
		case r.comma(i) && (a.relative || a.kind == "gap" && r.comma(a.first-2) || r.subordinate(a.first-1) && r.subjectAhead(i+1, end)):
			return r.behindMark(i)
		case r.comma(i) && a.kind == "claimed" && (r.tag(i+1) == syntax.Conj || r.subjectAhead(i+1, end)):
			return r.behindMark(i)
		case r.comma(i) && (short && r.addition(i+1) || r.is(i+1, r.class.a) && r.is(i+2, r.class.factNoun)):
			return r.behindMark(i) // "…, a claim its lawyers dispute"
		case (short || a.kind == "infinitive") && !r.grammar.strict && r.tag(i) == syntax.Conj && r.secondVerb(i+1) && r.nominal(start, i):
			return i // "called for a ban and left"
		case short && i > start+1 && r.tag(i) == syntax.Prep && (r.venueAhead(i+1, end) || r.is(i, r.class.occasion)):
			return i
		case r.tag(i) == syntax.Dash && short && (r.t.Tokens[i].Is(text.Space) || r.t.Of(i) == "—"):
			return i
		}
	}
	return 0
}

// secondVerb tells whether a finite verb at i goes on with the subject of the verb before.
func (r *reading) secondVerb(i int) bool {
	t := r.tag(i)
	return t == syntax.Modal || t == syntax.Aux || t == syntax.Past && r.tags.Forms[i]&syntax.Preterite != 0
}

// nominal tells whether a run holds no clause of which a verb behind it could be the second.
func (r *reading) nominal(first, last int) bool {
	for i := first; i < last; i++ {
		if r.clausal(i) {
			return false
		}
	}
	return true
}

// clausal tells whether a word can only stand in a clause, or in a quotation.
func (r *reading) clausal(i int) bool {
	t := r.tag(i)
	return t.Verbal() || t == syntax.Wh || t == syntax.That || r.mask[i] != 0
}

// subordinate tells whether a word opens a subordinate clause: "when", "as", "although".
func (r *reading) subordinate(i int) bool {
	return r.tag(i) == syntax.Sub || r.tag(i) == syntax.Wh && !r.is(i, r.class.rel)
}

// behindMark leaves a comma out, and keeps a quotation's closing mark.
func (r *reading) behindMark(i int) int {
	if r.mask[i] != 0 {
		return i + 1
	}
	return i
}

func (r *reading) stopInside(i int) bool {
	return i > 0 && r.tag(i) == syntax.Quote && r.tag(i-1) == syntax.Stop && r.mask[i-1] == r.mask[i]
}

// subjectAhead tells whether a main clause begins at i: a noun phrase and its verb.
func (r *reading) subjectAhead(i, end int) bool {
	np := r.nounPhraseAt(i, end)
	return np.Len() > 0 && (r.tag(np.Last).Finite() || r.tag(np.Last) == syntax.Adv)
}

// addition tells whether the words behind a comma only add to what is said before them.
func (r *reading) addition(i int) bool {
	switch r.tag(i) {
	case syntax.Wh, syntax.Ing, syntax.Sub, syntax.Past:
		return true
	case syntax.Det:
		return r.is(i, r.class.a)
	case syntax.Conj:
		return r.tag(i+1).Finite() || r.tag(i+1) == syntax.Pron
	}
	return false
}

// takesOver is where the attribution b ends the content before it, 0 where it is nested in it.
func (r *reading) takesOver(b *attribution, start int) int {
	before := b.first - 1
	switch {
	case b.inherited:
		if b.first < b.verb.First || r.comma(before) {
			return b.first
		}
	case b.back, b.phrase:
		if t := r.tag(before); r.comma(before) || t == syntax.Dash || b.phrase {
			return b.first
		}
	case r.tag(before) == syntax.Conj:
		if r.comma(before-1) || r.tag(b.first) == syntax.Pron {
			return before
		}
	case r.tag(before) == syntax.Colon:
		return before
	case r.tag(before) == syntax.Sub && r.comma(before-1):
		return before - 1
	}
	return 0
}
