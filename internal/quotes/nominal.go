package quotes

import (
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
	if before := r.tag(source.First - 1); source.Len() == 0 || source.First <= s.First || !before.Verbal() && before != syntax.Prep && before != syntax.To {
		return attribution{}, false
	}
	noun := &cue{name: r.t.Of(i), stance: "neutral"}
	return attribution{verb: verb{cue: noun, Run: text.Run{First: i, Last: i + 1}, at: i, tail: i + 1}, source: source, first: source.First, next: i + 1, kind: "claimed"}, true
}
