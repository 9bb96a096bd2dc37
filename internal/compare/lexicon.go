package compare

import (
	"math"
	"slices"

	"hearsay/internal/text"
)

// lexicon numbers the words of both texts and weighs them by rarity.
type lexicon struct {
	numbers   map[string]int32
	in        []int32 // by word: sentences that hold it
	weight    []float64
	sentences int
	buf       []byte
}

func newLexicon() *lexicon {
	return &lexicon{numbers: map[string]int32{}, in: []int32{0}}
}

// number is a word's number, its case folded.
func (l *lexicon) number(w string) int32 {
	l.buf = text.Lower(l.buf[:0], w)
	if n, ok := l.numbers[string(l.buf)]; ok {
		return n
	}
	n := int32(len(l.in))
	l.numbers[string(l.buf)] = n
	l.in = append(l.in, 0)
	return n
}

// sentence counts the sentence for each of its words.
func (l *lexicon) sentence(words []int32) {
	l.sentences++
	seen := slices.Clone(words)
	slices.Sort(seen)
	for _, w := range slices.Compact(seen) {
		if w != 0 {
			l.in[w]++
		}
	}
}

// weigh gives each word the logarithm of how many sentences there are to one that holds it.
func (l *lexicon) weigh() {
	l.weight = make([]float64, len(l.in))
	for w := 1; w < len(l.in); w++ {
		l.weight[w] = math.Log(1 + float64(l.sentences)/float64(max(1, l.in[w])))
	}
}

// sum is the weight of words.
func (l *lexicon) sum(words []int32) float64 {
	total := 0.0
	for _, w := range words {
		total += l.weight[w]
	}
	return total
}

// shared is the weight of the words that two bags share, each as often as the rarer side has it.
func (l *lexicon) shared(a, b []int32) float64 {
	x, y := slices.Clone(a), slices.Clone(b)
	slices.Sort(x)
	slices.Sort(y)
	total := 0.0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			total += l.weight[x[i]]
			i++
			j++
		}
	}
	return total
}

// dice is how alike two bags are, 0 to 1.
func (l *lexicon) dice(a, b []int32) float64 {
	if sum := l.sum(a) + l.sum(b); sum > 0 {
		return 2 * l.shared(a, b) / sum
	}
	return 0
}
