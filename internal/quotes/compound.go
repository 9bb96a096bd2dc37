package quotes

import (
	"unicode/utf8"

	"hearsay/internal/syntax"
	"hearsay/internal/text"
)

// Letters, in bytes, of the last part of a compound, and the least of what stands before it.
const (
	leastHead     = 4
	mostHead      = 48
	leastModifier = 3
)

// compounds finds the known last part of unknown nouns, where a language writes compounds as one
// word: a "Provinzregierung" is a "Regierung".
func (r *reading) compounds() {
	if !r.grammar.compounds {
		return
	}
	r.heads = make([]text.Word, len(r.t.Tokens))
	nouns := r.class.person | r.class.org | r.class.document | r.class.opinion
	var buf [64]byte
	for i := range r.t.Tokens {
		k := &r.t.Tokens[i]
		if k.Word == 0 && r.tag(i) == syntax.Name && r.tag(i-1) != syntax.Name && r.tag(i+1) == syntax.Name && !k.Is(text.Caps) {
			person := func(w text.Word) bool { return r.pack.ClassOf(w)&(r.class.person|r.class.title) != 0 }
			if r.heads[i] = r.head(text.Lower(buf[:0], k.Of(r.t.Src)), person); r.heads[i] != 0 {
				r.tags.Of[i] = syntax.Noun // "Synodenpräsidentin Ana Ruiz"
			}
		}
		if k.Word == 0 && r.tag(i) == syntax.Noun {
			r.heads[i] = r.head(text.Lower(buf[:0], k.Of(r.t.Src)), func(w text.Word) bool { return r.pack.ClassOf(w)&nouns != 0 })
		}
	}
}

// head is the longest known end of a word that fits.
func (r *reading) head(w []byte, fits func(text.Word) bool) text.Word {
	for n := max(leastModifier, len(w)-mostHead); n <= len(w)-leastHead; n++ {
		if !utf8.RuneStart(w[n]) {
			continue
		}
		if h := r.pack.Find(w[n:]); h != 0 && fits(h) {
			return h
		}
	}
	return 0
}
