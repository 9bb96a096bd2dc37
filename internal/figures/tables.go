package figures

import (
	"errors"
	"strconv"
	"strings"

	"hearsay/internal/lang"
)

// load reads the tables. The error names table and phrase.
func load(p *lang.Pack) (*Finder, error) {
	f := &Finder{}
	f.numberParts, f.ordinalParts, f.byValue = map[string]numeral{}, map[string]float64{}, map[float64]string{}
	f.scales, f.symbols = map[string]float64{}, map[string]*unit{}
	f.glued, f.dollars = map[string]*unit{}, map[string]*unit{}
	f.unitNames, f.byCode, f.compounds = map[string]*unit{}, map[string]*unit{}, map[string][]compound{}
	f.numerals, f.ordinals, f.parts = newLexicon[numeral](), newLexicon[numeral](), newLexicon[numeral]()
	f.units, f.prefixes, f.names = newLexicon[unit](), newLexicon[unit](), newLexicon[unit]()
	f.months, f.weekdays, f.shortDays = newLexicon[int](), newLexicon[int](), newLexicon[int]()
	f.multiples, f.clocks, f.vagues = newLexicon[float64](), newLexicon[clockWordEntry](), newLexicon[vagueKind]()
	f.before, f.after = newLexicon[Qualifier](), newLexicon[Qualifier]()
	f.timeWords = newTimes()
	f.settings(p)
	err := errors.Join(
		f.readNumbers(p), f.readUnits(p), f.readCurrencies(p), f.readCalendar(p), f.readClock(p),
		f.readVague(p), f.readQualifiers(p), f.readTimes(p),
	)
	classes, classErr := readClasses(p)
	f.begins, f.counts, f.timely = f.beginnings(p, classes), f.countables(p), f.timelies(p)
	f.class = classes
	return f, errors.Join(err, classErr)
}

// settings reads the keys of settings.tsv that figures ask for:
//
//	number.decimal, number.group  the signs within a number in digits
//	number.ordinal                what ordinals in digits end in: "st nd rd th"
//	number.and                    kinds of number word after which "and" may stand in a number
//	number.bare                   "yes" where a hundred or thousand needs no number before it
//	number.vigesimal              "yes" where tens take the numbers up to nineteen
//	number.plain                  "yes" where number words are also written without their accents
//	number.half                   endings of numbers in one word that add a half: "einhalb" of "sechseinhalb"
//	number.compound               "yes" where number words run together, number.joiner between them
//	units.plural                  ending of the plurals of units and currencies that their tables leave out
//	date.order                    "mdy" where the month comes first in digits
//	date.capital                  "yes" where months and weekdays begin with a capital
//	date.quarter                  letters of quarters and halves of a year, with Q or H: "QQ HH"
//	date.week                     "yes" where a week by its number is the calendar's: "week 31"
//	date.bare                     "yes" where a day is told by its number and article alone: "le 18"
//	clock.dotted                  "yes" where hour and minute have a full stop between, as no date and no decimal has: "20.15"
//	clock.letter                  what parts hour and minute: "h"
//	noun.capital                  "yes" where every noun does
//	noun.first                    "yes" where the first word that is no adjective heads what is counted
//	noun.adjective                endings of adjectives before their noun
//	number.roman                  "yes" where capitals count centuries: "XXI века"
//	range.open                    "yes" where "between" is no part of the range
//	ordinal.free                  "yes" where the words for first and second mean nothing else
//	age.ending                    endings of ages in one word: "dreijährig"
//	span.ending                   endings of lengths of time in one word, less the inflection: "tägig:day" of "dreitägiger"
//	age.of                        "yes" where "of" and years after a noun are an age: "de 45 años"
//	fraction.ending               endings of denominators in one word: "avos"
//	decade.ending                 what decades in digits end in: "1970er"
//	plural, plural.not, plural.to endings of plurals; longer endings of none; endings of singulars
//	participle, past              endings of participles and of verbs in the past
func (f *Finder) settings(p *lang.Pack) {
	f.decimal, f.grouping = sign(p.Setting("number.decimal"), '.'), sign(p.Setting("number.group"), ',')
	f.grammar.bare, f.grammar.vigesimal = p.Setting("number.bare") == "yes", p.Setting("number.vigesimal") == "yes"
	f.grammar.after = map[kind]bool{}
	for _, name := range strings.Fields(p.Setting("number.and")) {
		f.grammar.after[kinds[name]] = true
	}
	f.joiners = strings.Fields(p.Setting("number.joiner"))
	f.compounding = p.Setting("number.compound") == "yes"
	f.suffixes = strings.Fields(p.Setting("number.ordinal"))
	f.hourLetter, f.nounCapital = p.Setting("clock.letter"), p.Setting("noun.capital") == "yes"
	f.dayFirst = p.Setting("date.order") != "mdy"
	f.weekNumbers = p.Setting("date.week") == "yes"
	f.unitPlural, f.plainNames = p.Setting("units.plural"), p.Setting("number.plain") == "yes"
	f.quarterLetter = p.Setting("date.quarter")
	f.upperDates = p.Setting("date.capital") == "yes"
	for _, rule := range strings.Fields(p.Setting("plural.to")) {
		plural, singular, _ := strings.Cut(rule, ":")
		f.singularRules = append(f.singularRules, [2]string{plural, singular})
	}
	f.participle, f.pastEnding = p.Setting("participle"), p.Setting("past")
	f.plural, f.singulars = strings.Fields(p.Setting("plural")), strings.Fields(p.Setting("plural.not"))
	f.nounFirst, f.adjectives = p.Setting("noun.first") == "yes", strings.Fields(p.Setting("noun.adjective"))
	f.roman, f.openRange, f.ageOf = p.Setting("number.roman") == "yes", p.Setting("range.open") == "yes", p.Setting("age.of") == "yes"
	f.ordinalFree = p.Setting("ordinal.free") == "yes"
	if w := p.Setting("ordinal.source"); w != "" {
		f.according = p.Intern(w)
	}
	for _, rule := range strings.Fields(p.Setting("span.ending")) {
		ending, unit, _ := strings.Cut(rule, ":")
		f.spanEndings = append(f.spanEndings, spanEnding{ending, unit})
	}
	f.halfEndings = strings.Fields(p.Setting("number.half"))
	f.dottedTimes, f.bareDays = p.Setting("clock.dotted") == "yes", p.Setting("date.bare") == "yes"
	f.fractionEndings = strings.Fields(p.Setting("fraction.ending"))
	f.ageEndings, f.decadeEndings = strings.Fields(p.Setting("age.ending")), strings.Fields(p.Setting("decade.ending"))
}

func sign(setting string, other rune) rune {
	for _, r := range setting {
		return r
	}
	return other
}

func (f *Finder) readNumbers(p *lang.Pack) error {
	for _, r := range p.Table("numbers") {
		value, err := strconv.ParseFloat(r[0], 64)
		k, ok := kinds[r.At(1)]
		if err != nil || !ok {
			return errors.New("numbers.tsv: no number or kind in " + strings.Join(r, " "))
		}
		fields := strings.Fields(r.At(2))
		if p.Setting("number.plain") == "yes" {
			fields = withPlain(fields)
		}
		words := strings.Join(fields, ", ")
		words = strings.ReplaceAll(words, "_", " ")
		switch n := (numeral{value, k}); k {
		case ordinal:
			err = f.ordinals.add(p, words, n)
			for _, w := range fields {
				f.ordinalParts[w] = value
			}
		case part:
			err = f.parts.add(p, words, n)
		case times:
			err = f.multiples.add(p, words, value)
		default:
			err = f.numerals.add(p, words, n)
			for _, w := range fields {
				f.numberParts[w] = n
				f.longest = max(f.longest, len(w))
				f.numberFirst[firstByte(w)] = true
				if f.byValue[value] == "" {
					f.byValue[value] = w
				}
			}
		}
		if err != nil {
			return errors.New("numbers.tsv: " + err.Error())
		}
		for _, letters := range strings.Fields(r.At(3)) {
			f.scales[letters] = value
		}
	}
	return nil
}

// withPlain adds the words written without the accents that they have.
func withPlain(words []string) []string {
	for _, w := range words {
		if p := accents.Replace(w); p != w {
			words = append(words, p)
		}
	}
	return words
}

var accents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "é", "e", "è", "e", "ê", "e", "í", "i", "î", "i", "ó", "o", "ò", "o",
	"ô", "o", "õ", "o", "ú", "u", "ù", "u", "û", "u", "ç", "c", "ä", "ae", "ö", "oe", "ü", "ue")

func (f *Finder) readUnits(p *lang.Pack) error {
	for _, r := range p.Table("units") {
		u, err := measureOf(r)
		if err != nil {
			return errors.New("units.tsv: " + r[0] + ": " + err.Error())
		}
		names := f.withPlurals(r.At(2))
		if err := f.units.add(p, names, u); err != nil {
			return errors.New("units.tsv: " + err.Error())
		}
		for _, s := range strings.Fields(r.At(1)) {
			f.symbols[s] = &u
			if lower := strings.ToLower(s); len(s) > 1 && f.unitNames[lower] == nil {
				f.unitNames[lower] = &u
			}
		}
		f.nameUnit(p, names, &u)
		f.byCode[u.symbol] = &u
	}
	return nil
}

// withPlurals adds to unit names what they are without their accents, and the regular plurals of
// their last words, where the settings ask for that.
func (f *Finder) withPlurals(phrases string) string {
	if f.plainNames {
		for phrase := range strings.SplitSeq(phrases, ",") {
			if plain := accents.Replace(phrase); plain != phrase && len(plain) > 6 {
				phrases += ", " + plain // but "nós" is no "nos"
			}
		}
	}
	if f.unitPlural == "" {
		return phrases
	}
	var out []byte
	for more := true; more; {
		var phrase string
		phrase, phrases, more = strings.Cut(phrases, ",")
		if out = f.appendPlurals(out, phrase); more {
			out = append(out, ',')
		}
	}
	return string(out)
}

func (f *Finder) appendPlurals(out []byte, phrase string) []byte {
	last := strings.LastIndexByte(phrase, ' ') + 1
	out = append(out, phrase[:last]...)
	for more := true; more; {
		var w string
		w, phrase, more = strings.Cut(phrase[last:], "|")
		last = 0
		out = append(out, w...)
		if len(w) > 2 && !strings.HasSuffix(w, f.unitPlural) {
			out = append(append(append(out, '|'), w...), f.unitPlural...)
		}
		if more {
			out = append(out, '|')
		}
	}
	return out
}

// nameUnit stores the words of a unit for tokens that hold both number and word: "10miles".
func (f *Finder) nameUnit(p *lang.Pack, phrases string, u *unit) {
	for phrase := range strings.SplitSeq(phrases, ",") {
		words := strings.Fields(phrase)
		switch {
		case len(words) == 1:
			for w := range strings.SplitSeq(words[0], "|") {
				f.unitNames[w] = u
			}
		case len(words) > 1 && !strings.Contains(phrase, "|"):
			c := compound{unit: u}
			for _, w := range words[1:] {
				c.rest = append(c.rest, p.Intern(w))
			}
			f.compounds[words[0]] = append(f.compounds[words[0]], c)
		}
	}
}

func (f *Finder) readCurrencies(p *lang.Pack) error {
	for _, r := range p.Table("currencies") {
		u := unit{symbol: r[0], dimension: money, factor: 1}
		minor, after, small := u, f.withPlurals(r.At(2)), f.withPlurals(r.At(3))
		minor.factor = 0.01
		for prefix := range strings.SplitSeq(r.At(1), ",") {
			switch letters, sign, two := strings.Cut(strings.TrimSpace(prefix), " "); {
			case two && sign == "$":
				f.dollars[letters] = &u
			case !two && letters != "":
				f.glued[letters] = &u
			}
		}
		f.glued[strings.ToLower(r[0])] = &u
		code := strings.ToLower(r[0])
		for _, name := range strings.Split(small, ",") {
			f.unitNames[strings.TrimSpace(name)] = &minor // "10p"
		}
		err := errors.Join(
			f.prefixes.add(p, r.At(1)+", "+code, u),
			f.names.add(p, after+", "+code, u),
			f.names.add(p, small, minor),
		)
		if err != nil {
			return errors.New("currencies.tsv: " + err.Error())
		}
	}
	return nil
}

func (f *Finder) readCalendar(p *lang.Pack) error {
	for _, table := range []struct {
		name       string
		long, more *lexicon[int]
	}{{"months", &f.months, &f.months}, {"weekdays", &f.weekdays, &f.shortDays}} {
		for _, r := range p.Table(table.name) {
			n, err := strconv.Atoi(r[0])
			if err != nil {
				return errors.New(table.name + ".tsv: no number in " + strings.Join(r, " "))
			}
			for w := range strings.FieldsSeq(r.At(1)) {
				if table.name == "weekdays" {
					f.weekdayNames[w] = struct{}{}
				}
			}
			long := strings.ReplaceAll(strings.Join(strings.Fields(r.At(1)), ","), "_", " ")
			short := strings.Join(strings.Fields(r.At(2)), ",")
			if err := errors.Join(table.long.add(p, long, n), table.more.add(p, short, n)); err != nil {
				return errors.New(table.name + ".tsv: " + err.Error())
			}
		}
	}
	return nil
}

var clockKinds = map[string]clockKind{
	"am": clockAM, "pm": clockPM, "word": clockWord, "hour": clockHour, "zone": clockZone, "utc": clockUTC,
	"before": clockBefore, "part": clockPart, "at": clockAt, "then": clockBefore,
}

func (f *Finder) readClock(p *lang.Pack) error {
	for _, r := range p.Table("clock") {
		k, ok := clockKinds[r[0]]
		if !ok {
			return errors.New("clock.tsv: unknown kind " + r[0])
		}
		e, words := clockWordEntry{kind: k, then: r[0] == "then"}, r.At(1)
		if k == clockWord {
			e.hour, _ = strconv.Atoi(r.At(1))
			e.minute, _ = strconv.Atoi(r.At(2))
			words = r.At(3)
		}
		for phrase := range strings.FieldsSeq(words) {
			phrase = strings.ReplaceAll(phrase, "_", " ")
			err := f.clocks.add(p, phrase, e)
			if k == clockWord {
				err = errors.Join(err, f.hourNames.add(p, phrase, true))
			}
			if err != nil {
				return errors.New("clock.tsv: " + err.Error())
			}
		}
	}
	return nil
}

func (f *Finder) readVague(p *lang.Pack) error {
	vagueKinds := map[string]vagueKind{"count": vagueCount, "plural": vaguePlural, "few": vagueFew}
	for _, r := range p.Table("vague") {
		k, ok := vagueKinds[r[0]]
		if !ok {
			return errors.New("vague.tsv: unknown kind " + r[0])
		}
		if err := f.vagues.add(p, r.At(1), k); err != nil {
			return errors.New("vague.tsv: " + err.Error())
		}
	}
	return nil
}

func (f *Finder) readQualifiers(p *lang.Pack) error {
	for _, r := range p.Table("qualifiers") {
		q := -1
		for i, name := range qualifierNames {
			if name == r[0] {
				q = i
			}
		}
		place := map[string]*lexicon[Qualifier]{"before": &f.before, "after": &f.after}[r.At(1)]
		if q < 0 || place == nil {
			return errors.New("qualifiers.tsv: unknown qualifier or place in " + strings.Join(r, " "))
		}
		if err := place.add(p, r.At(2), Qualifier(q)); err != nil {
			return errors.New("qualifiers.tsv: " + err.Error())
		}
	}
	return nil
}

// beginnings marks the words by what they may begin.
func (f *Finder) beginnings(p *lang.Pack, classes []class) []starts {
	begins := make([]starts, p.Len())
	f.markTimes(begins)
	f.numerals.mark(begins, startsDate|startsHour|startsNth|startsNumber|startsOrdinal)
	f.ordinals.mark(begins, startsDate|startsNth|startsOrdinal)
	f.parts.mark(begins, startsNumber)
	f.prefixes.mark(begins, startsNumber)
	f.vagues.mark(begins, startsVague)
	f.multiples.mark(begins, startsMultiple)
	for w, c := range classes {
		begins[w] |= startsOf(c)
	}
	begins[0] = 0
	return begins
}

// startsOf is what a word of a class may begin.
func startsOf(c class) (may starts) {
	if c&(article|half) != 0 {
		may |= startsNumber
	}
	if c&between != 0 {
		may |= startsHour | startsNumber
	}
	if c&numberSign != 0 {
		may |= startsOrdinal
	}
	if c&firstOnes != 0 {
		may |= startsNth
	}
	if c&www != 0 {
		may |= startsAddress
	}
	return may
}

// countables marks the words before which an article may count.
func (f *Finder) countables(p *lang.Pack) []starts {
	marks := make([]starts, p.Len())
	f.numerals.mark(marks, startsAny)
	f.parts.mark(marks, startsAny)
	f.units.mark(marks, startsAny)
	f.names.mark(marks, startsAny)
	f.vagues.mark(marks, startsAny)
	f.hourShifts.mark(marks, startsAny)
	for w, c := range f.clocks.firsts { // "ein Uhr"
		if c.kind == clockHour {
			marks[w] = startsAny
		}
	}
	for _, r := range p.Table("times") {
		if r[0] == "frequency" { // "une fois par semaine"
			markSeconds(p, marks, r.At(2))
		}
	}
	for _, r := range p.Table("vague") { // "a number", "a few"
		markSeconds(p, marks, r.At(1))
	}
	marks[0] = 0
	return marks
}

// markSeconds marks the second words of phrases parted by commas.
func markSeconds(p *lang.Pack, marks []starts, phrases string) {
	for phrase := range strings.SplitSeq(phrases, ",") {
		if words := strings.Fields(phrase); len(words) > 1 {
			marks[p.Word(words[1])] = startsAny
		}
	}
}
