package detect

import (
	_ "embed"
	"sync"
	"unicode"
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
const perNat = 20

// bigrams is the table of one script.
type bigrams struct {
	codes   []string
	near    [0x250]uint8   // letter -> its number, from 1, up to Latin Extended-B
	far     map[rune]uint8 // the same for the letters beyond
	letters int
	rows    []uint16 // first*letters + second -> the bigram's row, from 1
	n       int      // rows
	columns string   // for each language, a byte of each row
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
	t.n, b = uint16At(b), b[2:]
	t.rows = make([]uint16, t.letters*t.letters)
	for i := range t.n {
		t.rows[int(b[i])*t.letters+int(b[t.n+i])] = uint16(i + 1)
	}
	b = b[2*t.n:]
	t.columns = b[:languages*t.n]
	return t, b[languages*t.n:]
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

// costs returns -ln p of text's bigrams in each language, in nats, and how
// many bigrams the table knew.
func (t *bigrams) costs(text string) ([]float64, int) {
	var used []uint16
	before := 0
	for _, r := range text {
		now := t.of(unicode.ToLower(r))
		if before > 0 && now > 0 {
			if row := t.rows[(before-1)*t.letters+now-1]; row > 0 {
				used = append(used, row-1)
			}
		}
		before = now
	}
	costs := make([]float64, len(t.codes))
	for l := range costs {
		column := t.columns[l*t.n : (l+1)*t.n]
		sum := 0
		for _, row := range used {
			sum += int(column[row])
		}
		costs[l] = float64(sum) / perNat
	}
	return costs, len(used)
}
