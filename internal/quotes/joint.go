package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// joint is the entity of two who speak as one: "Ana Ruiz and Jan Haan", "Norway and Finland".
// Both must be known by name, and be of one kind; -1 otherwise.
func (z *resolver) joint(run text.Run) int {
	for i := run.First + 1; i+1 < run.Last; i++ {
		if z.tag(i) != syntax.Conj {
			continue
		}
		left, right := text.Run{First: run.First, Last: i}, text.Run{First: i + 1, Last: run.Last}
		a, b := z.known(left), z.known(right)
		if a < 0 || b < 0 || a == b || z.entities[a].person() != z.entities[b].person() {
			return -1
		}
		return z.pair(a, b, z.nameOf(a, left)+" "+z.t.Of(i)+" "+z.nameOf(b, right))
	}
	return -1
}

// known is the entity that a noun phrase ends in the name of, -1 where none is.
func (z *resolver) known(run text.Run) int {
	name := z.nameIn(z.headOf(run))
	if name.Len() == 0 || name.Last != run.Last {
		return -1
	}
	if n := z.mentioned(name); n >= 0 {
		return n
	}
	return z.lookUp(z.wordsOf(name))
}

// nameOf is a person's name in full, a body's or a country's as it stands, with its article.
func (z *resolver) nameOf(n int, run text.Run) string {
	if e := &z.entities[n]; e.person() {
		return e.name
	}
	return z.plain(run)
}

// pair is the entity of two entities together, the same at each of its mentions.
func (z *resolver) pair(a, b int, name string) int {
	key := []string{z.entities[a].name + "+" + z.entities[b].name}
	if n := z.lookUp(key); n >= 0 {
		return n
	}
	return z.add(entity{name: name, words: key, votes: z.entities[a].votes, group: true, said: -1})
}
