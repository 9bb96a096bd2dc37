package quotes

import (
	"hearsay/internal/syntax"
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
	if r.tag(before) != syntax.Comma && r.tag(before) != syntax.Quote && r.tag(before) != syntax.Dash || !r.reportable(s.First, a.verb.First) {
		return false
	}
	np := r.nounPhraseAt(a.verb.Last, s.Last)
	if np.Len() == 0 || r.is(np.First, r.class.object) && np.Len() == 1 {
		return false
	}
	quoted := r.mask[before] != 0 || before > s.First && r.mask[before-1] != 0
	if t := r.tag(np.Last); t.Finite() && np.Last < s.Last && (!quoted || t == syntax.Modal) || !quoted && a.frames&behind == 0 {
		return false
	}
	a.source, a.first, a.next = np, a.verb.First, np.Last
	if !quoted && !r.speaks(&attribution{verb: verb{cue: &cue{}}, source: np}) {
		return false
	}
	a.back, a.kind = true, "inverted"
	return true
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
	quoted := r.mask[before] != 0 || tag == syntax.Comma && before > s.First && r.mask[before-1] != 0
	if tag != syntax.Comma && tag != syntax.Dash && !quoted || !quoted && a.frames&behind == 0 {
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

// saysSomething tells whether a run holds a quotation or a verb.
func (r *reading) saysSomething(first, last int) bool {
	for i := first; i < last; i++ {
		if r.mask[i] != 0 || r.tag(i).Finite() {
			return true
		}
	}
	return false
}

// reportable tells whether what stands before an attribution can be its content: a quotation, or
// a clause with a verb of its own that is no adverbial ("In the town, where …,").
func (r *reading) reportable(first, last int) bool {
	for i := r.skipConnectives(first, last); i < last; {
		end := r.nextComma(i, last)
		adverbial := r.mask[i] == 0 && r.adverbial(i) && r.tag(i) != syntax.Adv && r.tag(i) != syntax.Conj
		for k := i; k < end && !adverbial; k++ {
			if r.mask[k] != 0 || r.tag(k).Finite() {
				return true
			}
		}
		i = end + 1
	}
	return false
}
