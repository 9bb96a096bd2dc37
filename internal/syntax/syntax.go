// Package syntax gives every token a coarse part of speech, by the language's closed classes,
// its list of common verbs, the letters of a word and its neighbours.
//
// It is no parser: it knows just enough to tell a verb of speech from the noun that looks like
// it ("officials report" and "a report"), and to walk over noun phrases.
package syntax

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// Tag is a coarse part of speech.
type Tag uint8

// The tags.
const (
	Other Tag = iota
	Noun
	Name // a capitalised word inside a sentence
	Num
	Adj
	Det
	Poss // possessive: 's, his
	Pron
	Adv
	Time // Monday, today
	Prep
	To
	Conj // and, or, but
	Sub  // because, while
	That
	Wh
	Modal
	Aux // be, have, do
	Neg
	Verb // finite or base
	Past // -ed form: past tense or participle
	Ing
	Comma
	Stop
	Colon // : and ;
	Dash
	Open  // bracket
	Close // bracket
	Quote // quotation mark
	Mark  // any other mark
)

// NounLike tells whether the tag stands inside a noun phrase.
func (t Tag) NounLike() bool { return t >= Noun && t <= Poss }

// Verbal tells whether the tag is a verb or goes with one.
func (t Tag) Verbal() bool { return t >= Modal && t <= Ing }

// Finite tells whether the tag can be the verb of a clause.
func (t Tag) Finite() bool { return t == Modal || t == Aux || t == Verb || t == Past }

// Form is a set of the forms of a verb that a word can be.
type Form uint8

// The forms.
const (
	Base Form = 1 << iota
	Third
	Preterite
	Participle
	Gerund
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

// Capitals tells whether nouns are written with capitals.
func (g *Tagger) Capitals() bool { return g.capitals }

// Tags are the tags of a text's tokens, by index, and the forms of its verbs.
type Tags struct {
	Of    []Tag
	Forms []Form
}

// Tag reads a text.
func (g *Tagger) Tag(t *text.Text) Tags {
	tags := Tags{make([]Tag, len(t.Tokens)), make([]Form, len(t.Tokens))}
	for _, s := range t.Sentences {
		for i := s.First; i < s.Last; i++ {
			tags.Forms[i] = g.form(t.Tokens[i].Word)
			tags.Of[i] = g.tag(t, tags, s.Run, i)
		}
		g.settle(t, tags, s.Run)
	}
	return tags
}

func (g *Tagger) form(w text.Word) Form {
	if int(w) < len(g.forms) {
		return g.forms[w]
	}
	return 0
}

func (g *Tagger) tag(t *text.Text, tags Tags, s text.Run, i int) Tag {
	k := &t.Tokens[i]
	if int(k.Word) < len(g.rel) && g.rel[k.Word] && !g.relative(t, tags, s, i) {
		return Det
	}
	if k.Is(text.Punct) {
		return mark(k.Rune)
	}
	if k.Is(text.Digit) {
		return Num
	}
	if k.Is(text.Clitic) && t.Src[k.End-1]|0x20 == 's' && !g.copula(t, s, i) {
		return Poss
	}
	if k.Is(text.Caps) && !shouted(t, s, i) {
		return Name // "US" is no pronoun
	}
	if i > s.First && compound(t, tags, i) {
		return Adj // "-backed", "-led"
	}
	if g.there != 0 && k.Word == g.there && i+1 < s.Last && !(i > s.First && tags.Of[i-1] == Noun) && (g.predicate(t.Tokens[i+1].Word) || has(g.exists, t.Tokens[i+1].Word)) {
		return Pron
	}
	if i > s.First && int(k.Word) < len(g.fixed) && g.fixed[k.Word] == To && has(g.governs, t.Tokens[i-1].Word) {
		return Prep // "according to"
	}
	if k.Word != 0 && int(k.Word) < len(g.fixed) && g.fixed[k.Word] != Other && !g.properName(t, s, i) {
		return g.fixed[k.Word]
	}
	if g.capitals {
		if k.Is(text.Upper) && (!startsSentence(t, tags, s, i) || tags.Forms[i] == 0 && !g.known(k.Word)) {
			return g.capital(t, tags, s, i)
		}
	} else if k.Is(text.Upper) && !startsSentence(t, tags, s, i) {
		return Name
	}
	return g.open(t, tags, s, i)
}

// known tells whether a word is of a closed class or an adjective.
func (g *Tagger) known(w text.Word) bool {
	return w != 0 && int(w) < len(g.fixed) && (g.fixed[w] != Other || g.adj[w])
}

// capital tells a name from a noun where both have capitals: names stand in the tables, behind
// another name or a title, or are written in capitals.
func (g *Tagger) capital(t *text.Text, tags Tags, s text.Run, i int) Tag {
	k := &t.Tokens[i]
	if k.Is(text.Caps) || int(k.Word) < len(g.name) && g.name[k.Word] {
		return Name
	}
	if i == s.First {
		return g.first(t, s, i)
	}
	p := &t.Tokens[i-1]
	switch tags.Of[i-1] {
	case Name:
		return Name
	case Noun:
		if g.title(p.Word) && k.Word == 0 {
			return Name
		}
		if p.Word == 0 && k.Word == 0 && k.Is(text.Space) && !(i-1 > s.First && (tags.Of[i-2] == Det || tags.Of[i-2] == Adj || tags.Of[i-2] == Prep || tags.Of[i-2] == Poss)) {
			tags.Of[i-1] = Name // two unknown nouns that nothing goes before: a name in full
			return Name
		}
	case Dash:
		if i-2 >= s.First && (tags.Of[i-2] == Name || g.particle[t.Tokens[i-2].Word]) && !k.Is(text.Space) && !p.Is(text.Space) {
			return Name
		}
	}
	return Noun
}

// first tags an unknown word that opens its sentence: an adverb by its ending, where no noun
// follows ("Sinngemäß sagte Haan"), else a noun.
func (g *Tagger) first(t *text.Text, s text.Run, i int) Tag {
	if i+1 < s.Last && !t.Tokens[i+1].Is(text.Upper|text.Punct) {
		if tag := g.byEnding(t.Of(i), Other); tag == Adj || tag == Adv || tag == Ing {
			return Adv
		}
	}
	return Noun
}

func (g *Tagger) title(w text.Word) bool {
	return w != 0 && g.pack.ClassOf(w)&g.titles != 0
}

// relative tells whether a determiner is a relative pronoun: behind a comma, or a comma and a
// preposition, and with no noun behind it ("die Stadt, die im Süden liegt").
func (g *Tagger) relative(t *text.Text, tags Tags, s text.Run, i int) bool {
	j := i - 1
	if j >= s.First && tags.Of[j] == Prep {
		j--
	}
	if j < s.First || tags.Of[j] != Comma || i+1 >= s.Last {
		return false
	}
	next := &t.Tokens[i+1]
	if next.Is(text.Punct) || next.Is(text.Digit) || next.Is(text.Upper) {
		return false
	}
	w := next.Word
	return !(g.known(w) && (g.adj[w] || g.fixed[w] == Num)) && g.byEnding(next.Of(t.Src), Comma) != Adj
}

// predicate tells whether "there" before this word is a subject: "there is", "there may".
func (g *Tagger) predicate(w text.Word) bool {
	return int(w) < len(g.fixed) && (g.fixed[w] == Aux || g.fixed[w] == Modal)
}

// shouted tells whether a word in capitals stands among others, as in a headline.
func shouted(t *text.Text, s text.Run, i int) bool {
	return i > s.First && t.Tokens[i-1].Is(text.Caps) && t.Tokens[i-1].Is(text.Letter) && i+1 < s.Last && t.Tokens[i+1].Is(text.Caps)
}

// compound tells whether a participle is the last part of a hyphenated adjective.
func compound(t *text.Text, tags Tags, i int) bool {
	return tags.Of[i-1] == Dash && !t.Tokens[i].Is(text.Space) && !t.Tokens[i-1].Is(text.Space) && tags.Forms[i]&(Preterite|Participle|Gerund) != 0
}

// properName tells whether a capitalised function word stands inside a name ("The Hague" no,
// "Down Under" yes): only inside a sentence, and only where it is no pronoun or determiner.
func (g *Tagger) properName(t *text.Text, s text.Run, i int) bool {
	k := &t.Tokens[i]
	if !k.Is(text.Upper) || i == s.First {
		return false
	}
	if g.fixed[k.Word] == Modal {
		return true // the month
	}
	if t.Tokens[i-1].Is(text.Punct) {
		return false
	}
	switch g.fixed[k.Word] {
	case Adv, Prep, Sub:
		return true
	}
	return false
}

// copula tells whether a "'s" is "is" or "has": after a pronoun, or before a participle or article.
func (g *Tagger) copula(t *text.Text, s text.Run, i int) bool {
	if i == s.First || i+1 >= s.Last {
		return false
	}
	prev := t.Tokens[i-1].Word
	if int(prev) < len(g.fixed) && prev != 0 {
		switch g.fixed[prev] {
		case Pron, That, Wh, Adv:
			return true
		}
	}
	next := t.Tokens[i+1].Word
	if next == 0 || int(next) >= len(g.fixed) {
		return false
	}
	switch g.fixed[next] {
	case Det, Neg, Pron:
		return true
	}
	return false
}

func startsSentence(t *text.Text, tags Tags, s text.Run, i int) bool {
	if i == s.First {
		return true
	}
	switch tags.Of[i-1] {
	case Quote, Dash, Open:
		return i-1 == s.First || t.Tokens[i-1].Is(text.Space) && (tags.Of[i-2] == Comma || tags.Of[i-2] == Colon)
	case Colon:
		return true
	case Mark:
		return i-1 == s.First
	}
	return false
}

// open tags a word of an open class by its forms, its neighbour before it and its ending.
func (g *Tagger) open(t *text.Text, tags Tags, s text.Run, i int) Tag {
	k := &t.Tokens[i]
	w := k.Word
	before := Other
	if i > s.First {
		before = tags.Of[i-1]
	}
	if int(w) < len(g.adj) && w != 0 {
		if g.name[w] && k.Is(text.Upper) || g.particle[w] && !k.Is(text.Upper) && g.insideName(t, s, i) {
			return Name
		}
		if g.adj[w] {
			return Adj
		}
		if g.noun[w] && (tags.Forms[i] == 0 || before.NounLike() && before != Name && before != Noun) {
			return Noun
		}
	}
	if f := tags.Forms[i]; f != 0 {
		return verbal(f, before, g.both[w])
	}
	if k.Is(text.Upper) && !k.Is(text.Caps) && k.Word == 0 {
		return Name
	}
	if g.capitals && !k.Is(text.Upper) {
		return g.small(t, s, i, before)
	}
	return g.byEnding(k.Of(t.Src), before)
}

// insideName tells whether the particle at i stands between the parts of a name, perhaps with
// other particles: "Anna de Haan", "Jo von der Lee".
func (g *Tagger) insideName(t *text.Text, s text.Run, i int) bool {
	first, last := i-1, i+1
	for first >= s.First && g.particle[t.Tokens[first].Word] {
		first--
	}
	for last < s.Last && g.particle[t.Tokens[last].Word] {
		last++
	}
	return first >= s.First && t.Tokens[first].Is(text.Upper) && last < s.Last && t.Tokens[last].Is(text.Upper)
}

// small tags an unknown word without a capital where nouns have capitals: an adjective before
// its noun, by its ending an adjective or an adverb, else a verb.
func (g *Tagger) small(t *text.Text, s text.Run, i int, before Tag) Tag {
	w := t.Of(i)
	if before == Name && g.particle[t.Tokens[i].Word] {
		return Name
	}
	if tag := g.byEnding(w, Other); tag == Adj || tag == Adv {
		return tag
	}
	if i+1 < s.Last && t.Tokens[i+1].Rune == '-' && !t.Tokens[i+1].Is(text.Space) {
		return Adj // "saudi-arabisch"
	}
	if (before == Noun || before == Name) && !strings.HasSuffix(w, "er") {
		return Verb
	}
	for j := i + 1; inflected(t.Of(j-1)) && j < min(i+4, s.Last); j++ {
		if k := &t.Tokens[j]; k.Is(text.Upper) {
			return Adj
		} else if k.Is(text.Punct) || g.known(k.Word) && !g.adj[k.Word] {
			break
		}
	}
	return Verb
}

// inflected tells whether a word has an ending that German adjectives have before a noun.
func inflected(w string) bool {
	return strings.HasSuffix(w, "e") || len(w) > 3 && w[len(w)-2] == 'e' && strings.IndexByte("nrsm", w[len(w)-1]) >= 0
}

// verbal decides between the verb and the noun of one spelling, by what stands before.
func verbal(f Form, before Tag, both bool) Tag {
	switch {
	case f&Gerund != 0:
		return Ing
	case f&(Preterite|Participle) != 0 && f&Base == 0:
		if before == Det || before == Poss {
			return Adj
		}
		return Past
	}
	switch before {
	case To:
		if f&Base == 0 {
			return Noun
		}
		return Verb
	case Modal, Pron, Neg, Wh, Adv, That:
		return Verb
	case Noun, Name, Close:
		if !both {
			return Verb
		}
	case Det, Adj, Poss, Prep, Num, Past, Ing, Verb:
		return Noun
	case Aux:
		if f&(Preterite|Participle) != 0 {
			return Past
		}
		return Noun
	case Conj, Comma, Other, Quote, Mark, Sub:
		if f&Base != 0 && both {
			return Noun
		}
		if f&Base != 0 && f&(Preterite|Third) == 0 {
			return Verb
		}
	}
	if f&Third != 0 || f&(Preterite|Participle) != 0 {
		return Verb
	}
	return Noun
}

func (g *Tagger) byEnding(w string, before Tag) Tag {
	for _, e := range g.ends {
		if len(w) > len(e.suffix)+2 && w[len(w)-len(e.suffix):] == e.suffix {
			if e.tag == Adv && before == Det {
				return Adj
			}
			return e.tag
		}
	}
	return Noun
}

// settle corrects tags that what follows decides: a noun-verb between a plural noun and an
// object is a verb ("officials report that"), one before a verb is a noun ("claims rose").
func (g *Tagger) settle(t *text.Text, tags Tags, s text.Run) {
	if first := s.First; s.Len() > 1 && tags.Of[first+1] == Name && t.Tokens[first].Is(text.Upper) && !g.capitals && (tags.Of[first] == Adj || g.unclassed(t, tags, first)) {
		tags.Of[first] = Name // "Public Health England", "South Korea"
	}
	for i := s.First; i < s.Last-1; i++ {
		f := tags.Forms[i]
		if f&(Base|Third) == 0 {
			continue
		}
		next := tags.Of[i+1]
		switch tags.Of[i] {
		case Verb:
			if i > s.First && g.isBoth(t, i) && tags.Of[i-1].NounLike() && nounAhead(next) && !(closing(next) && parenthetic(tags, s, i)) {
				tags.Of[i] = Noun
				continue
			}
			if i > s.First && tags.Of[i-1].NounLike() && (next == Past || next == Aux || next == Modal || next == Verb) {
				tags.Of[i] = Noun
			}
		case Noun:
			if i == s.First || !clauseAhead(next) {
				continue
			}
			if closing(next) && !parenthetic(tags, s, i) {
				continue
			}
			if b := tags.Of[i-1]; f&Base != 0 && (b == Noun || b == Name || b == Adj) && plural(t, i-1) {
				tags.Of[i] = Verb
			}
		}
	}
}

// unclassed tells whether a noun stands in no word list of the language: tables of units or currencies may hold it.
func (g *Tagger) unclassed(t *text.Text, tags Tags, i int) bool {
	return tags.Of[i] == Noun && tags.Forms[i] == 0 && g.pack.ClassOf(t.Tokens[i].Word) == 0
}

func (g *Tagger) isBoth(t *text.Text, i int) bool {
	w := t.Tokens[i].Word
	return int(w) < len(g.both) && g.both[w]
}

func closing(next Tag) bool { return next == Stop || next == Comma }

// parenthetic tells whether the noun phrase before a verb stands behind a comma or a quotation:
// "…, the paper reports."
func parenthetic(tags Tags, s text.Run, i int) bool {
	for j := i - 1; j >= s.First; j-- {
		if t := tags.Of[j]; !t.NounLike() {
			return j < i-1 && (t == Comma || t == Quote)
		}
	}
	return false
}

// nounAhead tells whether what follows a noun-verb makes it a noun.
func nounAhead(next Tag) bool {
	switch next {
	case Prep, Ing, Past, Aux, Modal, Comma, Stop, Conj, Poss:
		return true
	}
	return false
}

func clauseAhead(next Tag) bool {
	switch next {
	case That, Det, Pron, Poss, Name, Wh, Quote, To, Num, Stop, Comma:
		return true
	}
	return false
}

// plural tells whether a word looks like a plural noun.
func plural(t *text.Text, i int) bool {
	w := t.Of(i)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || strings.HasSuffix(w, "people") || strings.HasSuffix(w, "men") || w == "police" || w == "many" || w == "some"
}

func mark(r rune) Tag {
	switch r {
	case ',':
		return Comma
	case '.', '!', '?', '…':
		return Stop
	case ':', ';':
		return Colon
	case '-', '–', '—', '―':
		return Dash
	case '(', '[':
		return Open
	case ')', ']':
		return Close
	case '"', '“', '”', '„', '«', '»', '‘', '’', '‹', '›', '\'', '‚':
		return Quote
	}
	return Mark
}
