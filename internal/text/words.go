package text

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// word is what one step of UAX #29 makes: where it ends, what its letters show, and how many
// bytes of the splitter's buffer its lower case takes, 0 where that is still to be made.
type word struct {
	end   int
	flags Flags
	lower int
}

// next is the word that starts at pos. Words of plain letters and digits and single marks, nine
// in ten of most texts, are read here in one pass; all others by the library. Both cut alike,
// which a fuzz test holds.
func (s *splitter) next(pos, end int) word {
	if w, ok := s.plain(pos, end); ok {
		return w
	}
	it := words.FromString(s.t.Src[pos:end])
	it.Next()
	v := it.Value()
	return word{pos + len(v), shape(v), 0}
}

// plain reads a run of plain letters and digits, or one mark, where what follows cannot join it.
func (s *splitter) plain(pos, end int) (word, bool) {
	src := s.t.Src[:end]
	var count letters
	i, lower := pos, 0
	for i < len(src) && classes[src[i]] != 0 {
		c, n := classes[src[i]], 1
		switch {
		case lower > len(s.buf)-utf8.UTFMax: // longer than any word that tables hold
			return word{}, false
		case c != lead:
			s.buf[lower] = src[i] | byte(c&upper) // 0x20 makes an ASCII letter small
			lower++
		default:
			var r rune
			if r, n = utf8.DecodeRuneInString(src[i:]); n != 2 || r == '×' || r == '÷' {
				return word{}, false
			}
			if c = letter; isUpper(r) {
				c |= upper
			}
			lower += utf8.EncodeRune(s.buf[lower:], fold(r))
		}
		count.add(c, i == pos)
		i += n
	}
	if i == pos {
		return s.markAt(pos, end)
	}
	return word{i, count.flags(), lower}, s.ends(i, end)
}

// letters counts what a word is made of.
type letters struct {
	all, upper, digits int
	capital            bool
}

func (l *letters) add(c class, first bool) {
	if c&letter == 0 {
		l.digits++
		return
	}
	l.all++
	if c&upper != 0 {
		l.upper++
		l.capital = l.capital || first
	}
}

func (l *letters) flags() Flags {
	var f Flags
	if l.all > 0 {
		f |= Letter
	}
	if l.digits > 0 {
		f |= Digit
	}
	if l.capital {
		f |= Upper
	}
	if l.upper > 1 && l.upper == l.all {
		f |= Caps
	}
	return f
}

// markAt reads a single mark, a control character or a run of spaces.
func (s *splitter) markAt(pos, end int) (word, bool) {
	src := s.t.Src[:end]
	n := 1
	if src[pos] >= utf8.RuneSelf {
		n = quoteLen(src[pos:])
	}
	for src[pos] == ' ' && pos+n < end && src[pos+n] == ' ' {
		n++
	}
	return word{pos + n, Punct, 0}, n > 0 && src[pos] != '_' && apart(src[pos+n:])
}

// apart tells whether what begins a text is sure not to join a mark before it: not a combining
// character.
func apart(s string) bool {
	return s == "" || s[0] < utf8.RuneSelf || classes[s[0]] == lead && len(s) > 1 || quoteLen(s) > 0
}

// ends tells whether a word ends before byte i whatever follows: a mark may join letters or
// digits on both its sides ("U.S", "1,200"), and what is not ASCII may be anything.
func (s *splitter) ends(i, end int) bool {
	if i == end {
		return true
	}
	rest := s.t.Src[i:end]
	if strings.IndexByte(".,:;'", rest[0]) >= 0 {
		return len(rest) == 1 || rest[1] < utf8.RuneSelf && classes[rest[1]] == 0 || quoteLen(rest[1:]) > 0
	}
	return rest[0] < utf8.RuneSelf && rest[0] != '_' || quoteLen(rest) > 0
}

// quoteLen is the length of one of the marks “ ” „ – — at the start of a text, which join nothing; 0
// for anything else.
func quoteLen(s string) int {
	if len(s) < 3 || s[0] != 0xe2 || s[1] != 0x80 {
		return 0
	}
	switch s[2] {
	case 0x93, 0x94, 0x9c, 0x9d, 0x9e:
		return 3
	}
	return 0
}

// class is what a byte is in a plain word.
type class uint8

const (
	letter class = 1
	digit  class = 2
	lead   class = 4    // begins a letter of two bytes: Latin with diacritics, Cyrillic
	upper  class = 0x20 // with letter
)

// classes are the bytes of plain words. Those from 0xc3 to 0xc5 begin U+00C0 to U+017F, all of
// them letters but × and ÷; 0xd0 and 0xd1 begin U+0400 to U+047F, all of them letters.
var classes = func() (t [256]class) {
	for c := '0'; c <= '9'; c++ {
		t[c] = digit
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = letter, letter|upper
	}
	for _, c := range []byte{0xc3, 0xc4, 0xc5, 0xd0, 0xd1} {
		t[c] = lead
	}
	return t
}()
