package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// phraseAt reads "according to X".
func (r *reading) phraseAt(s stretch, at text.Run, p phrase) (attribution, bool) {
	if p.behind {
		return r.phraseBehind(s, at, p)
	}
	if p.quoted && !r.comma(at.First-1) && (at.First == s.First || r.mask[at.First-1] == 0) {
		return attribution{}, false
	}
	source := r.nounPhraseAt(at.Last, s.Last)
	if source.Len() == 0 {
		return attribution{}, false
	}
	a := attribution{verb: verb{cue: &cue{name: p.name, stance: p.stance}, Run: at, at: at.First}, phrase: true, source: source, first: at.First, next: source.Last, kind: "phrase"}
	a.back = r.trim(text.Run{First: r.skipConnectives(s.First, at.First), Last: at.First}).Len() > 0 && !r.gap(at.First)
	return a, true
}

// phraseBehind reads "X zufolge".
func (r *reading) phraseBehind(s stretch, at text.Run, p phrase) (attribution, bool) {
	source, _ := r.nounPhraseBefore(s.First, at.First-1)
	if source.Len() == 0 {
		return attribution{}, false
	}
	a := attribution{verb: verb{cue: &cue{name: p.name, stance: p.stance}, Run: at, at: at.First}, phrase: true, source: source, first: source.First, next: at.Last, kind: "phrase"}
	a.back = r.trim(text.Run{First: r.skipConnectives(s.First, a.first), Last: a.first}).Len() > 0 && !r.gap(a.first)
	return a, true
}

// gap tells whether an attribution stands right behind the word that opens a clause, so that the
// rest of the clause is its content: "bombardment that, according to X, has …".
func (r *reading) gap(first int) bool {
	before := first - 1
	if r.tag(before) != syntax.Comma {
		return false
	}
	switch r.tag(before - 1) {
	case syntax.That, syntax.Wh, syntax.Conj, syntax.Sub:
		return true
	}
	return false
}
