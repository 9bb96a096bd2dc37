package syntax

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// Tagger tags texts of one language.
type Tagger struct {
	pack     *lang.Pack
	plural   bool // the infinitive is the plural too, as in German
	listed   bool // verbs have many forms: see listed
	capitals bool // nouns are written with capitals, as in German
	words    []word
	there    text.Word
	titles   lang.Class // words that stand before names
	nouns    lang.Class // nouns, whatever their ending
	ends     []ending
}

// word is what the tables say of one.
type word struct {
	tag    Tag  // of a closed class; Other for open classes
	forms  Form // of a verb that it can be
	traits trait
}

func (w word) is(t trait) bool { return w.traits&t != 0 }

// noun tells whether it is a noun as much as a verb: of cues the tables say so.
func (w word) noun() bool { return !w.is(speech) || w.is(both) }

// trait is a set of what else is known of a word.
type trait uint16

const (
	noun trait = 1 << iota
	adjective
	name       // a given name or a place
	both       // a cue that is a noun as much as a verb ("report")
	exists     // a verb behind "there" as a subject ("there remains")
	governs    // the "to" behind it is a preposition ("according to")
	speech     // a form of a cue
	particle   // stands inside names ("al")
	relative   // a determiner that is a relative pronoun too, as German "der"
	possessive // an auxiliary that is a possessive too, as Dutch "zijn"
)

// traits are those that the classes of words.tsv, names.tsv and places.tsv tell.
var traits = []struct {
	class string
	trait trait
}{
	{"person", noun}, {"org", noun}, {"document", noun}, {"period", noun}, {"venue", noun}, {"commonnoun", noun},
	{"adjective", adjective}, {"regional", adjective}, {"given-man", name}, {"given-woman", name}, {"place", name},
	{"noun", both}, {"governing", governs}, {"exists", exists}, {"particle", particle}, {"auxposs", possessive},
}

type ending struct {
	suffix string
	tag    Tag
}

// closed maps the classes of words.tsv to tags; where a word is in several, the first counts.
var closed = []struct {
	class string
	tag   Tag
}{
	{"neg", Neg}, {"modal", Modal}, {"be", Aux}, {"have", Aux}, {"do", Aux}, {"that", That}, {"to", To},
	{"poss", Poss}, {"subject", Pron}, {"object", Pron}, {"pronoun", Pron}, {"wh", Wh}, {"rel", Wh}, {"sub", Sub}, {"conj", Conj},
	{"prep", Prep}, {"time", Time}, {"number", Num}, {"det", Det}, {"adv", Adv},
}

// New makes a tagger of a pack: words.tsv, verbs.tsv, cues.tsv and endings.tsv.
func New(p *lang.Pack) *Tagger {
	g := &Tagger{pack: p, plural: p.Setting("verbs.infinitive") == "plural", listed: p.Setting("verbs.forms") == "listed", capitals: p.Setting("nouns") == "capital"}
	for _, table := range []string{"verbs", "cues"} {
		for _, r := range p.Table(table) {
			if r[0] == "regular" {
				for base := range strings.FieldsSeq(r.At(1)) {
					g.regular(base)
				}
				continue
			}
			g.verb(r, table == "cues")
		}
	}
	g.classes()
	g.endings()
	return g
}

// regular notes a verb of which only the infinitive is listed.
func (g *Tagger) regular(base string) {
	g.note(base, Base)
	if g.pack.Setting("verbs.third") == "s" {
		g.note(thirdPerson(base), Third)
	}
}

// note adds a form that a word can be.
func (g *Tagger) note(w string, f Form) text.Word {
	id := g.pack.Intern(w)
	g.grow()
	g.words[id].forms |= f
	return id
}

// grow makes room for the words that the pack has.
func (g *Tagger) grow() {
	if n := g.pack.Len() - len(g.words); n > 0 {
		g.words = append(slices.Grow(g.words, n), make([]word, n)...)
	}
}

// thirdPerson is the English third person: "asks", "watches", "carries" (settings key verbs.third).
func thirdPerson(base string) string {
	stem := base[:len(base)-1]
	switch {
	case strings.HasSuffix(base, "y") && !strings.ContainsAny(stem[len(stem)-1:], "aeiou"):
		return stem + "ies"
	case strings.ContainsAny(base[len(base)-1:], "sxzo"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "sh"):
		return base + "es"
	}
	return base + "s"
}

// verb notes the forms of one row: base, third person, past, participle, -ing.
func (g *Tagger) verb(r lang.Row, spaced bool) {
	forms := []string(r)
	if spaced {
		forms = strings.Fields(r[0])
	}
	for i, w := range forms {
		form := Form(1) << min(i, 4)
		if g.listed {
			w, form = listed(w, i, g.plural)
		}
		id := g.note(w, form)
		if spaced {
			g.words[id].traits |= speech
		}
	}
}

// listed reads a form of a language whose verbs have many: the infinitive first, which may be the
// plural too, a participle
// with "*", a gerund with "~" behind it.
func listed(w string, i int, plural bool) (string, Form) {
	if p, ok := strings.CutSuffix(w, "*"); ok {
		return p, Participle
	}
	if p, ok := strings.CutSuffix(w, "~"); ok {
		return p, Gerund
	}
	if i == 0 && plural {
		return w, Base | Third
	}
	if i == 0 {
		return w, Base
	}
	return w, Third | Preterite
}

func (g *Tagger) classes() {
	g.titles = g.pack.Classes("titleword", "honorific", "person")
	g.nouns = g.pack.Classes("person", "org", "document")
	g.there = g.pack.Word(g.pack.Setting("existential"))
	g.grow()
	for _, k := range slices.Backward(closed) {
		for _, w := range g.pack.Words(k.class) {
			g.words[w].tag = k.tag
		}
	}
	for _, k := range traits {
		for _, w := range g.pack.Words(k.class) {
			g.words[w].traits |= k.trait
		}
	}
	g.relatives()
}

// relatives marks the determiners that are relative pronouns too, where the settings say so.
func (g *Tagger) relatives() {
	if g.pack.Setting("relative") != "article" {
		return
	}
	for _, w := range g.pack.Words("rel") {
		if slices.Contains(g.pack.Words("det"), w) {
			g.words[w].traits |= relative
		}
	}
}

// of is what is known of a word; nothing of those that the pack was given after the tagger was made.
// Not inlined, for the engine's size.
//
//go:noinline
func (g *Tagger) of(w text.Word) word {
	if int(w) < len(g.words) {
		return g.words[w]
	}
	return word{}
}

// endings reads endings.tsv: a suffix and the tag of the words that end in it.
func (g *Tagger) endings() {
	tags := map[string]Tag{"noun": Noun, "adj": Adj, "adv": Adv, "past": Past, "ing": Ing, "verb": Verb}
	for _, r := range g.pack.Table("endings") {
		if _, ok := tags[r[0]]; !ok {
			continue // not of words' tags
		}
		for _, s := range strings.Fields(r.At(1)) {
			g.ends = append(g.ends, ending{s, tags[r[0]]})
		}
	}
}
