package hedges

import (
	"errors"
	"strings"

	"hearsay/internal/lang"
)

// entry is what a phrase means: its category, and where it does.
type entry struct {
	category Category
	holds    condition
	rule     string
	next     *entry // another meaning of the same phrase
}

// class is a set of the word classes of hedges.tsv.
type class uint64

const (
	be class = 1 << iota
	have
	number
	whole
	determiner
	preposition
	pronoun
	stop
	that
	to
	of
	complement
	perception
	ability
	gerund
	adverb
	comparative
	less
	than
	say
	what
	by
	likelyNoun
	responsibility
	period // units of measure
	article
	call
	question
	modal
	auxiliary
	self
	topic
	duration
	unitOfTime
	attribute // what sources do with a claim
	unnamed   // who they are, told by no name
	perfect   // what a hearsay modal goes with: "haben" after "soll"
	measured  // articles that amounts may have: "casi la mitad", "rond de 300"
	monthBefore
	month
	change // verbs of rising and falling, that go "to" a number
)

var classNames = map[string]class{
	"be": be, "have": have, "number": number, "whole": whole, "determiner": determiner, "preposition": preposition,
	"pronoun": pronoun, "stop": stop, "that": that, "to": to, "of": of, "complement": complement,
	"perception": perception, "ability": ability, "gerund": gerund, "adverb": adverb, "comparative": comparative,
	"less": less, "than": than, "say": say, "what": what, "by": by, "likely-noun": likelyNoun,
	"responsibility": responsibility, "article": article,
	"topic": topic, "call": call,
	"question": question, "modal": modal, "auxiliary": auxiliary, "self": self, "duration": duration, "time": unitOfTime, "perfect": perfect, "attribute": attribute, "unnamed": unnamed, "measured": measured, "month-before": monthBefore, "change": change,
}

// load reads hedges.tsv, and the number words and units that approximators ask for. The error
// names table and row.
func load(p *lang.Pack) (*Finder, error) {
	f := &Finder{phrases: lang.NewPhrases(), past: p.Setting("past"), participles: strings.Fields(p.Setting("participle.ending")), infinitives: strings.Fields(p.Setting("infinitive.ending"))}
	var errs []error
	byPhrase := map[string]int{}
	for _, r := range p.Table("hedges") {
		if r[0] == "class" {
			continue
		}
		errs = append(errs, f.row(p, r, byPhrase))
	}
	errs = append(errs, f.classes(p))
	return f, errors.Join(errs...)
}

// row stores one line: category, condition, phrases.
func (f *Finder) row(p *lang.Pack, r lang.Row, byPhrase map[string]int) error {
	category := -1
	for i, name := range categoryNames {
		if name == r[0] {
			category = i
		}
	}
	holds, ok := conditions[r.At(1)]
	if category < 0 || !ok {
		return errors.New("hedges.tsv: unknown category or condition: " + r[0] + " " + r.At(1))
	}
	for phrase := range strings.SplitSeq(r.At(2), ",") {
		phrase = strings.TrimSpace(phrase)
		if phrase == "" {
			continue
		}
		e := entry{category: Category(category), holds: holds, rule: rule(r[0], r.At(1), phrase)}
		if at, known := byPhrase[phrase]; known { // the same phrase under another condition
			last := &f.entries[at]
			for last.next != nil {
				last = last.next
			}
			last.next = &e
			continue
		}
		byPhrase[phrase] = len(f.entries)
		f.entries = append(f.entries, e)
		if err := f.phrases.Add(p, phrase, len(f.entries)-1); err != nil {
			return errors.New("hedges.tsv: " + err.Error())
		}
	}
	return nil
}

// rule is the id of a phrase: its category, and its condition or first word.
func rule(category, condition, phrase string) string {
	if condition != "" {
		return "hedge." + category + "." + condition
	}
	first, _, _ := strings.Cut(strings.Trim(phrase, "["), " ")
	first, _, _ = strings.Cut(first, "|")
	return "hedge." + category + "." + strings.TrimSuffix(first, "]")
}

// classes reads the words that conditions ask for.
func (f *Finder) classes(p *lang.Pack) error {
	for _, r := range p.Table("hedges") {
		if r[0] != "class" {
			continue
		}
		c, ok := classNames[r.At(1)]
		if !ok {
			return errors.New("hedges.tsv: unknown class " + r.At(1))
		}
		f.mark(p, r.At(2), c)
	}
	for _, r := range p.Table("numbers") {
		if r.At(1) != "ordinal" {
			f.mark(p, r.At(2), number)
		}
	}
	for _, r := range p.Table("months") {
		f.mark(p, strings.ReplaceAll(r.At(1), ",", " "), month)
	}
	for _, r := range p.Table("currencies") {
		for prefix := range strings.SplitSeq(r.At(1), ",") {
			f.mark(p, prefix[strings.LastIndexByte(strings.TrimSpace(prefix), ' ')+1:], number)
		}
	}
	for _, r := range p.Table("units") {
		for phrase := range strings.SplitSeq(r.At(2), ",") {
			if phrase = strings.TrimSpace(phrase); !strings.Contains(phrase, " ") {
				f.mark(p, strings.ReplaceAll(phrase, "|", " "), period)
			}
		}
	}
	return nil
}

// mark adds a class to the words of a list.
func (f *Finder) mark(p *lang.Pack, list string, c class) {
	f.class = lang.Mark(p, f.class, p.InternAll(nil, list), c)
}
