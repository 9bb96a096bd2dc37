package eval

import (
	"regexp"
	"strings"
	"unicode"
)

// edge is what "edges trimmed" takes off a span.
const edge = " \t\r\n\u00a0\u2009\u202f.,;:!?…。，、！？\"“”„‟«»‹›「」『』〝〞'‘’‚()[]-–—"

// trim takes white space, punctuation and quotation marks off both ends.
func (p *page) trim(start, end int) [2]int {
	for start < end && strings.ContainsRune(edge, p.text[start]) {
		start++
	}
	for end > start && strings.ContainsRune(edge, p.text[end-1]) {
		end--
	}
	return [2]int{start, end}
}

// fold brings spellings together: the part of NFKC and of case folding that names and units in
// news text use.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0xff01 && r <= 0xff5e: // full-width ASCII
			r -= 0xfee0
		case r == '²' || r == '³':
			r -= 0x80
		case r == '¹':
			r = '1'
		case r == 'µ':
			r = 'μ'
		case r == 'ς':
			r = 'σ'
		case r == 'ß' || r == 'ẞ':
			b.WriteByte('s')
			r = 's'
		case r == '…':
			b.WriteString("..")
			r = '.'
		case unicode.IsSpace(r):
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// stop are the words that a name may begin with or lack.
var stop = setOf("the a an of and in on at to for by with der die das ein eine le la les un une el los las o os as de du des den dem in der")

func setOf(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// norm is a name's words in one form, without leading stop words.
func norm(s string) string {
	folded := []rune(fold(s))
	var w []string
	for _, t := range tokenize(folded) {
		w = append(w, string(folded[t[0]:t[1]]))
	}
	for len(w) > 1 && stop[w[0]] {
		w = w[1:]
	}
	if len(w) == 0 {
		return strings.TrimSpace(fold(s))
	}
	return strings.Join(w, " ")
}

// tail begins what follows the head of a noun phrase.
var tail = regexp.MustCompile(`,|\(|\[|—|–|;| who | which | whose | der | die | das | qui | que | который`)

// head is the last word of a mention before a comma, a bracket or a relative pronoun.
func head(s string) string {
	part := " " + s + " "
	if at := tail.FindStringIndex(part); at != nil {
		part = part[:at[0]]
	}
	if part == "" {
		part = s
	}
	w := strings.Fields(norm(part))
	for i := len(w) - 1; i >= 0; i-- {
		if w[i] != "s" && w[i] != "jr" && w[i] != "sr" {
			return w[i]
		}
	}
	if len(w) > 0 {
		return w[len(w)-1]
	}
	return ""
}

func sameHead(a, b string) bool { return head(a) != "" && head(a) == head(b) }

// share tells whether two mentions have a word of content in common.
func share(a, b string) bool {
	na, nb := norm(a), norm(b)
	if na == nb {
		return true
	}
	words := setOf(nb)
	for _, w := range strings.Fields(na) {
		if words[w] && !stop[w] {
			return true
		}
	}
	return false
}
