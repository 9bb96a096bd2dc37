package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// pronoun is whom a pronoun means.
func (z *resolver) pronoun(i int) int {
	switch {
	case z.is(i, z.class.he):
		return z.latest(i, func(e *entity) bool { return e.person() && !e.group && e.gender != feminine })
	case z.is(i, z.class.she):
		return z.latest(i, func(e *entity) bool { return e.person() && !e.group && e.gender != masculine })
	case z.is(i, z.class.it):
		return z.latest(i, func(e *entity) bool { return e.votes < 0 && !e.group })
	case z.is(i, z.class.they):
		if n := z.latest(i, func(e *entity) bool { return e.group }); n >= 0 {
			return n
		}
		return z.latest(i, func(e *entity) bool { return true })
	}
	return -1
}

// meant is whom a pronoun means; where the article does not tell, the pronoun itself.
func (z *resolver) meant(i int) int {
	if n := z.pronoun(i); n >= 0 {
		return n
	}
	self := text.Run{First: i, Last: i + 1}
	return z.described(self, self)
}

// latest is the nearest entity before a token that may be meant: the first that the token's own
// sentence names, else the last that spoke or opened a sentence, else the last named at all.
func (z *resolver) latest(token int, fits func(*entity) bool) int {
	s := z.t.Sentences[z.t.SentenceAt(token)]
	before := z.before(token)
	for k := z.before(s.First); k < before; k++ {
		if m := z.mentions[k]; m.subject && z.mask[m.First] == 0 && fits(&z.entities[m.entity]) {
			return m.entity
		}
	}
	best, at := -1, -1
	for k := len(z.sources) - 1; k >= max(0, len(z.sources)-memory); k-- {
		if m := z.sources[k]; m.First < token && fits(&z.entities[m.entity]) {
			best, at = m.entity, m.Last-1 // its name is no later mention
			break
		}
	}
	named := -1
	for k := before - 1; k >= max(0, before-memory); k-- {
		m := z.mentions[k]
		if z.mask[m.First] != 0 || !fits(&z.entities[m.entity]) {
			continue
		}
		if named < 0 {
			named = m.entity
		}
		if m.First < at && m.First < s.First {
			break
		}
		if m.subject && m.First > at {
			return m.entity
		}
	}
	if n := z.commonSubject(token, at, fits); n >= 0 {
		return n
	}
	if n := z.alone(token, at, fits); n >= 0 {
		return n
	}
	if best >= 0 {
		return best
	}
	return named
}

// alone is the only person whom a paragraph names before a pronoun, where the last source stands in an earlier one.
func (z *resolver) alone(token, at int, fits func(*entity) bool) int {
	p := z.paragraphOf(token)
	if at < 0 || z.paragraphOf(at) == p {
		return -1
	}
	only := -1
	before := z.before(token)
	for k := before - 1; k >= max(0, before-memory) && z.mentions[k].First >= z.t.Paragraphs[p].First; k-- {
		m := z.mentions[k]
		if e := &z.entities[m.entity]; z.mask[m.First] != 0 || !e.person() || !fits(e) || m.entity == only {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = m.entity
	}
	return only
}

// commonSubject is the entity of a noun phrase without a name that opens the sentence before a
// pronoun ("The city council met. It said"), where that is nearer than the last source.
func (z *resolver) commonSubject(token, at int, fits func(*entity) bool) int {
	n := z.t.SentenceAt(token)
	for k := n; k >= max(0, n-1); k-- {
		s := z.t.Sentences[k]
		np := z.sentenceSubject(stretch{Run: s.Run}, min(s.Last, token))
		if np.Len() == 0 || np.First < at || np.First >= token || !z.is(np.Last-1, z.class.person|z.class.org) || z.tag(np.Last-1) != syntax.Noun {
			continue
		}
		if e := z.entityOf(np); e >= 0 && fits(&z.entities[e]) {
			return e
		}
	}
	return -1
}
