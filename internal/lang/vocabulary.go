package lang

import (
	"math/bits"

	"hearsay/internal/text"
)

// vocabulary numbers words: a hash table with open addressing, always at most half full. Every
// token of a text is looked up once, and most are found or missed at the first slot; Go's map
// costs three times that, and more under wasm.
type vocabulary struct {
	slots []slot
	words []string // by number; 0 is none
}

type slot struct {
	hash uint32
	word text.Word // 0 for a free slot
}

// newVocabulary makes one that holds so many words before it has to grow.
func newVocabulary(words int) vocabulary {
	return vocabulary{make([]slot, 2<<bits.Len(uint(words))), make([]string, 1, words+1)}
}

// find is the number of a word, 0 where it has none.
func find[S string | []byte](v *vocabulary, word S) text.Word {
	h := hash(word)
	for i := h; ; i++ {
		s := v.slots[i&uint32(len(v.slots)-1)]
		if s.word == 0 || s.hash == h && v.words[s.word] == string(word) {
			return s.word
		}
	}
}

// add numbers a word that has no number yet.
func (v *vocabulary) add(word string) text.Word {
	if 2*len(v.words) >= len(v.slots) {
		v.grow()
	}
	w := text.Word(len(v.words))
	v.words = append(v.words, word)
	v.put(slot{hash(word), w})
	return w
}

func (v *vocabulary) put(s slot) {
	i := s.hash
	for v.slots[i&uint32(len(v.slots)-1)].word != 0 {
		i++
	}
	v.slots[i&uint32(len(v.slots)-1)] = s
}

func (v *vocabulary) grow() {
	old := v.slots
	v.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.word != 0 {
			v.put(s)
		}
	}
}

// hash is FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/.
func hash[S string | []byte](word S) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}
