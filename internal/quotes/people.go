package quotes

import (
	"strings"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// people is what a language's tables say about names: names.tsv, places.tsv, anonymity.tsv.
type people struct {
	man, woman, place lang.Class // given names; places that speak as governments
	regional          lang.Class // words before the name of a place: "North", "New"
	his, her          lang.Class // articles that tell a person's gender: "le", "la"
	anonymity         *lang.Phrases
}

func newPeople(p *lang.Pack) people {
	n := people{man: p.Class("given-man"), woman: p.Class("given-woman"), place: p.Class("place"), regional: p.Class("regional"), his: p.Class("masculine"), her: p.Class("feminine"), anonymity: lang.NewPhrases()}
	for i, r := range p.Table("anonymity") {
		n.anonymity.Add(p, r[0], i) // a test reads the tables of every pack
	}
	return n
}

const (
	unknown gender = iota
	masculine
	feminine
)

// entity is a person or a body that the article names or describes.
type entity struct {
	name    string
	words   []string // of the name, in lower case
	run     text.Run // where the name stands in its fullest form
	votes   int      // for a person if above 0, for a body if below
	gender  gender
	roles   []text.Word // nouns that the article puts beside the name: minister, spokesman
	role    string      // the first of those, as it stands
	group   bool        // several people
	base    bool        // the name stands as a subject has it
	plain   bool        // described, not named
	anon    bool
	granted text.Span // the sentence that says so
	said    int       // speaker number, -1 until it speaks
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
		n = g.alone(words, name, votes)
	}
	if n < 0 {
		n = g.add(entity{name: g.plain(name), words: words, run: name, said: -1})
	}
	e := &g.entities[n]
	e.votes += votes
	if len(g.cases) > 0 && g.opens(s, run) {
		g.nominative(e, words, name)
	}
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

// alone is the entity that was known by its last name only before it is named in full, -1 for
// none: "Ruiz is late. … Ana Ruiz, the mayor".
func (g *registry) alone(words []string, name text.Run, votes int) int {
	if len(words) < 2 || votes <= 0 || !g.is(name.First, g.people.man|g.people.woman) && votes < 3 {
		return -1
	}
	for _, n := range g.byLast[words[len(words)-1]] {
		if e := &g.entities[n]; len(e.words) == 1 && e.votes > -3 && !g.is(e.run.First, g.people.place) {
			e.votes = max(e.votes, 0)
			return n
		}
	}
	return -1
}

// nominative takes the form of a name that a subject has, where names are declined.
func (g *registry) nominative(e *entity, words []string, name text.Run) {
	if !e.base && len(words) == len(e.words) {
		e.name, e.base = g.plain(name), true
	}
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
			words = append(words, g.stem(string(text.Lower(nil, g.t.Of(i)))))
		}
	}
	return words
}

// leastStem is how many letters of a name its stem has at least.
const leastStem = 3

// stem is a word without the ending of its case, where names are declined: "Haana" and "Haanem"
// are "Haan".
func (g *registry) stem(w string) string {
	best := w
	for _, e := range g.cases {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) < len(best) && utf8.RuneCountInString(s) >= leastStem {
			best = s
		}
	}
	return best
}

func suffix(w string) bool {
	switch w {
	case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV":
		return true
	}
	return false
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

// named tells whether a word introduces a name: "a man named", "called".
func (g *registry) named(i int) bool {
	return g.is(i, g.class.named)
}
