package annotate

import (
	"slices"
	"strings"

	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// Corrections are what a reader has put right by hand. They are found again by the words that they are about, so that they
// outlive edits elsewhere; one whose words are gone does nothing.
type Corrections struct {
	Voices []Correction // another name for a voice; that of another voice makes the two one
	Quotes []Correction // who says a quotation, "" for nobody named
}

// Correction is about a voice of a name, or a quotation of these words.
type Correction struct {
	Of string
	At int // where it stood, in UTF-16 code units: the nearest is meant
	To string
}

// Correct applies what a reader has put right to the quotations and speakers of a document.
func (d *Document) Correct(c Corrections) {
	if len(c.Voices)+len(c.Quotes) == 0 {
		return
	}
	x := corrector{d, text.NewIndex(d.Text)}
	for _, v := range c.Voices {
		if n := x.voice(v); n >= 0 && v.To != v.Of && v.To != "" {
			x.rename(n, v.To)
		}
	}
	for _, q := range c.Quotes {
		if n := x.quote(q); n >= 0 {
			x.give(n, q.To)
		}
	}
	x.dropSilent()
}

type corrector struct {
	*Document
	x *text.Index
}

// voice is the speaker that a correction is about, -1 for none.
func (x *corrector) voice(c Correction) int {
	return x.nearest(len(x.Speakers), c.At, func(i int) (int, bool) {
		s := &x.Speakers[i]
		at := 0
		if len(s.Mentions) > 0 {
			at = s.Mentions[0].Start
		}
		return at, s.Name == c.Of && len(s.Quotes) > 0
	})
}

// quote is the quotation that a correction is about, -1 for none.
func (x *corrector) quote(c Correction) int {
	return x.nearest(len(x.Quotes), c.At, func(i int) (int, bool) {
		q := &x.Quotes[i]
		return q.Start, q.Span.Of(x.Text) == c.Of
	})
}

// nearest is the one that fits and begins nearest to a place, -1 where none fits.
func (x *corrector) nearest(n, at int, fits func(i int) (start int, ok bool)) int {
	best, distance := -1, 0
	for i := range n {
		start, ok := fits(i)
		if !ok {
			continue
		}
		if d := abs(x.x.UTF16(start) - at); best < 0 || d < distance {
			best, distance = i, d
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// rename gives a voice another name. Two voices of one name are one.
func (x *corrector) rename(n int, to string) {
	other := x.called(to)
	if other < 0 {
		x.Speakers[n].Name = to
		return
	}
	from, into := &x.Speakers[n], &x.Speakers[other]
	for _, q := range from.Quotes {
		x.Quotes[q].Source.Speaker = other
	}
	into.Mentions = append(slices.Clip(into.Mentions), from.Mentions...)
	slices.SortFunc(into.Mentions, func(a, b text.Span) int { return a.Start - b.Start })
	into.Quotes = append(slices.Clip(into.Quotes), from.Quotes...)
	slices.Sort(into.Quotes)
	into.Words += from.Words
	from.Quotes = nil
}

// give makes a quotation somebody else's. The reader says who, not where the article says so: the mention is empty.
func (x *corrector) give(quote int, to string) {
	q := &x.Quotes[quote]
	words := len(strings.Fields(q.Span.Of(x.Text)))
	if n := q.Source.Speaker; n >= 0 {
		s := &x.Speakers[n]
		s.Quotes = slices.DeleteFunc(slices.Clone(s.Quotes), func(i int) bool { return i == quote })
		s.Words = max(0, s.Words-words)
	}
	q.Source = quotes.Source{Speaker: -1}
	if to == "" {
		return
	}
	n := x.called(to)
	if n < 0 {
		n = len(x.Speakers)
		x.Speakers = append(x.Speakers, quotes.Speaker{Name: to, Sourcing: quotes.Named})
	}
	q.Source.Speaker = n
	s := &x.Speakers[n]
	s.Quotes = append(slices.Clip(s.Quotes), quote)
	slices.Sort(s.Quotes)
	s.Words += words
}

// called is the speaker of a name, -1 for none.
func (x *corrector) called(name string) int {
	return slices.IndexFunc(x.Speakers, func(s quotes.Speaker) bool { return s.Name == name && len(s.Quotes) > 0 })
}

// dropSilent leaves out the speakers that say nothing any more, and numbers the others anew.
func (x *corrector) dropSilent() {
	number := make([]int, len(x.Speakers))
	var speaking []quotes.Speaker
	for i := range x.Speakers {
		if len(x.Speakers[i].Quotes) > 0 {
			number[i] = len(speaking)
			speaking = append(speaking, x.Speakers[i])
		}
	}
	x.Speakers = speaking
	for i := range x.Quotes {
		if n := x.Quotes[i].Source.Speaker; n >= 0 {
			x.Quotes[i].Source.Speaker = number[n]
		}
	}
}
