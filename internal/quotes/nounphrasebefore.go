package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// nounPhraseBefore walks left from j over a noun phrase and its modifiers.
func (r *reading) nounPhraseBefore(first, j int) (text.Run, int) {
	last := j + 1
	around := int32(0)
	if j >= 0 && r.mask[j] != 0 && !r.closesName(j) {
		around = r.mask[j]
	}
	for j >= first {
		switch tag := r.tag(j); {
		case r.mask[j] != around:
			if around == 0 && r.closesName(j) {
				j = r.regions[r.mask[j]-1].open - 1
				continue
			}
			return r.cut(j+1, last)
		case r.is(j, r.class.named) && r.tag(j+1) == syntax.Name && r.tag(j-1).NounLike():
			j--
		case tag == syntax.Pron && j > first && r.tag(j-1) == syntax.Prep && r.is(j, r.class.object) && !r.grammar.inversion:
			j-- // "people close to him"
		case tag == syntax.Pron:
			if j == last-1 || j == last-2 && r.tag(last-1) == syntax.Det { // "they all"
				return text.Run{First: j, Last: j + 1}, j
			}
			return r.cut(j+1, last)
		case r.grammar.bareNouns && tag == syntax.Noun && r.is(j, r.class.kindOf) && j > first && r.tag(j-1) == syntax.Prep && r.tag(j+1) == syntax.Name && j+1 < last:
			if j+2 >= last {
				return text.Run{}, j // "Na síti X napsal"
			}
			return r.cut(j+2, last) // "Na síti X šéf firmy napsal"
		case tag == syntax.Noun && r.tag(j+1) == syntax.Name && j+1 < last && !r.beforeName(j):
			return r.cut(j+1, last)
		case tag == syntax.Noun && r.tag(j+1) == syntax.Poss && j+1 < last && !r.t.Tokens[j+1].Is(text.Clitic):
			return r.cut(j+1, last) // "an allegation its leaders deny"
		case r.grammar.strict && j > first+1 && (tag == syntax.Time || tag == syntax.Noun) && r.tag(j+1) == syntax.Adj && r.tag(j-1) == syntax.Prep && r.tag(j-2) == syntax.Det:
			j -= 2 // "ein am Montag veröffentlichter Brief"
		case r.grammar.strict && tag == syntax.Det && j < last-1 && !r.is(j, r.class.genitive):
			if j > first && r.tag(j-1) == syntax.Prep && !r.attaches(j-1) {
				return text.Run{}, j // an adverbial: the subject stands behind the verb
			}
			if j == first || r.tag(j-1) != syntax.Prep {
				return r.cut(j, last)
			}
			j--
		case r.grammar.inversion && !r.grammar.compounds && tag == syntax.Det && j > first && j < last-1 && (r.tag(j-1) == syntax.Noun || r.tag(j-1) == syntax.Name && !r.is(j, r.class.of)):
			return r.cut(j, last) // "Ai microfoni della radio la dottoressa"
		case tag.NounLike():
			j--
		case tag == syntax.Dash && !r.t.Tokens[j].Is(text.Space), tag == syntax.Mark, tag == syntax.Adv && r.tag(j+1) == syntax.Adj:
			j--
		case tag == syntax.Dash && j > first && r.t.Tokens[j].Is(text.Space):
			return r.cut(j+1, last)
		case tag == syntax.Close:
			k := j
			for k > first && r.tag(k) != syntax.Open {
				k--
			}
			j = k - 1
		case r.approximates(j):
			j-- // "more than 300 doctors", "a study of about 2,000 adults"
		case tag == syntax.Prep && r.participial(first, j-1):
			last, j = j-1, j-2
		case (tag == syntax.Prep || tag == syntax.To) && j > first && r.attaches(j):
			j--
		case tag == syntax.Prep && r.grammar.bareNouns && r.someone(j+2, last) > 0:
			return r.cut(r.someone(j+2, last), last)
		case tag == syntax.Prep && r.grammar.inversion && r.tag(j+1) != syntax.Time:
			return text.Run{}, j // an adverbial: the subject stands behind the verb
		case tag == syntax.Conj && j > first && r.joins(first, j):
			j--
		case tag == syntax.Comma && j > first && r.listed(j, last):
			j--
		case j == last-1 && r.is(j, r.class.rel|r.class.that) && j > first && r.antecedent(j-1):
			return r.antecedentOf(first, j)
		case tag == syntax.That || tag == syntax.Wh:
			return r.cut(j+1, last)
		case (tag == syntax.Ing || tag == syntax.Past) && r.attributive(first, j):
			j--
		case tag.Verbal():
			if k, ok := r.relative(first, j); ok {
				last, j = k, k-1
				continue
			}
			return r.cut(j+1, last)
		default:
			return r.cut(j+1, last)
		}
	}
	return r.cut(first, last)
}

// beforeName tells whether a common noun stands with the name behind it ("spokesman Haan"), and is
// not the object of which a clause with that name says more ("methods Haan says he uses").
func (r *reading) beforeName(j int) bool {
	return r.is(j, r.class.person|r.class.title|r.class.org|r.class.document|r.class.honorific|r.class.named) || r.agentive(j) || r.t.Tokens[j].Is(text.Upper)
}

// attributive tells whether a participle at j stands before its noun: "restructuring experts",
// "Retired Gen. Haan".
func (r *reading) attributive(first, j int) bool {
	if !r.tag(j+1).NounLike() || r.tag(j+1) == syntax.Det || r.tag(j+1) == syntax.Poss {
		return false
	}
	if j == first {
		return true
	}
	before := r.tag(j - 1)
	if r.tag(j) == syntax.Past && before == syntax.Comma && !r.grammar.inversion {
		return r.cues.at(r.t.Tokens[j].Word) == nil // "…, retired General Haan said"
	}
	if r.tag(j) == syntax.Past { // "the alleged victim", "a Utrecht-based company"
		return before == syntax.Det || before == syntax.Poss || before == syntax.Adj || before == syntax.Num || before == syntax.Prep || before == syntax.Dash && !r.t.Tokens[j].Is(text.Space)
	}
	return before != syntax.Noun && before != syntax.Name && before != syntax.Aux && before != syntax.Pron && before != syntax.Comma
}

// someone is the first noun from i on that is a person's, as a subject has it: the physician of "В эфире радио врач
// пояснила", where no article parts the two; 0 for none.
func (r *reading) someone(i, last int) int {
	for ; i < last; i++ {
		if r.tag(i) == syntax.Noun && r.is(i, r.class.person) {
			return i
		}
	}
	return 0
}

// antecedent tells whether the token before a relative pronoun ends the noun phrase that it
// stands for.
func (r *reading) antecedent(j int) bool {
	t := r.tag(j)
	return t == syntax.Noun || t == syntax.Name || t == syntax.Num || t == syntax.Close || r.comma(j) && r.tag(j-1).NounLike()
}

// antecedentOf is the noun phrase for which the relative pronoun at j stands.
func (r *reading) antecedentOf(first, j int) (text.Run, int) {
	start := j
	j--
	for j > first && (r.tag(j) == syntax.Comma || r.tag(j) == syntax.Close) {
		for r.tag(j) == syntax.Close && j > first {
			for j > first && r.tag(j) != syntax.Open {
				j--
			}
		}
		j--
	}
	np, _ := r.nounPhraseBefore(first, j)
	return np, start
}

// cut trims what cannot begin a noun phrase, and connectives.
func (r *reading) cut(first, last int) (text.Run, int) {
	start := first
	for first < last && !r.approximates(first) {
		tag := r.tag(first)
		if tag == syntax.Comma || tag == syntax.Dash || tag == syntax.Adv || tag == syntax.Time || tag == syntax.Conj || tag == syntax.Prep || tag == syntax.Mark ||
			tag == syntax.Poss && r.t.Tokens[first].Is(text.Clitic) {
			first++
			continue
		}
		break
	}
	for last > first && (r.tag(last-1) == syntax.Dash || r.tag(last-1) == syntax.Comma) {
		last--
	}
	if last > first && r.tag(last-1) == syntax.Poss {
		return text.Run{}, start
	}
	if first >= last || !r.hasHead(first, last) {
		return text.Run{}, start
	}
	return text.Run{First: first, Last: r.trimModifiers(first, last)}, start
}

// hasHead tells whether a run holds a word that can speak.
func (r *reading) hasHead(first, last int) bool {
	for i := first; i < last; i++ {
		switch r.tag(i) {
		case syntax.Noun, syntax.Name, syntax.Pron, syntax.Num:
			return true
		case syntax.Adj, syntax.Det:
			if i == last-1 && !r.t.Tokens[i].Is(text.Clitic) {
				return true // "the two", "some"
			}
		}
	}
	return false
}

// trimModifiers cuts a bracket from the end of a noun phrase: "the agency (CAAN)".
func (r *reading) trimModifiers(first, last int) int {
	if r.tag(last-1) != syntax.Close {
		return last
	}
	for i := last - 1; i > first; i-- {
		if r.tag(i) == syntax.Open {
			return i
		}
	}
	return last
}

// attaches tells whether a preposition joins two noun phrases.
func (r *reading) attaches(j int) bool {
	if !r.tag(j-1).NounLike() && r.tag(j-1) != syntax.Close && r.tag(j-1) != syntax.Mark {
		return false
	}
	if r.tag(j) == syntax.To {
		return r.is(j-1, r.class.person|r.class.document)
	}
	return r.tag(j-1) != syntax.Det && r.tag(j-1) != syntax.Poss || r.is(j, r.class.of)
}

// joins tells whether "and" joins two noun phrases of one subject: the left one must begin its
// clause.
func (r *reading) joins(first, j int) bool {
	if r.tag(j-1) == syntax.Adj && r.modifies(j+1) {
		return true // "federal and local officials"
	}
	if t := r.tag(j - 1); t != syntax.Noun && t != syntax.Name && t != syntax.Num && t != syntax.Comma && t != syntax.Close && t != syntax.Pron {
		return false
	}
	if r.tag(j-1) == syntax.Name && r.tag(j+1) == syntax.Name && r.tag(j-2) == syntax.Prep {
		return true // "Drug and Alcohol Review"
	}
	for k := j - 1; k >= first; k-- {
		if r.mask[k] != r.mask[j] {
			return k < j-1 // a quotation ends before it
		}
		switch tag := r.tag(k); {
		case tag.NounLike(), tag == syntax.Pron, tag == syntax.Close, tag == syntax.Open, tag == syntax.Dash:
		case tag == syntax.Prep && k > first && r.tag(k-1).NounLike():
		case tag == syntax.Comma && r.listed(k, j):
		case tag == syntax.That, tag == syntax.Wh, tag == syntax.Sub:
			return true
		case tag == syntax.Comma, tag == syntax.Conj:
			return k < j-1
		default:
			return false
		}
	}
	return true
}

// modifies tells whether the word at j stands before the noun of its phrase.
func (r *reading) modifies(j int) bool {
	return (r.tag(j) == syntax.Adj || r.tag(j) == syntax.Noun) && (r.tag(j+1) == syntax.Noun || r.tag(j+1) == syntax.Name)
}

// listed tells whether a comma stands in a list that ends in "and": "Ruiz, Haan and Adamu".
func (r *reading) listed(j, last int) bool {
	if t := r.tag(j - 1); t != syntax.Noun && t != syntax.Name {
		return false
	}
	for k := j + 1; k < last; k++ {
		switch tag := r.tag(k); {
		case tag == syntax.Conj:
			return k > j+1 || r.tag(j-1) == r.tag(k+1)
		case tag == syntax.Noun, tag == syntax.Name, tag == syntax.Adj, tag == syntax.Comma:
		default:
			return false
		}
	}
	return false
}

// relative tells whether the verb at j belongs to a modifier of the noun phrase before it: the
// "that monitors arrests" or "briefed on the matter" of a subject. k is where it begins.
func (r *reading) relative(first, j int) (k int, ok bool) {
	for k = j - 1; k > first && k > j-10; k-- {
		switch tag := r.tag(k); {
		case (tag == syntax.Wh || tag == syntax.That) && r.is(k, r.class.rel|r.class.that):
			return k, r.tag(k-1) == syntax.Noun || r.tag(k-1) == syntax.Name
		case tag == syntax.Comma, tag == syntax.Sub, tag == syntax.Colon, tag == syntax.Quote:
			k = first
		}
	}
	if !r.grammar.inversion && j-2 > first && r.tag(j-1) == syntax.Pron && !r.is(j-1, r.class.object) && r.tag(j-2) == syntax.Noun && r.tag(j).Finite() {
		return j - 1, true // "the engineers I met"
	}
	if t := r.tag(j); (t == syntax.Past || t == syntax.Ing) && j > first && r.tag(j-1) == syntax.Noun {
		next := r.tag(j + 1)
		return j, (t == syntax.Ing || next == syntax.Prep || next == syntax.Adv || next == syntax.Time && !r.grammar.inversion || next == syntax.To) && r.opensClause(first, j-1)
	}
	return 0, false
}

// participial tells whether the participle at j opens a modifier of the subject before it: "a man
// injured in the crash".
func (r *reading) participial(first, j int) bool {
	if j <= first || r.tag(j) != syntax.Past {
		return false
	}
	k, ok := r.relative(first, j)
	return ok && k == j
}

// opensClause tells whether the noun phrase that ends at j begins its clause.
func (r *reading) opensClause(first, j int) bool {
	for ; j >= first; j-- {
		if !r.tag(j).NounLike() {
			t := r.tag(j)
			return t == syntax.That || t == syntax.Conj || t == syntax.Comma || t == syntax.Sub || t == syntax.Colon || t == syntax.Stop || t == syntax.Dash
		}
	}
	return true
}
