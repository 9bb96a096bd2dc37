package quotes

import (
	"slices"
	"sort"
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// resolve gives every source its speaker: the person or body that the article means by it.
func (r *reading) resolve() []Speaker {
	g := r.names()
	z := &resolver{registry: g, seen: map[text.Span]int{}, asSaid: map[string]int{}}
	for i := range r.quotes {
		z.quote(&r.quotes[i], i)
	}
	z.anonymity()
	return z.speakers()
}

// resolver resolves sources in the order of the text.
type resolver struct {
	*registry
	of      []int  // by quote: entity, -1 for none
	sources []said // mentions that speak, in order of their quotes
	seen    map[text.Span]int
	asSaid  map[string]int // described entities by their description
	byPlace []said         // sources in order of their place
	spoken  int            // how many of byPlace stand before the sentence in hand
}

// memory is how many mentions back a reader still knows whom "the official" means. It keeps the
// cost linear in long texts; articles have fewer.
const memory = 300

// said is a source mention.
type said struct {
	text.Run
	entity int
}

// quote resolves the source of one quote.
func (z *resolver) quote(q *Quote, i int) {
	z.of = append(z.of, -1)
	if q.Source.Empty() {
		return
	}
	if n, ok := z.seen[q.Source.Span]; ok {
		z.of[i] = n
		return
	}
	run := text.Run{First: z.t.At(q.Source.Start), Last: z.t.At(q.Source.End-1) + 1}
	n := z.entityOf(run)
	if n < 0 {
		return
	}
	z.seen[q.Source.Span] = n
	z.of[i] = n
	z.sources = append(z.sources, said{run, n})
}

// entityOf is the entity that a source mention means.
func (z *resolver) entityOf(run text.Run) int {
	if run.Len() == 1 && z.tag(run.First) == syntax.Pron {
		return z.meant(run.First)
	}
	head := z.headOf(run)
	if name := z.nameIn(head); name.Len() > 0 {
		return z.named(run, name)
	}
	if name := z.apposed(run); name.Len() > 0 {
		if n := z.lookUp(z.wordsOf(name)); n >= 0 && z.entities[n].person() {
			return n
		}
	}
	if n := z.called(run, head); n >= 0 {
		return n
	}
	return z.described(run, head)
}

// called is the body of "the Acme website", and of the apposition in "Acme, a think tank that
// said".
func (z *resolver) called(run, head text.Run) int {
	if z.is(run.First, z.class.a) && z.tag(run.First-1) == syntax.Comma && z.tag(run.First-2) == syntax.Name {
		k := z.before(run.First)
		if m := z.mentions[max(0, k-1)]; k > 0 && m.Last == run.First-1 {
			return m.entity
		}
	}
	if !z.is(head.Last-1, z.class.kindOf) {
		return -1
	}
	last := head.Last - 1
	for last > head.First && z.tag(last-1) == syntax.Noun {
		last--
	}
	name := z.nameIn(text.Run{First: head.First, Last: last})
	if name.Len() == 0 || name.First > head.First+1 {
		return -1
	}
	if n := z.lookUp(z.wordsOf(name)); n >= 0 && !z.entities[n].person() {
		return n
	}
	return -1
}

// headOf is the part of a noun phrase that names who it is: behind the last possessive, before
// the first preposition or comma.
func (z *resolver) headOf(run text.Run) text.Run {
	if name := z.nameIn(run); name.Len() > 1 && z.is(name.First-1, z.class.person|z.class.title) && name.First > run.First && !z.relational(run, name.First) {
		return text.Run{First: name.First - 1, Last: run.Last} // "Party for the People leader Ana Ruiz"
	}
	head := run
	for i := run.First + 1; i < run.Last; i++ {
		switch t := z.tag(i); {
		case t == syntax.Prep || t == syntax.To || t == syntax.Wh || t == syntax.Open:
			head.Last = i
			return head
		case t == syntax.Comma:
			if rest := (text.Run{First: i + 1, Last: run.Last}); z.nameIn(rest).Len() > 1 && z.nameIn(text.Run{First: head.First, Last: i}).Len() == 0 {
				head.First = i + 1
				continue
			}
			head.Last = i
			return head
		case t == syntax.Poss && z.t.Tokens[i].Is(text.Clitic) && i+1 < run.Last:
			head.First = i + 1
		}
	}
	return head
}

// relational tells whether a common noun for a person governs the name: "an aide to President
// Ana Ruiz".
func (z *resolver) relational(run text.Run, name int) bool {
	for i := run.First + 1; i < name; i++ {
		if t := z.tag(i); t == syntax.Prep || t == syntax.To {
			return z.is(i-1, z.class.person) && z.tag(i-1) != syntax.Name
		}
	}
	return false
}

// nameIn is the name at the end of a noun phrase, its titles left out; empty where the phrase
// ends in a common noun or in a title.
func (z *resolver) nameIn(run text.Run) text.Run {
	first := run.Last
	for first > run.First {
		t := z.tag(first - 1)
		if t == syntax.Name || t == syntax.Dash && first < run.Last || first < run.Last && z.is(first-1, z.class.particle) {
			first--
			continue
		}
		break
	}
	for first < run.Last && z.tag(first) != syntax.Name {
		first++
	}
	name := z.withoutTitles(text.Run{First: first, Last: run.Last})
	return name
}

// apposed is the name of "the agency's director, Ana Ruiz, said".
func (z *resolver) apposed(run text.Run) text.Run {
	i := run.Last
	if z.tag(i) != syntax.Comma {
		return text.Run{}
	}
	end := z.nextComma(i+1, min(i+12, len(z.t.Tokens)))
	name := z.nameIn(text.Run{First: i + 1, Last: end})
	if z.tag(end) != syntax.Comma && z.tag(end) != syntax.Stop || name.Len() == 0 || name.First > i+1 && !z.is(name.First-1, z.class.person|z.class.title|z.class.honorific) {
		return text.Run{}
	}
	return name
}

// named is the entity of a source that is named.
func (z *resolver) named(run, name text.Run) int {
	words := z.wordsOf(name)
	n := z.lookUp(words)
	if n < 0 {
		votes := 1
		if name.Len() == 1 {
			votes = -1
		}
		n = z.add(entity{name: z.plain(name), words: words, run: name, votes: votes, said: -1})
	}
	e := &z.entities[n]
	if !e.person() && z.is(run.First, z.class.the) && len(e.name) < len(z.plain(run)) {
		e.name = z.plain(text.Run{First: run.First + 1, Last: run.Last})
	}
	return n
}

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
	e := entity{name: z.plain(run), run: run, plain: true, said: -1, roles: []text.Word{noun}, gender: z.genderOf(head.Last - 1)}
	if z.is(head.Last-1, z.class.person) {
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
	if z.tag(run.First) == syntax.Poss && z.is(run.First, z.class.he|z.class.she) && z.is(head.Last-1, z.class.document|z.class.venue) {
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
		if m := z.mentions[k]; z.has(m.entity, noun) {
			return m.entity
		}
	}
	switch class := z.pack.ClassOf(noun); {
	case class&z.class.org != 0 && run.Len() == 2:
		return z.nearBody(run.First)
	case class&z.class.person != 0 && class&z.class.plural == 0 && run.Len() <= 3:
		return z.variation(run)
	}
	return -1
}

// variation is the person named as the last source, of whom "the spokesman" is another word
// where nobody was called one before.
func (z *resolver) variation(run text.Run) int {
	if len(z.sources) == 0 || strings.HasSuffix(z.t.Of(run.Last-1), "s") {
		return -1
	}
	last := z.sources[len(z.sources)-1]
	e := &z.entities[last.entity]
	sex := z.genderOf(run.Last - 1)
	if e.plain || !e.person() || z.paragraphOf(run.First)-z.paragraphOf(last.First) > 5 || sex != unknown && e.gender != unknown && sex != e.gender {
		return -1
	}
	return last.entity
}

// before is the number of mentions that begin before a token.
func (z *resolver) before(token int) int {
	return sort.Search(len(z.mentions), func(k int) bool { return z.mentions[k].First >= token })
}

// nearBody is the body, no place, named last before a token, in its paragraph or the one before.
func (z *resolver) nearBody(token int) int {
	p := z.paragraphOf(token)
	for k := z.before(token) - 1; k >= 0; k-- {
		m := z.mentions[k]
		if p-z.paragraphOf(m.First) > 1 {
			return -1
		}
		if e := &z.entities[m.entity]; e.votes < 0 && !z.is(m.First, z.people.place) && !z.is(m.Last-1, z.people.place) {
			return m.entity
		}
	}
	return -1
}

// agrees tells whether a longer description ("the Russian military") has no word that the
// entity's own lacks.
func (z *resolver) agrees(entity int, run text.Run) bool {
	if run.Len() <= 2 || !z.entities[entity].plain {
		return true
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
			best, at = m.entity, m.First
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
	if best >= 0 {
		return best
	}
	return named
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

// speakers lists those who speak, in order of first mention, and numbers the quotes' sources.
func (z *resolver) speakers() []Speaker {
	var out []Speaker
	for i := range z.quotes {
		n := z.of[i]
		if n < 0 {
			continue
		}
		e := &z.entities[n]
		if e.said < 0 {
			e.said = len(out)
			out = append(out, Speaker{Name: e.name, Sourcing: e.sourcing(), Role: e.role})
		}
		s := &out[e.said]
		s.Quotes = append(s.Quotes, i)
		s.Words += z.countWords(z.quotes[i].Span)
		z.quotes[i].Source.Speaker = e.said
	}
	z.listMentions(out)
	return out
}

func (e *entity) sourcing() Sourcing {
	switch {
	case e.anon:
		return Anonymous
	case e.votes <= 0 && (!e.plain || e.votes < 0):
		return Organisation
	case e.plain:
		return Unnamed
	}
	return Named
}

// listMentions gives each speaker the places where the article speaks of it.
func (z *resolver) listMentions(out []Speaker) {
	i, j := 0, 0
	for i < len(z.mentions) || j < len(z.byPlace) {
		var run text.Run
		var n int
		if j == len(z.byPlace) || i < len(z.mentions) && z.mentions[i].First <= z.byPlace[j].First {
			run, n = z.mentions[i].Run, z.mentions[i].entity
			i++
		} else {
			run, n = z.byPlace[j].Run, z.byPlace[j].entity
			j++
		}
		if s := z.entities[n].said; s >= 0 {
			out[s].mention(z.t.Span(run))
		}
	}
}

// mention adds a place, unless the last one holds it.
func (s *Speaker) mention(at text.Span) {
	if n := len(s.Mentions); n > 0 && s.Mentions[n-1].Overlaps(at) {
		if at.Len() > s.Mentions[n-1].Len() {
			s.Mentions[n-1] = at
		}
		return
	}
	s.Mentions = append(s.Mentions, at)
}

func (r *reading) countWords(s text.Span) int {
	n := 0
	for i := r.t.At(s.Start); i < len(r.t.Tokens) && r.t.Tokens[i].End <= s.End; i++ {
		if k := &r.t.Tokens[i]; !k.Is(text.Punct) && !k.Is(text.Clitic) {
			n++
		}
	}
	return n
}
