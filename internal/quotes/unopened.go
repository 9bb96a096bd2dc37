package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// unopened is the quotation that a mark closes though none has opened it: a large initial, or whoever copied the text,
// has lost the mark before "We wait and see,” he said." Only the attribution behind it tells that it is one. It begins
// with its sentence, or behind the mark before it.
func (r *reading) unopened(i int, run text.Run) (region, bool) {
	if !r.doubleMark(i) || i == run.First || !r.saidBehind(i, run) {
		return region{}, false
	}
	first, least := i-1, max(run.First, r.t.Sentences[r.t.SentenceAt(i-1)].First)
	if n := len(r.regions); n > 0 {
		least = max(least, r.regions[n-1].outer().Last)
	}
	for first > least && !r.doubleMark(first-1) {
		first--
	}
	return region{Run: text.Run{First: first, Last: i}, open: first, close: i, integrity: Unclosed}, true
}

// saidBehind tells whether an attribution follows a closing mark with its comma, or with what stands for one.
func (r *reading) saidBehind(i int, run text.Run) bool {
	switch inside := r.t.Tokens[i-1].Rune; {
	case inside == ',', inside == '?', inside == '!':
		return r.attributionAhead(i+1, run.Last)
	}
	return i+1 < run.Last && r.tag(i+1) == syntax.Comma && r.attributionAhead(i+2, run.Last)
}
