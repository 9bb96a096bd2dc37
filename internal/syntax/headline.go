package syntax

import "hearsay/internal/text"

// headline tells whether a sentence is written like "Mayor Says Bridge Will Stay Closed", so that a capital makes no name.
// A sentence of few words between names has a verb without one.
func (g *Tagger) headline(t *text.Text, s text.Run) bool {
	if !t.Headline(s) {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if k := &t.Tokens[i]; k.Is(text.Letter) && !k.Is(text.Upper|text.Clitic) && g.of(k.Word).forms != 0 {
			return false
		}
	}
	return true
}

// named tells whether the capital of a word that does not open its sentence makes it a name.
func (g *Tagger) named(t *text.Text, tags Tags, i int) bool {
	k := &t.Tokens[i]
	return !tags.headline || tags.Forms[i] == 0 && !g.known(k.Word) && g.pack.ClassOf(k.Word) == 0
}
