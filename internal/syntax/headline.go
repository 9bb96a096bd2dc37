package syntax

import "hearsay/internal/text"

// longWord is from how many bytes on every style of headline writes a word with a capital.
const longWord = 5

// headline tells whether a sentence is written like "Mayor Says Bridge Will Stay Closed": in words that all have
// capitals, so that a capital makes no name. A sentence of few words between names has a verb without one.
func (g *Tagger) headline(t *text.Text, s text.Run) bool {
	capitals := 0
	for i := s.First; i < s.Last; i++ {
		switch k := &t.Tokens[i]; {
		case !k.Is(text.Letter) || k.Is(text.Clitic):
		case k.Is(text.Upper):
			capitals++
		case k.Len() >= longWord || g.of(k.Word).forms != 0:
			return false
		}
	}
	return capitals > 3
}

// named tells whether the capital of a word that does not open its sentence makes it a name.
func (g *Tagger) named(t *text.Text, tags Tags, i int) bool {
	k := &t.Tokens[i]
	return !tags.headline || tags.Forms[i] == 0 && !g.known(k.Word) && g.pack.ClassOf(k.Word) == 0
}
