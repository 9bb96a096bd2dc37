package quotes

import (
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// contentStart is where the content of a verb begins, by the verb's frames. It fails where the
// verb has none here.
func (r *reading) contentStart(s stretch, a *attribution) (int, bool) {
	start, ok := r.framed(s, a)
	return start, ok && !(a.kind == "infinitive" && a.stance == "deny" && r.reticent(start))
}

// reticent tells whether an infinitive, behind its particle or not, is a verb of speech: who declines to comment says
// nothing.
func (r *reading) reticent(i int) bool {
	return r.is(i, r.class.reticent) || r.is(i+1, r.class.reticent)
}

// framed is where the content of a verb begins, whatever it is.
func (r *reading) framed(s stretch, a *attribution) (int, bool) {
	if a.kind == "announced" || a.kind == "claimed" {
		return a.next + 1, true
	}
	i := r.skipAdjuncts(a.verb.tail, s.Last, a.cue)
	if i >= s.Last {
		return 0, false
	}
	if start, ok := r.accusation(s, a); ok {
		return start, true
	}
	if a.frames&objectInf != 0 && len(r.infinitives) > 0 {
		if to := r.toldTo(i, s.Last); to > 0 {
			a.kind = "object"
			return to, true
		}
	}
	if a.frames&(person|objectInf) != 0 {
		if np := r.nounPhraseAt(i, s.Last); np.Len() > 0 && r.mask[i] == 0 {
			if start, ok := r.afterObject(s, a, np); ok {
				return start, true
			}
		}
	}
	if a.frames&whClause != 0 && r.tag(i) == syntax.Prep && (r.tag(i+1) == syntax.Wh || r.tag(i+1) == syntax.That && a.frames&(clause|thatClause) == 0) && r.mask[i] == 0 {
		a.kind = "wh" // "preguntó por qué"
		return i, true
	}
	if t := r.tag(i); t != syntax.Prep && t != syntax.Adv && t != syntax.To && !r.is(i, r.class.as) || r.mask[i] != 0 || r.thatAhead(i, s.Last, syntax.That) == 0 {
		if start, ok := r.opening(s, a, i); ok {
			return start, true
		}
	}
	if r.grammar.comma {
		if start, ok := r.beyondComma(s, a, i); ok {
			return start, true
		}
	}
	if that := r.thatAhead(i, s.Last, syntax.That); that > 0 && a.frames&(clause|thatClause) != 0 {
		a.kind = "that"
		return that + 1, true
	}
	if to := r.thatAhead(i, s.Last, syntax.To); to > 0 && a.frames&infinitive != 0 {
		a.kind = "infinitive"
		return to, true
	}
	if of := r.infinitiveAhead(i, s.Last); of > 0 && a.frames&infinitive != 0 {
		a.kind = "infinitive"
		return of, true
	}
	return 0, false
}

// accusation reads "acusa al Gobierno de haber mentido": an infinitive behind the preposition of the verb, which behind
// the object alone would go on with it.
func (r *reading) accusation(s stretch, a *attribution) (int, bool) {
	if a.frames&(person|preposition) != person|preposition || len(r.infinitives) == 0 {
		return 0, false
	}
	for j := a.verb.tail; j < min(a.verb.tail+maxObject, s.Last) && r.mask[j] == 0 && r.tag(j) != syntax.Comma; j++ {
		if r.prep(a.cue, j) && r.infinitiveAt(j+1) {
			a.kind = "infinitive"
			return j + 1, true
		}
	}
	return 0, false
}

// toldTo finds the infinitive behind who is told: "призвал граждан не выходить", 0 for none.
func (r *reading) toldTo(i, last int) int { return r.aheadInClause(i, last, r.infinitiveAt) }

// infinitiveAhead finds the infinitive of "ha dichiarato ai carabinieri di aver visto", 0 for none.
func (r *reading) infinitiveAhead(i, last int) int {
	if len(r.infinitives) == 0 || r.tag(i) != syntax.Prep {
		return 0
	}
	return r.aheadInClause(i, last, func(j int) bool { return r.is(j, r.class.of) && r.infinitiveAt(j) })
}

// aheadInClause finds the first token behind i that fits, in the same clause and within an object's length, 0 for none.
func (r *reading) aheadInClause(i, last int, fits func(int) bool) int {
	for j := i + 1; j < min(i+maxObject, last) && r.mask[j] == 0; j++ {
		switch t := r.tag(j); {
		case fits(j):
			return j
		case t == syntax.Comma, t == syntax.Colon, t == syntax.Stop, t.Finite():
			return 0
		}
	}
	return 0
}

// maxObject is how many tokens the object of an accusation has at most.
const maxObject = 12

// afterObject reads "told reporters that", "urged Russia to".
func (r *reading) afterObject(s stretch, a *attribution, object text.Run) (int, bool) {
	i := r.skipAdjuncts(object.Last, s.Last, a.cue)
	if i < s.Last && r.tag(i) == syntax.Comma {
		if next := r.nextComma(i+1, s.Last); next+1 < s.Last && r.prep(a.cue, next+1) && r.aside(i+1, next) {
			i = next + 1 // "accused the mayor, Ana Ruiz, of"
		}
	}
	if i >= s.Last {
		return 0, false
	}
	switch tag := r.tag(i); {
	case r.mask[i] != 0, tag == syntax.Comma && r.mask[min(i+1, s.Last-1)] != 0, tag == syntax.Colon && r.mask[min(i+1, s.Last-1)] != 0:
		a.kind = "told"
		return i, a.frames&quotation != 0
	case tag == syntax.That:
		a.kind = "told"
		return i + 1, a.frames&person != 0
	case tag == syntax.Wh && !r.is(i, r.class.rel) || r.is(i, r.class.whether):
		a.kind = "told"
		return i, a.frames&person != 0
	case tag == syntax.To && a.frames&objectInf != 0:
		a.kind = "object"
		return i, true
	case r.prep(a.cue, i):
		a.kind = "object"
		return r.behindPreposition(i), true
	case a.frames&person != 0 && a.frames&(clause|quotation) != 0 && (tag == syntax.Pron || tag == syntax.Det || tag == syntax.Name || tag == syntax.Poss || tag == syntax.Num || tag == syntax.Noun) && r.clauseFrom(i, s.Last):
		a.kind = "told"
		return i, true
	}
	return 0, false
}

// prep tells whether a token is a preposition behind which the cue's content stands.
func (r *reading) prep(c *cue, i int) bool {
	for _, w := range c.preps {
		if r.t.Tokens[i].Word == w {
			return true
		}
	}
	return false
}

// opening tells whether content begins at token i, and where exactly.
func (r *reading) opening(s stretch, a *attribution, i int) (int, bool) {
	tag := r.tag(i)
	switch {
	case r.mask[i] != 0 && a.frames&(clause|thatClause) != 0 && r.behindTitle(i) > 0:
		a.kind = "that"
		return r.behindTitle(i), true
	case r.mask[i] != 0:
		a.kind = "quoted"
		return i, a.frames&(quotation|clause|nounPhrase|complement|thatClause) != 0
	case a.frames&objectAs != 0 && r.is(i, r.class.as):
		a.kind = "object"
		return i + 1, i+1 < s.Last
	case a.frames&clause != 0 && (tag == syntax.Aux || tag == syntax.Modal || tag == syntax.Past || tag == syntax.Verb) && r.openClause(a.first-1):
		a.kind = "gap"
		return i, true
	case (tag == syntax.Comma || tag == syntax.Colon) && i+1 < s.Last && r.mask[i+1] != 0:
		a.kind = "quoted"
		return i + 1, a.frames&(quotation|clause|thatClause) != 0
	case tag == syntax.Comma && r.tag(i+1) == syntax.That && a.frames&(clause|thatClause) != 0:
		a.kind = "that"
		return i + 2, i+2 < s.Last
	case tag == syntax.Comma && (r.tag(i+1) == syntax.Wh && !r.is(i+1, r.class.rel) || r.is(i+1, r.class.whether)) && a.frames&(whClause|clause) != 0 && r.grammar.inversion:
		a.kind = "wh"
		return i + 1, true
	case tag == syntax.Comma && r.grammar.comma && a.frames&clause != 0 && r.clauseFrom(i+1, s.Last):
		a.kind = "clause"
		return i + 1, true
	case tag == syntax.Comma && r.grammar.comma && a.frames&(infinitive|clause|thatClause) != 0 && r.infinitiveFrom(i+1, s.Last):
		a.kind = "infinitive"
		return i + 1, true
	case tag == syntax.Colon:
		a.kind = "colon"
		return i + 1, a.frames&quotation != 0 && i+1 < s.Last && (r.mask[i+1] != 0 || r.tag(a.source.First-1) != syntax.Neg) // "Not everyone agrees:"
	case tag == syntax.That && a.frames&(clause|thatClause) != 0:
		a.kind = "that"
		return i + 1, true
	case tag == syntax.Wh && a.frames&whClause != 0, r.is(i, r.class.whether) && a.frames&(whClause|clause) != 0:
		a.kind = "wh"
		return i, true
	case r.grammar.second && a.frames&infinitive != 0 && (r.startsObject(i) || a.apart != 0 && tag != syntax.Comma) && r.infinitiveFrom(i, s.Last):
		a.kind = "infinitive" // "zegt de klachten serieus te nemen"
		return i, true
	case tag == syntax.To && a.frames&infinitive != 0, a.frames&infinitive != 0 && r.infinitiveAt(i):
		a.kind = "infinitive"
		return i, true
	case a.frames&(infinitive|anySource) == infinitive|anySource && a.oneself && (tag == syntax.Adj || tag == syntax.Past || tag == syntax.Noun || tag == syntax.Adv || tag == syntax.Ing):
		a.kind = "predicate"
		return i, true
	case a.frames&preposition != 0 && r.prep(a.cue, i) && r.tag(i+2) == syntax.Comma && r.tag(i+3) == syntax.That:
		a.kind = "that" // "о том, что"
		return i + 4, i+4 < s.Last
	case a.frames&preposition != 0 && r.prep(a.cue, i):
		a.kind = "preposition"
		return r.behindPreposition(i), i+1 < s.Last && (a.frames&marked == 0 || r.marksAhead(i, s.Last))
	case r.grammar.inversion && a.frames&(objectAs|complement) == objectAs && r.startsObject(i) && !r.asAhead(i, s.Last):
		return 0, false
	case a.frames&complement != 0 && !r.grammar.inversion && r.called(a, i, s.Last):
		return 0, false
	case a.frames&(objectAs|complement) != 0 && r.startsObject(i):
		a.kind = "object"
		return i, true
	case a.frames&clause != 0 && !r.grammar.inversion && r.opensClauseAt(i) && r.clauseFrom(i, s.Last):
		a.kind = "clause"
		return i, true
	case a.frames&nounPhrase != 0 && (r.startsObject(i) || tag == syntax.Ing):
		a.kind = "noun"
		return r.behindNoun(s, a, i), true
	}
	return 0, false
}

// behindNoun is where the content begins that a noun phrase at i opens: with it, or behind it in "bestätigte dem Blatt,
// dass" and "reconoció errores: «…»".
func (r *reading) behindNoun(s stretch, a *attribution, i int) int {
	np := r.nounPhraseAt(i, s.Last)
	if np.Len() == 0 || np.Last+1 >= s.Last {
		return i
	}
	switch tag := r.tag(np.Last); {
	case tag == syntax.Comma && r.tag(np.Last+1) == syntax.That && a.frames&(clause|thatClause) != 0:
		a.kind = "that"
		return np.Last + 2
	case tag == syntax.Colon && r.mask[np.Last+1] != 0 && a.frames&quotation != 0:
		a.kind = "quoted"
		return np.Last + 1
	}
	return i
}

// called tells whether a verb of naming has a name or a thing behind it, and nothing that is said of it: "a stream called
// Miracle Run", "called an emergency meeting"; not "called Ruiz a liar", "what he called a breach".
func (r *reading) called(a *attribution, i, last int) bool {
	if r.openClause(a.first - 1) {
		return false
	}
	np := r.nounPhraseAt(i, last)
	if np.First != i || np.Len() == 0 || !r.is(i, r.class.a) && !r.allNames(np) {
		return false
	}
	for j := i; j < last && r.tag(j) != syntax.Comma; j++ {
		if r.mask[j] != 0 {
			return false
		}
	}
	return !r.startsObject(np.Last)
}

func (r *reading) allNames(np text.Run) bool {
	for i := np.First; i < np.Last; i++ {
		if t := r.tag(i); t != syntax.Name && t != syntax.Num && t != syntax.Dash {
			return false
		}
	}
	return true
}

// infinitiveAt tells whether an infinitive begins at i, with the preposition that a language may
// put before it: "de partir", "di partire".
func (r *reading) infinitiveAt(i int) bool {
	if len(r.infinitives) == 0 {
		return false
	}
	for r.tag(i) == syntax.Neg || r.is(i, r.class.object) {
		i++ // "assure ne pas le connaître"
	}
	if r.is(i, r.class.of) || r.tag(i) == syntax.Prep && r.t.Tokens[i].Len() == 1 {
		i++
	}
	if i >= len(r.t.Tokens) || r.tag(i) == syntax.Name || r.t.Tokens[i].Is(text.Upper) {
		return false
	}
	w := r.t.Of(i)
	for _, e := range r.infinitives {
		if len(w) > len(e) && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// behindTitle is where a clause begins behind the name in marks at i: "рассказал «Газете», что"; 0 where it is none.
func (r *reading) behindTitle(i int) int {
	o := r.regions[r.mask[i]-1].outer()
	if o.First != i || o.Len() > maxTitle || !r.t.Tokens[i+1].Is(text.Upper) {
		return 0
	}
	next := o.Last
	if r.tag(next) == syntax.Comma {
		next++
	}
	if r.tag(next) != syntax.That || next+1 >= len(r.t.Tokens) {
		return 0
	}
	return next + 1
}

// maxTitle is how many tokens a name in marks has at most, the marks included.
const maxTitle = 5

// marksAhead tells whether a quotation stands soon in the clause that goes on at i.
func (r *reading) marksAhead(i, last int) bool {
	for last = min(last, i+maxObject); i < last && r.tag(i) != syntax.Comma && r.tag(i) != syntax.Stop; i++ {
		if r.mask[i] != 0 {
			return true
		}
	}
	return false
}

// asAhead tells whether an "as" stands in the clause that goes on at i.
func (r *reading) asAhead(i, last int) bool {
	for ; i < last && r.tag(i) != syntax.Comma && r.tag(i) != syntax.Stop; i++ {
		if r.is(i, r.class.as) {
			return true
		}
	}
	return false
}

// openClause tells whether the word before an attribution opens a relative clause: "which
// officials said would …".
func (r *reading) openClause(i int) bool {
	return r.is(i, r.class.rel|r.class.that) || r.tag(i) == syntax.Wh
}

// opensClauseAt tells whether a bare clause can begin at a token.
func (r *reading) opensClauseAt(i int) bool {
	switch r.tag(i) {
	case syntax.Comma:
		return r.startsObject(i + 1)
	case syntax.To, syntax.Conj, syntax.Colon, syntax.Dash, syntax.Close, syntax.Stop:
		return false
	}
	return true
}

// behindPreposition leaves out a preposition that only links ("for"), and keeps one that says
// something ("against", "to").
func (r *reading) behindPreposition(i int) int {
	if r.is(i, r.class.linking) {
		return i + 1
	}
	return i
}

func (r *reading) startsObject(i int) bool {
	switch r.tag(i) {
	case syntax.Det, syntax.Poss, syntax.Noun, syntax.Name, syntax.Adj, syntax.Num, syntax.Pron, syntax.That:
		return true
	}
	return false
}

// clauseFrom tells whether a clause begins at i: a noun phrase, and a finite verb before the
// sentence ends; or an adverbial before one.
func (r *reading) clauseFrom(i, last int) bool {
	seen := false
	for j := i; j < last; j++ {
		switch tag := r.tag(j); {
		case tag == syntax.Stop && r.mask[j] == 0, r.mask[j] != 0 && r.colon(j):
			return false // "She added one thing: “…”"
		case tag.Finite() && (seen || j > i) && r.finite(j):
			return seen
		case tag.NounLike() || tag == syntax.Pron || tag == syntax.That || tag == syntax.Ing || tag == syntax.Time:
			seen = true
		case r.mask[j] != 0, r.is(j, r.class.degree):
			seen = true // "too much is made of it"
		}
	}
	return false
}

// finite tells whether a verb can be that of a clause: no infinitive, no participle before a noun.
func (r *reading) finite(j int) bool {
	before := r.tag(j - 1)
	switch r.tag(j) {
	case syntax.Past:
		return before.NounLike() || before == syntax.Pron || before == syntax.Adv || before == syntax.Wh || before == syntax.Close || before == syntax.That || before == syntax.Comma
	case syntax.Verb, syntax.Aux:
		return before != syntax.To
	}
	return true
}

// thatAhead finds the "that" of "said on Monday in the capital that": no verb and no comma but
// those of an adverbial before it. 0 for none.
func (r *reading) thatAhead(i, last int, word syntax.Tag) int {
	if t := r.tag(i); t != syntax.Prep && t != syntax.Comma && t != syntax.Time && t != syntax.To && t != syntax.Adv && !r.is(i, r.class.as) {
		return 0
	}
	for j := i; j < min(i+16, last) && r.mask[j] == 0; j++ {
		switch tag := r.tag(j); {
		case tag == word && r.is(j-1, r.class.factNoun):
			return 0 // "on the fact that"
		case tag == word && (j == i || !r.tag(j-1).NounLike() || r.timeAhead(j-1) || j+1 < last && r.tag(j+1) != syntax.Verb && r.tag(j+1) != syntax.Aux && r.tag(j+1) != syntax.Past):
			return j
		case tag.Finite(), tag == syntax.Colon, tag == syntax.Stop:
			return 0
		}
	}
	return 0
}

// infinitiveFrom tells whether a clause with an infinitive and its particle and no other verb
// begins at i: "hofft, den Streit bald zu beenden".
func (r *reading) infinitiveFrom(i, last int) bool {
	for j := i; j < last && r.mask[j] == 0; j++ {
		switch t := r.tag(j); {
		case r.is(j, r.class.to) && (r.tag(j+1).Verbal() || r.is(j+1, r.class.be) || r.grammar.second && !r.t.Tokens[j+1].Is(text.Upper)), r.split(j):
			return true
		case t == syntax.Comma, t == syntax.Stop, t == syntax.Aux, t == syntax.Modal:
			return false
		}
	}
	return false
}

// split tells whether a word is an infinitive that holds its particle: "abzuziehen".
func (r *reading) split(j int) bool {
	w := r.t.Of(j)
	for _, e := range r.infixes {
		if at := strings.Index(w, e); at > 1 && at+len(e)+2 < len(w) && w[len(w)-1] == 'n' && !r.t.Tokens[j].Is(text.Upper) {
			return true
		}
	}
	return false
}

// beyondComma looks for the content behind what else stands in the clause of a verb, where a
// comma must end that clause: "bestätigte dem Rat auf Anfrage, dass".
func (r *reading) beyondComma(s stretch, a *attribution, i int) (int, bool) {
	for j := i; j < s.Last; j++ {
		if r.mask[j] != 0 {
			if !r.quotedName(j) || r.mask[j-1] != 0 {
				return 0, false
			}
			j = r.regions[r.mask[j]-1].outer().Last - 1 // "sagte der „Bergzeitung“, er"
			continue
		}
		switch t := r.tag(j); {
		case t == syntax.Comma || t == syntax.Colon:
			return r.opening(s, a, j)
		case t.Finite() && r.t.Tokens[j].Word != a.apart, t == syntax.That, t == syntax.Stop:
			return 0, false
		}
	}
	return 0, false
}
