package lang

import "hearsay/internal/text"

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

func newVocabulary() vocabulary {
	return vocabulary{make([]slot, 1024), make([]string, 1)}
}

// find is the number of a word, 0 where it has none.
func (v *vocabulary) find(word []byte) text.Word {
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
	v.put(slot{hash([]byte(word)), w})
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
func hash(word []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range word {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}
