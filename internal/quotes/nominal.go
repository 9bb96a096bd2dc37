package quotes

import (
	"strings"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// claimed reads "rejected Haan's claim that …": a noun of speech, whose it is before it and what it says behind it. Where
// the noun is the subject, nothing tells where what it says ends and the sentence's own verb begins.
func (r *reading) claimed(s stretch, i int) (attribution, bool) {
	if !r.is(i, r.class.assertion) || r.tag(i+1) != syntax.That || i+2 >= s.Last {
		return attribution{}, false
	}
	at := i - 1
	if r.tag(at) == syntax.Adj {
		at-- // "her latest claim"
	}
	if at <= s.First || r.tag(at) != syntax.Poss {
		return attribution{}, false
	}
	source := text.Run{First: at, Last: at + 1}
	if r.t.Tokens[at].Is(text.Clitic) {
		source, _ = r.nounPhraseBefore(s.First, at-1)
	}
	if source.Len() == 0 || source.First <= s.First || !r.governed(source.First-1) {
		return attribution{}, false
	}
	noun := &cue{name: strings.ToLower(r.t.Of(i)), stance: "neutral"}
	return attribution{verb: verb{cue: noun, Run: text.Run{First: i, Last: i + 1}, at: i, tail: i + 1}, source: source, first: source.First, next: i + 1, kind: "claimed"}, true
}

// governed tells whether the word before a noun phrase makes an object of it: a preposition, or a verb that has no bare
// clause behind it ("said Haan's claim that … was wrong").
func (r *reading) governed(i int) bool {
	t := r.tag(i)
	if !t.Verbal() {
		return t == syntax.Prep || t == syntax.To
	}
	for _, c := range r.cues.at(r.t.Tokens[i].Word) {
		if c.frames&clause != 0 {
			return false
		}
	}
	return true
}
