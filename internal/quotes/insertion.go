package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// insertions cuts the regions that hold their own attribution, as some languages write it:
// « A, dit Ruiz, B », «A, — сказал Руис. — B».
func (r *reading) insertions() {
	if !r.grammar.inserted {
		return
	}
	var out []region
	for _, g := range r.regions {
		for g.close >= 0 {
			end, lead, next := r.insertion(g.Run)
			if lead == 0 {
				break
			}
			head := g
			head.Last, head.close = end, lead-1
			out = append(out, head)
			g.First, g.open, g.resumed = next, next-1, true
		}
		out = append(out, g)
	}
	r.regions = out
}

// insertion finds a verb of speech behind a comma or a dash, its subject behind it and a mark
// behind that: where the words before it end, the verb with its auxiliary, and where they go on. 0
// for none.
func (r *reading) insertion(in text.Run) (end, lead, next int) {
	for j := in.First + 2; j < in.Last-2; j++ {
		if r.cues.at(r.t.Tokens[j].Word) == nil || r.t.Tokens[j].Is(text.Upper) || !r.tag(j).Verbal() {
			continue
		}
		lead = j
		for lead > in.First && (r.tag(lead-1) == syntax.Aux || r.is(lead-1, r.class.object)) {
			lead-- // "a réagi", "s'est indigné"
		}
		end = r.beforeInsertion(lead)
		if end == 0 {
			continue
		}
		np := r.nounPhraseAt(r.behindVerb(j+1, in.Last), in.Last)
		next = np.Last
		if np.Len() == 0 || np.Last >= in.Last-1 || r.is(np.First, r.class.me) {
			continue
		}
		next = r.behindDescription(next, in.Last)
		for next < in.Last && (r.tag(next) == syntax.Comma || r.tag(next) == syntax.Stop || r.tag(next) == syntax.Dash) {
			next++
		}
		if next > np.Last && next < in.Last {
			return end, lead, next
		}
	}
	return 0, 0, 0
}

// behindDescription is where what only describes a speaker ends: the ", 42 ans, infirmière à Lyon" of « A, dit Nadia, 42 ans,
// infirmière à Lyon. B ».
func (r *reading) behindDescription(i, last int) int {
	if r.tag(i) != syntax.Comma {
		return i
	}
	for k := i; k < min(i+15, last); k++ {
		switch t := r.tag(k); {
		case t == syntax.Stop && k+1 < last:
			return k
		case t.Finite(), t == syntax.Pron:
			return i
		}
	}
	return i
}

// beforeInsertion is where the words end before an attribution that begins at a verb, 0 where no
// mark parts them.
func (r *reading) beforeInsertion(verb int) int {
	end := verb - 1
	switch {
	case r.tag(end) == syntax.Comma && !r.grammar.comma:
		return end
	case r.tag(end) == syntax.Dash && r.t.Tokens[end].Is(text.Space):
		if r.tag(end-1) == syntax.Comma {
			return end - 1
		}
		return end
	}
	return 0
}
