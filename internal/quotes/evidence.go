package quotes

import (
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// gender is what a name or a word tells of it.
type gender uint8

// evidence weighs what stands in and around a name: for a person above 0, for a body below.
func (g *registry) evidence(run, name text.Run) (votes int, sex gender) {
	for i := run.First; i < name.First; i++ {
		votes += 3
		sex = or(sex, g.genderOf(i))
	}
	if g.is(name.First, g.people.man|g.people.woman) && name.Len() > 1 {
		votes += 3
		sex = or(sex, g.given(name.First))
	}
	if name.Len() == 1 && run == name && g.is(name.First, g.people.man|g.people.woman) && !g.is(name.First, g.people.place) {
		votes++ // "Marta", and no more
		sex = or(sex, g.given(name.First))
	}
	for i := name.First; i < name.Last; i++ {
		if g.is(i, g.class.org|g.class.document|g.class.body) {
			votes -= 4
		}
	}
	if g.is(name.Last, g.class.person) && g.tag(name.Last) == syntax.Noun && g.tag(name.Last+1) == syntax.Name {
		votes -= 4 // "Acme spokesman Ana Ruiz"
	}
	if name.Len() == 1 && (g.t.Tokens[name.First].Is(text.Caps) || g.is(name.First, g.people.place)) {
		votes -= 3
	}
	if name.Len() > 1 && g.is(name.First, g.people.regional) && g.is(name.Last-1, g.people.place) {
		votes -= 3 // "North Macedonia"
	}
	switch before := run.First - 1; {
	case g.is(before, g.class.the):
		votes -= 3
	case g.is(before, g.class.person|g.class.honorific):
		votes += 3
		sex = or(sex, g.genderOf(before))
	case g.is(before, g.class.org|g.class.document):
		votes -= 3
	case g.named(before):
		votes += 3
	}
	return votes + g.after(name, &sex), sex
}

func or(a, b gender) gender {
	if a != unknown {
		return a
	}
	return b
}

// after weighs what follows a name: an age, an apposition, "who".
func (g *registry) after(name text.Run, sex *gender) int {
	i := name.Last
	if g.tag(i) == syntax.Open && g.tag(i+1) == syntax.Num && g.tag(i+2) == syntax.Close && g.t.Tokens[i+1].Len() == 2 {
		return 3 // "Ruiz (42)"
	}
	if g.tag(i) != syntax.Comma {
		if g.is(i, g.class.rel) && g.tag(i) == syntax.Wh && strings.EqualFold(g.t.Of(i), "who") {
			return 2
		}
		return 0
	}
	if g.tag(i+1) == syntax.Prep {
		i++ // "Marta, de 42 anos,"
	}
	if g.tag(i+1) == syntax.Num && (g.ends(i+2) || g.is(i+2, g.class.period) && g.ends(i+3)) {
		return 3 // "Ruiz, 50," and "Ruiz, 50 ans,"
	}
	np := g.nounPhraseAt(i+1, min(i+12, len(g.t.Tokens)))
	for k := np.First; k < np.Last; k++ {
		if g.is(k, g.class.person) && !g.t.Tokens[k].Is(text.Upper) {
			*sex = or(*sex, g.genderOf(k))
			return 2
		}
		if g.tag(k) == syntax.Prep {
			break
		}
	}
	return 0
}

// ends tells whether a comma or the end of a sentence stands at a token.
func (g *registry) ends(i int) bool {
	t := g.tag(i)
	return t == syntax.Comma || t == syntax.Stop
}

func (g *registry) genderOf(i int) gender {
	switch {
	case g.is(i, g.class.woman):
		return feminine
	case g.is(i, g.class.man):
		return masculine
	}
	return unknown
}

func (g *registry) given(i int) gender {
	m, w := g.is(i, g.people.man), g.is(i, g.people.woman)
	switch {
	case m && !w:
		return masculine
	case w && !m:
		return feminine
	}
	return unknown
}

// longestTitle is how many words before a name may say what somebody is: "former European Union foreign policy chief".
const longestTitle = 12

// roles notes the nouns that stand beside a name: the titles before it and the apposition
// behind it.
func (g *registry) roles(e *entity, run, name text.Run) {
	from := run.First
	for from > max(0, run.First-longestTitle) && (g.tag(from-1) == syntax.Noun || g.tag(from-1) == syntax.Adj || g.tag(from-1) == syntax.Name) && g.t.Tokens[from].Is(text.Space) {
		from--
	}
	g.noteRole(e, from, name.First)
	if g.tag(name.Last) == syntax.Comma {
		np := g.nounPhraseAt(name.Last+1, min(name.Last+14, len(g.t.Tokens)))
		if !g.tag(np.Last).Finite() { // not "On Kanal 4, the minister said"
			g.noteRole(e, np.First, np.Last)
		}
	}
}

func (g *registry) noteRole(e *entity, first, last int) {
	for i := first; i < last; i++ {
		if g.is(i, g.class.person|g.class.title|g.class.kindOf) || g.tag(i) == syntax.Noun && g.agentive(i) {
			e.roles = append(e.roles, g.t.Tokens[i].Word)
			if e.role == "" {
				e.role = g.plain(text.Run{First: first, Last: last})
			}
		}
	}
}
