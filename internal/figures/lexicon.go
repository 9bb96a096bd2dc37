package figures

import (
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// lexicon finds the longest phrase of a table at a token, and what it means. Several may share
// one set of phrases, each with a kind of its own.
type lexicon[T any] struct {
	phrases *lang.Phrases
	kind    int
	items   []T
}

func newLexicon[T any]() lexicon[T] { return lexicon[T]{phrases: lang.NewPhrases()} }

// sharing makes a lexicon whose phrases stand with those of other kinds.
func sharing[T any](phrases *lang.Phrases, kind timeKind) lexicon[T] {
	return lexicon[T]{phrases: phrases, kind: int(kind)}
}

// add stores phrases, parted by commas, under one meaning.
// Not inlined, for the engine's size.
//
//go:noinline
func (l *lexicon[T]) add(p *lang.Pack, phrases string, item T) error {
	l.items = append(l.items, item)
	return l.phrases.AddAll(p, phrases, l.kind*lang.PerKind+len(l.items)-1)
}

// at is the number of tokens of the longest phrase at token i and its meaning, 0 and nil for none.
func (l *lexicon[T]) at(tokens []text.Token, i, last int) (int, *T) {
	if i < 0 || i >= last || !l.phrases.Starts(tokens[i].Word) {
		return 0, nil
	}
	n, v := l.phrases.MatchKind(tokens, i, last, l.kind)
	if n == 0 {
		return 0, nil
	}
	return n, &l.items[v%lang.PerKind]
}

// starts tells whether the word begins a phrase.
func (l *lexicon[T]) starts(w text.Word) bool { return l.phrases.StartsKind(w, l.kind) }

// firsts gives the words that its phrases may begin with, and what they then mean.
func (l *lexicon[T]) firsts(yield func(w text.Word, item *T) bool) {
	for w, v := range l.phrases.Firsts {
		if v/lang.PerKind == l.kind && !yield(w, &l.items[v%lang.PerKind]) {
			return
		}
	}
}

// mark sets a flag of the words that its phrases may begin with.
func (l *lexicon[T]) mark(begins []starts, what starts) {
	for w := range l.firsts {
		begins[w] |= what
	}
}

// kind is what a number word does in a number.
type kind uint8

const (
	small kind = iota
	tens
	hundred
	hundreds // that add: "doscientos"
	scale
	group
	ordinal
	part
	times
)

var kinds = map[string]kind{
	"small": small, "tens": tens, "hundred": hundred, "hundreds": hundreds, "scale": scale, "group": group,
	"ordinal": ordinal, "part": part, "times": times,
}

type numeral struct {
	value float64
	kind  kind
}

// unit is a unit of measure or a currency. A quantity in the base unit of its dimension is
// value*factor + offset.
type unit struct {
	symbol, dimension string
	factor, offset    float64
}

// compound is a unit of several words, less the first: "/ h" of "km / h".
type compound struct {
	rest []text.Word
	unit *unit
}

// spanEnding is what lengths of time in one word end in, less the inflection, and the symbol of their unit.
type spanEnding struct{ ending, unit string }

type vagueKind uint8

const (
	vagueCount  vagueKind = iota // "a number [of]"
	vaguePlural                  // "hundreds [of thousands]"
	vagueFew                     // "several [hundred] [hours]"
)

type clockKind uint8

const (
	clockAM clockKind = iota
	clockPM
	clockWord
	clockHour
	clockZone
	clockUTC
	clockBefore
	clockPart
	clockAt // after which a bare number is an hour: "alle 13"
)

type clockWordEntry struct {
	kind         clockKind
	then         bool // behind a day, a bare number after it is an hour: "Friday at 4"
	hour, minute int
}

// zone tells whether the word names a time zone.
func (c *clockWordEntry) zone() bool { return c.kind == clockZone || c.kind == clockUTC }

// lexicons are the tables of one language.
type lexicons struct {
	numerals    lexicon[numeral] // cardinals
	ordinals    lexicon[numeral]
	parts       lexicon[numeral] // denominators
	multiples   lexicon[float64]
	grammar     grammar
	compounding bool               // number words run together
	numberParts map[string]numeral // for that: single words
	longest     int                // of them, in bytes
	joiners     []string           // "und" within such a word
	scales      map[string]float64 // letters glued to digits
	units       lexicon[unit]
	symbols     map[string]*unit
	unitNames   map[string]*unit      // of one word
	byCode      map[string]*unit      // by canonical symbol
	compounds   map[string][]compound // by their first word
	prefixes    lexicon[unit]         // currencies before the number
	glued       map[string]*unit      // by letters before digits: "RM5"
	dollars     map[string]*unit      // by letters between sign and digits: "$US5"
	names       lexicon[unit]         // currencies after the number
	months      lexicon[int]
	weekdays    lexicon[int]
	shortDays   lexicon[int]
	clocks      lexicon[clockWordEntry]
	timeWords
	vagues          lexicon[vagueKind]
	before          lexicon[Qualifier]
	after           lexicon[Qualifier]
	decimal         rune
	grouping        rune
	suffixes        []string // of ordinals in digits
	hourLetter      string   // of "15h30"
	nounCapital     bool     // nouns begin with a capital, which then tells no name
	dayFirst        bool
	plural          []string    // endings of nouns in the plural
	participle      string      // ending of participles
	pastEnding      string      // ending of verbs in the past
	singularRules   [][2]string // endings of plurals, with what the singular has instead
	singulars       []string    // longer endings of nouns that are none
	upperDates      bool
	weekNumbers     bool     // a week by its number is the calendar's
	plainNames      bool     // numbers and units are also written without their accents
	unitPlural      string   // ending of the plurals of units that the tables leave out
	quarterLetter   string   // of "Q3"
	nounFirst       bool     // the first word that is no adjective heads what is counted
	adjectives      []string // endings of adjectives before their noun
	roman           bool     // Roman numerals count centuries
	openRange       bool     // "between" is no part of a range
	ageEndings      []string // of ages in one word
	spanEndings     []spanEnding
	numberFirst     [256]bool // by firstByte: a number word begins so
	halfEndings     []string  // of numbers in one word that end in a half
	dottedTimes     bool      // digits with a full stop are a time
	bareDays        bool      // a day of the month is told by its number alone
	ordinalFree     bool      // the words for first and second mean nothing else
	according       text.Word // the ordinal that also means "according to", 0 for none
	ageOf           bool      // "de 45 años" is an age
	fractionEndings []string  // of denominators in one word: "avos"
	decadeEndings   []string  // "er" of "1970er"
	ordinalParts    map[string]float64
	byValue         map[float64]string // a number word for the value
}

const money = "money"
