package figures

import (
	"cmp"
	"errors"
	"strconv"
	"strings"

	"hearsay/internal/lang"
)

// timeKind tells apart the phrases of times.tsv.
type timeKind int

const (
	kindDay timeKind = iota
	kindPart
	kindInPart
	kindOnDay
	kindSpanJoin
	kindPeriod
	kindShift
	kindShiftAfter
	kindEvery
	kindFrequency
	kindNamed
	kindEdge
	kindHoliday
	kindHourShift
	kindHourSign
	kindHourTail
	kindTailSign
	kindHourName
	kindOffset
	kindNow
	kindWeekOf
	kindDecade
)

// timeWords are the words that say when, of times.tsv.
type timeWords struct {
	dayWords     lexicon[dayWord]     // "yesterday"
	dayParts     lexicon[string]      // "morning"
	inPart       lexicon[bool]        // before one: "in the"
	onDays       lexicon[bool]        // before a day, after its hour: "on"
	spanJoins    lexicon[bool]        // between the ends of a span: "bis zum"
	periods      lexicon[string]      // "week"
	shifts       lexicon[int]         // "last", before its period
	shiftsAfter  lexicon[int]         // "dernière", behind it
	everyWords   lexicon[int]         // "every", 0; "Mondays", 1
	frequencies  lexicon[frequency]   // "daily"
	namedPeriods lexicon[namedPeriod] // that say which one they are in one word: "Vorjahr"
	edges        lexicon[bool]        // "the end of"
	holidays     lexicon[holiday]
	hourShifts   lexicon[int]        // minutes said before their hour: "half past"
	hourSigns    lexicon[int]        // between minutes and hour: "past", 1, "to", -1
	hourTails    lexicon[int]        // minutes said behind their hour: "et demie"
	tailSigns    lexicon[int]        // between hour and minutes: "moins", -1
	partEndings  []partEnding        // of weekdays that name a part of the day: "Freitagabend"
	weekdayNames map[string]struct{} // in one word, for that
	hourNames    lexicon[bool]       // what a time of day without digits begins with: "noon"
	offsets      lexicon[int]        // between a length of time and the day it is counted from: "after", 1, "before", -1
	nows         lexicon[bool]       // "now", as the end of a span
	weeksOf      lexicon[bool]       // between "week" and a day in it: "of", "beginning"
	decades      lexicon[int]        // before the number of a decade, 0: "años"; one in words: "fünfziger Jahre", 1950
}

// dayWord is a day so many days from the day of writing, or a part of it: "tonight".
type dayWord struct {
	days   int
	part   string
	untold bool // which day it is hangs on the story: "the next day"
}

// partEnding is a word for a part of the day that weekdays end in.
type partEnding struct{ ending, part string }

// namedPeriod is a period so many before or after the present one.
type namedPeriod struct {
	period string
	shift  int
}

// frequency is the time after which something comes again.
type frequency struct {
	value float64
	unit  string // its symbol
	whole bool   // it is a length of time: "all day"
}

func newTimes() timeWords {
	all := lang.NewPhrases()
	return timeWords{
		dayWords: sharing[dayWord](all, kindDay), dayParts: sharing[string](all, kindPart), inPart: sharing[bool](all, kindInPart),
		onDays: sharing[bool](all, kindOnDay), spanJoins: sharing[bool](all, kindSpanJoin), periods: sharing[string](all, kindPeriod),
		shifts: sharing[int](all, kindShift), shiftsAfter: sharing[int](all, kindShiftAfter),
		everyWords: sharing[int](all, kindEvery), frequencies: sharing[frequency](all, kindFrequency),
		namedPeriods: sharing[namedPeriod](all, kindNamed), edges: sharing[bool](all, kindEdge),
		holidays: sharing[holiday](all, kindHoliday), hourShifts: sharing[int](all, kindHourShift),
		hourSigns: sharing[int](all, kindHourSign), hourTails: sharing[int](all, kindHourTail),
		tailSigns: sharing[int](all, kindTailSign), hourNames: sharing[bool](all, kindHourName),
		offsets: sharing[int](all, kindOffset), nows: sharing[bool](all, kindNow), weeksOf: sharing[bool](all, kindWeekOf),
		decades: sharing[int](all, kindDecade), weekdayNames: map[string]struct{}{},
	}
}

// readTimes reads times.tsv: a kind, what it stands for, phrases parted by commas.
func (f *Finder) readTimes(p *lang.Pack) error {
	for _, r := range p.Table("times") {
		if err := f.readTime(p, r[0], r.At(1), r.At(2)); err != nil {
			return errors.New("times.tsv: " + r[0] + " " + r.At(1) + ": " + err.Error())
		}
	}
	return nil
}

func (f *Finder) readTime(p *lang.Pack, kind, value, phrases string) error {
	switch kind {
	case "day":
		return f.readDayWord(p, value, phrases)
	case "part":
		return f.readDayPart(p, value, phrases)
	case "period":
		return f.periods.add(p, phrases, value)
	case "holiday":
		h, err := readHoliday(value)
		return errors.Join(err, f.holidays.add(p, phrases, h))
	case "frequency", "whole":
		number, unit, _ := strings.Cut(value, " ")
		v, err := strconv.ParseFloat(number, 64)
		return errors.Join(err, f.frequencies.add(p, phrases, frequency{v, unit, kind == "whole"}))
	case "named":
		letters := strings.TrimRight(value, "-0123456789")
		n, err := strconv.Atoi(value[len(letters):])
		return errors.Join(err, f.namedPeriods.add(p, phrases, namedPeriod{letters, n}))
	}
	if l := f.numbered(kind); l != nil {
		n, err := strconv.Atoi(cmp.Or(value, "0"))
		return errors.Join(err, l.add(p, phrases, n))
	}
	if l := f.joining(kind, value); l != nil {
		return l.add(p, phrases, true)
	}
	return errors.New("unknown kind")
}

func (f *Finder) readDayWord(p *lang.Pack, value, phrases string) error {
	if value == "?" {
		return f.dayWords.add(p, phrases, dayWord{untold: true})
	}
	number := strings.TrimRight(value, "MOAFEVNI")
	days, err := strconv.Atoi(number)
	return errors.Join(err, f.dayWords.add(p, phrases, dayWord{days: days, part: value[len(number):]}))
}

func (f *Finder) readDayPart(p *lang.Pack, value, phrases string) error {
	for _, w := range strings.FieldsFunc(phrases, func(r rune) bool { return r == ' ' || r == '|' || r == ',' }) {
		f.partEndings = append(f.partEndings, partEnding{w, value})
	}
	return f.dayParts.add(p, phrases, value)
}

// numbered is the lexicon of a kind of phrases that stand for a number, nil for any other.
func (f *Finder) numbered(kind string) *lexicon[int] {
	switch kind {
	case "shift":
		return &f.shifts
	case "shift-after":
		return &f.shiftsAfter
	case "hour-shift":
		return &f.hourShifts
	case "hour-sign":
		return &f.hourSigns
	case "hour-tail":
		return &f.hourTails
	case "tail-sign":
		return &f.tailSigns
	case "every":
		return &f.everyWords
	case "offset":
		return &f.offsets
	case "decade":
		return &f.decades
	}
	return nil
}

// joining is the lexicon of a kind of phrases that stand for nothing by themselves, nil for any other.
func (f *Finder) joining(kind, value string) *lexicon[bool] {
	switch kind + " " + value {
	case "edge ":
		return &f.edges
	case "now ":
		return &f.nows
	case "week-of ":
		return &f.weeksOf
	case "join part":
		return &f.inPart
	case "join day":
		return &f.onDays
	case "join span":
		return &f.spanJoins
	}
	return nil
}

// markTimes marks the words that expressions of time may begin with.
func (f *Finder) markTimes(begins []starts) {
	for _, l := range [...]*lexicon[int]{&f.months, &f.weekdays, &f.shortDays} {
		l.mark(begins, startsDate|startsSurely)
	}
	f.dayWords.mark(begins, startsRelative|startsSurely)
	f.namedPeriods.mark(begins, startsRelative|startsSurely)
	f.holidays.mark(begins, startsRelative|startsSurely)
	f.shifts.mark(begins, startsRelative|startsNth)
	for w, period := range f.periods.firsts {
		if len(f.shiftsAfter.items) > 0 || *period == "W" || isSeason(*period) {
			begins[w] |= startsRelative
		}
	}
	f.decades.mark(begins, startsRelative|startsSurely)
	for w, day := range f.everyWords.firsts {
		if begins[w] |= startsEvery; *day > 0 {
			begins[w] |= startsSurely
		}
	}
	f.frequencies.mark(begins, startsEvery|startsSurely)
	f.edges.mark(begins, startsEdge)
	f.hourNames.mark(begins, startsHour|startsSurely)
	f.dayParts.mark(begins, startsHour)
	f.hourShifts.mark(begins, startsHour|startsSurely)
}

// timelies marks the words that make a time of what stands before them.
func (f *Finder) timelies(p *lang.Pack) []starts {
	marks := make([]starts, p.Len())
	for _, l := range [...]*lexicon[int]{&f.months, &f.weekdays, &f.shortDays, &f.hourSigns, &f.hourTails, &f.shiftsAfter} {
		l.mark(marks, startsAny)
	}
	f.periods.mark(marks, startsAny)
	f.dayParts.mark(marks, startsAny)
	f.dayWords.mark(marks, startsAny)
	f.holidays.mark(marks, startsAny)
	for w, u := range f.units.firsts {
		if u.dimension == "time" {
			marks[w] = startsAny
		}
	}
	for w, c := range f.clocks.firsts {
		if c.kind == clockAM || c.kind == clockPM || c.kind == clockHour || c.zone() {
			marks[w] = startsAny
		}
	}
	return marks
}
