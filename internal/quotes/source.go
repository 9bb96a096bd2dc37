package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// subject finds the source that stands before a verb: the noun phrase of which the verb says
// that it speaks, without relative clauses and appositions. It also gives the token where its
// clause begins. An empty run: there is none.
func (r *reading) subject(first int, v *verb) (source text.Run, start int) {
	j := r.skipAside(first, v.lead-1)
	if j < first {
		return r.between(v), max(first, v.lead)
	}
	switch r.tag(j) {
	case syntax.Comma:
		return r.beforeAside(first, j)
	case syntax.Conj:
		return text.Run{}, j // "opened the gate and told": the subject is that of the verb before
	}
	return r.nounPhraseBefore(first, j)
}

// between finds the subject between an auxiliary and its participle: "hat Haan am Montag gesagt".
func (r *reading) between(v *verb) text.Run {
	if v.lead == v.First {
		return text.Run{}
	}
	return r.nounPhraseAt(v.lead+1, v.First)
}

// subjectBehind finds the subject right behind a verb, where the language may put it there.
func (r *reading) subjectBehind(s stretch, a *attribution) bool {
	if !r.grammar.inversion {
		return false
	}
	i := r.behindVerb(a.verb.Last, s.Last)
	np := r.nounPhraseAt(i, s.Last)
	if np.Len() == 0 {
		np = r.bodyAt(a.verb.Last, s.Last)
	}
	if np.Len() == 0 || r.thing(np) {
		return false
	}
	a.source, a.first = np, a.verb.lead
	a.verb.tail = max(a.verb.tail, np.Last)
	return true
}

// thing tells whether a noun without an article can only be what the verb is about, where nouns have articles: "reconoció
// errores".
func (r *reading) thing(np text.Run) bool {
	i := np.First
	return np.Len() == 1 && !r.grammar.bareNouns && r.tag(i) == syntax.Noun && !r.t.Tokens[i].Is(text.Upper) &&
		!r.is(i, r.class.person|r.class.org|r.class.document|r.class.title) && !r.agentive(i)
}

// skipAside walks back over what may stand between a subject and its verb: adverbs, days,
// brackets.
func (r *reading) skipAside(first, j int) int {
	for j >= first {
		if r.is(j, r.class.period) && j-1 > first && r.is(j-1, r.class.when|r.class.det) && r.tag(j-2) != syntax.Prep {
			j -= 2 // "just this month"
			continue
		}
		switch r.tag(j) {
		case syntax.Pron:
			if !r.grammar.inversion || !r.is(j, r.class.object) {
				return j
			}
			j-- // "Marta le dijo"
		case syntax.Adv, syntax.Time:
			j--
			if r.tag(j) == syntax.Prep && r.tag(j+1) == syntax.Time {
				j--
			}
		case syntax.Close:
			for j > first && r.tag(j) != syntax.Open {
				j--
			}
			j--
		case syntax.Dash:
			k := r.dashBefore(first, j)
			if k < 0 {
				return j
			}
			j = k - 1
		default:
			return j
		}
	}
	return j
}

// dashBefore is the dash that opens the aside which the one at j closes ("The report — made in
// haste — found"), -1 for none.
func (r *reading) dashBefore(first, j int) int {
	if !r.t.Tokens[j].Is(text.Space) && r.t.Tokens[j].Rune != '—' {
		return -1
	}
	for k := j - 1; k > first; k-- {
		if r.tag(k) == syntax.Dash && r.t.Tokens[k].Rune == r.t.Tokens[j].Rune && r.t.Tokens[k].Is(text.Space) == r.t.Tokens[j].Is(text.Space) {
			return k
		}
	}
	return -1
}

// beforeAside finds the subject of "Ana Ruiz, the mayor, said": of the segments between commas
// before the verb, the first that is a noun phrase and not an adverbial.
func (r *reading) beforeAside(first, comma int) (text.Run, int) {
	for i := r.lastSubject(r.clauseStart(first, comma), comma); i < comma; {
		end := r.nextComma(i, comma)
		if np := r.nounPhraseAt(i, end); np.Len() > 0 && !r.adverbial(i) && (np.Last == end || r.asideAt(np.Last)) {
			if end == comma {
				return text.Run{}, i // "…, X, said" needs two commas
			}
			return np, i
		}
		i = end + 1
	}
	return text.Run{}, first
}

// lastSubject is where the last clause before a verb begins that has a subject of its own: the "one resident" of "Ruiz said
// they heard it, and one resident, who stayed, said".
func (r *reading) lastSubject(first, last int) int {
	clause := false // the words up to here hold one
	for i := first; i < last; i++ {
		clause = clause || r.clausal(i)
		if !clause || r.tag(i) != syntax.Comma || r.mask[i] != 0 || r.tag(i+1) != syntax.Conj {
			continue
		}
		if np := r.nounPhraseAt(i+2, last); np.First == i+2 && r.tag(np.Last) == syntax.Comma && np.Last < last {
			first, clause = i+2, false
		}
	}
	return first
}

// clauseStart is the token behind the last mark that must end a clause.
func (r *reading) clauseStart(first, last int) int {
	for j := last - 1; j >= first; j-- {
		if r.mask[j] != 0 {
			return j + 1
		}
		switch r.tag(j) {
		case syntax.Colon, syntax.Stop:
			return j + 1
		}
	}
	return first
}

func (r *reading) nextComma(i, last int) int {
	for ; i < last; i++ {
		if r.tag(i) == syntax.Comma && r.mask[i] == 0 {
			return i
		}
	}
	return last
}

// adverbial tells whether a segment that begins here is no subject.
func (r *reading) adverbial(i int) bool {
	if r.approximates(i) {
		return false // "At least seven people"
	}
	switch r.tag(i) {
	case syntax.Prep, syntax.Sub, syntax.Ing, syntax.Past, syntax.Wh, syntax.To, syntax.Conj, syntax.Adv, syntax.Time:
		return true
	}
	return false
}

// countAhead tells whether a number stands within the next three words.
func (r *reading) countAhead(i int) bool {
	return r.tag(i) == syntax.Num || r.tag(i+1) == syntax.Num || r.is(i, r.class.roughly) && r.tag(i+2) == syntax.Num
}

// approximates tells whether the word at i goes with a number behind it: "more than 300", "at least 40", "about 2,000".
func (r *reading) approximates(i int) bool {
	if r.is(i, r.class.roughly) {
		return r.countAhead(i + 1)
	}
	if t := r.tag(i); t != syntax.Prep && t != syntax.To {
		return false
	}
	return r.tag(i+1) == syntax.Num && r.is(i-1, r.class.roughly) || r.tag(i+2) == syntax.Num && r.is(i+1, r.class.roughly)
}

// asideAt tells whether a modifier of the noun phrase before it begins here.
func (r *reading) asideAt(i int) bool {
	switch r.tag(i) {
	case syntax.Wh, syntax.That, syntax.Past, syntax.Ing, syntax.Prep, syntax.Open, syntax.Comma, syntax.Adj:
		return true
	}
	return false
}

// comma tells whether a token is a comma, or the mark that closes a quotation ending in one
// (“…,” he said).
func (r *reading) comma(i int) bool {
	return r.tag(i) == syntax.Comma && r.mask[i] == 0 || r.commaInside(i)
}

func (r *reading) commaInside(i int) bool {
	return i > 0 && r.tag(i) == syntax.Quote && r.mask[i] != 0 && r.tag(i-1) == syntax.Comma && r.mask[i-1] == r.mask[i]
}

// timeAhead tells whether a day or a span of time begins at i: "Monday", "last week".
func (r *reading) timeAhead(i int) bool {
	return r.tag(i) == syntax.Time || r.is(i, r.class.month|r.class.period) || r.is(i, r.class.when|r.class.det) && r.is(i+1, r.class.period)
}

// venueAhead tells whether the noun phrase at i is a place of speech: "a news conference".
func (r *reading) venueAhead(i, last int) bool {
	for ; i < last; i++ {
		if r.is(i, r.class.venue) {
			return true
		}
		if !r.tag(i).NounLike() {
			return false
		}
	}
	return false
}
