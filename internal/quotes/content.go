package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// contents cuts out what attribution n of a stretch reports.
func (r *reading) contents(s stretch, found []attribution, n int) {
	a := &found[n]
	if a.frames&mental != 0 && r.ownMind(found[:n], a) {
		return
	}
	if a.inside {
		first := r.insideStart(s, a)
		a.content = r.trim(text.Run{First: first, Last: r.contentEnd(s, found, n, first)})
		return
	}
	if a.back {
		r.contentBefore(s, found, n)
		return
	}
	start, ok := 0, false
	if a.phrase {
		start, ok = r.behindPhrase(s, a)
	} else if a.manner {
		start, ok = r.behindPhrase(s, a)
	} else {
		start, ok = r.contentStart(s, a)
	}
	if !ok || start >= s.Last {
		return
	}
	a.content = r.trim(text.Run{First: start, Last: r.contentEnd(s, found, n, start)})
}

// ownMind tells whether a source says of itself what it thinks: "Ruiz said she hopes", not "Ruiz said Haan hopes".
func (r *reading) ownMind(before []attribution, a *attribution) bool {
	if a.source.Len() != 1 || r.tag(a.source.First) != syntax.Pron {
		return false
	}
	for m := range before {
		if c := before[m].content; c.Len() > 0 && c.First == a.source.First {
			return true
		}
	}
	return false
}

// contentBefore takes what stands before the attribution, from the start of the sentence or the
// attribution before.
func (r *reading) contentBefore(s stretch, found []attribution, n int) {
	a := &found[n]
	first := r.skipConnectives(s.First, a.first)
	for m := range n {
		if found[m].back && found[m].next <= a.first && found[m].next > first {
			first = found[m].next
		}
	}
	if n := r.mask[first]; n != 0 {
		first = r.regions[n-1].open // a quotation that began lines above
	}
	if n := r.mask[r.behindMarks(a.first)]; n != 0 && r.colon(r.regions[n-1].open) && r.regions[n-1].open > first {
		first = r.regions[n-1].open // "What she says: “…”, Ruiz said"
	}
	if r.asked(first) {
		r.answer(s.Last, a) // "Asked whether he would run, Ruiz laughed. “No.”"
		return
	}
	a.content = r.trim(text.Run{First: first, Last: a.first})
	if a.kind == "" {
		a.kind = "behind"
	}
	if r.tag(a.next) == syntax.Comma && a.next+1 < s.Last && r.interrupted(a) {
		a.second = r.trim(text.Run{First: a.next + 1, Last: r.contentEnd(s, found, n, a.next+1)})
	}
}

// behindMarks is the token before an attribution, its comma and closing mark left out.
func (r *reading) behindMarks(first int) int {
	i := first - 1
	for _, mark := range [...]syntax.Tag{syntax.Comma, syntax.Quote} {
		if i <= 0 || r.tag(i) != mark || r.mask[i] != 0 {
			break
		}
		i--
	}
	return max(i, 0)
}

// asked tells whether a participle opens a sentence: the question that what follows answers.
func (r *reading) asked(first int) bool {
	return r.tag(first) == syntax.Past && r.mask[first] == 0 && r.tags.Forms[first]&syntax.Base == 0 && r.cues.at(r.t.Tokens[first].Word) != nil && !r.grammar.inversion
}

// answer takes a quotation that stands right behind the sentence of an attribution, if any.
func (r *reading) answer(next int, a *attribution) {
	if next >= len(r.mask) || r.mask[next] == 0 {
		return
	}
	if o := r.regions[r.mask[next]-1].outer(); o.First == next {
		a.content, a.kind = o, "answer"
	}
}

// interrupted tells whether the content before an attribution is cut short by it ("The plan,
// officials said, will cost"): it has no verb of its own.
func (r *reading) interrupted(a *attribution) bool {
	if r.tag(a.content.First) == syntax.Wh && r.tag(a.next+1).Finite() {
		return true // "What she wants, officials said, is peace"
	}
	for i := a.content.First; i < a.content.Last; i++ {
		if r.mask[i] != 0 || r.tag(i).Finite() {
			return false
		}
	}
	switch r.tag(a.next + 1) {
	case syntax.Conj, syntax.Wh, syntax.Ing, syntax.Sub:
		return false
	}
	return true
}

// behindPhrase is where the content of "According to X, …" begins.
func (r *reading) behindPhrase(s stretch, a *attribution) (int, bool) {
	if a.phrase && r.grammar.bare && r.tag(a.next) != syntax.Comma && a.next < s.Last {
		if comma := r.nextComma(a.next, s.Last); comma+1 < s.Last && r.modifier(a.next, comma) {
			return comma + 1, true // "D'après une étude publiée jeudi, …"
		}
		return a.next, true
	}
	if a.manner && r.grammar.bare && a.next < s.Last && r.tag(a.next).Finite() {
		return a.next, true
	}
	for i := a.next; i < s.Last && r.mask[i] == 0; i++ {
		switch r.tag(i) {
		case syntax.Comma, syntax.Colon:
			if r.listedAside(i, s.Last) {
				continue
			}
			if next := r.nextComma(i+1, s.Last); r.grammar.bare && next < s.Last && r.aside(i+1, next) {
				continue
			}
			return i + 1, i+1 < s.Last
		}
	}
	return 0, false
}

// modifier tells whether what stands between a source and the comma behind it goes on with the source.
func (r *reading) modifier(first, last int) bool {
	switch r.tag(first) {
	case syntax.Past, syntax.Adj, syntax.Prep, syntax.Time:
	default:
		return false
	}
	for i := first; i < last; i++ {
		if t := r.tag(i); r.mask[i] != 0 || t.Finite() && i > first || t == syntax.Pron {
			return false
		}
	}
	return true
}

// aside tells whether what stands between two commas only describes the source before it: a noun
// phrase without an article and without a verb, or a relative clause.
func (r *reading) aside(first, last int) bool {
	switch r.tag(first) {
	case syntax.Wh:
		return true
	case syntax.Noun, syntax.Adj, syntax.Name:
	case syntax.Det:
		if !r.is(first, r.class.a) {
			return false
		}
	default:
		return false
	}
	for i := first; i < last; i++ {
		if r.mask[i] != 0 || r.tag(i).Finite() || r.tag(i) == syntax.Pron {
			return false
		}
	}
	return true
}

// listedAside tells whether the words behind a comma are an apposition that another comma ends.
func (r *reading) listedAside(i, last int) bool {
	if r.is(i+1, r.class.rel) {
		return r.nextComma(i+1, last) < last
	}
	np := r.nounPhraseAt(i+1, last)
	return np.Len() > 0 && r.tag(np.Last) == syntax.Comma && r.tag(i+1) == syntax.Det && r.is(i+1, r.class.a)
}
