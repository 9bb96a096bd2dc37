package quotes

import (
	"sort"
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// described is the entity of a source that is described: one that was described or whose role
// was given before ("the official"), else a new one.
func (z *resolver) described(run, head text.Run) int {
	noun := z.t.Tokens[head.Last-1].Word
	if n := z.owner(run, head); n >= 0 {
		return n
	}
	if n := z.body(run, head); n >= 0 {
		return n
	}
	if n := z.ofSomebody(noun, run); n >= 0 {
		return n
	}
	if z.definite(run) {
		if n := z.earlier(noun, run); n >= 0 {
			z.entities[n].roles = append(z.entities[n].roles, noun)
			return n
		}
	}
	e := entity{name: z.plain(run), run: run, plain: true, said: -1, roles: []text.Word{noun}, gender: z.describedGender(run, head.Last-1)}
	if z.is(head.Last-1, z.class.person) && !z.is(head.Last-1, z.class.org) {
		e.votes = 1
		e.group = z.is(head.Last-1, z.class.plural) || strings.HasSuffix(z.t.Of(head.Last-1), "s")
	}
	if z.is(head.Last-1, z.class.org|z.class.document) && e.votes == 0 {
		e.votes = -1
	}
	key := strings.ToLower(e.name)
	if n, ok := z.asSaid[key]; ok {
		return n
	}
	z.entities = append(z.entities, e)
	z.asSaid[key] = len(z.entities) - 1
	return len(z.entities) - 1
}

// describedGender is what the noun or else the article of a description tells of a gender.
func (z *resolver) describedGender(run text.Run, noun int) gender {
	switch sex := z.genderOf(noun); {
	case sex != unknown:
		return sex
	case z.is(run.First, z.people.his):
		return masculine
	case z.is(run.First, z.people.her):
		return feminine
	}
	return unknown
}

// ofSomebody is the person whom the article names with the same role beside the same name: "an
// aide to Ruiz" is "Tom Haan, Ruiz's aide".
func (z *resolver) ofSomebody(noun text.Word, run text.Run) int {
	if noun == 0 || run.Len() < 4 || z.pack.ClassOf(noun)&z.class.person == 0 {
		return -1
	}
	principal := z.t.Of(run.Last - 1)
	if z.tag(run.Last-1) != syntax.Name {
		return -1
	}
	k := z.before(run.First)
	for _, m := range z.mentions[k:min(len(z.mentions), k+memory/10)] {
		if e := &z.entities[m.entity]; e.person() && !e.plain && z.has(m.entity, noun) && strings.Contains(e.role, principal) {
			return m.entity
		}
	}
	return -1
}

// owner is whose statement, report or post a document is: "Mr Haan's statement".
func (z *resolver) owner(run, head text.Run) int {
	if head.First == run.First && z.tag(run.First) == syntax.Poss && z.is(run.First, z.class.he|z.class.she) && z.is(head.Last-1, z.class.document|z.class.venue) {
		return z.meant(run.First)
	}
	at := head.First - 1
	if at <= run.First || z.tag(at) != syntax.Poss || !z.is(head.Last-1, z.class.document) {
		return -1
	}
	name := z.nameIn(text.Run{First: run.First, Last: at})
	if name.Len() == 0 {
		return -1
	}
	return z.lookUp(z.wordsOf(name))
}

// body is the named body whose words a description holds: "Nepal's civil aviation authority".
func (z *resolver) body(run, head text.Run) int {
	if !z.is(head.Last-1, z.class.org) || run.Len() < 3 {
		return -1
	}
	var words []string
	for i := run.First; i < run.Last; i++ {
		if t := z.tag(i); t == syntax.Noun || t == syntax.Name || t == syntax.Adj {
			words = append(words, string(text.Lower(nil, z.t.Of(i))))
		}
	}
	for _, n := range z.byLast[words[len(words)-1]] {
		if e := &z.entities[n]; len(words) > 1 && !e.person() && within(words, e.words) {
			return n
		}
	}
	return z.holding(words)
}

// holding is a body named near that holds all words in another order ("Authority of Nepal").
func (z *resolver) holding(words []string) int {
	for n := len(z.entities) - 1; n >= max(0, len(z.entities)-memory) && len(words) > 1; n-- {
		if e := &z.entities[n]; !e.plain && !e.person() && within(words, e.words) {
			return n
		}
	}
	return -1
}

// definite tells whether a noun phrase points back: "the official", "that agency".
func (z *resolver) definite(run text.Run) bool {
	if z.grammar.bareNouns && run.Len() == 1 && z.is(run.First, z.class.person|z.class.title|z.class.org) && !z.is(run.First, z.class.plural) {
		return true
	}
	return z.is(run.First, z.class.the) || z.t.Tokens[run.First].Word != 0 && z.tag(run.First) == syntax.Det && !z.is(run.First, z.class.a|z.class.plural) ||
		run.Len() == 1 && z.is(run.First, z.class.title|z.class.person) && !z.is(run.First, z.class.plural) && z.t.Tokens[run.First].Is(text.Upper)
}

// earlier is the latest entity before a mention that was given this noun: a speaker first, then
// anybody named.
func (z *resolver) earlier(noun text.Word, run text.Run) int {
	if noun == 0 {
		return -1
	}
	for k := len(z.sources) - 1; k >= max(0, len(z.sources)-memory); k-- {
		if s := z.sources[k]; s.First < run.First && z.has(s.entity, noun) && z.agrees(s.entity, run) {
			return s.entity
		}
	}
	before := z.before(run.First)
	for k := before - 1; k >= max(0, before-memory); k-- {
		if m := z.mentions[k]; z.has(m.entity, noun) && z.agrees(m.entity, run) {
			return m.entity
		}
	}
	switch class := z.pack.ClassOf(noun); {
	case class&z.class.sole != 0:
		return -1 // "the police" are not the body named last
	case class&z.class.org != 0 && (run.Len() == 2 || z.grammar.bareNouns && run.Len() == 1):
		return z.nearBody(run.First, noun)
	case class&z.class.person != 0 && class&z.class.plural == 0 && run.Len() <= 3:
		if n := z.later(noun, run); n >= 0 && z.grammar.inversion {
			return n
		}
		return z.variation(run)
	}
	return -1
}

// later is the one person with this noun whom the article names further down, -1 where several
// have it or none: a headline's "the judge".
func (z *resolver) later(noun text.Word, run text.Run) int {
	found := -1
	k := z.before(run.First)
	for _, m := range z.mentions[k:min(len(z.mentions), k+memory)] {
		if e := &z.entities[m.entity]; m.entity != found && e.person() && !e.plain && z.has(m.entity, noun) {
			if found >= 0 {
				return -1
			}
			found = m.entity
		}
	}
	return found
}

// variation is the person named as the last source, of whom "the spokesman" is another word
// where nobody was called one before.
func (z *resolver) variation(run text.Run) int {
	if len(z.sources) == 0 || strings.HasSuffix(z.t.Of(run.Last-1), "s") {
		return -1
	}
	last := z.sources[len(z.sources)-1]
	e := &z.entities[last.entity]
	sex := z.describedGender(run, run.Last-1)
	if z.has(last.entity, z.t.Tokens[run.Last-1].Word) || z.otherOffice(e, z.t.Tokens[run.Last-1].Word) || z.grammar.bareNouns && (len(e.roles) > 0 || z.tag(run.Last) == syntax.Comma) {
		return -1
	}
	if e.plain || !e.person() || z.paragraphOf(run.First)-z.paragraphOf(last.First) > 5 || sex != unknown && e.gender != unknown && sex != e.gender {
		return -1
	}
	return last.entity
}

// otherOffice tells whether a title cannot be another word for somebody of whom the article has given a trade: "the mayor"
// is not the shopkeeper who spoke last, but "the spokesman" may be the minister.
func (z *resolver) otherOffice(e *entity, title text.Word) bool {
	if z.pack.ClassOf(title)&z.class.title == 0 {
		return false
	}
	for _, role := range e.roles {
		if role == 0 || z.pack.ClassOf(role)&(z.class.title|z.class.kindOf) == 0 {
			return true
		}
	}
	return false
}

// before is the number of mentions that begin before a token.
func (z *resolver) before(token int) int {
	return sort.Search(len(z.mentions), func(k int) bool { return z.mentions[k].First >= token })
}

// nearBody is the body, no place, named last before a token, in its paragraph or the one before, that the noun can be
// another word for.
func (z *resolver) nearBody(token int, noun text.Word) int {
	p := z.paragraphOf(token)
	before := z.before(token)
	for k := before - 1; k >= max(0, before-memory); k-- {
		m := z.mentions[k]
		if p-z.paragraphOf(m.First) > 1 {
			return -1
		}
		if e := &z.entities[m.entity]; e.votes < 0 && !z.otherBody(e.run, noun) && !z.office(m.First) && !z.is(m.First, z.people.place) && !z.is(m.Last-1, z.people.place) {
			return m.entity
		}
	}
	return -1
}

// otherBody tells whether a name says that it is another kind of body: "Parliament" is not "the union".
func (z *resolver) otherBody(name text.Run, noun text.Word) bool {
	if z.pack.ClassOf(noun)&z.class.kindOf != 0 {
		return false // "the company" may be any
	}
	other := false
	for i := name.First; i < name.Last; i++ {
		w := z.t.Tokens[i].Word
		if w == 0 && z.heads != nil {
			w = z.heads[i]
		}
		if w == noun {
			return false
		}
		other = other || z.pack.ClassOf(w)&z.class.org != 0
	}
	return other
}

// office tells whether the name at a token says what somebody is minister of: "la ministre de la Santé".
func (z *resolver) office(i int) bool {
	for range 2 { // "de", "la"
		if i--; i < 1 || z.tag(i) != syntax.Det && z.tag(i) != syntax.Prep {
			return false
		}
		if z.is(i-1, z.class.title) {
			return true
		}
	}
	return false
}

// agrees tells whether a longer description ("the Russian military") has no word that the
// entity's own lacks; of somebody named, no noun that a role of several words lacks ("the finance minister").
func (z *resolver) agrees(entity int, run text.Run) bool {
	if run.Len() <= 2 {
		return true
	}
	if e := &z.entities[entity]; !e.plain {
		return z.tag(run.Last-2) != syntax.Noun || !strings.Contains(e.role, " ") || strings.Contains(strings.ToLower(e.role), strings.ToLower(z.t.Of(run.Last-2)))
	}
	known := strings.ToLower(z.entities[entity].name)
	for i := run.First + 1; i < run.Last; i++ {
		if !strings.Contains(known, strings.ToLower(z.t.Of(i))) {
			return false
		}
	}
	return true
}

func (z *resolver) has(entity int, noun text.Word) bool {
	for _, w := range z.entities[entity].roles {
		if w == noun {
			return true
		}
	}
	return false
}
