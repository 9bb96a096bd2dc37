package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// longest is how many words a report without a cue may have that grows by sentences; it keeps
// the cost linear in one endless paragraph.
const longest = 1000

// goOn finds the sentences that go on with the report before them without a cue of their own:
// their verb stands in the mood of reports ("Die Brücke sei gesperrt. Man habe sie geprüft.").
func (r *reading) goOn() {
	if !r.grammar.mood {
		return
	}
	made, n := len(r.quotes), 0
	last, open := -1, -1 // the quote to go on from; the one that grows
	for _, s := range r.spans {
		from := n
		for ; n < made && r.quotes[n].Start < r.t.Tokens[s.Last-1].End; n++ {
			last = n
		}
		switch {
		case n > from || last < 0:
			open = -1
		case !r.inMood(s):
			open = -1
			if r.paragraphOf(r.t.At(r.quotes[last].Start)) != s.paragraph {
				last = -1
			}
		case open >= 0 && r.paragraphOf(r.t.At(r.quotes[open].Start)) == s.paragraph && s.First-r.t.At(r.quotes[open].Start) < longest:
			r.quotes[open].Form, r.quotes[open].Span = r.form(text.Run{First: r.t.At(r.quotes[open].Start), Last: r.end(s.Last-1, s)})
			r.claim(s.Run, open)
		default:
			open = r.goOnIn(s, last)
		}
	}
}

// goOnIn makes the quote of a sentence that goes on with an earlier report.
func (r *reading) goOnIn(s stretch, of int) int {
	first := r.skipConnectives(s.First, s.Last)
	c := text.Run{First: first, Last: r.end(first, s)}
	q := Quote{Source: r.quotes[of].Source, Stance: r.quotes[of].Stance, After: -1, Rule: "quote.mood"}
	q.Form, q.Span = r.form(c)
	q.Integrity = r.claim(c, len(r.quotes))
	r.quotes = append(r.quotes, q)
	return len(r.quotes) - 1
}

// inMood tells whether a sentence has a finite verb in the mood of reports outside quotation
// marks, and nobody speaks of himself in it.
func (r *reading) inMood(s stretch) bool {
	found := false
	for i := s.First; i < s.Last; i++ {
		if r.mask[i] != 0 {
			continue
		}
		if r.is(i, r.class.me) || r.tag(i) == syntax.Quote {
			return false
		}
		found = found || r.is(i, r.class.subjunctive)
	}
	return found
}
