package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// inverted reads "…, said X": the verb right behind its content, the source behind the verb.
func (r *reading) inverted(s stretch, a *attribution) bool {
	before := a.verb.First - 1
	if a.frames&quotation != 0 && before < s.First && r.announces(s, a) {
		return true
	}
	if a.frames&(behind|quotation) == 0 || before < s.First || r.tags.Forms[a.at]&syntax.Gerund != 0 {
		return false
	}
	if r.grammar.auxiliary && before > s.First && r.is(before, r.class.object) && r.tag(before) == syntax.Pron {
		before-- // "…», s'interroge Haan", "…", se preguntó Haan
	}
	if r.tag(before) != syntax.Comma && r.tag(before) != syntax.Quote && r.tag(before) != syntax.Dash {
		return false
	}
	if r.describedSubject(s.First, before) || r.twoNames(s.First, before) {
		return false
	}
	np := r.speakerBehind(a.verb.Last, s.Last)
	if np.Len() == 0 || r.is(np.First, r.class.object) && np.Len() == 1 {
		return false
	}
	if !r.reportable(s.First, a.verb.First) && !(r.comma(before) && r.comma(np.Last) && r.tag(np.Last+1).Finite()) {
		return false // but "The bridge, said Ruiz, will cost more"
	}
	quoted := r.quotedBefore(before, s.First)
	if t := r.tag(np.Last); t.Finite() && np.Last < s.Last && (!quoted || t == syntax.Modal) || !quoted && a.frames&behind == 0 {
		return false
	}
	a.source, a.first, a.next = np, before+1, np.Last
	if !quoted && !r.speaks(&attribution{verb: verb{cue: &cue{}}, source: np}) {
		return false
	}
	a.verb.First = min(a.verb.First, before+1)
	a.back, a.kind = true, "inverted"
	return true
}

// speakerBehind is the source that stands behind a verb: the noun phrase there, that behind who is told ("disse à Lusa o
// presidente"), or the body in which they say it ("сообщили в мэрии").
func (r *reading) speakerBehind(i, last int) text.Run {
	next := r.behindVerb(i, last)
	if np := r.nounPhraseAt(next, last); np.Len() > 0 {
		return np
	}
	if r.is(next, r.class.hearer) {
		if told := r.nounPhraseAt(next+1, last); told.Len() > 0 {
			return r.nounPhraseAt(r.behindVerb(told.Last, last), last)
		}
	}
	return r.bodyAt(i, last)
}

// bodyAt is the body in which somebody speaks who is not named, of the preposition at i: "сообщили в мэрии".
func (r *reading) bodyAt(i, last int) text.Run {
	if !r.is(i, r.class.within) || i+1 >= last {
		return text.Run{}
	}
	np := r.nounPhraseAt(i+1, last)
	for k := np.First; k < min(np.Last, np.First+4); k++ {
		if r.is(k, r.class.org) || r.t.Tokens[k].Is(text.Caps) {
			return np // "пресс-службе мэрии"
		}
	}
	return text.Run{}
}

// describedSubject tells whether a subject and its apposition stand between a quotation and the
// comma before the verb: “…,” Haan, 54, told reporters.
func (r *reading) describedSubject(first, comma int) bool {
	if r.tag(comma) != syntax.Comma || r.mask[comma] != 0 {
		return false
	}
	np, start := r.beforeAside(first, comma)
	return np.Len() > 0 && start > first && r.quotedBefore(start-1, first)
}

// twoNames tells whether nothing but a noun phrase and its apposition stands before the comma of a verb: they are its
// subject ("L'avocat du prévenu, Me Paul Roy, plaide la folie").
func (r *reading) twoNames(first, comma int) bool {
	first = r.skipConnectives(first, comma)
	np := r.nounPhraseAt(first, comma)
	if !r.comma(comma) || np.Len() == 0 || np.First != first || r.tag(np.Last) != syntax.Comma || np.Last >= comma || r.mask[first] != 0 {
		return false
	}
	other := r.nounPhraseAt(np.Last+1, comma)
	return other.First == np.Last+1 && other.Last == comma && r.tag(comma-1) == syntax.Name
}

// quotedBefore tells whether a quotation ends at a token or before the marks that end there.
func (r *reading) quotedBefore(i, first int) bool {
	for n := 0; n < 3 && i-n >= first; n++ {
		if r.mask[i-n] != 0 {
			return true
		}
		if t := r.tag(i - n); t != syntax.Comma && t != syntax.Dash && (t != syntax.Stop || n == 0) {
			return false
		}
	}
	return false
}

// behindVerb walks over what may stand between a verb and the subject behind it, where the
// language puts subjects there: adverbs, objects, places and times.
func (r *reading) behindVerb(i, last int) int {
	if !r.grammar.inversion {
		return i
	}
	if r.grammar.enclitic && i+1 < last && r.tag(i) == syntax.Dash && !r.t.Tokens[i].Is(text.Space) {
		if i+2 < last && r.tag(i+2) == syntax.Dash {
			i += 2 // "dit-il", "affirme-t-il"
		}
		return i + 1
	}
	for i < last {
		switch t := r.tag(i); {
		case r.mask[i] != 0 && r.quotedName(i) && r.mask[i-1] == 0:
			i = r.regions[r.mask[i]-1].outer().Last
		case r.mask[i] != 0:
			return i
		case t == syntax.Adv, t == syntax.Time, t == syntax.Pron && r.is(i, r.class.object):
			i++
		case (t == syntax.Det || t == syntax.Prep) && r.tag(i+1) == syntax.Time:
			i += 2 // "este martes", "na segunda"
		case t == syntax.Dash && r.tag(i-1) == syntax.Time && !r.t.Tokens[i].Is(text.Space):
			i += 2 // "segunda-feira"
		case t == syntax.Quote && r.closingMark(i, last) > i:
			i = r.closingMark(i, last) + 1
		case t == syntax.Prep && r.grammar.bareNouns:
			i = r.behindObject(i+1, last)
		default:
			return i
		}
	}
	return i
}

// closingMark is the mark that ends a short name in marks that are no region of their own, 0 for
// none.
func (r *reading) closingMark(i, last int) int {
	for j := i + 2; j < min(i+6, last); j++ {
		if r.tag(j) == syntax.Quote {
			return j
		}
	}
	return 0
}

// behindObject is the token behind the noun or the name that a preposition governs.
func (r *reading) behindObject(i, last int) int {
	for i < last && (r.tag(i) == syntax.Adj || r.tag(i) == syntax.Det || r.tag(i) == syntax.Num || r.tag(i) == syntax.Poss) {
		i++
	}
	if i < last && (r.tag(i) == syntax.Noun || r.tag(i) == syntax.Time) {
		i++
		if i+1 < last && r.is(i-1, r.class.kindOf) && r.tag(i) == syntax.Name && r.tag(i+1) == syntax.Noun {
			return i + 1 // "na platformie X posłanka"
		}
		if i+1 < last && r.tag(i) == syntax.Name && r.tag(i+1) == syntax.Name && len(r.cases) > 0 && !r.is(i, r.people.man|r.people.woman) {
			return i + 2 // "na adresu Michala Haana": a given name, but in no subject's form
		}
		return i
	}
	for i < last && r.tag(i) == syntax.Name {
		i++
	}
	return i
}

// announces reads "Said Ruiz: “…”": verb and source before the quotation.
func (r *reading) announces(s stretch, a *attribution) bool {
	np := r.nounPhraseAt(a.verb.Last, s.Last)
	i := np.Last
	if np.Len() == 0 || r.tag(i) != syntax.Colon || i+1 >= s.Last || r.mask[i+1] == 0 {
		return false
	}
	a.source, a.first, a.next, a.kind = np, a.verb.First, i, "announced"
	return true
}

// isBack tells whether the content of a subject and verb stands before them: "…, X said."
func (r *reading) isBack(s stretch, a *attribution) bool {
	before := a.first - 1
	if a.frames&(behind|quotation) == 0 || a.inherited || before < s.First {
		return false
	}
	tag := r.tag(before)
	quoted := r.quotedBefore(before, s.First)
	if tag != syntax.Comma && tag != syntax.Dash && !quoted || !quoted && a.frames&behind == 0 || r.grammar.loose && !quoted && a.first-s.First < longAdverbial && !r.finiteIn(s.First, a.first) {
		return false
	}
	i := r.skipAdjuncts(a.verb.tail, s.Last, a.cue)
	if a.frames&person != 0 {
		i = r.skipHearer(i, s.Last, a.cue)
	}
	if i < s.Last && !r.reportable(s.First, a.first) {
		probe := *a
		if _, front := r.contentStart(s, &probe); front || !r.saysSomething(s.First, a.first) {
			return r.splits(a, i, s.Last)
		}
	}
	a.next = i
	if i >= s.Last {
		return true
	}
	switch r.tag(i) {
	case syntax.Stop, syntax.Comma, syntax.Colon, syntax.Conj, syntax.Sub, syntax.Dash, syntax.Ing, syntax.Wh, syntax.Prep:
		return !(r.tag(i) == syntax.Colon && r.mask[min(i+1, s.Last-1)] != 0) && !(r.tag(i) == syntax.Colon && !quoted) && !(r.tag(i) == syntax.Comma && !quoted && r.mask[min(i+1, s.Last-1)] != 0)
	case syntax.Quote:
		return quoted && r.mask[i] != 0
	}
	return quoted && r.tag(i) != syntax.That
}

// splits tells whether an attribution stands between a subject and its verb: "The plan, officials
// said, will cost".
func (r *reading) splits(a *attribution, i, last int) bool {
	if r.tag(i) != syntax.Comma || i+1 >= last || !r.comma(a.first-1) {
		return false
	}
	if t := r.tag(i + 1); t == syntax.Aux || t == syntax.Modal || t == syntax.Verb || t == syntax.Past || t == syntax.Adv && r.tag(i+2).Finite() {
		a.next = i
		return true
	}
	return false
}

// longAdverbial is how many words an adverbial before a subject hardly has.
const longAdverbial = 8

// finiteIn tells whether a known verb stands in a run. Where verbs are not listed, a run without
// one before a subject and its verb is an adverbial rather than what they report.
func (r *reading) finiteIn(first, last int) bool {
	for i := first; i < last; i++ {
		if r.tag(i).Finite() {
			return true
		}
	}
	return false
}

// saysSomething tells whether a run holds a quotation or a verb.
func (r *reading) saysSomething(first, last int) bool {
	for i := first; i < last; i++ {
		if r.mask[i] != 0 || r.tag(i).Finite() {
			return true
		}
	}
	return r.grammar.loose && last-first > 2
}

// longestClause is how many tokens before an attribution are looked at: no sentence of news has as many, but a text may
// have one without end.
const longestClause = 300

// reportable tells whether what stands before an attribution can be its content: a quotation, or
// a clause with a verb of its own that is no adverbial ("In the town, where …,").
func (r *reading) reportable(first, last int) bool {
	first = max(first, last-longestClause)
	for i := r.skipConnectives(first, last); i < last; {
		end := r.nextComma(i, last)
		adverbial := r.mask[i] == 0 && r.adverbial(i) && r.tag(i) != syntax.Adv && r.tag(i) != syntax.Conj
		for k := i; k < end && !adverbial; k++ {
			if r.mask[k] != 0 || r.tag(k).Finite() || r.grammar.loose && k > i+1 {
				return true
			}
		}
		i = end + 1
	}
	return false
}
