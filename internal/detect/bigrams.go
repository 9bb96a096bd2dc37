package detect

import (
	_ "embed"
	"sync"
)

// bigramsBin says how probable each letter is after another in the languages
// of the shared scripts. It is derived from the models of lingua-go v1.4.0
// (github.com/pemistahl/lingua-go, copyright Peter M. Stahl, Apache-2.0);
// scripts/internal/lingua.Bigrams tells how, and its layout.
//
//go:generate go run hearsay/scripts/internal/lingua/make bigrams
//go:embed bigrams.bin
var bigramsBin string

// perNat is how many steps of the table make a nat of -ln p.
const perNat = 4

// bigrams is the table of one script, of small letters.
type bigrams struct {
	codes   []string
	near    [0x250]uint8   // letter -> its number, from 1, up to Latin Extended-B
	far     map[rune]uint8 // the same for the letters beyond
	letters int
	rows    []uint16 // first*letters + second -> the bigram's row, from 1
	costs   string   // for each row, a byte of each language
}

// tables holds the table of each shared script, which is made when a text is first in it.
var tables = func() (t [shared]func() *bigrams) {
	for s := range t {
		t[s] = sync.OnceValue(func() *bigrams { return decode(layoutOf(script(s))) })
	}
	return t
}()

// layout is a script's part of the file.
type layout struct {
	codes   string // two letters each
	letters string // uint16 each
	n       int    // bigrams
	pairs   string // their first letters, then their second ones
	costs   string
}

// layoutOf finds a script's part behind those of the scripts before it.
func layoutOf(s script) (l layout) {
	b := bigramsBin
	take := func(n int) (part string) {
		part, b = b[:n], b[n:]
		return part
	}
	for range s + 1 {
		languages := int(take(1)[0])
		l.codes = take(2 * languages)
		l.letters = take(2 * uint16At(take(2)))
		l.n = uint16At(take(2))
		l.pairs = take(2 * l.n)
		l.costs = take(languages * l.n)
	}
	return l
}

func decode(l layout) *bigrams {
	t := &bigrams{far: map[rune]uint8{}, letters: len(l.letters) / 2, costs: l.costs}
	for i := 0; i < len(l.codes); i += 2 {
		t.codes = append(t.codes, l.codes[i:i+2])
	}
	for i := range t.letters {
		t.number(rune(uint16At(l.letters[2*i:])), uint8(i+1))
	}
	t.rows = make([]uint16, t.letters*t.letters)
	for i := range l.n {
		t.rows[int(l.pairs[i])*t.letters+int(l.pairs[l.n+i])] = uint16(i + 1)
	}
	return t
}

func uint16At(b string) int { return int(b[0]) | int(b[1])<<8 }

func (t *bigrams) number(letter rune, n uint8) {
	if int(letter) < len(t.near) {
		t.near[letter] = n
	} else {
		t.far[letter] = n
	}
}

// of returns a letter's number from 1, or 0 where the table lacks it.
func (t *bigrams) of(letter rune) int {
	if int(letter) < len(t.near) {
		return int(t.near[letter])
	}
	return int(t.far[letter])
}

// sum returns -ln p of text's bigrams in each language, in nats, and how many
// bigrams the table knew.
func (t *bigrams) sum(text string) (costs []float64, n int) {
	steps := make([]int, len(t.codes))
	before := 0
	for _, r := range text {
		now := t.of(r)
		if row := t.row(before, now); row != "" {
			n++
			for i := range len(row) {
				steps[i] += int(row[i])
			}
		}
		before = now
	}
	for _, s := range steps {
		costs = append(costs, float64(s)/perNat)
	}
	return costs, n
}

// row returns the costs of a bigram, "" where the table lacks it.
func (t *bigrams) row(first, second int) string {
	if first == 0 || second == 0 {
		return ""
	}
	row := int(t.rows[(first-1)*t.letters+second-1])
	if row == 0 {
		return ""
	}
	return t.costs[(row-1)*len(t.codes) : row*len(t.codes)]
}
