package quotes

import (
	"slices"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// anonymity marks the entities to which the article grants it.
func (z *resolver) anonymity() {
	z.byPlace = slices.Clone(z.sources)
	slices.SortFunc(z.byPlace, func(a, b said) int { return a.First - b.First })
	for _, s := range z.t.Sentences {
		for i := s.First; i < s.Last; i++ {
			n, _ := z.people.anonymity.Match(z.t.Tokens, i, s.Last)
			if n == 0 {
				continue
			}
			if e := z.grantedTo(s, i); e >= 0 {
				z.entities[e].anon = true
				if z.entities[e].granted.Empty() {
					z.entities[e].granted = z.t.Span(s.Run)
				}
			}
			i += n - 1
		}
	}
}

// grantedTo is the entity of whom anonymity is said: the last source before the phrase in its
// sentence, else the first behind it, else the one that spoke last.
func (z *resolver) grantedTo(s text.Sentence, at int) int {
	before, after, last := -1, -1, -1
	for ; z.spoken < len(z.byPlace) && z.byPlace[z.spoken].First < s.First; z.spoken++ {
	}
	if z.spoken > 0 {
		last = z.byPlace[z.spoken-1].entity
	}
	for k := z.spoken; k < len(z.byPlace) && z.byPlace[k].First < s.Last; k++ {
		if m := z.byPlace[k]; m.First < at {
			before = m.entity
		} else if after < 0 {
			after = m.entity
		}
	}
	if before < 0 {
		before = z.subjectOf(s)
	}
	for _, e := range []int{before, after, last} {
		if e >= 0 && (z.entities[e].plain || e != last) {
			return e
		}
	}
	return -1
}

// subjectOf is the entity of a sentence's subject, where that is a person described.
func (z *resolver) subjectOf(s text.Sentence) int {
	np := z.sentenceSubject(stretch{Run: s.Run}, s.Last)
	if np.Len() == 0 || !z.is(np.Last-1, z.class.person) || z.tag(np.Last-1) != syntax.Noun {
		return -1
	}
	return z.entityOf(np)
}
