package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// lastSource is the mention to which the quote made last is attributed, empty for none.
func (r *reading) lastSource() text.Run {
	for n := len(r.quotes) - 1; n >= max(0, len(r.quotes)-memory); n-- {
		if s := r.quotes[n].Source; !s.Empty() {
			return text.Run{First: r.t.At(s.Start), Last: r.t.At(s.End-1) + 1}
		}
	}
	return text.Run{}
}

// dropped reads "„…,“ řekl.": a verb right behind its quotation that leaves its subject out. The
// one who spoke last speaks.
func (r *reading) dropped(s stretch, a *attribution) bool {
	before := a.verb.First - 1
	if !r.grammar.dropped || a.frames&quotation == 0 || before < s.First || !r.quotedBefore(before, s.First) || r.tags.Forms[a.at]&(syntax.Base|syntax.Gerund) != 0 {
		return false
	}
	i := r.behindVerb(a.verb.Last, s.Last)
	if i < s.Last {
		switch r.tag(i) {
		case syntax.Stop, syntax.Comma, syntax.Conj, syntax.Prep, syntax.Dash:
		default:
			return false
		}
	}
	a.source, a.first, a.next, a.back, a.kind = r.lastSource(), a.verb.First, i, true, "dropped"
	return true
}

// bodyBefore is the body in which a verb without a subject is said, where behind the verb stands nobody who could be it:
// "В МИД опровергли сообщения". It also gives the token where the clause begins.
func (r *reading) bodyBefore(s stretch, v *verb, a *attribution) (body text.Run, first int) {
	if a.source.Len() > 0 || !r.grammar.dropped || v.bare || v.infinitive {
		return text.Run{}, 0
	}
	body, first = r.within(s, v)
	if body.Len() == 0 {
		return body, first
	}
	np := r.nounPhraseAt(r.behindVerb(v.Last, s.Last), s.Last)
	for i := np.First; i < min(np.Last, np.First+3) && a.frames&objectInf == 0; i++ {
		if r.tag(i) == syntax.Name || r.tag(i) == syntax.Pron || r.is(i, r.class.person|r.class.org) {
			return text.Run{}, 0
		}
	}
	return body, first
}

// within reads "В министерстве сообщили": where nobody in particular speaks, the body does in which they do. It also gives
// the token where the clause begins.
func (r *reading) within(s stretch, v *verb) (source text.Run, first int) {
	last := r.skipAside(s.First, v.lead-1) + 1
	for i := last - 2; i >= max(s.First, last-5); i-- {
		if r.tag(i) != syntax.Prep {
			continue
		}
		np := r.nounPhraseAt(i+1, last)
		if r.is(i, r.class.within) && np.Last == last && (r.is(last-1, r.class.org) || r.t.Tokens[last-1].Is(text.Upper)) {
			return np, i
		}
		break
	}
	return text.Run{}, 0
}

// enclitic reads "“…”, a-t-elle dit": the pronoun is hyphenated to the auxiliary.
func (r *reading) enclitic(s stretch, a *attribution) bool {
	if !r.grammar.enclitic || a.lead >= a.verb.First || r.tag(a.lead+1) != syntax.Dash {
		return false
	}
	before := a.lead - 1
	i := r.behindVerb(a.lead+1, s.Last)
	if before < s.First || r.tag(i) != syntax.Pron || r.tag(before) != syntax.Comma && r.tag(before) != syntax.Quote {
		return false
	}
	a.source, a.first, a.next, a.back, a.kind = text.Run{First: i, Last: i + 1}, a.lead, a.verb.Last, true, "inverted"
	return true
}
