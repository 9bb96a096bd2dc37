package quotes

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// region is what stands between two quotation marks: the tokens [First, Last), the marks beside
// them.
type region struct {
	text.Run
	open, close int // tokens of the marks; close is -1 where the mark is missing
	integrity   Integrity
	quote       int  // the quote that holds it, where taken
	onward      bool // no closing mark, and the next paragraph opens with one: the speech goes on
	resumed     bool // it goes on behind an attribution that stands in the same marks
	taken       bool // part of a quote
}

// outer is the run with its marks.
func (g *region) outer() text.Run { return text.Run{First: g.open, Last: max(g.Last, g.close+1)} }

// pairing holds a language's quotation marks.
type pairing struct {
	closers map[rune][]rune
	openers map[rune]bool // marks that only open
}

// newPairing reads marks.tsv: an opening mark, then the marks that may close it.
func newPairing(p *lang.Pack) pairing {
	pr := pairing{map[rune][]rune{}, map[rune]bool{}}
	for _, row := range p.Table("marks") {
		open := []rune(row[0])[0]
		pr.closers[open] = append(pr.closers[open], []rune(strings.ReplaceAll(row.At(1), " ", ""))...)
	}
	for open := range pr.closers {
		pr.openers[open] = open == '“' || open == '„' || open == '«'
	}
	for _, closers := range pr.closers {
		for _, c := range closers {
			if c != '“' || len(pr.closers['„']) > 0 {
				pr.openers[c] = false
			}
		}
	}
	return pr
}

// pair finds the regions of every paragraph and fills the mask.
func (r *reading) pair() {
	r.mask = make([]int32, len(r.t.Tokens))
	for p := range r.t.Paragraphs {
		r.pairIn(p)
	}
	r.insertions()
	for n, g := range r.regions {
		o := g.outer()
		for i := o.First; i < o.Last; i++ {
			r.mask[i] = int32(n + 1)
		}
	}
}

// pairIn finds the outermost regions of one paragraph.
func (r *reading) pairIn(p int) {
	run := r.t.Paragraphs[p].Run
	first := run.First
	if n := len(r.regions); n > 0 {
		first = max(first, r.regions[n-1].outer().Last) // behind a quotation of several lines
	}
	if first == run.First {
		first = r.dialogue(run)
	}
	mute := !r.grammar.dash // no speech behind a dash is left in the paragraph
	for i := first; i < run.Last; i++ {
		if !mute && i > run.First && r.tag(i) == syntax.Dash && r.tag(i-1) == syntax.Stop {
			if r.dialogue(text.Run{First: i, Last: run.Last}) == run.Last {
				break
			}
			mute = true
		}
		if !r.opens(i, run) {
			if g, ok := r.unopened(i, run); ok && r.wordy(g.Run) {
				r.flag(&g)
				r.regions = append(r.regions, g)
			}
			continue
		}
		g := r.closing(i, run)
		if !r.wordy(g.Run) {
			continue
		}
		if g.integrity&Unclosed != 0 {
			r.closeBelow(&g, p)
		}
		r.flag(&g)
		r.regions = append(r.regions, g)
		i = g.outer().Last - 1
	}
}

// wordy tells whether a word or a number stands in a run: marks alone are nobody's speech.
func (r *reading) wordy(run text.Run) bool {
	for i := run.First; i < run.Last; i++ {
		if !r.t.Tokens[i].Is(text.Punct) {
			return true
		}
	}
	return false
}

// opens tells whether a token is an opening mark: one that stands before a word and not behind
// one. Where a text has the wrong glyph (”like this”) the spaces decide.
func (r *reading) opens(i int, run text.Run) bool {
	k := &r.t.Tokens[i]
	if k.Rune == 0 {
		return false // a word
	}
	if _, ok := r.pairing.closers[k.Rune]; !ok || i+1 >= run.Last {
		return false
	}
	if r.apart(i, run) {
		return k.Rune == '"' || r.pairing.openers[k.Rune]
	}
	if r.t.Tokens[i+1].Is(text.Space) && k.Rune != '«' {
		return false
	}
	if k.Is(text.Space) || i == run.First {
		return true
	}
	switch r.tag(i - 1) {
	case syntax.Dash, syntax.Open, syntax.Quote:
		return true
	}
	return r.pairing.openers[k.Rune] // glued to the word before by mistake
}

// maxSingle is how many tokens a quotation in single marks may have: the marks are apostrophes
// too, so that a far one is hardly its end.
const maxSingle = 200

// apart tells whether a mark stands between spaces, as in texts cut into words: then the glyph
// decides, and a straight mark opens where none is open.
func (r *reading) apart(i int, run text.Run) bool {
	return r.t.Tokens[i].Is(text.Space) && (i+1 >= run.Last && i > run.First || i+1 < run.Last && r.t.Tokens[i+1].Is(text.Space))
}

// closing finds the region that the mark at i opens: up to its closing mark, else, flagged, up
// to the attribution or the end of the sentence.
func (r *reading) closing(i int, run text.Run) region {
	g := region{Run: text.Run{First: i + 1}, open: i}
	closers := r.pairing.closers[r.t.Tokens[i].Rune]
	last := run.Last
	if !r.doubleMark(i) {
		last = min(last, i+maxSingle)
	}
	for j := i + 1; j < last; j++ {
		if r.tag(j) != syntax.Quote {
			continue
		}
		if r.t.Tokens[j].Rune != closers[0] && r.ownCloser(i, j, last, run) {
			continue // a mark of another kind, inside
		}
		if r.opens(j, run) && r.doubleMark(j) && r.doubleMark(i) && !(r.t.Tokens[j].Rune == '"' && r.apart(j, run)) {
			break // a second quotation opens: the first was never closed
		}
		if !r.closes(j, run, closers) {
			continue
		}
		g.Last, g.close = j, j
		if r.mismatch(i, j) {
			g.integrity |= MixedMarks
		}
		return g
	}
	if !r.doubleMark(i) {
		return region{Run: text.Run{First: i, Last: i}} // an apostrophe, not a mark
	}
	g.Last = r.unclosedEnd(i, run)
	g.close = -1
	g.integrity |= Unclosed
	return g
}

// ownCloser tells whether the mark at i is closed behind j by the mark that belongs to it, before
// another like it opens.
func (r *reading) ownCloser(i, j, last int, run text.Run) bool {
	own := r.t.Tokens[i].Rune
	closer := r.pairing.closers[own][0]
	if own == closer {
		return false // straight marks do not nest
	}
	for k := j + 1; k < min(last, j+maxSingle); k++ {
		switch c := r.t.Tokens[k].Rune; {
		case c == closer && !r.t.Tokens[k].Is(text.Space):
			return true
		case c == own && r.opens(k, run):
			return false
		}
	}
	return false
}

func (r *reading) doubleMark(i int) bool {
	switch r.t.Tokens[i].Rune {
	case '"', '“', '”', '„', '«', '»':
		return true
	}
	return false
}

// closes tells whether a mark ends a word and fits the opening one.
func (r *reading) closes(j int, run text.Run, closers []rune) bool {
	k := &r.t.Tokens[j]
	if k.Is(text.Space) && k.Rune != '»' && !r.apart(j, run) {
		return false
	}
	for _, c := range closers {
		if c == k.Rune {
			if k.Rune != '\'' && k.Rune != '’' {
				return true
			}
			return j+1 >= run.Last || r.t.Tokens[j+1].Is(text.Space) || r.t.Tokens[j+1].Is(text.Punct)
		}
	}
	return false
}

// mismatch tells whether the two marks are of different kinds, one straight and one curly.
func (r *reading) mismatch(i, j int) bool {
	straight := func(k int) bool { c := r.t.Tokens[k].Rune; return c == '"' || c == '\'' }
	return straight(i) != straight(j) || r.t.Tokens[i].Rune == '”'
}

// unclosedEnd is where a quotation without a closing mark is taken to end: before the comma of
// "…, he said", else at the end of its sentence.
func (r *reading) unclosedEnd(i int, run text.Run) int {
	s := r.t.Sentences[r.t.SentenceAt(min(i+1, run.Last-1))]
	for j := i + 2; j < s.Last; j++ {
		if r.doubleMark(j) {
			return j
		}
		if r.tag(j) == syntax.Comma && r.attributionAhead(j+1, s.Last) {
			return j
		}
	}
	return s.Last
}

// attributionAhead tells whether a short attribution ("the official said", "said Mr Haan")
// begins at a token.
func (r *reading) attributionAhead(i, last int) bool {
	for n := i; n < min(i+6, last); n++ {
		if r.cues.at(r.t.Tokens[n].Word) != nil && r.tag(n).Verbal() {
			return true
		}
		if t := r.tag(n); !t.NounLike() && t != syntax.Pron {
			return false
		}
	}
	return false
}

// closeBelow looks for the end of a quotation that its paragraph does not close: a speech goes on
// where the next paragraph opens with a mark; in a text broken into lines the closing mark stands
// some lines below.
func (r *reading) closeBelow(g *region, p int) {
	if r.goesOn(p) {
		g.integrity &^= Unclosed
		g.onward, g.Last = true, r.t.Paragraphs[p].Last
		return
	}
	closers := r.pairing.closers[r.t.Tokens[g.open].Rune]
	for q := p + 1; q < min(p+6, len(r.t.Paragraphs)); q++ {
		run := r.t.Paragraphs[q].Run
		for j := run.First; j < run.Last; j++ {
			if !r.doubleMark(j) {
				continue
			}
			if !r.opens(j, run) && r.closes(j, run, closers) {
				g.integrity &^= Unclosed
				g.Last, g.close = j, j
			}
			return
		}
	}
}

// goesOn tells whether the next paragraph opens with a quotation mark, as a speech of several
// paragraphs does.
func (r *reading) goesOn(p int) bool {
	if p+1 >= len(r.t.Paragraphs) {
		return false
	}
	next := r.t.Paragraphs[p+1].Run
	return r.doubleMark(next.First) && r.opens(next.First, next)
}

// flag notes words cut and words put in.
func (r *reading) flag(g *region) {
	for i := g.First; i < g.Last; i++ {
		switch c := r.t.Tokens[i].Rune; {
		case c == '…' && (r.t.Tokens[i].Is(text.Space) || i == g.First || i+1 == g.Last):
			g.integrity |= Ellipsis
		case c == '[':
			g.integrity |= Brackets
		}
	}
}
