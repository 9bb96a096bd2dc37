package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// skipHearer walks over the person told: "…, she told reporters on Monday".
func (r *reading) skipHearer(i, last int, c *cue) int {
	np := r.nounPhraseAt(i, last)
	if np.Len() == 0 || i >= last || r.mask[i] != 0 {
		return i
	}
	return r.skipAdjuncts(np.Last, last, c)
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
		case tag == syntax.Adv && !r.is(i, r.class.when|r.class.degree):
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
			if i+1 < last && r.tag(i) == syntax.Dash && !r.t.Tokens[i].Is(text.Space) {
				i += 2 // "quarta-feira"
			}
			for i < last && (r.tag(i) == syntax.Num || r.tag(i) == syntax.Comma && r.tag(i+1) == syntax.Num) {
				i++
			}
		case tag == syntax.Prep && r.venueAhead(i+1, last) && !r.infinitiveAt(i):
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
