package quotes

import (
	"strings"

	"hearsay/internal/text"
)

// resolve gives every source its speaker: the person or body that the article means by it.
func (r *reading) resolve() []Speaker {
	g := r.names()
	z := &resolver{registry: g, seen: map[text.Span]int{}, subjects: map[int]bool{}, asSaid: map[string]int{}}
	for i := range r.quotes {
		z.quote(&r.quotes[i], i)
	}
	z.anonymity()
	return z.speakers()
}

// resolver resolves sources in the order of the text.
type resolver struct {
	*registry
	of       []int  // by quote: entity, -1 for none
	sources  []said // mentions that speak, in order of their quotes
	seen     map[text.Span]int
	subjects map[int]bool   // first tokens of sources that are subjects of their verbs
	asSaid   map[string]int // described entities by their description
	byPlace  []said         // sources in order of their place
	spoken   int            // how many of byPlace stand before the sentence in hand
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
	if !strings.HasPrefix(q.Rule, "quote.phrase") {
		z.subjects[run.First] = true
	}
	n := z.entityOf(run)
	if n < 0 {
		return
	}
	z.seen[q.Source.Span] = n
	z.of[i] = n
	z.sources = append(z.sources, said{run, n})
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
			out = append(out, Speaker{Name: e.name, Sourcing: e.sourcing(), Role: e.role, Granted: e.granted})
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
