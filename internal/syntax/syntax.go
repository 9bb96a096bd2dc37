// Package syntax gives every token a coarse part of speech, by the language's closed classes,
// its list of common verbs, the letters of a word and its neighbours.
//
// It is no parser: it knows just enough to tell a verb of speech from the noun that looks like
// it ("officials report" and "a report"), and to walk over noun phrases.
package syntax

import (
	"hearsay/internal/text"
)

// Tag is a coarse part of speech.
type Tag uint8

// The tags.
const (
	Other Tag = iota
	Noun
	Name // a capitalised word inside a sentence
	Num
	Adj
	Det
	Poss // possessive: 's, his
	Pron
	Adv
	Time // Monday, today
	Prep
	To
	Conj // and, or, but
	Sub  // because, while
	That
	Wh
	Modal
	Aux // be, have, do
	Neg
	Verb // finite or base
	Past // -ed form: past tense or participle
	Ing
	Comma
	Stop
	Colon // : and ;
	Dash
	Open  // bracket
	Close // bracket
	Quote // quotation mark
	Mark  // any other mark
)

// NounLike tells whether the tag stands inside a noun phrase.
func (t Tag) NounLike() bool { return t >= Noun && t <= Poss }

// Verbal tells whether the tag is a verb or goes with one.
func (t Tag) Verbal() bool { return t >= Modal && t <= Ing }

// Finite tells whether the tag can be the verb of a clause.
func (t Tag) Finite() bool { return t == Modal || t == Aux || t == Verb || t == Past }

// Form is a set of the forms of a verb that a word can be.
type Form uint8

// The forms.
const (
	Base Form = 1 << iota
	Third
	Preterite
	Participle
	Gerund
)

// Capitals tells whether nouns are written with capitals.
func (g *Tagger) Capitals() bool { return g.capitals }

// Tags are the tags of a text's tokens, by index, and the forms of its verbs.
type Tags struct {
	Of    []Tag
	Forms []Form

	headline bool // the sentence being read is one
}

// Tag reads a text.
func (g *Tagger) Tag(t *text.Text) Tags {
	tags := Tags{Of: make([]Tag, len(t.Tokens)), Forms: make([]Form, len(t.Tokens))}
	for _, s := range t.Sentences {
		tags.headline = !g.capitals && g.headline(t, s.Run)
		for i := s.First; i < s.Last; i++ {
			tags.Forms[i] = g.of(t.Tokens[i].Word).forms
			tags.Of[i] = g.tag(t, tags, s.Run, i)
		}
		g.settle(t, tags, s.Run)
	}
	return tags
}
