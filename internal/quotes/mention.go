package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// entityOf is the entity that a source mention means.
func (z *resolver) entityOf(run text.Run) int {
	if t := z.tag(run.First); run.Len() == 1 && (t == syntax.Pron || t == syntax.Poss) {
		return z.meant(run.First)
	}
	if n := z.lastName(run); n >= 0 {
		return n
	}
	run = z.holder(run)
	if n := z.joint(run); n >= 0 {
		return n
	}
	head := z.headOf(run)
	if name := z.nameIn(head); name.Len() > 0 && !z.genitive(head, name) {
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

// lastName is the person whom the article has named in full with a title for a last name: "King" after "Ana King"; -1 for
// none.
func (z *resolver) lastName(run text.Run) int {
	if run.Len() != 1 || !z.is(run.First, z.class.title) || !z.t.Tokens[run.First].Is(text.Upper) || z.tagger.Capitals() {
		return -1
	}
	same := z.byLast[string(text.Lower(nil, z.t.Of(run.First)))]
	for _, n := range same[:min(len(same), 10)] {
		if e := &z.entities[n]; e.person() && len(e.words) > 1 && e.run.First < run.First {
			return n
		}
	}
	return -1
}

// holder is who holds a view: "der Polizei" of "ersten Angaben der Polizei".
func (z *resolver) holder(run text.Run) text.Run {
	for i := run.First; i+1 < run.Last; i++ {
		if z.tag(i) != syntax.Noun || !z.opinion(i) {
			continue
		}
		if i++; z.is(i, z.class.of) && z.tag(i) == syntax.Prep && i+1 < run.Last {
			i++
		}
		if z.tag(i) == syntax.Prep {
			break
		}
		return text.Run{First: i, Last: run.Last}
	}
	return run
}

// genitive tells whether a name only belongs to what speaks, where nothing but the case would
// show it: "ředitel továrny Haan".
func (z *resolver) genitive(head, name text.Run) bool {
	before := name.First - 1
	return z.grammar.bareNouns && before > head.First && name.Len() == 1 && z.tag(before) == syntax.Noun &&
		!z.is(before, z.class.person|z.class.title|z.class.org|z.class.kindOf|z.class.honorific) && !z.is(name.First, z.people.man|z.people.woman)
}

// called is the body of "the Acme website", and of the apposition in "Acme, a think tank that
// said".
func (z *resolver) called(run, head text.Run) int {
	if z.is(run.First, z.class.a) && z.tag(run.First-1) == syntax.Comma && z.tag(run.First-2) == syntax.Name {
		k := z.before(run.First)
		if m := z.mentions[max(0, k-1)]; k > 0 && m.Last == run.First-1 && z.tag(m.First-1) != syntax.Prep && (z.entities[m.entity].person() || !z.is(head.Last-1, z.class.person)) {
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
		if z.grammar.bareNouns && z.is(i-1, z.class.person) && z.tag(i-1) != syntax.Adj && z.tag(i) == syntax.Noun && z.nameIn(run).Len() == 0 {
			head.Last = i // "речниця міністерства": a genitive
			return head
		}
		over := z.across(i).Last
		switch t := z.tag(i); {
		case over > i+1 && over <= run.Last:
			i = over - 1
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

// across is the name that goes on over a token which is none itself: "Department of Health" over "of"; empty where there
// is none.
func (z *resolver) across(i int) text.Run {
	if z.tag(i) == syntax.Name {
		return text.Run{}
	}
	if k := z.before(i) - 1; k >= 0 && z.mentions[k].Last > i {
		return z.mentions[k].Run
	}
	return text.Run{}
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
		name := z.across(first - 1)
		if first == run.Last || name.Last < first || name.First < run.First {
			break
		}
		first = name.First // "College of Nursing"
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
	end := i + 1
	for end < min(i+12, len(z.t.Tokens)) && z.tag(end) != syntax.Comma && z.tag(end) != syntax.Stop {
		end++
	}
	name := z.nameIn(text.Run{First: i + 1, Last: end})
	if z.tag(end) != syntax.Comma && z.tag(end) != syntax.Stop || name.Len() == 0 || name.First > i+1 && !z.is(name.First-1, z.class.person|z.class.title|z.class.honorific) {
		return text.Run{}
	}
	return name
}

// mentioned is the entity that was found for a name where it stands, -1 for none.
func (z *resolver) mentioned(name text.Run) int {
	if k := z.before(name.First); k < len(z.mentions) && z.mentions[k].Run == name {
		return z.mentions[k].entity
	}
	return -1
}

// named is the entity of a source that is named.
func (z *resolver) named(run, name text.Run) int {
	words := z.wordsOf(name)
	n := z.mentioned(name)
	if n < 0 {
		n = z.lookUp(words)
	}
	if n < 0 {
		votes := 1
		if name.Len() == 1 {
			votes = -1
		}
		n = z.add(entity{name: z.plain(name), words: words, run: name, votes: votes, said: -1})
	}
	e := &z.entities[n]
	if len(z.cases) > 0 && z.subjects[run.First] {
		z.nominative(e, words, name)
	}
	if !e.person() && z.is(run.First, z.class.the) && len(e.name) < len(z.plain(run)) {
		e.name = z.plain(text.Run{First: run.First + 1, Last: run.Last})
	}
	return n
}
