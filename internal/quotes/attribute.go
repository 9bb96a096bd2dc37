package quotes

import (
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
	source := r.nounPhraseAt(at.Last, s.Last)
	if source.Len() == 0 {
		return attribution{}, false
	}
	a := attribution{verb: verb{cue: &cue{name: p.name, stance: p.stance}, Run: at, at: at.First}, phrase: true, source: source, first: at.First, next: source.Last, kind: "phrase"}
	a.back = r.trim(text.Run{First: r.skipConnectives(s.First, at.First), Last: at.First}).Len() > 0
	return a, true
}

// layout decides on which side of a verb its source and its content stand.
func (r *reading) layout(s stretch, v verb, found []attribution) (attribution, bool) {
	a := attribution{verb: v, next: v.Last}
	if v.passive {
		return r.passive(s, a)
	}
	if r.inverted(s, &a) {
		return a, true
	}
	if !v.bare {
		a.source, a.first = r.subject(s.First, &v)
	}
	if a.source.Len() == 0 && !r.inherit(s, &a, found) {
		return a, false
	}
	a.back = r.isBack(s, &a)
	return a, true
}

// inverted reads "…, said X": the verb right behind its content, the source behind the verb.
func (r *reading) inverted(s stretch, a *attribution) bool {
	before := a.verb.First - 1
	if a.frames&(behind|quotation) == 0 || before < s.First || r.tags.Forms[a.at]&syntax.Gerund != 0 {
		return false
	}
	if r.tag(before) != syntax.Comma && r.tag(before) != syntax.Quote && r.tag(before) != syntax.Dash {
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
	i := r.skipAdjuncts(a.verb.Last, s.Last, a.cue)
	a.next = i
	if i >= s.Last {
		return true
	}
	switch r.tag(i) {
	case syntax.Stop, syntax.Comma, syntax.Colon, syntax.Conj, syntax.Sub, syntax.Dash, syntax.Ing, syntax.Wh, syntax.Prep:
		return !(r.tag(i) == syntax.Colon && !quoted) && !(r.tag(i) == syntax.Comma && !quoted && r.mask[min(i+1, s.Last-1)] != 0)
	case syntax.Quote:
		return quoted && r.mask[i] != 0
	}
	return quoted && r.tag(i) != syntax.That
}

// skipAdjuncts walks over what may stand between a verb and its content: adverbs, days, places
// of speech, the hearers.
func (r *reading) skipAdjuncts(i, last int, c *cue) int {
	for i < last && r.mask[i] == 0 {
		switch tag := r.tag(i); {
		case tag == syntax.Adv && !r.is(i, r.class.when):
			i++
		case tag == syntax.Time:
			i++
		case r.is(i, r.class.when|r.class.det) && r.is(i+1, r.class.period|r.class.month):
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
