package figures

import (
	"strings"
	"unicode/utf8"
)

// digits is a number in digits, with the letters that touch it: "RM6.162", "500km", "21st".
type digits struct {
	head, tail string
	value      float64
	step       float64 // place value of the last digit that is not a rounding zero
	whole      bool    // digits only, no separator: a year may look so
	length     int     // of digits before the decimal sign
}

// readDigits reads a token. It fails for what is no number: "192.168.1.2", "A1B2".
func (f *Finder) readDigits(s string) (d digits, ok bool) {
	if above, below, ok := strings.Cut(s, "⁄"); ok {
		return f.slashed(above, below)
	}
	start := 0
	for start < len(s) {
		r, n := utf8.DecodeRuneInString(s[start:])
		if digit(r) >= 0 {
			break
		}
		start += n
	}
	if start == len(s) {
		return f.vulgar(s)
	}
	d.head = s[:start]
	end, ok := f.groups(s[start:], &d)
	if !ok {
		end, ok = f.swapped(s[start:], &d)
	}
	d.tail = s[start+end:]
	if ok && len(d.tail) > 1 && (d.tail[0] == 'e' || d.tail[0] == 'E') {
		d.exponent()
	}
	return d, ok
}

// slashed reads a fraction whose parts the fraction slash joins: "1⁄32".
func (f *Finder) slashed(above, below string) (digits, bool) {
	a, okA := f.readDigits(above)
	b, okB := f.readDigits(below)
	if !okA || !okB || !a.whole || !b.whole || b.value < 2 || a.tail+b.head+a.head+b.tail != "" {
		return digits{}, false
	}
	return digits{value: a.value / b.value, step: 0.5 / b.value}, true
}

// groups reads digits and separators, and gives the bytes read.
func (f *Finder) groups(s string, d *digits) (end int, ok bool) {
	var (
		whole, fraction float64
		scale           = 1.0
		group, groups   int // digits since the last separator; separators so far
		decimal, valid  = false, true
		zeros           int
		places          int
		last            rune
	)
	d.whole = true
	for end < len(s) {
		r, width := utf8.DecodeRuneInString(s[end:])
		v := digit(r)
		if v < 0 && !f.separates(r, s[end+width:]) {
			break
		}
		end += width
		if v >= 0 {
			group++
			if decimal {
				scale /= 10
				fraction += float64(v) * scale
				places++
			} else {
				whole = whole*10 + float64(v)
				d.length++
			}
			if v == 0 {
				zeros++
			} else {
				zeros = 0
			}
			continue
		}
		d.whole = false
		switch {
		case decimal:
			valid = false // a second sign after the decimal one
		case r == f.decimal || r != f.grouping && !thin(r):
			decimal = true
			valid = valid && (groups == 0 || group == 3)
		default:
			valid = valid && (groups == 0 && group <= 3 || group == 3 || group == 2)
			groups++
			last = r
		}
		group = 0
	}
	if groups > 0 && !decimal && group != 3 {
		if groups > 1 || last != f.grouping || group > 2 {
			return end, false
		}
		return f.swapped(s[:end], d) // "5,00" where "5.00" was meant
	}
	d.value = whole + fraction
	d.step = stepOf(d.length, places, zeros)
	if places > 0 {
		d.value = round(d.value, places)
	}
	return end, valid
}

// round takes off the noise of adding decimals one by one.
func round(v float64, places int) float64 {
	p := 1.0
	for range min(places, 15) {
		p *= 10
	}
	return float64(int64(v*p+0.5)) / p
}

// stepOf is the place value of the last digit that carries meaning: 0.1 for "2.5", 100 for "1,500".
func stepOf(length, places, zeros int) float64 {
	step := 1.0
	for range places {
		step /= 10
	}
	if places == 0 {
		for range min(zeros, length-1) {
			step *= 10
		}
	}
	return step
}

// swapped reads a number whose signs have each other's part: "1.234,56" in an English text.
func (f *Finder) swapped(s string, d *digits) (end int, ok bool) {
	other := Finder{}
	other.decimal, other.grouping = f.grouping, f.decimal
	again := digits{head: d.head}
	if end, ok = other.groups(s, &again); ok {
		*d = again
	}
	return end, ok
}

// separates tells whether a rune inside a number parts its digits.
func (f *Finder) separates(r rune, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return (r == f.decimal || r == f.grouping || r == '.' || r == ',' || r == '\'' || r == '’' || thin(r)) && digit(next) >= 0
}

func thin(r rune) bool {
	return r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == '\'' || r == '’'
}

// exponent reads "e6" after the digits.
func (d *digits) exponent() {
	n := 0
	for _, r := range d.tail[1:] {
		v := digit(r)
		if v < 0 || n > 30 {
			return
		}
		n = n*10 + v
	}
	for range n {
		d.value *= 10
		d.step *= 10
	}
	d.tail, d.whole = "", false
}

// digit is the value of a decimal digit of any script in use, -1 for another rune.
func digit(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	if r < 0x660 {
		return -1
	}
	for _, zero := range [...]rune{0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0xff10} {
		if r >= zero && r < zero+10 {
			return int(r - zero)
		}
	}
	return -1
}

// vulgar reads a fraction sign.
func (f *Finder) vulgar(s string) (digits, bool) {
	r, n := utf8.DecodeRuneInString(s)
	v, ok := vulgarFractions[r]
	return digits{value: v, step: v / 2}, ok && n == len(s)
}

var vulgarFractions = map[rune]float64{
	'½': 1. / 2, '⅓': 1. / 3, '⅔': 2. / 3, '¼': 1. / 4, '¾': 3. / 4, '⅕': 1. / 5, '⅖': 2. / 5, '⅗': 3. / 5, '⅘': 4. / 5,
	'⅙': 1. / 6, '⅚': 5. / 6, '⅛': 1. / 8, '⅜': 3. / 8, '⅝': 5. / 8, '⅞': 7. / 8, '⅐': 1. / 7, '⅑': 1. / 9, '⅒': 1. / 10,
}
