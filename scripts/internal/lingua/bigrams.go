package lingua

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"unicode"

	"hearsay/internal/detect"
	"hearsay/internal/detect/lingua/lm"
)

// What the table keeps. Finer and fuller, it is 30 kB larger after brotli and
// tells no more sentences.
const (
	// rare is the joint probability from which a bigram of some language is
	// kept: one in 10,000.
	rare = 1e-4
	// perNat is how many steps of -ln p make a nat.
	perNat = 4
	// never is the cost of a bigram that a language lacks, in steps: 16 nats.
	never = 64
)

// Bigrams makes the prefilter's table, internal/detect/bigrams.bin, for the
// module in root: for each script that several languages share (detect.Shared),
// how probable a letter is after another in each of them, from lingua-go's own
// unigram and bigram models.
//
// For each script, numbers little-endian: a byte with the number of languages,
// their two-letter codes; the number of letters and each letter, 16 bits each;
// the number of bigrams, 16 bits; the first letter of each, then the second of
// each, as a byte that counts the letters; then for each bigram a byte for each
// language, -ln p(second | first) in steps.
func Bigrams(root string) ([]byte, error) {
	m, err := locate(root)
	if err != nil {
		return nil, err
	}
	var table []byte
	for _, s := range detect.Shared() {
		if table, err = m.appendScript(table, s); err != nil {
			return nil, err
		}
	}
	return table, nil
}

func (m module) appendScript(table []byte, s detect.Script) ([]byte, error) {
	models := make([]lm.Model, len(s.Codes))
	for i, code := range s.Codes {
		var err error
		if models[i], err = m.model(code); err != nil {
			return nil, err
		}
	}
	bigrams := frequent(models, s.Letters)
	letters := alphabet(bigrams)
	table = append(table, byte(len(s.Codes)))
	for _, code := range s.Codes {
		table = append(table, code...)
	}
	table = binary.LittleEndian.AppendUint16(table, uint16(len(letters)))
	for _, letter := range letters {
		table = binary.LittleEndian.AppendUint16(table, uint16(letter))
	}
	table = binary.LittleEndian.AppendUint16(table, uint16(len(bigrams)))
	for half := range 2 {
		for _, bigram := range bigrams {
			at, _ := slices.BinarySearch(letters, []rune(bigram)[half])
			table = append(table, byte(at))
		}
	}
	for _, bigram := range bigrams {
		for _, model := range models {
			table = append(table, quantum(model.Bigrams[bigram]))
		}
	}
	return table, nil
}

// frequent lists in order the bigrams of a script's letters that are not rare
// in every language.
func frequent(models []lm.Model, script *unicode.RangeTable) []string {
	keep := map[string]bool{}
	for _, model := range models {
		for bigram, p := range model.Bigrams {
			letters := []rune(bigram)
			joint := p * model.Unigrams[string(letters[0])]
			if joint >= rare && unicode.Is(script, letters[0]) && unicode.Is(script, letters[1]) {
				keep[bigram] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(keep))
}

// alphabet lists the letters of bigrams in order.
func alphabet(bigrams []string) []rune {
	used := map[rune]bool{}
	for _, bigram := range bigrams {
		for _, letter := range bigram {
			used[letter] = true
		}
	}
	return slices.Sorted(maps.Keys(used))
}

func quantum(p float64) byte {
	if p == 0 {
		return never
	}
	return byte(min(never-1, math.Round(-math.Log(p)*perNat)))
}
