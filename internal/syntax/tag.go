package syntax

import (
	"hearsay/internal/text"
)

func (g *Tagger) tag(t *text.Text, tags Tags, s text.Run, i int) Tag {
	k := &t.Tokens[i]
	known := g.of(k.Word)
	if known.is(relative) && !g.relative(t, tags, s, i) {
		return Det
	}
	if k.Is(text.Punct) {
		return mark(k.Rune)
	}
	if k.Is(text.Digit) {
		return Num
	}
	if k.Is(text.Clitic) && t.Src[k.End-1]|0x20 == 's' && !g.copula(t, s, i) {
		return Poss
	}
	if k.Is(text.Caps) && !shouted(t, s, i) {
		return Name // "US" is no pronoun
	}
	if i > s.First && compound(t, tags, i) {
		return Adj // "-backed", "-led"
	}
	if g.there != 0 && k.Word == g.there && i+1 < s.Last && !(i > s.First && tags.Of[i-1] == Noun) && (g.predicate(t.Tokens[i+1].Word) || g.of(t.Tokens[i+1].Word).is(exists)) {
		return Pron
	}
	if i > s.First && known.tag == To && g.of(t.Tokens[i-1].Word).is(governs) {
		return Prep // "according to"
	}
	if known.is(possessive) && g.owns(t, tags, s, i) {
		return Poss // "Zijn advocaat", not "zijn"
	}
	if known.tag != Other && !g.properName(t, tags, s, i) {
		return known.tag
	}
	if g.capitals {
		if k.Is(text.Upper) && (!startsSentence(t, tags, s, i) || tags.Forms[i] == 0 && !g.known(k.Word)) {
			return g.capital(t, tags, s, i)
		}
	} else if k.Is(text.Upper) && !startsSentence(t, tags, s, i) && g.named(t, tags, i) {
		return Name
	}
	return g.open(t, tags, s, i)
}

// known tells whether a word is of a closed class or an adjective.
func (g *Tagger) known(w text.Word) bool {
	k := g.of(w)
	return k.tag != Other || k.is(adjective)
}

func (g *Tagger) title(w text.Word) bool {
	return w != 0 && g.pack.ClassOf(w)&g.titles != 0
}

// relative tells whether a determiner is a relative pronoun: behind a comma, or a comma and a
// preposition, and with no noun behind it ("die Stadt, die im Süden liegt").
func (g *Tagger) relative(t *text.Text, tags Tags, s text.Run, i int) bool {
	j := i - 1
	if j >= s.First && tags.Of[j] == Prep {
		j--
	}
	if j < s.First || tags.Of[j] != Comma || i+1 >= s.Last {
		return false
	}
	next := &t.Tokens[i+1]
	if next.Is(text.Punct) || next.Is(text.Digit) || next.Is(text.Upper) {
		return false
	}
	k := g.of(next.Word)
	return !k.is(adjective) && k.tag != Num && g.byEnding(next.Of(t.Src), Comma) != Adj
}

// predicate tells whether "there" before this word is a subject: "there is", "there may".
func (g *Tagger) predicate(w text.Word) bool {
	tag := g.of(w).tag
	return tag == Aux || tag == Modal
}

// shouted tells whether a word in capitals stands among others, as in a headline.
func shouted(t *text.Text, s text.Run, i int) bool {
	return i > s.First && t.Tokens[i-1].Is(text.Caps) && t.Tokens[i-1].Is(text.Letter) && i+1 < s.Last && t.Tokens[i+1].Is(text.Caps)
}

// compound tells whether a participle is the last part of a hyphenated adjective.
func compound(t *text.Text, tags Tags, i int) bool {
	return tags.Of[i-1] == Dash && !t.Tokens[i].Is(text.Space) && !t.Tokens[i-1].Is(text.Space) && tags.Forms[i]&(Preterite|Participle|Gerund) != 0
}

// properName tells whether a capitalised function word stands inside a name ("The Hague" no,
// "Down Under" yes): only inside a sentence, and only where it is no pronoun or determiner.
func (g *Tagger) properName(t *text.Text, tags Tags, s text.Run, i int) bool {
	k := &t.Tokens[i]
	if !k.Is(text.Upper) || i == s.First {
		return false
	}
	tag := g.of(k.Word).tag
	if tag == Modal {
		return !tags.headline || i+1 >= s.Last || g.of(t.Tokens[i+1].Word).forms&Base == 0 // the month
	}
	if tags.headline {
		return false
	}
	if t.Tokens[i-1].Is(text.Punct) {
		return false
	}
	return tag == Adv || tag == Prep || tag == Sub
}

// copula tells whether a "'s" is "is" or "has": after a pronoun, or before a participle or article.
func (g *Tagger) copula(t *text.Text, s text.Run, i int) bool {
	if i == s.First || i+1 >= s.Last {
		return false
	}
	switch g.of(t.Tokens[i-1].Word).tag {
	case Pron, That, Wh, Adv:
		return true
	}
	switch g.of(t.Tokens[i+1].Word).tag {
	case Det, Neg, Pron:
		return true
	}
	return false
}

// owns tells whether a word that is an auxiliary too is a possessive: before a word of an open class, where a sentence
// opens or behind a preposition.
func (g *Tagger) owns(t *text.Text, tags Tags, s text.Run, i int) bool {
	if i+1 >= s.Last || i > s.First && tags.Of[i-1] != Prep {
		return false
	}
	next := &t.Tokens[i+1]
	return next.Is(text.Letter) && !next.Is(text.Upper) && g.of(next.Word).tag == Other
}

func startsSentence(t *text.Text, tags Tags, s text.Run, i int) bool {
	if i == s.First {
		return true
	}
	switch tags.Of[i-1] {
	case Quote, Dash, Open:
		return i-1 == s.First || t.Tokens[i-1].Is(text.Space) && (tags.Of[i-2] == Comma || tags.Of[i-2] == Colon)
	case Colon:
		return true
	case Mark:
		return i-1 == s.First
	}
	return false
}

func mark(r rune) Tag {
	switch r {
	case ',':
		return Comma
	case '.', '!', '?', '…':
		return Stop
	case ':', ';':
		return Colon
	case '-', '–', '—', '―':
		return Dash
	case '(', '[':
		return Open
	case ')', ']':
		return Close
	case '"', '“', '”', '„', '«', '»', '‘', '’', '‹', '›', '\'', '‚':
		return Quote
	}
	return Mark
}
