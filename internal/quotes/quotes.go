// Package quotes turns a split article into its quotations: what was said, in which form, by
// whom, by which words it is attributed, and who that is across the article.
//
// Quotation marks are paired first (marks.go). Then every cue, a word or phrase of the table
// cues.tsv or sources.tsv that attributes (cue.go), is given its source (source.go) and its
// content (content.go). Quotations that no cue reaches are tied to their neighbours (direct.go),
// and sources to persons and bodies (speakers.go).
package quotes

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// Form tells how words are reported.
type Form uint8

// The forms of the contract.
const (
	Direct Form = iota
	Indirect
	Mixed
	Unattributed
)

// String is the contract's word.
func (f Form) String() string {
	return [...]string{"direct", "indirect", "mixed", "unattributed"}[f]
}

// Sourcing tells how openly a source is named.
type Sourcing uint8

// The kinds of sourcing of the contract.
const (
	Unnamed Sourcing = iota
	Named
	Organisation
	Anonymous
)

// String is the contract's word.
func (s Sourcing) String() string {
	return [...]string{"unnamed", "named", "organisation", "anonymous"}[s]
}

// Integrity is a set of things that are off with a quotation's marks.
type Integrity uint8

// What can be off.
const (
	Unclosed   Integrity = 1 << iota // one of the two marks is missing
	MixedMarks                       // opened with one kind of mark, closed with another
	Ellipsis                         // words cut
	Brackets                         // words put in
	NoSource                         // nobody is named who said it
)

// Words are the contract's words for the set, in order.
func (g Integrity) Words() []string {
	var out []string
	for i, w := range [...]string{"unclosed", "mixed-marks", "ellipsis", "brackets", "no-source"} {
		if g&(1<<i) != 0 {
			out = append(out, w)
		}
	}
	return out
}

// Source is the mention to which words are attributed.
type Source struct {
	text.Span     // zero where no source is expressed
	Speaker   int // index of the speakers, -1 for none
}

// Quote is words attributed to a source.
type Quote struct {
	text.Span
	Form      Form
	Source    Source
	Cue       text.Span
	Stance    string // of the cue: "neutral", "deny" …
	After     int    // index of the earlier part that this one continues, -1 for none
	Integrity Integrity
	Rule      string // short stable id of the rule that made it
}

// Speaker is a resolved source.
type Speaker struct {
	Name     string
	Sourcing Sourcing
	Role     string
	Mentions []text.Span
	Quotes   []int     // indexes of the quotes
	Words    int       // attributed words
	Granted  text.Span // the sentence that grants anonymity, zero for none
}

// Finder finds the quotations of texts in one language. It is safe for several goroutines.
type Finder struct {
	pack        *lang.Pack
	tagger      *syntax.Tagger
	cues        cues
	class       classes
	people      people
	pairing     pairing
	grammar     grammar
	doers       []string // endings of nouns for those who do: endings.tsv, "doer"
	infixes     []string // particles inside infinitives: endings.tsv, "infix"
	infinitives []string // endings of infinitives: endings.tsv, "infinitive"
	cases       []string // endings of names in all cases: endings.tsv, "case"
	views       []string // endings of nouns for what is said: endings.tsv, "opinion"
}

// New makes a finder of a pack: words.tsv, verbs.tsv, cues.tsv, sources.tsv, names.tsv.
func New(p *lang.Pack) *Finder {
	f := &Finder{pack: p, cues: newCues(p), people: newPeople(p), pairing: newPairing(p), class: newClasses(p), grammar: newGrammar(p), doers: endings(p, "doer"), views: endings(p, "opinion"), infixes: endings(p, "infix"), infinitives: endings(p, "infinitive"), cases: endings(p, "case")}
	f.tagger = syntax.New(p) // last: the tables above bring new words
	return f
}

// endings are those of endings.tsv under a name.
func endings(p *lang.Pack, name string) []string {
	var out []string
	for _, r := range p.Table("endings") {
		if r[0] == name {
			out = append(out, strings.Fields(r.At(1))...)
		}
	}
	return out
}

// Find reads an article. The quotes are sorted by start, an outer one before those nested in it.
func (f *Finder) Find(t *text.Text) ([]Quote, []Speaker) {
	r := &reading{Finder: f, t: t, tags: f.tagger.Tag(t)}
	r.compounds()
	r.pair()
	r.stretches()
	r.attribute()
	r.goOn()
	r.tie()
	r.sort()
	speakers := r.resolve()
	return r.quotes, speakers
}

// reading is the state of one Find.
type reading struct {
	*Finder
	t       *text.Text
	tags    syntax.Tags
	regions []region    // between quotation marks, in order
	heads   []text.Word // by token: the known last part of an unknown compound; nil where nouns are not compounded
	mask    []int32     // by token: number of its outermost region, from 1; 0 outside
	spans   []stretch
	quotes  []Quote
	reports int // how many of them a cue made
	passed  int // how many of these stand before the region that is being tied
}

// classes are the word classes that the rules ask for.
type classes struct {
	and, rel, be, have, the, a, det, he, she, they, it, me                                                                                                      lang.Class
	person, org, document, honorific, title, man, woman, plural, connective, venue, period, time                                                                lang.Class
	when, object, whether, of, link, by, as, to, that, month, named, goes, occasion                                                                             lang.Class
	body, kindOf, linking, particle, manner, genitive, roughly, subjunctive, opinion, view, reticent, assertion, factNoun, degree, sole, within, hearer, anyone lang.Class
}

func newClasses(p *lang.Pack) classes {
	c := p.Class
	return classes{
		and: c("and"), rel: c("rel"), be: c("be"), have: c("have"), the: c("the"), a: c("a"),
		det: c("det"), he: c("he"), she: c("she"), they: c("they"), it: c("it"), me: c("me"),
		person: c("person"), org: c("org"), document: c("document"), honorific: c("honorific"), title: c("titleword"), man: c("man"),
		woman: c("woman"), plural: c("plural"), connective: c("connective"), venue: c("venue"), period: c("period"), time: c("time"),
		when: c("when"), object: c("object"), whether: c("whether"), of: c("of"), link: c("for"), by: c("by"), as: c("as"),
		to: c("to"), that: c("that"), month: c("month"), named: c("named"), goes: c("goes"), occasion: c("occasion"),
		body: c("body"), kindOf: c("kindof"), linking: c("linking"), particle: c("particle"), manner: c("manner"), genitive: c("genitive"),
		roughly: c("roughly"), factNoun: c("factnoun"), degree: c("degree"), sole: c("sole"), within: c("within"), hearer: c("hearer"), anyone: c("anyone"), subjunctive: c("subjunctive"), opinion: c("opinion"), view: c("view"), reticent: c("reticent"), assertion: c("assertion"),
	}
}

// is tells whether a token's word is of a class.
// Not inlined, for the engine's size.
//
//go:noinline
func (r *reading) is(i int, c lang.Class) bool {
	if i < 0 || i >= len(r.t.Tokens) {
		return false
	}
	w := r.t.Tokens[i].Word
	if w == 0 && r.heads != nil {
		w = r.heads[i]
	}
	return r.pack.ClassOf(w)&c != 0
}

// tag is the tag of a token, Other outside the text.
// Inlined in its six hundred callers it would make the engine larger, and no faster.
//
//go:noinline
func (r *reading) tag(i int) syntax.Tag {
	if i < 0 || i >= len(r.tags.Of) {
		return syntax.Other
	}
	return r.tags.Of[i]
}
