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
	plural   bool   // the infinitive is the plural too, as in German
	listed   bool   // verbs have many forms: see listed
	capitals bool   // nouns are written with capitals, as in German
	fixed    []Tag  // by Word: the tag of a closed class; Other for open classes
	forms    []Form // by Word: what forms of a verb it can be
	noun     []bool // by Word: known as a noun
	adj      []bool
	name     []bool // by Word: known as a given name or a place
	both     []bool // by Word: a noun as much as a verb ("report")
	exists   []bool // by Word: a verb behind "there" as a subject ("there remains")
	governs  []bool // by Word: the "to" behind it is a preposition ("according to")
	speech   []bool // by Word: a form of a cue
	particle []bool // by Word: stands inside names ("al")
	rel      []bool // by Word: a determiner that is a relative pronoun too, as German "der"
	there    text.Word
	titles   lang.Class // words that stand before names
	nouns    lang.Class // nouns, whatever their ending
	ends     []ending
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
func (g *Tagger) note(word string, f Form) text.Word {
	id := g.pack.Intern(word)
	g.grow(id)
	g.forms[id] |= f
	return id
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
		g.speech[id] = g.speech[id] || spaced
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

func (g *Tagger) grow(w text.Word) {
	for len(g.forms) <= int(w) {
		g.forms = append(g.forms, 0)
		g.speech = append(g.speech, false)
	}
}

func (g *Tagger) classes() {
	g.titles = g.pack.Classes("titleword", "honorific", "person")
	g.nouns = g.pack.Classes("person", "org", "document")
	g.grow(text.Word(g.pack.Len() - 1))
	g.there = g.pack.Word(g.pack.Setting("existential"))
	g.fixed = make([]Tag, g.pack.Len())
	for _, k := range slices.Backward(closed) {
		for _, w := range g.pack.Words(k.class) {
			g.fixed[w] = k.tag
		}
	}
	g.noun = g.set("person", "org", "document", "period", "venue", "commonnoun")
	g.adj = g.set("adjective", "regional")
	g.name = g.set("given-man", "given-woman", "place")
	g.both = g.set("noun")
	g.governs = g.set("governing")
	g.exists = g.set("exists")
	for w, speech := range g.speech {
		g.both[w] = g.both[w] || !speech
	}
	g.particle = g.set("particle")
	g.rel = g.set()
	if g.pack.Setting("relative") == "article" {
		det := g.set("det")
		for w, rel := range g.set("rel") {
			g.rel[w] = rel && det[w]
		}
	}
}

// has tells whether a word is in a set. Words that the pack was given after the tagger was made
// are in none.
func has(set []bool, w text.Word) bool { return int(w) < len(set) && set[w] }

// set marks, by word, those of some classes.
func (g *Tagger) set(classes ...string) []bool {
	set := make([]bool, g.pack.Len())
	for _, c := range classes {
		for _, w := range g.pack.Words(c) {
			set[w] = true
		}
	}
	return set
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
