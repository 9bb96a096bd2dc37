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

// tables holds the table of each shared script.
var tables = sync.OnceValue(func() (t [shared]*bigrams) {
	rest := bigramsBin
	for s := range t {
		t[s], rest = decode(rest)
	}
	return t
})

func decode(b string) (*bigrams, string) {
	t := &bigrams{far: map[rune]uint8{}}
	languages := int(b[0])
	b = b[1:]
	for range languages {
		t.codes = append(t.codes, b[:2])
		b = b[2:]
	}
	t.letters, b = uint16At(b), b[2:]
	for i := range t.letters {
		t.number(rune(uint16At(b[2*i:])), uint8(i+1))
	}
	b = b[2*t.letters:]
	n := uint16At(b)
	b = b[2:]
	t.rows = make([]uint16, t.letters*t.letters)
	for i := range n {
		t.rows[int(b[i])*t.letters+int(b[n+i])] = uint16(i + 1)
	}
	b = b[2*n:]
	t.costs = b[:languages*n]
	return t, b[languages*n:]
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
