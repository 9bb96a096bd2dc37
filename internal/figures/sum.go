package figures

import "strings"

// sum is a cardinal being read word by word: tens take small numbers, hundreds and scales
// multiply what came before, smaller scales follow larger ones.
type sum struct {
	total, current float64
	limit          float64 // scales from here up can no longer follow
	step, times    float64 // of the last scale
	last           kind
	started        bool
	backwards      bool // a small number and "and" came before its tens: "dreiunddreißig"
}

// grammar is what a language's numbers allow beyond that.
type grammar struct {
	bare      bool          // "hundert", "mille" without a number before
	vigesimal bool          // "soixante-douze": tens take the numbers up to nineteen
	after     map[kind]bool // kinds after which "and" may stand within a number
}

// stacks tells whether a scale multiplies a smaller one before it: "five thousand crore", "three
// lakh crore", "a thousand billion".
func stacks(before, scale float64) bool { return before >= 1e3 && before <= 1e5 && scale >= 1e6 }

func newSum(current float64) sum { return sum{current: current, limit: 1e18, step: 1} }

func (a *sum) value() float64 { return a.total + a.current }

// take adds one number word, and tells whether it fits what came before.
func (a *sum) take(n numeral, g *grammar) bool {
	if !a.fits(n, g) {
		return false
	}
	switch n.kind {
	case hundred, group:
		a.current = max(a.current, 1) * n.value
		if n.kind == group {
			a.step = n.value
		}
	case scale:
		if stacks(a.limit, n.value) {
			a.total, a.limit = (a.total+a.current)*n.value, n.value
			a.current = 0
		} else {
			a.total, a.current, a.limit = a.total+max(a.current, 1)*n.value, 0, n.value
		}
		a.step, a.times = n.value, max(a.times, n.value)
	default:
		a.current += n.value
	}
	a.last, a.started, a.backwards = n.kind, true, false
	return true
}

func (a *sum) fits(n numeral, g *grammar) bool {
	fresh := !a.started || a.last == scale
	switch n.kind {
	case small:
		return (fresh || a.last == hundred || a.last == hundreds || a.last == tens && (n.value < 10 || g.vigesimal)) &&
			(n.value > 0 || !a.started)
	case tens:
		return fresh || a.last == hundred || a.last == hundreds || a.backwards
	case hundreds:
		return fresh
	case hundred:
		return a.current > 0 && a.current < 100 && a.last != hundred || a.current == 0 && g.bare && fresh
	case scale:
		return n.value < a.limit && (a.current > 0 || g.bare && (!a.started || a.last == scale)) ||
			a.last == scale && stacks(a.limit, n.value)
	case group:
		return a.current > 0
	}
	return false
}

// compound reads a word that runs number words together: "dreiunddreißig", "tweehonderd",
// "trecentosei". It fails where any letter is left over.
func (f *Finder) compound(word string) (numeral, bool) {
	a := newSum(0)
	parts := 0
	for rest := word; rest != ""; parts++ {
		n, length := f.longestPart(rest)
		if length == 0 {
			joiner := f.joiner(rest)
			if joiner == 0 || parts == 0 {
				return numeral{}, false
			}
			rest = rest[joiner:]
			if n, length = f.longestPart(rest); length == 0 {
				return numeral{}, false
			}
			a.backwards = n.kind == tens && a.last == small && a.started
		}
		if !a.take(n, &f.grammar) {
			return numeral{}, false
		}
		rest = rest[length:]
	}
	return numeral{a.value(), small}, parts > 1
}

// longestPart is the longest number word that a word begins with.
func (f *Finder) longestPart(s string) (numeral, int) {
	for n := min(len(s), f.longest); n > 0; n-- {
		if e, ok := f.numberParts[s[:n]]; ok {
			return e, n
		}
	}
	return numeral{}, 0
}

func (f *Finder) joiner(s string) int {
	for _, j := range f.joiners {
		if strings.HasPrefix(s, j) {
			return len(j)
		}
	}
	return 0
}
