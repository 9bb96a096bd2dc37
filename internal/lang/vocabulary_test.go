package lang

import (
	"strconv"
	"testing"

	"hearsay/internal/text"
)

// TestVocabulary holds that many words, also those whose hashes collide, keep their numbers.
func TestVocabulary(t *testing.T) {
	v := newVocabulary(500)
	want := map[string]text.Word{}
	for i := range 20000 {
		w := "word" + strconv.Itoa(i*7919)
		want[w] = v.add(w)
	}
	for _, w := range []string{"", "costarring", "liquid", "declinate", "macallums"} { // two pairs of one hash each
		if find(&v, []byte(w)) != 0 {
			t.Errorf("%q is found before it is added", w)
		}
		want[w] = v.add(w)
	}
	seen := map[text.Word]bool{}
	for w, n := range want {
		if got := find(&v, []byte(w)); got != n || n == 0 || seen[n] {
			t.Errorf("%q: %d, want %d", w, got, n)
		}
		seen[n] = true
	}
	if find(&v, "word1") != 0 {
		t.Error("a word that was not added is found")
	}
	if hash("costarring") != hash("liquid") {
		t.Error("the hashes of the pair differ: not FNV-1a of 32 bits")
	}
}
