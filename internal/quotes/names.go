package quotes

import (
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// names registers every name of the article.
func (r *reading) names() *registry {
	if r.tagger.Capitals() {
		r.surnames()
	}
	g := &registry{reading: r, byLast: map[string][]int{}, byShort: map[string]int{}}
	for _, s := range r.t.Sentences {
		for i := r.skipDateline(s.First, s.Last); i < s.Last; i++ {
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

// surnames tags, where nouns have capitals, the last names of those whom the article names in
// full.
func (r *reading) surnames() {
	known := map[string]bool{}
	for i := range r.t.Tokens {
		if r.tag(i) == syntax.Name && r.t.Tokens[i].Word == 0 {
			known[r.t.Of(i)] = true
		}
	}
	for i := range r.t.Tokens {
		if k := &r.t.Tokens[i]; k.Word == 0 && r.tag(i) == syntax.Noun && k.Is(text.Upper) && (known[k.Of(r.t.Src)] || known[strings.TrimSuffix(k.Of(r.t.Src), "s")]) {
			r.tags.Of[i] = syntax.Name
		}
	}
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
		case r.is(j, r.class.particle) && r.is(j, r.class.of) && r.portfolio(run):
			return run // "minister Karin de Wolf van Binnenlandse Zaken"
		case r.tag(j) == syntax.Dash && !k.Is(text.Space), r.is(j, r.class.particle):
			if next := j + 1; next < last && r.is(j, r.class.particle) && r.tag(next) == syntax.Dash && !r.t.Tokens[next].Is(text.Space) && r.tag(next+1) == syntax.Name {
				continue // "ad-Din"
			}
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

// portfolio tells whether a title stands before a given name and a last name: an "of" behind them tells of what.
func (r *reading) portfolio(run text.Run) bool {
	return run.Len() > 1 && r.is(run.First-1, r.class.title) && r.tag(run.Last-1) == syntax.Name
}

// linksName tells whether an "of", "for" or "and" at j goes on with the name of a body: "Department of Trade and Energy",
// "Centre for Cities". Titles are no such names ("President of France").
func (r *reading) linksName(run text.Run, j, last int) bool {
	of := r.is(j, r.class.of)
	if !of && !r.is(j, r.class.and|r.class.link) || r.is(j-1, r.class.title|r.class.person) {
		return false
	}
	next := j + 1
	if !r.is(j, r.class.and) && r.is(next, r.class.the) {
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

// withoutTitles cuts the titles from the front of a name: "Prime Minister Ana Ruiz". What stands
// before the last title goes too ("Russian President").
func (g *registry) withoutTitles(run text.Run) text.Run {
	first := run.First
	for i := run.First; i < run.Last; i++ {
		if g.is(i, g.class.honorific|g.class.title) && !g.surname(run, i) && (i+1 < run.Last && g.tag(i+1) == syntax.Name || i+1 == run.Last) {
			first = i + 1
		}
	}
	if first == run.First && g.trade(run) {
		first++
	}
	for i := first + 1; len(g.cases) > 0 && i+1 < run.Last; i++ {
		if given := g.people.man | g.people.woman; g.is(i, given) && !g.is(i-1, given) {
			return text.Run{First: i, Last: run.Last} // "President of Ukraine Ana Ruiz", where no "of" stands
		}
	}
	if first > run.First && first < run.Last && !g.is(first-1, g.class.honorific) && g.tag(first) == syntax.Prep {
		return run // "Ministry of": no title
	}
	return text.Run{First: first, Last: run.Last}
}

// surname tells whether what else is a title is a last name: "Ana King", "Mr. King".
func (g *registry) surname(run text.Run, i int) bool {
	if i == run.First {
		return run.Len() == 1 && g.is(i-1, g.class.honorific) && !g.is(i, g.class.honorific)
	}
	return i+1 == run.Last && (g.is(i-1, g.people.man|g.people.woman|g.class.honorific) || g.t.Tokens[i-1].Is(text.Initial))
}

// trade tells whether a name begins with what somebody does, which a sentence's start has given a capital: "Beekeeper
// Tom Hale".
func (g *registry) trade(run text.Run) bool {
	given := g.people.man | g.people.woman
	return run.Len() > 2 && !g.is(run.First, given) && g.is(run.First+1, given) && g.agentive(run.First)
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
