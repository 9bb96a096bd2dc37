package quotes

import (
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// phraseAt reads "according to X".
func (r *reading) phraseAt(s stretch, at text.Run, p phrase) (attribution, bool) {
	if p.behind {
		return r.phraseBehind(s, at, p)
	}
	if p.quoted && !r.comma(at.First-1) && (at.First == s.First || r.mask[at.First-1] == 0 && !(at.First-1 > s.First && r.tag(at.First-1) == syntax.Dash && r.mask[at.First-2] != 0)) {
		return attribution{}, false
	}
	source := r.possessor(at)
	if source.Len() == 0 {
		source = r.withoutSubject(r.nounPhraseAt(at.Last, s.Last))
	}
	if source.Len() == 0 || p.named && (r.skipConnectives(s.First, at.First) < at.First || r.tag(source.Last) != syntax.Comma || r.tag(source.Last-1) != syntax.Name && !r.saidByBody(s, source)) {
		return attribution{}, false
	}
	a := attribution{verb: verb{cue: &cue{name: p.name, stance: p.stance}, Run: at, at: at.First}, phrase: true, source: source, first: at.First, next: r.behindAside(max(source.Last, at.Last), s.Last), kind: "phrase"}
	r.around(s, &a)
	return a, !a.inside || !r.grammar.loose || source.Len() == 1 && r.tag(source.First) == syntax.Poss || r.speaks(&a)
}

// withoutSubject cuts from a source the subject of the clause behind it, where neither article nor comma parts the two:
// "Zdaniem ekspertów ceny wzrosną"; or a verb that no table has: "Volgens het instituut krimpt de economie".
func (r *reading) withoutSubject(source text.Run) text.Run {
	for i := source.First; r.grammar.second && i+1 < source.Last; i++ {
		if k := &r.t.Tokens[i+1]; r.is(i, r.class.person|r.class.org|r.class.document) && r.tag(i+1) == syntax.Noun && k.Word == 0 && !k.Is(text.Upper) && !r.is(i+2, r.class.by) {
			return text.Run{First: source.First, Last: i + 1}
		}
	}
	for i := source.First + 1; r.grammar.bareNouns && i < source.Last; i++ {
		if r.is(i-1, r.class.org|r.class.document) && !r.is(i-1, r.class.person) && r.tag(i) == syntax.Noun && (r.is(i, r.class.person) || r.agentive(i)) {
			return text.Run{First: source.First, Last: i} // "Według policji kierowca jechał"
		}
	}
	if !r.grammar.bareNouns || source.Len() < 2 || r.tag(source.Last) == syntax.Comma || !r.is(source.First, r.class.plural) {
		return source
	}
	next := source.First + 1
	for next < source.Last && r.is(next, r.class.person|r.class.org) {
		next++ // "analityków banku"
	}
	if next < source.Last && r.tag(next) == syntax.Noun {
		return text.Run{First: source.First, Last: next}
	}
	return source
}

// saidByBody tells whether a person or body that is not named is quoted in what follows: "Pour le syndicat, c'est « un
// recul »."
func (r *reading) saidByBody(s stretch, source text.Run) bool {
	if !r.is(source.Last-1, r.class.person|r.class.org) {
		return false
	}
	for i := source.Last; i < s.Last; i++ {
		if r.mask[i] != 0 {
			return true
		}
	}
	return false
}

// possessor is the source of "in her view": the possessive among the words of a phrase.
func (r *reading) possessor(at text.Run) text.Run {
	for i := at.First; i < at.Last; i++ {
		if r.tag(i) == syntax.Poss && !r.t.Tokens[i].Is(text.Clitic) {
			return text.Run{First: i, Last: i + 1}
		}
	}
	return text.Run{}
}

// around decides where the content of a phrase stands: before it, behind it, or, where no comma
// parts them, on both sides ("Am Montag sind laut Haan die Züge ausgefallen").
func (r *reading) around(s stretch, a *attribution) {
	a.back = r.trim(text.Run{First: r.skipConnectives(s.First, a.first), Last: a.first}).Len() > 0 && !r.gap(a.first)
	before := a.first - 1
	if p := r.tag(a.next) == syntax.Comma && a.next+1 < s.Last && r.tag(before) == syntax.Comma && r.mask[before] == 0; p && a.back && r.grammar.bare && a.cue.name != "so" && r.shortClause(s, a) {
		a.inside = true
		return
	}
	a.inside = a.back && r.grammar.bare && before >= s.First && r.mask[before] == 0 && !r.comma(before) && r.tag(before) != syntax.Dash && r.tag(before) != syntax.Open
}

// shortClause tells whether what stands before a phrase between commas cannot stand alone: "Le
// lac est, selon Haan, vide".
func (r *reading) shortClause(s stretch, a *attribution) bool {
	before := a.first - 2
	t := r.tag(before)
	return t == syntax.Aux || t == syntax.Modal || t == syntax.Verb || t == syntax.Past || a.first-r.skipConnectives(s.First, a.first) <= 4
}

// insideStart is where the clause begins in which a phrase stands: behind the conjunction that
// opens it, else with the sentence.
func (r *reading) insideStart(s stretch, a *attribution) int {
	for i := a.first - 1; i > s.First; i-- {
		if r.mask[i] != 0 {
			continue
		}
		switch t := r.tag(i); {
		case t == syntax.That, t == syntax.Colon, t == syntax.Stop:
			return i + 1
		case (t == syntax.Wh || t == syntax.Sub) && r.tag(i-1) == syntax.Comma:
			return i
		}
	}
	return r.skipConnectives(s.First, a.first)
}

// phraseBehind reads "X zufolge".
func (r *reading) phraseBehind(s stretch, at text.Run, p phrase) (attribution, bool) {
	source, _ := r.nounPhraseBefore(s.First, at.First-1)
	if source.Len() == 0 {
		return attribution{}, false
	}
	a := attribution{verb: verb{cue: &cue{name: p.name, stance: p.stance}, Run: at, at: at.First}, phrase: true, source: source, first: source.First, next: at.Last, kind: "phrase"}
	r.around(s, &a)
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

// opinionAt is the number of tokens of "nach Einschätzung", "nach ersten Polizeiangaben", 0
// where no such words begin at i: a preposition of the class "view" and a noun of the class or
// an ending "opinion" behind it, with what stands between them.
func (r *reading) opinionAt(i, last int) int {
	if !r.is(i, r.class.view) {
		return 0
	}
	for j := i + 1; j < min(i+6, last) && r.mask[j] == 0; j++ {
		switch t := r.tag(j); {
		case t == syntax.Noun && r.opinion(j):
			return j + 1 - i
		case !t.NounLike() || t == syntax.Noun && r.tag(j+1) != syntax.Dash:
			return 0
		}
	}
	return 0
}

func (r *reading) opinion(i int) bool {
	if r.is(i, r.class.opinion) {
		return true
	}
	w := r.t.Of(i)
	for _, e := range r.views {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// viewOf reads "nach Angaben der Polizei": the source is what stands behind the preposition; whose
// view it is, entityOf finds out.
func (r *reading) viewOf(s stretch, i, n int) (attribution, bool) {
	source := r.nounPhraseAt(i+1, s.Last)
	source.Last = max(source.Last, i+n)
	a := attribution{verb: verb{cue: &cue{name: "view", stance: "neutral"}, Run: text.Run{First: i, Last: i + 1}, at: i}, phrase: true, source: source, first: i, next: r.behindAside(source.Last, s.Last), kind: "phrase"}
	r.around(s, &a)
	return a, true
}

// behindAside is the token behind an apposition and its comma, where one stands between a source
// and its verb: "laut der Ministerin, Ana Ruiz, ist".
func (r *reading) behindAside(i, last int) int {
	if r.tag(i) == syntax.Open {
		for i < last && r.tag(i) != syntax.Close {
			i++
		}
		i++
	}
	if !r.grammar.bare || i >= last || r.tag(i) != syntax.Comma {
		return i
	}
	if np := r.nounPhraseAt(i+1, last); np.Len() > 0 && r.tag(np.Last) == syntax.Comma && r.tag(np.Last+1).Finite() {
		return np.Last + 1
	}
	return i
}
