package quotes

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// frame is a set of the ways in which a cue takes its content.
type frame uint32

// The frames, by their letters in cues.tsv.
const (
	clause      frame = 1 << iota // c: a clause, bare or with "that"
	thatClause                    // C: a clause only with "that" or a wh-word
	quotation                     // q: a quotation
	behind                        // p: stands behind its content: "…, X said"
	person                        // t: a person first: "told Y that"
	whClause                      // w: a wh-clause
	infinitive                    // i: an infinitive
	objectInf                     // i=t: object and infinitive: "urged Y to"
	nounPhrase                    // n: a noun phrase or gerund
	objectAs                      // a: object, "as", content
	complement                    // k: object and complement: "called Z …"
	preposition                   // :prep,prep content behind the preposition
	anySource                     // *: any noun can be its source
	negatable                     // !: what is not believed is reported too: "did not believe that"
	impersonal                    // e: its subject is "it": "heißt es in dem Bericht"
	documents                     // d: only documents say it: "the report shows"
	marked                        // Q: a quotation, perhaps inside what the preposition begins; nothing without marks: "habló de un «día negro»"
	mental                        // m: a state of mind, which who has it reports: "said she thinks" is one report
)

var frameLetters = map[string]frame{
	"c": clause, "C": thatClause, "q": quotation, "p": behind, "t": person, "w": whClause, "i": infinitive,
	"i=t": objectInf | person, "t=w": person | whClause, "n": nounPhrase, "a": objectAs, "k": complement, "k=as": objectAs, "to": infinitive, "*": anySource, "d": documents, "m": mental, "Q": quotation | marked, "e": impersonal, "!": negatable,
}

// cue is one verb of cues.tsv.
type cue struct {
	name   string // its base form, part of the rule's id
	stance string
	frames frame
	preps  []text.Word
	after  text.Word // a particle that belongs to it: "point out"
	bound  bool      // without which it is another verb: "fait savoir"
	apart  text.Word // a particle that ends its clause and without which it is another verb: "teilte … mit"
}

// phrase is one row of sources.tsv: words before the source of what the clause says.
type phrase struct {
	name, stance string
	behind       bool // "post": it stands behind its source ("der Polizei zufolge")
	named        bool // "name": only before a name and its comma, at the start ("Pour Ana Ruiz, …")
	quoted       bool // "quote": only right behind a comma or a quotation ("…“, so Haan")
}

// cues are the tables, by word.
type cues struct {
	byWord  []uint16 // the list of a word
	lists   [][]*cue // the first empty; several where verbs share a form: "teilte" alone and "teilte … mit"
	phrases *lang.Phrases
	rows    []phrase
}

func newCues(p *lang.Pack) cues {
	c := cues{phrases: lang.NewPhrases(), lists: make([][]*cue, 1)}
	for _, r := range p.Table("cues") {
		c.add(p, r)
	}
	for _, r := range p.Table("sources") {
		if c.phrases.Add(p, r[0], len(c.rows)) == nil {
			c.rows = append(c.rows, phrase{plainName(r[0]), r.At(1), r.At(2) == "post", r.At(2) == "name", r.At(2) == "quote"})
		}
	}
	return c
}

// plainName is a pattern as part of a rule's id: its first alternative, without what may be left
// out.
func plainName(pattern string) string {
	var words []string
	for w := range strings.FieldsSeq(pattern) {
		if w, _, _ = strings.Cut(w, "|"); w[0] != '[' {
			words = append(words, w)
		}
	}
	return strings.Join(words, "-")
}

func (c *cues) add(p *lang.Pack, r lang.Row) {
	forms := strings.Fields(r[0])
	entry := &cue{name: forms[0], stance: r.At(1)}
	for f := range strings.FieldsSeq(r.At(2)) {
		if preps, ok := strings.CutPrefix(f, ":"); ok {
			entry.frames |= preposition
			for w := range strings.SplitSeq(preps, ",") {
				entry.preps = append(entry.preps, p.Intern(w))
			}
			continue
		}
		if particle, ok := strings.CutPrefix(f, "+"); ok {
			entry.after = p.Intern(particle)
			continue
		}
		if particle, ok := strings.CutPrefix(f, "^"); ok {
			entry.after, entry.bound = p.Intern(particle), true
			continue
		}
		if particle, ok := strings.CutPrefix(f, "~"); ok {
			entry.apart = p.Intern(particle)
			continue
		}
		entry.frames |= frameLetters[f]
	}
	for _, f := range forms {
		c.list(p.Intern(strings.TrimRight(f, "*~")), entry)
	}
}

// list adds a cue to those of a word.
func (c *cues) list(w text.Word, entry *cue) {
	if n := int(w) + 1 - len(c.byWord); n > 0 {
		c.byWord = append(slices.Grow(c.byWord, 2*n), make([]uint16, n)...)
	}
	if c.byWord[w] == 0 {
		c.byWord[w] = uint16(len(c.lists))
		c.lists = append(c.lists, nil)
	}
	if l := &c.lists[c.byWord[w]]; !slices.Contains(*l, entry) {
		*l = append(*l, entry)
	}
}

// at is the cues of a word, none for most.
func (c *cues) at(w text.Word) []*cue {
	if int(w) < len(c.byWord) {
		return c.lists[c.byWord[w]]
	}
	return nil
}

// verb is a cue as it stands in the text, with the auxiliaries and adverbs that belong to it.
type verb struct {
	*cue
	text.Run        // "has repeatedly said"
	lead       int  // where the verb begins: its auxiliary, which may stand apart
	tail       int  // behind the verb, its particle, and a subject behind it
	at         int  // the verb itself
	passive    bool // "was quoted", "been told"
	bare       bool // participle or -ing without auxiliary: "saying"
	negated    bool // "did not say"
	infinitive bool // "to say"
	oneself    bool // "s'est dit prêt"
}

// verbAt reads the cue at token i. It fails where the word is no verb there.
func (r *reading) verbAt(i int) (verb, bool) {
	verbs := r.cues.at(r.t.Tokens[i].Word)
	if verbs == nil || !r.tag(i).Verbal() && !r.forced(i) || r.tag(i-1) == syntax.Dash && !r.t.Tokens[i].Is(text.Space) && !r.t.Tokens[i-1].Is(text.Space) {
		return verb{}, false
	}
	c, end := r.complete(verbs, i)
	if c == nil {
		return verb{}, false
	}
	v := verb{cue: c, Run: text.Run{First: i, Last: i + 1}, at: i}
	if c.after != 0 && i+1 < len(r.t.Tokens) && r.t.Tokens[i+1].Word == c.after {
		v.Last++
	}
	form := r.tags.Forms[i]
	if r.grammar.inversion && form == syntax.Base {
		return verb{}, false // an infinitive
	}
	be, have := false, false
	for j := i - 1; j >= 0 && r.mask[j] == r.mask[i]; j-- {
		switch tag := r.tag(j); {
		case tag == syntax.Aux || tag == syntax.Modal:
			be = be || r.is(j, r.class.be) && !have
			have = have || r.is(j, r.class.have)
			v.First = j
			continue
		case tag == syntax.Neg:
			v.negated, v.First = true, j
			continue
		case tag == syntax.Adv && r.adverbInside(j):
			continue
		case tag == syntax.To && form&syntax.Base != 0:
			v.infinitive = true
		}
		break
	}
	if v.oneself = r.grammar.auxiliary && r.is(v.First-1, r.class.object); v.oneself && be {
		v.First--
	}
	v.passive = be && !v.oneself && form&(syntax.Participle|syntax.Preterite) != 0 && form&syntax.Gerund == 0
	v.bare = v.bare || form&syntax.Gerund != 0 && !be
	v.lead, v.tail = v.First, max(v.Last, end)
	if form == syntax.Participle && v.First == i && !r.grammar.auxiliary && !r.grammar.inversion {
		return verb{}, false // "a report written in haste"
	}
	if r.grammar.auxiliary && form&syntax.Participle != 0 && v.First == i {
		lead := r.farAuxiliary(i)
		if lead < 0 && form&syntax.Third == 0 {
			return verb{}, false
		}
		if lead >= 0 {
			v.lead, v.passive = lead, r.is(lead, r.class.be)
		}
	}
	return v, true
}

// complete is the cue that a verb at i is with its particle, and the token behind the particle;
// the verb without one where no particle that it can have ends its clause.
func (r *reading) complete(verbs []*cue, i int) (*cue, int) {
	var plain *cue
	for _, c := range verbs {
		if c.bound {
			if i+1 < len(r.t.Tokens) && r.t.Tokens[i+1].Word == c.after {
				return c, i + 2
			}
			continue
		}
		if c.apart == 0 {
			if plain == nil {
				plain = c
			}
			continue
		}
		for j := i + 1; j < min(i+30, len(r.t.Tokens)); j++ {
			if r.t.Tokens[j].Word == c.apart && (r.endsClause(j+1) || c.frames&infinitive != 0 && r.grammar.second && r.infinitiveFrom(j+1, min(j+maxObject, len(r.t.Tokens)))) {
				return c, j + 1
			}
			if t := r.tag(j); t == syntax.Stop || t == syntax.Colon {
				break
			}
		}
	}
	return plain, i + 1
}

// endsClause tells whether a mark or a conjunction stands at a token.
func (r *reading) endsClause(i int) bool {
	switch r.tag(i) {
	case syntax.Comma, syntax.Stop, syntax.Colon, syntax.Other, syntax.Conj, syntax.Quote, syntax.That, syntax.Dash:
		return true
	}
	return false
}

// farAuxiliary is the auxiliary of a participle in its clause, -1 for none.
func (r *reading) farAuxiliary(i int) int {
	for j := i - 1; j >= max(0, i-20); j-- {
		switch t := r.tag(j); {
		case t == syntax.Aux:
			return j
		case t == syntax.Comma && r.tag(j-1) != syntax.Name && r.tag(j-1) != syntax.Noun, t == syntax.Stop, t == syntax.Colon, r.mask[j] != 0, t == syntax.That, t == syntax.Sub:
			return -1
		}
	}
	return -1
}

// adverbInside tells whether an adverb stands between an auxiliary and its verb.
func (r *reading) adverbInside(j int) bool {
	for k := j - 1; k >= 0 && k > j-4; k-- {
		switch r.tag(k) {
		case syntax.Adv:
			continue
		case syntax.Aux, syntax.Modal, syntax.Neg:
			return true
		}
		return false
	}
	return false
}

// forced tells whether a cue that looks like a noun is a verb by its surroundings: right behind
// a quotation or its comma, with a source after it.
func (r *reading) forced(i int) bool {
	if i == 0 || r.tags.Forms[i]&(syntax.Preterite|syntax.Third) == 0 {
		return false
	}
	return r.tag(i-1) == syntax.Quote || r.tag(i-1) == syntax.Comma && i > 1 && r.tag(i-2) == syntax.Quote
}
