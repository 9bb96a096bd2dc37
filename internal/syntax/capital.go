package syntax

import (
	"strings"

	"hearsay/internal/text"
)

// capital tells a name from a noun where both have capitals: names stand in the tables, behind
// another name or a title, or are written in capitals.
func (g *Tagger) capital(t *text.Text, tags Tags, s text.Run, i int) Tag {
	k := &t.Tokens[i]
	if k.Is(text.Caps) || g.of(k.Word).is(name) {
		return Name
	}
	if i == s.First {
		return g.first(t, s, i)
	}
	p := &t.Tokens[i-1]
	switch tags.Of[i-1] {
	case Name:
		return Name
	case Noun:
		if g.title(p.Word) && k.Word == 0 {
			return Name
		}
		if p.Word == 0 && k.Word == 0 && k.Is(text.Space) && !(i-1 > s.First && (tags.Of[i-2] == Det || tags.Of[i-2] == Adj || tags.Of[i-2] == Prep || tags.Of[i-2] == Poss)) {
			tags.Of[i-1] = Name // two unknown nouns that nothing goes before: a name in full
			return Name
		}
	case Dash:
		if g.of(k.Word).is(noun) {
			return Noun // "CDU-Politiker"
		}
		if i-2 >= s.First && (tags.Of[i-2] == Name || g.of(t.Tokens[i-2].Word).is(particle)) && !k.Is(text.Space) && !p.Is(text.Space) {
			return Name
		}
	}
	return Noun
}

// first tags an unknown word that opens its sentence: an adverb by its ending, where no noun
// follows ("Sinngemäß sagte Haan"), else a noun.
func (g *Tagger) first(t *text.Text, s text.Run, i int) Tag {
	if i+1 < s.Last && !t.Tokens[i+1].Is(text.Upper|text.Punct) {
		if tag := g.byEnding(t.Of(i), Other); tag == Adj || tag == Adv || tag == Ing {
			return Adv
		}
	}
	return Noun
}

// small tags an unknown word without a capital where nouns have capitals: an adjective before
// its noun, by its ending an adjective or an adverb, else a verb.
func (g *Tagger) small(t *text.Text, s text.Run, i int, before Tag) Tag {
	w := t.Of(i)
	if before == Name && g.of(t.Tokens[i].Word).is(particle) {
		return Name
	}
	if tag := g.byEnding(w, Other); tag == Adj || tag == Adv {
		return tag
	}
	if i+1 < s.Last && t.Tokens[i+1].Rune == '-' && !t.Tokens[i+1].Is(text.Space) {
		return Adj // "saudi-arabisch"
	}
	if (before == Noun || before == Name) && !strings.HasSuffix(w, "er") {
		return Verb
	}
	for j := i + 1; inflected(t.Of(j-1)) && j < min(i+4, s.Last); j++ {
		if k := &t.Tokens[j]; k.Is(text.Upper) {
			return Adj
		} else if k.Is(text.Punct) || g.known(k.Word) && !g.of(k.Word).is(adjective) {
			break
		}
	}
	return Verb
}

// inflected tells whether a word has an ending that German adjectives have before a noun.
func inflected(w string) bool {
	return strings.HasSuffix(w, "e") || len(w) > 3 && w[len(w)-2] == 'e' && strings.IndexByte("nrsm", w[len(w)-1]) >= 0
}
