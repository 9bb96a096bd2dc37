package figures

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// lexicon finds the longest phrase of a table at a token, and what it means.
type lexicon[T any] struct {
	phrases *lang.Phrases
	items   []T
}

func newLexicon[T any]() lexicon[T] { return lexicon[T]{phrases: lang.NewPhrases()} }

// add stores phrases, parted by commas, under one meaning.
func (l *lexicon[T]) add(p *lang.Pack, phrases string, item T) error {
	l.items = append(l.items, item)
	for phrase := range strings.SplitSeq(phrases, ",") {
		if phrase = strings.TrimSpace(phrase); phrase == "" {
			continue
		}
		if err := l.phrases.Add(p, phrase, len(l.items)-1); err != nil {
			return err
		}
	}
	return nil
}

// at is the number of tokens of the longest phrase at token i and its meaning, 0 and nil for none.
func (l *lexicon[T]) at(tokens []text.Token, i, last int) (int, *T) {
	if i < 0 || i >= last {
		return 0, nil
	}
	n, v := l.phrases.Match(tokens, i, last)
	if n == 0 {
		return 0, nil
	}
	return n, &l.items[v]
}

// starting is the meanings of the phrases that the word may begin.
func (l *lexicon[T]) starting(w text.Word) []*T {
	var out []*T
	for _, v := range l.phrases.Starting(w) {
		out = append(out, &l.items[v])
	}
	return out
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
	vagues        lexicon[vagueKind]
	before        lexicon[Qualifier]
	after         lexicon[Qualifier]
	decimal       rune
	grouping      rune
	suffixes      []string // of ordinals in digits
	hourLetter    string   // of "15h30"
	nounCapital   bool     // nouns begin with a capital, which then tells no name
	dayFirst      bool
	plural        []string    // endings of nouns in the plural
	participle    string      // ending of participles
	pastEnding    string      // ending of verbs in the past
	singularRules [][2]string // endings of plurals, with what the singular has instead
	singulars     []string    // longer endings of nouns that are none
	upperDates    bool
	quarterLetter string   // of "Q3"
	nounFirst     bool     // the first word that is no adjective heads what is counted
	adjectives    []string // endings of adjectives before their noun
	roman         bool     // Roman numerals count centuries
	openRange     bool     // "between" is no part of a range
	ageEndings    []string // of ages in one word
	ordinalFree   bool     // the words for first and second mean nothing else
	ageOf         bool     // "de 45 años" is an age
	decadeEndings []string // "er" of "1970er"
	ordinalParts  map[string]float64
	byValue       map[float64]string // a number word for the value
}

const money = "money"

// timeWords are the words that say when, of times.tsv.
type timeWords struct {
	dayWords    lexicon[dayWord] // "yesterday"
	dayParts    lexicon[string]  // "morning"
	inPart      lexicon[bool]    // before one: "in the"
	onDays      lexicon[bool]    // before a day, after its hour: "on"
	spanJoins   lexicon[bool]    // between the ends of a span: "bis zum"
	periods     lexicon[string]  // "week"
	shifts      lexicon[int]     // "last", before its period
	shiftsAfter lexicon[int]     // "dernière", behind it
	everyWords  lexicon[bool]
	frequencies lexicon[frequency] // "daily"
	// namedPeriods say which one they are in one word: "Vorjahr"
	namedPeriods lexicon[namedPeriod]
	edges        lexicon[bool] // "the end of"
	holidays     lexicon[holiday]
	hourShifts   lexicon[int]  // minutes said before their hour: "half past"
	hourSigns    lexicon[int]  // between minutes and hour: "past", 1, "to", -1
	hourTails    lexicon[int]  // minutes said behind their hour: "et demie"
	tailSigns    lexicon[int]  // between hour and minutes: "moins", -1
	hourNames    *lang.Phrases // what a time of day without digits begins with: "noon"
}

// dayWord is a day so many days from the day of writing, or a part of it: "tonight".
type dayWord struct {
	days int
	part string
}

// namedPeriod is a period so many before or after the present one.
type namedPeriod struct {
	period string
	shift  int
}

// frequency is the time after which something comes again.
type frequency struct {
	value float64
	unit  string // its symbol
}
