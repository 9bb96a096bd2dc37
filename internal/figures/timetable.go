package figures

import (
	"errors"
	"strconv"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/text"
)

func newTimes() timeWords {
	return timeWords{
		dayWords: newLexicon[dayWord](), dayParts: newLexicon[string](), inPart: newLexicon[bool](), onDays: newLexicon[bool](),
		spanJoins: newLexicon[bool](), periods: newLexicon[string](), shifts: newLexicon[int](), shiftsAfter: newLexicon[int](),
		everyWords: newLexicon[bool](), frequencies: newLexicon[frequency](), namedPeriods: newLexicon[namedPeriod](),
		edges: newLexicon[bool](), holidays: newLexicon[holiday](), hourShifts: newLexicon[int](), hourSigns: newLexicon[int](),
		hourTails: newLexicon[int](), tailSigns: newLexicon[int](), hourNames: lang.NewPhrases(),
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
		number := strings.TrimRight(value, "MOAFEVNI")
		days, err := strconv.Atoi(number)
		return errors.Join(err, f.dayWords.add(p, phrases, dayWord{days, value[len(number):]}))
	case "part":
		return f.dayParts.add(p, phrases, value)
	case "period":
		return f.periods.add(p, phrases, value)
	case "shift", "shift-after", "hour-shift", "hour-sign", "hour-tail", "tail-sign":
		n, err := strconv.Atoi(value)
		to := map[string]*lexicon[int]{
			"shift": &f.shifts, "shift-after": &f.shiftsAfter, "hour-shift": &f.hourShifts, "hour-sign": &f.hourSigns,
			"hour-tail": &f.hourTails, "tail-sign": &f.tailSigns,
		}[kind]
		return errors.Join(err, to.add(p, phrases, n))
	case "holiday":
		h, err := readHoliday(value)
		return errors.Join(err, f.holidays.add(p, phrases, h))
	case "every":
		return f.everyWords.add(p, phrases, true)
	case "frequency":
		number, unit, _ := strings.Cut(value, " ")
		v, err := strconv.ParseFloat(number, 64)
		return errors.Join(err, f.frequencies.add(p, phrases, frequency{v, unit}))
	case "named":
		letters := strings.TrimRight(value, "-0123456789")
		n, err := strconv.Atoi(value[len(letters):])
		return errors.Join(err, f.namedPeriods.add(p, phrases, namedPeriod{letters, n}))
	case "edge":
		return f.edges.add(p, phrases, true)
	case "join":
		switch value {
		case "part":
			return f.inPart.add(p, phrases, true)
		case "day":
			return f.onDays.add(p, phrases, true)
		case "span":
			return f.spanJoins.add(p, phrases, true)
		}
	}
	return errors.New("unknown kind")
}

// relativeStarts are the phrases that a time said against the day of writing may begin with.
func (f *Finder) relativeStarts() []*lang.Phrases {
	list := []*lang.Phrases{f.dayWords.phrases, f.namedPeriods.phrases, f.shifts.phrases, f.holidays.phrases}
	if len(f.shiftsAfter.items) > 0 {
		list = append(list, f.periods.phrases)
	}
	return list
}

// timelies marks the words that make a time of what stands before them.
func (f *Finder) timelies(p *lang.Pack) []bool {
	words := make([]bool, p.Len())
	for w := 1; w < p.Len(); w++ {
		id := text.Word(w)
		for _, l := range [...]*lang.Phrases{
			f.months.phrases, f.weekdays.phrases, f.shortDays.phrases, f.periods.phrases, f.dayParts.phrases, f.dayWords.phrases,
			f.holidays.phrases, f.hourSigns.phrases, f.hourTails.phrases, f.shiftsAfter.phrases,
		} {
			words[w] = words[w] || l.Starts(id)
		}
		one := []text.Token{{Word: id}}
		if _, u := f.units.at(one, 0, 1); u != nil && u.dimension == "time" {
			words[w] = true
		}
		for _, item := range f.clocks.starting(id) {
			k := item.kind
			words[w] = words[w] || k == clockAM || k == clockPM || k == clockHour || item.zone()
		}
	}
	return words
}
