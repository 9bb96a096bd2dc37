package figures

import "strings"

// sum is a cardinal being read word by word: tens take small numbers, hundreds and scales
// multiply what came before, smaller scales follow larger ones.
type sum struct {
	upper          float64 // what millions and more have multiplied
	total, current float64 // since then: with its thousands, and after them
	limit, most    float64 // scales from here up can no longer follow: below a million, from there up
	step, times    float64 // of the last scale
	last           kind
	started        bool
	backwards      bool // a small number and "and" came before its tens: "dreiunddreißig"
}

const million = 1e6

// grammar is what a language's numbers allow beyond that.
type grammar struct {
	bare      bool          // "hundert", "mille" without a number before
	vigesimal bool          // "soixante-douze": tens take the numbers up to nineteen
	after     map[kind]bool // kinds after which "and" may stand within a number
}

func newSum(current float64) sum { return sum{current: current, limit: million, most: 1e18, step: 1} }

func (a *sum) value() float64 { return a.upper + a.total + a.current }

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
		if n.value < million {
			a.total, a.limit = a.total+max(a.current, 1)*n.value, n.value
		} else { // all that came since the last such scale: "three lakh crore", "mil doscientos millones"
			a.upper, a.most = a.upper+max(a.total+a.current, 1)*n.value, n.value
			a.total, a.limit = 0, million
		}
		a.current = 0
		a.step, a.times = n.value, max(a.times, n.value)
	default:
		a.current += n.value
		if n.kind == small && n.value >= 100 && n.value < 10000 && int(n.value)%1000 != 0 && int(n.value)%100 == 0 { // "negentienhonderd"
			a.last, a.started, a.backwards = hundreds, true, false
			return true
		}
		if n.kind == small && n.value >= 1000 && int(n.value)%1000 == 0 { // "tweeduizend", which the hundreds may follow
			a.total, a.current, a.limit = a.total+a.current, 0, 1000
			a.last, a.started, a.backwards = scale, true, false
			return true
		}
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
		return a.current > 0 && a.current < 100 && a.last != hundred && !(g.vigesimal && a.current >= 20) || a.current == 0 && g.bare && fresh
	case scale:
		said := a.current > 0 || g.bare && (!a.started || a.last == scale)
		if n.value < million {
			return n.value < a.limit && said
		}
		return n.value < a.most && (said || a.total > 0)
	case group:
		return a.current > 0
	}
	return false
}

// compound reads a word that runs number words together: "dreiunddreißig", "tweehonderd",
// "trecentosei". It fails where any letter is left over.
func (f *Finder) compound(word string) (numeral, bool) {
	for _, ending := range f.halfEndings {
		if stem, ok := strings.CutSuffix(word, ending); ok && stem != "" {
			n, ok := f.numberParts[stem]
			if !ok {
				n, ok = f.compound(stem)
			}
			return numeral{n.value + 0.5, small}, ok && n.value == float64(int(n.value))
		}
	}
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
