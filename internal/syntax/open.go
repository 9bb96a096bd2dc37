package syntax

import (
	"hearsay/internal/text"
)

// open tags a word of an open class by its forms, its neighbour before it and its ending.
func (g *Tagger) open(t *text.Text, tags Tags, s text.Run, i int) Tag {
	k := &t.Tokens[i]
	w := g.of(k.Word)
	before := Other
	if i > s.First {
		before = tags.Of[i-1]
	}
	switch {
	case w.is(name) && k.Is(text.Upper), w.is(particle) && !k.Is(text.Upper) && g.insideName(t, s, i):
		return Name
	case w.is(adjective):
		return Adj
	case w.is(noun) && (tags.Forms[i] == 0 || before.NounLike() && before != Name && before != Noun):
		return Noun
	}
	if f := tags.Forms[i]; f != 0 {
		if before == That && i-1 == s.First && f&Base != 0 && w.noun() {
			return Noun // "That estimate"
		}
		if before == Noun && w.is(governs) && i+1 < s.Last && g.of(t.Tokens[i+1].Word).tag == To {
			return Adj // "a person close to"
		}
		return verbal(f, before, w.noun())
	}
	if k.Is(text.Upper) && !k.Is(text.Caps) && k.Word == 0 {
		return Name
	}
	if g.capitals && !k.Is(text.Upper) {
		return g.small(t, s, i, before)
	}
	if k.Word != 0 && g.pack.ClassOf(k.Word)&g.nouns != 0 {
		return Noun
	}
	return g.byEnding(k.Of(t.Src), before)
}

// insideName tells whether the particle at i stands between the parts of a name, perhaps with
// other particles: "Anna de Haan", "Jo von der Lee".
func (g *Tagger) insideName(t *text.Text, s text.Run, i int) bool {
	first, last := i-1, i+1
	for first >= s.First && g.of(t.Tokens[first].Word).is(particle) {
		first--
	}
	for last < s.Last && g.of(t.Tokens[last].Word).is(particle) {
		last++
	}
	return first >= s.First && t.Tokens[first].Is(text.Upper) && last < s.Last && t.Tokens[last].Is(text.Upper)
}

// verbal decides between the verb and the noun of one spelling, by what stands before.
func verbal(f Form, before Tag, both bool) Tag {
	switch {
	case f&Gerund != 0:
		return Ing
	case f&(Preterite|Participle) != 0 && f&Base == 0:
		if before == Det || before == Poss || before == Prep {
			return Adj // "el abogado del acusado"
		}
		return Past
	}
	switch before {
	case To:
		if f&Base == 0 {
			return Noun
		}
		return Verb
	case Modal, Pron, Neg, Wh, Adv, That:
		return Verb
	case Noun, Name, Close:
		if !both {
			return Verb
		}
	case Adj:
		if both || f&Third == 0 {
			return Noun
		}
		return Verb // "the police chief says"
	case Det, Poss, Prep, Num, Past, Ing, Verb:
		return Noun
	case Aux:
		if f&(Preterite|Participle) != 0 {
			return Past
		}
		return Noun
	case Conj, Comma, Other, Quote, Mark, Sub:
		if f&Base != 0 && both {
			return Noun
		}
		if f&Base != 0 && f&(Preterite|Third) == 0 {
			return Verb
		}
	}
	if f&Third != 0 || f&(Preterite|Participle) != 0 {
		return Verb
	}
	return Noun
}

func (g *Tagger) byEnding(w string, before Tag) Tag {
	for _, e := range g.ends {
		if len(w) > len(e.suffix)+2 && w[len(w)-len(e.suffix):] == e.suffix {
			if e.tag == Adv && before == Det {
				return Adj
			}
			return e.tag
		}
	}
	return Noun
}
