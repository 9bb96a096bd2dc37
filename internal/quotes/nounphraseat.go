package quotes

import (
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// longestPhrase is how many tokens a noun phrase has at most.
const longestPhrase = 100

// nounPhraseAt reads a noun phrase from i to the right, at most up to last: names, nouns and
// what goes with them, "of" and, behind a common noun, other prepositions.
func (r *reading) nounPhraseAt(i, last int) text.Run {
	np := text.Run{First: i, Last: i}
	article := i+1 < last && r.tag(i) == syntax.Pron && r.is(i, r.class.the) && (r.tag(i+1) == syntax.Adj || r.tag(i+1) == syntax.Noun) // "de senaste siffrorna"
	if i < last && r.tag(i) == syntax.Pron && !article {
		return text.Run{First: i, Last: i + 1}
	}
	proper := false
	last = min(last, i+longestPhrase)
	for j := i; j < last; j++ {
		if r.mask[j] != r.mask[i] {
			if np.Len() == 0 || r.mask[i] != 0 || !r.quotedName(j) {
				break
			}
			np.Last = r.regions[r.mask[j]-1].outer().Last
			j = np.Last - 1
			continue
		}
		if np.Len() > 0 && (r.grammar.strict && r.beyond(j) || r.grammar.bareNouns && r.beyondName(j)) {
			break
		}
		switch tag := r.tag(j); {
		case article && j == i:
			np.Last = j + 1
		case tag == syntax.Det || tag == syntax.Poss && !r.t.Tokens[j].Is(text.Clitic):
			if np.Len() > 0 && (r.tag(j-1) == syntax.Noun || r.tag(j-1) == syntax.Name) && !r.is(j, r.class.genitive) {
				if r.grammar.second && r.tag(j-1) == syntax.Name && r.is(j, r.class.particle) && r.tag(j+1) == syntax.Name {
					continue // "Karin de Wolf"
				}
				return np
			}
			np.Last = j + 1
		case tag.NounLike():
			proper = tag == syntax.Name
			np.Last = j + 1
		case tag == syntax.Ing || tag == syntax.Past:
			if np.Len() == 0 || j+1 >= last || !r.tag(j+1).NounLike() || r.tag(j-1) == syntax.Noun || r.tag(j-1) == syntax.Name {
				return np
			}
			np.Last = j + 1
		case tag == syntax.Dash && !r.t.Tokens[j].Is(text.Space), tag == syntax.Mark && !r.t.Tokens[j].Is(text.Space):
			if np.Len() == 0 {
				return np
			}
			np.Last = j + 1
		case j+1 < last && r.approximates(j) && (np.Len() == 0 || r.tag(j-1) == syntax.Prep || r.approximates(j-1)):
			np.Last = j + 1 // "a study of more than 36,000 adults"
		case tag == syntax.Prep && np.Len() > 0 && j+1 < last:
			if r.is(j, r.class.of) && proper && r.is(np.First, r.class.title) && r.tag(np.First+1) == syntax.Name && j > np.First+2 && r.is(j, r.class.particle) {
				return np // "minister Karin de Wolf van Binnenlandse Zaken"
			}
			if !r.is(j, r.class.of) && !r.linksBody(j) && (proper || r.grammar.loose || r.timeAhead(j+1) || r.venueAhead(j+1, last)) {
				return np
			}
			if r.is(j, r.class.of) && r.tag(j+1) == syntax.Pron {
				return text.Run{First: np.First, Last: j + 2} // "one of them"
			}
			if !r.tag(j+1).NounLike() && !r.approximates(j+1) {
				return np
			}
			np.Last = j + 1
		case tag == syntax.To && np.Len() > 0 && r.is(j-1, r.class.person) && j+1 < last && r.tag(j+1).NounLike():
			np.Last = j + 1
		case tag == syntax.Conj && np.Len() > 0 && j+1 < last && (proper && r.opensName(j+1) || r.tag(j+1) == syntax.Noun && !proper):
			np.Last = j + 1
		case tag == syntax.Adv && np.Len() == 0:
			np.First, np.Last = j+1, j+1
		default:
			return r.trimEnd(np)
		}
	}
	return r.trimEnd(np)
}

// opensName tells whether a name begins at j, with its article or without.
func (r *reading) opensName(j int) bool {
	return r.tag(j) == syntax.Name || r.is(j, r.class.the) && r.tag(j+1) == syntax.Name
}

// linksBody tells whether a "for" goes on with the name of a body: "the Centre for Cities".
func (r *reading) linksBody(j int) bool {
	return r.is(j, r.class.link) && r.tag(j-1) == syntax.Name && r.is(j-1, r.class.org|r.class.body) && r.opensName(j+1)
}

// trimEnd cuts words from the end of a noun phrase that cannot end one.
func (r *reading) trimEnd(np text.Run) text.Run {
	for np.Len() > 0 {
		switch t := r.tag(np.Last - 1); {
		case t == syntax.Prep, t == syntax.Conj, t == syntax.Dash, t == syntax.Mark, t == syntax.Poss && r.t.Tokens[np.Last-1].Is(text.Clitic),
			t == syntax.Det && np.Len() > 1 && r.grammar.inversion:
			np.Last--
			continue
		}
		break
	}
	return np
}

// quotedName tells whether the region of a token holds a name: "the magazine “Der Bote”".
func (r *reading) quotedName(j int) bool {
	g := &r.regions[r.mask[j]-1]
	if g.open != j || g.close < 0 || g.Len() > 5 || !r.t.Tokens[g.First].Is(text.Upper) {
		return false
	}
	for i := g.First; i < g.Last; i++ {
		if t := r.tag(i); t == syntax.Comma || t == syntax.Stop || t == syntax.Pron || t == syntax.Aux || t == syntax.Modal {
			return false
		}
	}
	return true
}

// closesName tells whether a token is the closing mark of a name in marks.
func (r *reading) closesName(j int) bool {
	g := &r.regions[r.mask[j]-1]
	return g.close == j && r.quotedName(g.open) && r.tag(g.open-1).NounLike()
}

// beyondName tells whether a token cannot go on with a noun phrase where nothing but genitives
// follow a noun and nothing but names a name.
func (r *reading) beyondName(j int) bool {
	if r.tag(j) == syntax.Prep {
		t := r.tag(j - 1) // "jeden z posłów"
		return !r.is(j, r.class.of) || t != syntax.Num && t != syntax.Det && t != syntax.Pron
	}
	if r.tag(j) == syntax.Num && (r.tag(j-1) == syntax.Noun || r.tag(j-1) == syntax.Name) {
		return true
	}
	return r.tag(j-1) == syntax.Name && !r.t.Tokens[j].Is(text.Upper) && (r.tag(j) == syntax.Noun || r.tag(j) == syntax.Adj || r.tag(j) == syntax.Det || r.tag(j) == syntax.Num)
}

// beyond tells whether a token cannot go on with the noun phrase that ends before it, where only
// genitives follow a noun.
func (r *reading) beyond(j int) bool {
	if t := r.tag(j - 1); t != syntax.Noun && t != syntax.Name {
		return false
	}
	switch r.tag(j) {
	case syntax.Num:
		return true
	case syntax.Adj:
		return !strings.HasSuffix(r.t.Of(j), "er") && !r.is(j, r.class.particle)
	case syntax.Prep:
		return !r.is(j, r.class.of)
	}
	return false
}
