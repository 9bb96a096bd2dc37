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
	inside    bool     // the content stands around it: "Die Züge sind laut Haan ausgefallen"
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
				i = max(a.source.Last, i+n) - 1
			}
			continue
		}
		if n := r.opinionAt(i, s.Last); n > 0 {
			if a, ok := r.viewOf(s, i, n); ok {
				found = append(found, a)
				i = max(a.source.Last, i+n) - 1
			}
			continue
		}
		if a, ok := r.claimed(s, i); ok {
			found = append(found, a)
			continue
		}
		v, ok := r.verbAt(i)
		if !ok {
			continue
		}
		if r.grantsAnonymity(v, s.Last) {
			continue // "declined to give his name"
		}
		if a, ok := r.layout(s, v, found); ok {
			if n := len(found) - 1; n >= 0 && found[n].phrase && a.first <= found[n].first && found[n].source.Last <= a.at {
				found = found[:n] // "Wie der Sender unter Berufung auf Ermittler berichtet"
			}
			found = append(found, a)
			i = max(i, a.verb.Last-1)
		}
	}
	return found
}

// grantsAnonymity tells whether the words about a verb only say that a source is not named.
func (r *reading) grantsAnonymity(v verb, last int) bool {
	for _, i := range [...]int{v.First, v.lead, v.at} {
		if n, _ := r.people.anonymity.Match(r.t.Tokens, i, last); n > 0 && i+n > v.at {
			return true
		}
	}
	return false
}

// layout decides on which side of a verb its source and its content stand.
func (r *reading) layout(s stretch, v verb, found []attribution) (attribution, bool) {
	a := attribution{verb: v, next: v.Last}
	if r.is(v.at-1, r.class.anyone) || r.is(v.First-1, r.class.anyone) {
		return a, false // "a-t-on appris", "sagt man"
	}
	switch {
	case v.passive, v.infinitive && !r.wentOn(v.First-1), v.negated && v.frames&negatable == 0 && (!r.grammar.inversion || v.frames&thatClause == 0):
		return a, false
	}
	if v.frames&impersonal != 0 {
		return r.itSays(s, a)
	}
	if v.frames&documents != 0 && r.fromDocument(s, &a) {
		return a, true
	}
	if r.quotedAs(s, &a) || r.inverted(s, &a) || r.enclitic(s, &a) || r.dropped(s, &a) {
		return a, true
	}
	if r.grammar.strict && r.tag(a.verb.Last) == syntax.Pron && r.is(a.verb.Last, r.class.he|r.class.me) && !r.is(a.verb.Last, r.class.object) {
		r.subjectBehind(s, &a) // "Die Bürger forderte er auf"
	} else if !v.bare || r.tag(v.lead-1).NounLike() {
		a.source, a.first = r.subject(s.First, &v)
		a.relative = a.source.Len() > 0 && r.is(r.skipAside(s.First, v.First-1), r.class.rel)
	}
	if a.source.Len() == 0 && v.lead < v.First {
		a.source = r.between(&v)
	}
	if body, first := r.bodyBefore(s, &v, &a); body.Len() > 0 {
		a.source, a.first = body, first
		a.back = r.isBack(s, &a)
		return a, true
	}
	if a.source.Len() == 0 && !r.subjectBehind(s, &a) && !r.inherit(s, &a, found) {
		if !r.grammar.dropped || v.bare || v.infinitive || r.tags.Forms[v.at]&(syntax.Base|syntax.Gerund) != 0 {
			return a, false
		}
		if a.source, a.first = r.within(s, &v); a.source.Len() > 0 {
			a.back = r.isBack(s, &a)
			return a, true
		}
		a.first, a.inherited = a.verb.First, true
		if a.source = r.sentenceSubject(s, a.verb.First); a.source.Len() == 0 || !r.speaks(&a) {
			a.source = r.lastSource()
		}
		return a, true
	}
	if !r.speaks(&a) || a.source.Len() == 1 && a.source.Last == a.verb.First && r.is(a.source.First, r.class.the) && r.is(a.source.First, r.class.it) {
		return a, false // "het besluit": a noun
	}
	a.back = r.isBack(s, &a)
	if r.grammar.auxiliary && r.is(a.first-1, r.class.object|r.class.the) && r.is(a.first-2, r.class.manner) {
		a.first-- // "Comme l'a dit Haan"
	}
	if !a.inherited && !a.back && r.is(a.first-1, r.class.manner) && r.opensManner(s, a.first-1) {
		a.first--
		a.manner, a.back, a.kind = true, r.comma(a.first-1), "manner"
		a.next = max(a.next, a.verb.tail)
	}
	return a, true
}

// quotedAs reads "X was quoted as saying": the source is the subject of the passive verb.
func (r *reading) quotedAs(s stretch, a *attribution) bool {
	as := a.at - 1
	if !a.bare || as-1 < s.First || !r.is(as, r.class.as) || r.tag(as-1) != syntax.Past {
		return false
	}
	v, ok := r.verbAt(as - 1)
	if !ok || !v.passive {
		return false
	}
	a.source, a.first = r.subject(s.First, &v)
	if a.source.Len() == 0 {
		return false
	}
	a.verb.First, a.verb.lead = v.First, v.lead
	a.back = r.isBack(s, a)
	return true
}

// opensManner tells whether a word of manner opens a clause: not the "как" of "после того как".
func (r *reading) opensManner(s stretch, i int) bool {
	if !r.grammar.bareNouns || i <= r.skipConnectives(s.First, i) {
		return true
	}
	return r.tag(i-1) == syntax.Dash || r.tag(i-1) == syntax.Comma && r.tag(i-2) != syntax.Det
}

// wentOn tells whether an infinitive belongs to a phrase of speech: "went on to say".
func (r *reading) wentOn(to int) bool {
	return r.tag(to) == syntax.To && r.tag(to-1) == syntax.Adv && r.tag(to-2).Verbal() || r.is(to-1, r.class.goes)
}

// speaks tells whether a source can be one: a person, a body, a name, a document, a pronoun. For
// the plain verbs of speech any noun will do.
func (r *reading) speaks(a *attribution) bool {
	if !strings.HasSuffix(r.t.Of(a.at), "n") && r.bareName(a.source) {
		return true // a verb in the singular
	}
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
	if r.grammar.inversion && a.frames&documents == 0 {
		for i := a.source.First; i < head; i++ {
			if r.is(i, r.class.person|r.class.org|r.class.document) || r.tag(i) == syntax.Noun && r.agentive(i) {
				return true // genitives may follow it
			}
		}
	}
	if a.frames&documents != 0 {
		return r.is(head, r.class.document)
	}
	t := r.tag(head)
	return t == syntax.Name || t == syntax.Pron || t == syntax.Adj || t == syntax.Det || t == syntax.Num || r.is(head, r.class.person|r.class.org|r.class.document) || r.agentive(head) || r.bareName(a.source)
}

// bareName tells whether an unknown noun without an article is a name, where all nouns have
// capitals: "Haan sagte".
func (r *reading) bareName(np text.Run) bool {
	if !r.tagger.Capitals() || np.Len() != 1 || r.tag(np.First) != syntax.Noun || r.t.Tokens[np.First].Word != 0 || r.heads[np.First] != 0 {
		return false
	}
	r.tags.Of[np.First] = syntax.Name
	return true
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

// inherit gives a cue without a subject of its own ("…, saying", "and denied") the source of the
// cue before it, or the subject of the sentence.
func (r *reading) inherit(s stretch, a *attribution, found []attribution) bool {
	before := r.skipAside(s.First, a.verb.First-1)
	t := r.tag(before)
	if before >= s.First && t != syntax.Comma && t != syntax.Conj && t != syntax.To && t != syntax.Dash && !(a.bare && (t == syntax.Prep || t == syntax.Sub || t.NounLike() || t == syntax.Quote)) {
		return false
	}
	if t == syntax.Comma && before > s.First && r.asideOf(s, a, before) {
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

// asideOf tells whether a participle behind a comma only describes the subject before it: "the minister, asked about the
// vote, said".
func (r *reading) asideOf(s stretch, a *attribution, comma int) bool {
	if r.grammar.inversion || a.bare || r.tags.Forms[a.at]&syntax.Participle == 0 {
		return false
	}
	np := r.sentenceSubject(s, comma)
	return np.Len() > 0 && np.Last == comma && r.nextComma(comma+1, s.Last) < s.Last
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

// fromDocument reads "Aus dem Bericht geht hervor, dass" and "Il ressort du rapport que": the document stands behind a
// preposition.
func (r *reading) fromDocument(s stretch, a *attribution) bool {
	if prep := a.verb.Last; r.tag(prep) == syntax.Prep {
		if np := r.nounPhraseAt(prep+1, s.Last); r.document(np) && r.tag(np.Last) == syntax.That {
			a.source, a.first, a.next, a.verb.tail = np, a.verb.First, np.Last, np.Last
			return true
		}
	}
	lead := a.lead
	for r.is(lead-1, r.class.object) || r.tag(lead-1) == syntax.Adv {
		lead-- // "se desprende", "också framgår"
	}
	for prep := max(s.First, lead-maxDocument); prep < lead; prep++ {
		if r.tag(prep) != syntax.Prep || prep > s.First && r.tag(prep-1).NounLike() || r.approximates(prep) {
			continue // "a study of 200 firms shows"
		}
		np := r.nounPhraseAt(prep+1, lead)
		if np.Last != lead || !r.document(np) {
			continue
		}
		a.source, a.first = np, prep
		for r.is(a.next, r.class.object) {
			a.next++ // "ergibt sich"
		}
		return true
	}
	return false
}

// maxDocument is how many tokens before its verb a document is looked for.
const maxDocument = 8

// document tells whether a noun phrase names a document or who made one.
func (r *reading) document(np text.Run) bool {
	for i := np.First; i < np.Last; i++ {
		if r.is(i, r.class.document|r.class.org) {
			return true
		}
	}
	return false
}

// itSays reads "…, heißt es in dem Bericht" and "In dem Bericht heißt es: …": the source stands
// behind a preposition, if anywhere.
func (r *reading) itSays(s stretch, a attribution) (attribution, bool) {
	first := a.verb.First
	switch {
	case r.is(a.at+1, r.class.it):
		a.verb.Last, a.verb.tail = a.at+2, a.at+2
	case r.is(a.at-1, r.class.it):
		a.verb.First--
		first--
	case !r.grammar.dropped:
		return a, false
	}
	a.first, a.next = first, a.verb.Last
	for a.next < s.Last && r.tag(a.next) == syntax.Adv {
		a.next++
	}
	if r.tag(a.next) == syntax.Prep {
		if np := r.nounPhraseAt(a.next+1, s.Last); np.Len() > 0 {
			a.source, a.next, a.verb.tail = np, np.Last, np.Last
			if r.comma(first-1) && r.tag(a.next) == syntax.Stop && r.reportable(s.First, first) {
				a.back = true // "…, йдеться в заяві."
				return a, true
			}
		}
	} else if r.tag(s.First) == syntax.Prep {
		if np := r.nounPhraseAt(s.First+1, first); np.Len() > 0 {
			a.source, a.first = np, s.First
		}
	}
	a.back = r.isBack(s, &a)
	return a, true
}
