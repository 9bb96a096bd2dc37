package figures

import (
	"errors"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// class is a set of the word classes of figures.tsv.
type class uint64

const (
	article class = 1 << iota
	definite
	conjunction
	half
	point
	of
	to
	or
	between
	from
	in
	out
	every
	minus
	old
	age
	aged
	timeBefore
	partBefore
	designator
	street
	stop
	skip
	plural
	singularS
	oneStop
	oneBefore
	firstStop
	ordinalBefore
	future
	past
	yearBefore
	score
	compoundStop
	andHalf
	numberSign
	www
	dimensionAfter
	ago
	doubtful
	futureTo
	futureOf
	be
	yearWord
	thisWord
	lastWord
	nextWord
	strong
	yearAfter
	ordinalTail
	century
	decadeWord
	term
	adjective
	beforeEra
	era
	agedNot
	divided
	with
	firstOnes
	per
	ageBound
	ageBetween
	agedNoun
)

var classNames = map[string]class{
	"article": article, "definite": definite, "conjunction": conjunction, "half": half, "point": point, "of": of,
	"to": to, "or": or, "between": between, "from": from, "in": in, "out": out, "every": every, "minus": minus,
	"old": old, "age": age, "aged": aged, "time-before": timeBefore, "part-before": partBefore,
	"designator": designator, "street": street, "stop": stop, "skip": skip, "plural": plural,
	"singular-s": singularS, "one-stop": oneStop, "one-before": oneBefore, "first-stop": firstStop,
	"ordinal-before": ordinalBefore, "future": future, "past": past, "year-before": yearBefore, "score": score,
	"compound-stop": compoundStop, "and-half": andHalf, "number-sign": numberSign, "www": www,
	"dimension-after": dimensionAfter, "ago": ago, "doubtful": doubtful, "future-to": futureTo, "future-of": futureOf, "be": be, "year": yearWord, "this": thisWord, "last": lastWord, "next": nextWord, "strong": strong,
	"year-after": yearAfter, "ordinal-tail": ordinalTail, "century": century, "decade": decadeWord, "term": term,
	"adjective": adjective, "before-era": beforeEra, "era": era, "aged-not": agedNot, "divided": divided, "with": with, "first-ones": firstOnes, "per": per, "age-bound": ageBound, "age-between": ageBetween, "aged-noun": agedNoun,
}

// readClasses reads figures.tsv: a class, then its words; "@prep" stands for all words of a class of
// words.tsv.
func readClasses(p *lang.Pack) ([]class, error) {
	var classes []class
	for _, r := range p.Table("figures") {
		c, ok := classNames[r[0]]
		if !ok {
			return classes, errors.New("figures.tsv: unknown class " + r[0])
		}
		for field := range strings.FieldsSeq(r.At(1)) {
			classes = lang.Mark(p, classes, wordsOf(p, field), c)
		}
	}
	return classes, nil
}

// wordsOf is a word, or all those of a class.
func wordsOf(p *lang.Pack, field string) []text.Word {
	if class, ok := strings.CutPrefix(field, "@"); ok {
		return p.Words(class)
	}
	return []text.Word{p.Intern(field)}
}
