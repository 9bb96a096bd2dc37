package quotes

import (
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// dialogue finds the regions of a paragraph that opens with a dash, where that makes it speech:
// "– A – powiedział Haan. – B." It gives the token at which marks are to be sought: the end of
// the paragraph where it is speech, else its start.
func (r *reading) dialogue(run text.Run) int {
	if !r.grammar.dash || !r.spacedDash(run.First) || run.Len() < 4 {
		return run.First
	}
	found := false
	for i := run.First; i < run.Last; {
		end, cue := r.speechEnd(i+1, run.Last)
		if cue == run.Last && !found {
			return run.First // a list, or nobody speaks
		}
		found = true
		for end > i+1 && (r.tag(i+1) == syntax.Stop || r.tag(i+1) == syntax.Comma) {
			i++ // "—dijo Haan—. Y luego"
		}
		g := region{Run: text.Run{First: i + 1, Last: end}, open: i, close: -1, resumed: i > run.First}
		if r.wordy(g.Run) {
			r.flag(&g)
			r.regions = append(r.regions, g)
		}
		for i = cue; i < run.Last && !r.resumes(i); i++ {
		}
	}
	return run.Last
}

func (r *reading) spacedDash(i int) bool {
	t := r.t.Tokens
	return r.tag(i) == syntax.Dash && (i+1 >= len(t) || t[i+1].Is(text.Space) || t[i].Rune == '—')
}

// resumes tells whether speech goes on behind an attribution at a dash.
func (r *reading) resumes(i int) bool {
	if r.t.Tokens[i].Rune == '—' && i+1 < len(r.t.Tokens) && (r.tag(i+1) == syntax.Stop || r.tag(i+1) == syntax.Comma) {
		return true
	}
	return r.spacedDash(i) && r.t.Tokens[i].Is(text.Space) && i+1 < len(r.t.Tokens) && (r.tag(i-1) == syntax.Stop || r.tag(i-1) == syntax.Comma || r.tag(i-1) == syntax.Colon)
}

// speechEnd is where speech that begins at a token ends, and where its attribution begins: at a
// verb of speech behind a dash, or behind the mark that ends a clause; the last token twice where
// nothing attributes it.
func (r *reading) speechEnd(i, last int) (end, cue int) {
	for j := i + 1; j < last; j++ {
		if r.cues.at(r.t.Tokens[j].Word) == nil || r.t.Tokens[j].Is(text.Upper) {
			continue
		}
		switch r.tag(j - 1) {
		case syntax.Dash:
			end = j - 1
			if end > i && r.tag(end-1) == syntax.Comma {
				end--
			}
			return end, j
		case syntax.Comma:
			if j-2 > i && r.tag(j-2) == syntax.Dash {
				return j - 2, j // "—No sé—, dijo Haan"
			}
			return j - 1, j
		case syntax.Stop:
			return j, j
		}
	}
	return last, last
}
