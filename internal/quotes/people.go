package quotes

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// people is what a language's tables say about names: names.tsv, places.tsv, anonymity.tsv.
type people struct {
	man, woman, place lang.Class // given names; places that speak as governments
	anonymity         *lang.Phrases
}

func newPeople(p *lang.Pack) people {
	n := people{man: p.Class("given-man"), woman: p.Class("given-woman"), place: p.Class("place"), anonymity: lang.NewPhrases()}
	for _, r := range p.Table("names") {
		addAll(p, r.At(1), p.Class("given-"+r[0]))
	}
	for _, r := range p.Table("places") {
		addAll(p, r.At(1), n.place)
	}
	for i, r := range p.Table("anonymity") {
		n.anonymity.Add(p, r[0], i) // a test reads the tables of every pack
	}
	return n
}

func addAll(p *lang.Pack, words string, c lang.Class) {
	for w := range strings.FieldsSeq(words) {
		p.AddClass(p.Intern(w), c)
	}
}

// gender is what a name or a word tells of it.
type gender uint8

const (
	unknown gender = iota
	masculine
	feminine
)

// entity is a person or a body that the article names or describes.
type entity struct {
	name   string
	words  []string // of the name, in lower case
	run    text.Run // where the name stands in its fullest form
	votes  int      // for a person if above 0, for a body if below
	gender gender
	roles  []text.Word // nouns that the article puts beside the name: minister, spokesman
	role   string      // the first of those, as it stands
	group  bool        // several people
	plain  bool        // described, not named
	anon   bool
	said   int // speaker number, -1 until it speaks
}

func (e *entity) person() bool { return e.votes > 0 }

// mention is a place where the article speaks of an entity.
type mention struct {
	text.Run
	entity  int
	subject bool // it opens its sentence
}

// registry holds the entities of one article in order of mention.
type registry struct {
	*reading
	entities []entity
	mentions []mention        // in order of position
	byLast   map[string][]int // entities by the last word of their name
	byShort  map[string]int   // the latest entity by given name or by initials
}

// names registers every name of the article.
func (r *reading) names() *registry {
	g := &registry{reading: r, byLast: map[string][]int{}, byShort: map[string]int{}}
	for _, s := range r.t.Sentences {
		for i := s.First; i < s.Last; i++ {
			if r.tag(i) != syntax.Name {
				continue
			}
			run := r.nameRun(i, s.Last)
			g.register(s, run)
			i = run.Last - 1
		}
	}
	return g
}

// nameRun is the run of capitalised words that begins at i, with the particles and hyphens
// between them: "Ana de la Cruz-Haan".
func (r *reading) nameRun(i, last int) text.Run {
	run := text.Run{First: i, Last: i + 1}
	for j := i + 1; j < last; j++ {
		switch k := &r.t.Tokens[j]; {
		case r.mask[j] != r.mask[i]:
			return run
		case r.tag(j) == syntax.Name:
			run.Last = j + 1
		case r.tag(j) == syntax.Dash && !k.Is(text.Space), r.is(j, r.class.particle):
			if j+1 >= last || r.tag(j+1) != syntax.Name && !r.is(j+1, r.class.particle) {
				return run
			}
		case r.linksName(run, j, last):
			j++ // "of the"
			for j < last && r.tag(j) != syntax.Name {
				j++
			}
			run.Last = j + 1
		default:
			return run
		}
	}
	return run
}

// linksName tells whether an "of" or "and" at j goes on with the name of a body: "Department of
// Trade and Energy". Titles are no such names ("President of France").
func (r *reading) linksName(run text.Run, j, last int) bool {
	of := r.is(j, r.class.of)
	if !of && !r.is(j, r.class.and) || r.is(j-1, r.class.title|r.class.person) {
		return false
	}
	next := j + 1
	if of && r.is(next, r.class.the) {
		next++
	}
	if next >= last || r.tag(next) != syntax.Name {
		return false
	}
	body := false
	for i := run.First; i < run.Last; i++ {
		body = body || r.is(i, r.class.org|r.class.body)
	}
	return body || of && !r.is(run.First, r.people.man|r.people.woman)
}

// register notes a run of capitalised words: its titles apart, its name to an entity.
func (g *registry) register(s text.Sentence, run text.Run) {
	name := g.withoutTitles(run)
	if name.Len() == 0 {
		return
	}
	words := g.wordsOf(name)
	n := g.lookUp(words)
	votes, sex := g.evidence(run, name)
	if n < 0 {
		if votes == 0 && name.Len() >= 2 {
			votes = 1 // two capitalised words that nothing makes a body
		}
		n = g.add(entity{name: g.plain(name), words: words, run: name, said: -1})
	}
	e := &g.entities[n]
	e.votes += votes
	if e.gender == unknown {
		e.gender = sex
	}
	if len(words) > len(e.words) && e.votes > 0 {
		e.name, e.words, e.run = g.plain(name), words, name
		g.shorten(n)
	}
	g.roles(e, run, name)
	g.mentions = append(g.mentions, mention{name, n, g.opens(s, run)})
}

// add appends an entity and gives its number.
func (g *registry) add(e entity) int {
	g.entities = append(g.entities, e)
	n := len(g.entities) - 1
	if len(e.words) > 0 {
		last := e.words[len(e.words)-1]
		g.byLast[last] = append(g.byLast[last], n)
	}
	g.shorten(n)
	return n
}

// shorten notes the short forms of a name: a given name, initials.
func (g *registry) shorten(n int) {
	if words := g.entities[n].words; len(words) > 1 {
		g.byShort[words[0]] = n
		g.byShort[acronym(words)] = n
	}
}

// plain is the name as it stands, in one line.
func (g *registry) plain(run text.Run) string {
	return strings.Join(strings.Fields(g.t.Span(run).Of(g.t.Src)), " ")
}

func (g *registry) wordsOf(run text.Run) []string {
	var words []string
	for i := run.First; i < run.Last; i++ {
		k := &g.t.Tokens[i]
		if k.Is(text.Letter) && !k.Is(text.Clitic) && !k.Is(text.Initial) && !suffix(g.t.Of(i)) {
			words = append(words, string(text.Lower(nil, g.t.Of(i))))
		}
	}
	return words
}

func suffix(w string) bool {
	switch w {
	case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV":
		return true
	}
	return false
}

// withoutTitles cuts the titles from the front of a name: "Prime Minister Ana Ruiz". What stands
// before the last title goes too ("Russian President").
func (g *registry) withoutTitles(run text.Run) text.Run {
	first := run.First
	for i := run.First; i < run.Last; i++ {
		if g.is(i, g.class.honorific|g.class.title) && (i+1 < run.Last && g.tag(i+1) == syntax.Name || i+1 == run.Last) {
			first = i + 1
		}
	}
	if first > run.First && first < run.Last && !g.is(first-1, g.class.honorific) && g.tag(first) == syntax.Prep {
		return run // "Ministry of": no title
	}
	return text.Run{First: first, Last: run.Last}
}

// lookUp finds the entity of a name: the same words, or a person's last name.
func (g *registry) lookUp(words []string) int {
	if len(words) == 0 {
		return -1
	}
	last := words[len(words)-1]
	same := g.byLast[last]
	for k := len(same) - 1; k >= 0; k-- {
		if e := &g.entities[same[k]]; within(words, e.words) || within(e.words, words) && len(e.words) > 0 && (e.person() || len(e.words) > 1) {
			return same[k]
		}
	}
	if len(words) == 1 {
		return g.byFirst(words[0])
	}
	return -1
}

// byFirst finds the latest person with this given name, or the body with this short form.
func (g *registry) byFirst(word string) int {
	n, ok := g.byShort[word]
	if !ok {
		return -1
	}
	if e := &g.entities[n]; e.words[0] == word && !e.person() && acronym(e.words) != word {
		return -1
	}
	return n
}

// within tells whether all words of a short form stand in the long one.
func within(short, long []string) bool {
	if len(short) > len(long) {
		return false
	}
	for _, w := range short {
		found := false
		for _, l := range long {
			found = found || l == w
		}
		if !found {
			return false
		}
	}
	return true
}

func acronym(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(w[0])
	}
	return b.String()
}

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
	switch before := run.First - 1; {
	case g.is(before, g.class.the):
		votes -= 3
	case g.is(before, g.class.person):
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

// named tells whether a word introduces a name: "a man named", "called".
func (g *registry) named(i int) bool {
	return g.is(i, g.class.named)
}

// after weighs what follows a name: an age, an apposition, "who".
func (g *registry) after(name text.Run, sex *gender) int {
	i := name.Last
	if g.tag(i) != syntax.Comma {
		if g.is(i, g.class.rel) && g.tag(i) == syntax.Wh && strings.EqualFold(g.t.Of(i), "who") {
			return 2
		}
		return 0
	}
	if g.tag(i+1) == syntax.Num && g.tag(i+2) == syntax.Comma {
		return 3
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

// roles notes the nouns that stand beside a name: the titles before it and the apposition
// behind it.
func (g *registry) roles(e *entity, run, name text.Run) {
	from := run.First
	for from > 0 && (g.tag(from-1) == syntax.Noun || g.tag(from-1) == syntax.Adj || g.tag(from-1) == syntax.Name) && g.t.Tokens[from].Is(text.Space) {
		from--
	}
	g.noteRole(e, from, name.First)
	if g.tag(name.Last) == syntax.Comma {
		np := g.nounPhraseAt(name.Last+1, min(name.Last+14, len(g.t.Tokens)))
		g.noteRole(e, np.First, np.Last)
	}
}

func (g *registry) noteRole(e *entity, first, last int) {
	for i := first; i < last; i++ {
		if g.is(i, g.class.person|g.class.title|g.class.kindOf) {
			e.roles = append(e.roles, g.t.Tokens[i].Word)
			if e.role == "" {
				e.role = g.plain(text.Run{First: first, Last: last})
			}
		}
	}
}

// opens tells whether a name is the first noun phrase of its sentence.
func (g *registry) opens(s text.Sentence, run text.Run) bool {
	for i := s.First; i < run.First; i++ {
		switch g.tag(i) {
		case syntax.Noun, syntax.Name, syntax.Adj, syntax.Det, syntax.Quote, syntax.Conj, syntax.Adv, syntax.Dash:
		default:
			return false
		}
	}
	return g.mask[run.First] == 0
}
