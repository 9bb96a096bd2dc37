package quotes

import (
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// attribution is a cue with its source, before its content is cut out.
type attribution struct {
	verb
	phrase    bool     // "according to X"
	source    text.Run // empty where none is expressed
	inherited bool     // the source is that of an earlier cue: "…, adding that"
	first     int      // where the attributing clause begins
	next      int      // where it ends: behind cue, source and adjuncts
	back      bool     // the content stands before it
	content   text.Run
	second    text.Run // content that goes on behind it: "A, he said, B"
	kind      string   // part of the rule's id
	relative  bool     // in a relative clause: "the senator, who said that"
	manner    bool     // "as officials said"
}

// attribute finds the cues of every stretch, and makes their quotes.
func (r *reading) attribute() {
	for _, s := range r.spans {
		found := r.cuesIn(s)
		for n := range found {
			r.contents(s, found, n)
		}
		for n := range found {
			r.emit(s, &found[n])
		}
	}
}

// cuesIn finds the attributions of a stretch, in order.
func (r *reading) cuesIn(s stretch) []attribution {
	var found []attribution
	for i := s.First; i < s.Last; i++ {
		if r.mask[i] != 0 {
			continue
		}
		if n, row := r.cues.phrases.Match(r.t.Tokens, i, s.Last); n > 0 {
			if a, ok := r.phraseAt(s, text.Run{First: i, Last: i + n}, r.cues.rows[row]); ok {
				found = append(found, a)
				i = a.source.Last - 1
			}
			continue
		}
		v, ok := r.verbAt(i)
		if !ok {
			continue
		}
		if a, ok := r.layout(s, v, found); ok {
			found = append(found, a)
			i = max(i, a.verb.Last-1)
		}
	}
	return found
}

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

// layout decides on which side of a verb its source and its content stand.
func (r *reading) layout(s stretch, v verb, found []attribution) (attribution, bool) {
	a := attribution{verb: v, next: v.Last}
	switch {
	case v.passive:
		return r.passive(s, a)
	case v.infinitive && !r.wentOn(v.First-1), v.negated && v.frames&clause == 0:
		return a, false
	case v.negated && v.stance == "neutral":
		return a, false
	}
	if r.inverted(s, &a) {
		return a, true
	}
	if !v.bare || r.tag(v.lead-1).NounLike() {
		a.source, a.first = r.subject(s.First, &v)
		a.relative = a.source.Len() > 0 && r.is(r.skipAside(s.First, v.First-1), r.class.rel)
	}
	if a.source.Len() == 0 && !r.subjectBehind(s, &a) && !r.inherit(s, &a, found) {
		return a, false
	}
	if !r.speaks(&a) {
		return a, false
	}
	a.back = r.isBack(s, &a)
	if !a.inherited && !a.back && r.is(a.first-1, r.class.manner) {
		a.first--
		a.manner, a.back = true, r.comma(a.first-1)
		a.next = max(a.next, a.verb.tail)
	}
	return a, true
}

// wentOn tells whether an infinitive belongs to a phrase of speech: "went on to say".
func (r *reading) wentOn(to int) bool {
	return r.tag(to) == syntax.To && r.tag(to-1) == syntax.Adv && r.tag(to-2).Verbal() || r.is(to-1, r.class.goes)
}

// speaks tells whether a source can be one: a person, a body, a name, a document, a pronoun. For
// the plain verbs of speech any noun will do.
func (r *reading) speaks(a *attribution) bool {
	if a.frames&anySource != 0 || r.besideQuotation(a) {
		return true
	}
	head := a.source.Last - 1
	for i := a.source.First; i < a.source.Last; i++ {
		if t := r.tag(i); t == syntax.Prep && i > a.source.First {
			head = i - 1
			break
		}
	}
	if a.frames&documents != 0 {
		return r.is(head, r.class.document)
	}
	t := r.tag(head)
	return t == syntax.Name || t == syntax.Pron || t == syntax.Adj || t == syntax.Det || t == syntax.Num || r.is(head, r.class.person|r.class.org|r.class.document) || r.agentive(head)
}

// agentive tells whether an unknown noun looks like a doer by its ending.
func (r *reading) agentive(i int) bool {
	w := r.t.Of(i)
	for _, e := range r.doers {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// besideQuotation tells whether a quotation stands right before or behind a subject and its verb:
// then whatever the noun, it speaks.
func (r *reading) besideQuotation(a *attribution) bool {
	before, after := a.first-1, a.verb.tail
	if t := r.tag(after); t == syntax.Comma || t == syntax.Colon {
		after++
	}
	return a.frames&quotation != 0 && (before >= 0 && r.mask[before] != 0 || after < len(r.mask) && r.mask[after] != 0)
}

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
	a.source, a.first, a.next, a.back, a.kind = np, a.verb.First, np.Last, true, "inverted"
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

// inherit gives a cue without a subject of its own ("…, saying", "and denied") the source of the
// cue before it, or the subject of the sentence.
func (r *reading) inherit(s stretch, a *attribution, found []attribution) bool {
	before := r.skipAside(s.First, a.verb.First-1)
	t := r.tag(before)
	if before >= s.First && t != syntax.Comma && t != syntax.Conj && t != syntax.To && t != syntax.Dash && !(a.bare && (t == syntax.Prep || t.NounLike() || t == syntax.Quote)) {
		return false
	}
	a.first, a.inherited = a.verb.First, true
	for before >= s.First && (r.tag(before) == syntax.Comma || r.tag(before) == syntax.Conj) {
		a.first = before
		before--
	}
	for n := len(found) - 1; n >= 0; n-- {
		if found[n].source.Len() > 0 && !found[n].phrase {
			a.source = found[n].source
			return true
		}
	}
	a.source = r.sentenceSubject(s, a.verb.First)
	return a.source.Len() > 0
}

// sentenceSubject is the first noun phrase of a stretch that is no adverbial.
func (r *reading) sentenceSubject(s stretch, last int) text.Run {
	for i := r.skipConnectives(s.First, last); i < last; i = r.nextComma(i, last) + 1 {
		if r.mask[i] != 0 || r.adverbial(i) && r.tag(i) != syntax.Adv {
			continue
		}
		if np := r.nounPhraseAt(i, last); np.Len() > 0 {
			return np
		}
	}
	return text.Run{}
}

// passive reads "was asked by X" and "X was quoted as saying": only what names a source.
func (r *reading) passive(s stretch, a attribution) (attribution, bool) {
	i := a.verb.Last
	if r.is(i, r.class.by) {
		np := r.nounPhraseAt(i+1, s.Last)
		if np.Len() == 0 || a.frames&(clause|quotation|complement|objectAs) == 0 {
			return a, false
		}
		a.source, a.first, a.next, a.kind = np, a.verb.First, np.Last, "passive"
		a.back = true
		return a, false
	}
	return a, false
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

// skipHearer walks over the person told: "…, she told reporters on Monday".
func (r *reading) skipHearer(i, last int, c *cue) int {
	np := r.nounPhraseAt(i, last)
	if np.Len() == 0 || i >= last || r.mask[i] != 0 {
		return i
	}
	return r.skipAdjuncts(np.Last, last, c)
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

// adverbOfSpeech tells whether the adverb before token i belongs to the verb of speech before it,
// not to the clause that begins ("said too much is made of it").
func (r *reading) adverbOfSpeech(i, last int) bool {
	if i >= last || r.mask[i] != 0 {
		return true
	}
	switch r.tag(i) {
	case syntax.That, syntax.Comma, syntax.Colon, syntax.Stop, syntax.Prep, syntax.Time, syntax.Wh, syntax.To, syntax.Adv, syntax.Quote, syntax.Pron, syntax.Det, syntax.Name, syntax.Conj, syntax.Sub, syntax.Dash:
		return true
	}
	return false
}

// skipAdjuncts walks over what may stand between a verb and its content: adverbs, days, places
// of speech, the hearers.
func (r *reading) skipAdjuncts(i, last int, c *cue) int {
	for i < last && r.mask[i] == 0 {
		switch tag := r.tag(i); {
		case tag == syntax.Adv && !r.is(i, r.class.when):
			if !r.adverbOfSpeech(i+1, last) {
				return i
			}
			i++
		case tag == syntax.Time:
			i++
			if r.is(i, r.class.period) {
				i++
			}
		case r.is(i, r.class.when|r.class.det) && r.is(i+1, r.class.period|r.class.month|r.class.time):
			i += 2
		case tag == syntax.Prep && (r.tag(i+1) == syntax.Time || r.is(i+1, r.class.month)):
			i += 2
			for i < last && (r.tag(i) == syntax.Num || r.tag(i) == syntax.Comma && r.tag(i+1) == syntax.Num) {
				i++
			}
		case tag == syntax.Prep && r.venueAhead(i+1, last):
			np := r.nounPhraseAt(i+1, last)
			if np.Len() == 0 {
				return i
			}
			i = np.Last
		case tag == syntax.To && c != nil && (r.is(i+1, r.class.person) || r.tag(i+1) == syntax.Name):
			np := r.nounPhraseAt(i+1, last)
			if np.Len() == 0 {
				return i
			}
			i = np.Last
		default:
			return i
		}
	}
	return i
}
