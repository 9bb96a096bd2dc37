package eval

import (
	"sort"
	"unicode"
)

// page is a document's text as the measures read it: code points and their tokens.
type page struct {
	text   []rune
	tokens [][2]int
}

func newPage(text string) *page {
	p := &page{text: []rune(text)}
	p.tokens = tokenize(p.text)
	return p
}

// tokenize cuts words with the decimals that follow them, signs of percent and currency, and the
// single characters of scripts without spaces.
func tokenize(s []rune) [][2]int {
	var out [][2]int
	for i := 0; i < len(s); {
		start := i
		switch {
		case unspaced(s[i]) || isSign(s[i]):
			i++
		case isWord(s[i]):
			i = wordEnd(s, i)
		default:
			i++
			continue
		}
		out = append(out, [2]int{start, i})
	}
	return out
}

func wordEnd(s []rune, i int) int {
	for i < len(s) && isWord(s[i]) {
		i++
	}
	for i+1 < len(s) && (s[i] == '.' || s[i] == ',') && unicode.IsDigit(s[i+1]) {
		for i++; i < len(s) && unicode.IsDigit(s[i]); i++ {
		}
	}
	return i
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func isSign(r rune) bool { return r == '%' || r == '$' || r == '€' || r == '£' || r == '¥' }

// unspaced tells the scripts that the reference scorer cuts into characters.
func unspaced(r rune) bool {
	return r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xac00 && r <= 0xd7af || r >= 0x0e00 && r <= 0x0e7f
}

// set is tokens in order.
type set []int

// cover is the tokens that spans touch.
func (p *page) cover(spans [][2]int) set {
	var out set
	for _, s := range spans {
		i := sort.Search(len(p.tokens), func(i int) bool { return p.tokens[i][1] > s[0] })
		for ; i < len(p.tokens) && p.tokens[i][0] < s[1]; i++ {
			out = append(out, i)
		}
	}
	sort.Ints(out)
	return unique(out)
}

func unique(s set) set {
	out := s[:0]
	for i, t := range s {
		if i == 0 || t != s[i-1] {
			out = append(out, t)
		}
	}
	return out
}

// common is the number of tokens that two sets share.
func common(a, b set) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}

// union joins sets.
func union(sets []set) set {
	var out set
	for _, s := range sets {
		out = append(out, s...)
	}
	sort.Ints(out)
	return unique(out)
}

// minus is a without the tokens of b.
func minus(a, b set) set {
	var out set
	for _, t := range a {
		for len(b) > 0 && b[0] < t {
			b = b[1:]
		}
		if len(b) == 0 || b[0] != t {
			out = append(out, t)
		}
	}
	return out
}
