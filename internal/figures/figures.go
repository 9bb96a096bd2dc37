// Package figures turns an article's tokens into its quantities: what number, of what unit, of
// what, and how exactly meant.
//
// "rund 3 bis 4 Mio. Euro" is a range from 3e6 to 4e6 of unit EUR, qualified as about. Numbers
// are read by rule over the tokens, in digits or in words; every word that a rule asks for stands
// in the language's tables (numbers, units, currencies, months, weekdays, times, clock, vague,
// qualifiers, figures), every sign that differs between languages in its settings. An expression
// of time is read whole, "next Monday at 9 a.m.", and set against the document's date at the end.
package figures

import (
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// Figure is one quantity.
type Figure struct {
	text.Span
	Type      Type
	Low, High float64   // the value; they differ for a range, and for the two sides of a score
	HasValue  bool      // false for a vague quantity, and for a date that the article does not fix
	Unit      string    // canonical: km, kg, °C, USD, %, year, story; what is counted for a count; or ""
	Of        text.Span // head of what is counted, zero for none
	Qualifier Qualifier
	Date      string // the ISO date, where Type is Date and year, month and day are known
	Timex     string // TIMEX3 value of dates, times and durations
	Equals    int    // index in the result of the figure that this one restates, -1 for none
	Expected  float64
	// Consistent tells, with Equals, that the two differ by no more than their rounding explains.
	Consistent bool
	Rule       string // stable id of the rule that found it: "figure.money.symbol"
}

// Find reads a text. The date, YYYY-MM-DD or "", is the document's: weekdays and dates without a
// year are resolved against it, or against the date that the text itself is dated with. The
// figures are in order and do not overlap.
func (f *Finder) Find(t *text.Text, date string) []Figure {
	s := scanner{Finder: f, t: t, tokens: t.Tokens, out: make([]Figure, 0, len(t.Tokens)/32+1), dates: make([]dated, 0, len(t.Sentences)/6+1)}
	for _, sentence := range t.Sentences {
		s.sentence(sentence.Run)
	}
	s.shareUnits()
	s.resolve(date)
	s.timesOfDay(date)
	s.restate()
	return s.out
}

// Finder reads texts of one language. It is safe for use by several goroutines.
type Finder struct {
	lexicons
	class  []class  // by word
	begins []starts // by word: what it may begin
	counts []starts // by word, not 0: it may follow an article that counts
	timely []starts // by word, not 0: it makes a time of a number or "last" before it
}

// New makes a finder from the tables of a pack; what a table lacks is not found.
func New(p *lang.Pack) *Finder {
	f, _ := load(p) // a test holds that the tables of every pack load
	return f
}

// scanner is the reading of one text.
type scanner struct {
	*Finder
	t        *text.Text
	tokens   []text.Token
	first    int // of the sentence
	last     int
	style    style // of the sentence
	named    int   // the token after the last number that was a name's
	done     int   // tokens before this one belong to earlier figures
	dates    []dated
	lastDay  int       // of the date being read, if it spans several
	clockDue bool      // a time of day may stand here: digits with a full stop are one
	hourDue  bool      // the end of a span of hours stands here: a number of hours is one of the day
	steps    []float64 // of each figure of out: place value of the last digit given
	out      []Figure
}

func (s *scanner) sentence(r text.Run) {
	s.first, s.last, s.done, s.style = r.First, r.Last, r.First, unknown
	for i := r.First; i < r.Last; {
		may := s.starts(i)
		if may == 0 || s.is(i, article) && !s.countable(i+1) {
			i++
			continue
		}
		next := s.at(i, may)
		if next > i {
			s.done = max(s.done, next)
		}
		i = max(next, i+1)
	}
}

// starts is a set of what a token may begin, so that only the rules that can fit are tried.
type starts uint16

const (
	startsDate starts = 1 << iota // a day, month or weekday as the calendar has it
	startsRelative
	startsEvery
	startsEdge
	startsNth
	startsHour
	startsNumber
	startsOrdinal
	startsVague
	startsMultiple
	startsAddress
	startsWord // a number run together with other words
	startsDigits
	startsSurely // a time by itself: a month, a weekday, "yesterday", "noon"
	startsAny    = 1<<iota - 1
)

const (
	startsTime     = startsDate | startsRelative | startsEvery | startsEdge | startsNth | startsHour
	digitsMayStart = startsAny &^ (startsEvery | startsEdge | startsRelative | startsSurely)
)

// starts tells what token i may begin.
func (s *scanner) starts(i int) starts {
	tok := &s.tokens[i]
	if tok.Is(text.Digit) {
		return digitsMayStart
	}
	var may starts
	if int(tok.Word) < len(s.begins) {
		may = s.begins[tok.Word]
	}
	if s.upperWord(i) {
		may |= startsWord
	}
	if tok.Word == 0 && s.joinedWords(i) {
		return startsAny
	}
	return may
}

// countable tells whether an article before token i may be a number: "a dozen", "a week", "a third".
func (s *scanner) countable(i int) bool {
	return i < s.last && (int(s.tokens[i].Word) < len(s.counts) && s.counts[s.tokens[i].Word] != 0 || s.nounFirst && (s.is(i, half|in|out|divided) || s.is(i+1, in) || s.is(i, conjunction) && s.is(i+1, half|andHalf|article)) ||
		i-1 == s.first && s.last <= i+3 || s.told(i-1, clockAt))
}

// at reads the figure that begins at token i, one of what it may begin, and gives the token after
// it, or i.
func (s *scanner) at(i int, may starts) int {
	if may&startsAddress != 0 {
		if next := s.address(i); next > i {
			return next
		}
	}
	for k := range rules {
		if may&rules[k].of == 0 {
			continue
		}
		if next := rules[k].read(s, i); next > i {
			return next
		}
	}
	return i
}

// rules are tried in this order.
var rules = [...]struct {
	of   starts
	read func(*scanner, int) int
}{
	{startsTime, (*scanner).when},
	{startsNumber, (*scanner).era},
	{startsNumber, (*scanner).ratio},
	{startsWord, (*scanner).aged},
	{startsWord, (*scanner).romanCentury},
	{startsOrdinal, (*scanner).ordinal},
	{startsNumber, (*scanner).amount},
	{startsVague, (*scanner).vague},
	{startsDigits, (*scanner).year},
	{startsMultiple, (*scanner).multiple},
}

// add appends a figure over a run of tokens.
func (s *scanner) add(r text.Run, fig Figure) {
	fig.Span = s.t.Span(r)
	if t := &s.tokens[r.Last-1]; t.Is(text.Initial) || fig.Type == Measure && t.Is(text.Stop) && t.Len() == 2 {
		fig.End-- // the stop after "35°F." ends the sentence
	}
	if n := len(s.out); n > 0 && fig.Start < s.out[n-1].End {
		return
	}
	fig.Equals = -1
	if fig.Type != Date && fig.Type != Year && fig.Type != Ordinal {
		fig.Qualifier = s.qualifier(r)
	}
	s.out = append(s.out, fig)
	s.steps = append(s.steps, 0)
}

// is tells whether a token is of a class.
// Inlined in its four hundred callers it would make the engine larger, and no faster.
//
//go:noinline
func (s *scanner) is(i int, c class) bool {
	if i < s.first || i >= s.last {
		return false
	}
	w := s.tokens[i].Word
	return int(w) < len(s.class) && s.class[w]&c != 0
}

// mark tells whether token i is one of the marks.
// Not inlined, for the engine's size.
//
//go:noinline
func (s *scanner) mark(i int, marks ...rune) bool {
	if i < s.first || i >= s.last {
		return false
	}
	for _, r := range marks {
		if s.tokens[i].Rune == r {
			return true
		}
	}
	return false
}

// tight tells whether token i follows the one before it without a space.
func (s *scanner) tight(i int) bool {
	return i > s.first && i < s.last && !s.tokens[i].Is(text.Space)
}

// hyphen tells whether token i is a hyphen between two tokens that touch it.
func (s *scanner) hyphen(i int) bool {
	return s.mark(i, '-', '‐', '‑', '–', '\u00ad') && s.tight(i) && s.tight(i+1)
}

// is the token a word in letters
func (s *scanner) letters(i int) bool {
	return i >= s.first && i < s.last && s.tokens[i].Is(text.Letter) && !s.tokens[i].Is(text.Digit)
}
