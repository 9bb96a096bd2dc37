package syntax

import (
	"strings"

	"hearsay/internal/text"
)

// settle corrects tags that what follows decides: a noun-verb between a plural noun and an
// object is a verb ("officials report that"), one before a verb is a noun ("claims rose").
func (g *Tagger) settle(t *text.Text, tags Tags, s text.Run) {
	if first := s.First; s.Len() > 1 && tags.Of[first+1] == Name && t.Tokens[first].Is(text.Upper) && !g.capitals && (tags.Of[first] == Adj || g.unclassed(t, tags, first)) {
		tags.Of[first] = Name // "Public Health England", "South Korea"
	}
	for i := s.First; i < s.Last-1; i++ {
		f := tags.Forms[i]
		if i > s.First && tags.Of[i] == Adj && tags.Of[i-1] == Det && f&Preterite != 0 && clauseOnly(tags.Of[i+1]) {
			tags.Of[i] = Past // "all agreed that"
		}
		if i > s.First && tags.Of[i] == Ing && determined(tags, s, i) && !nounNext(tags.Of[i+1]) {
			tags.Of[i] = Noun // "the finding, published on Monday,"
		}
		if f&(Base|Third) == 0 {
			continue
		}
		next := tags.Of[i+1]
		switch tags.Of[i] {
		case Verb:
			if i > s.First && g.isBoth(t, i) && tags.Of[i-1].NounLike() && nounAhead(next) && !(closing(next) && parenthetic(tags, s, i)) {
				tags.Of[i] = Noun
				continue
			}
			if (i == s.First || tags.Of[i-1].NounLike()) && (next == Past || next == Aux || next == Modal || next == Verb) {
				tags.Of[i] = Noun
			}
		case Noun:
			if i == s.First || !clauseAhead(next) {
				continue
			}
			if closing(next) && !parenthetic(tags, s, i) {
				continue
			}
			if b := tags.Of[i-1]; f&Base != 0 && (b == Noun || b == Name || b == Adj) && plural(t, i-1) {
				tags.Of[i] = Verb
			}
		case Adv:
			if i > s.First && f&Base != 0 && tags.Of[i-1] == Noun && plural(t, i-1) && (next == Det || next == Poss) {
				tags.Of[i] = Verb // "voters back the plan"
			}
		}
	}
}

// unclassed tells whether a noun stands in no word list of the language: tables of units or currencies may hold it.
func (g *Tagger) unclassed(t *text.Text, tags Tags, i int) bool {
	return tags.Of[i] == Noun && tags.Forms[i] == 0 && g.pack.ClassOf(t.Tokens[i].Word) == 0
}

func (g *Tagger) isBoth(t *text.Text, i int) bool {
	return g.of(t.Tokens[i].Word).noun()
}

// determined tells whether a determiner stands before a word, perhaps with one adjective between.
func determined(tags Tags, s text.Run, i int) bool {
	if tags.Of[i-1] == Adj && i-1 > s.First {
		i--
	}
	return tags.Of[i-1] == Det || tags.Of[i-1] == Poss
}

// nounNext tells whether the noun that a participle stands before may begin here.
func nounNext(next Tag) bool {
	return next.NounLike() || next == Ing || next == Past || next == Adv || next == Conj || next == Dash
}

// clauseOnly tells whether what follows a participle shows that it is none: a noun would stand there.
func clauseOnly(next Tag) bool {
	return next == That || next == Wh || next == Pron || next == Modal || next == Colon || next == Quote
}

func closing(next Tag) bool { return next == Stop || next == Comma }

// longestSubject is how many tokens a noun phrase before a verb may have that ends its sentence.
const longestSubject = 12

// parenthetic tells whether the noun phrase before a verb stands behind a comma or a quotation:
// "…, the paper reports.", "…, a study of 200 firms shows."
func parenthetic(tags Tags, s text.Run, i int) bool {
	for j := i - 1; j >= max(s.First, i-longestSubject); j-- {
		switch t := tags.Of[j]; {
		case t == Comma || t == Quote:
			return j < i-1 && tags.Of[j+1].NounLike()
		case !t.NounLike() && (t != Prep && t != Adv || j == i-1):
			return false
		}
	}
	return false
}

// nounAhead tells whether what follows a noun-verb makes it a noun.
func nounAhead(next Tag) bool {
	switch next {
	case Prep, Ing, Past, Aux, Modal, Comma, Stop, Conj, Poss:
		return true
	}
	return false
}

func clauseAhead(next Tag) bool {
	switch next {
	case That, Det, Pron, Poss, Name, Wh, Quote, To, Num, Stop, Comma:
		return true
	}
	return false
}

// plural tells whether a word looks like a plural noun.
func plural(t *text.Text, i int) bool {
	w := t.Of(i)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || strings.HasSuffix(w, "people") || strings.HasSuffix(w, "men") || w == "police" || w == "many" || w == "some"
}
