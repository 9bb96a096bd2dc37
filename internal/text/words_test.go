package text

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
)

// sameWords holds that next cuts a text as UAX #29 does, and reads the letters of each word as
// the slow way does.
func sameWords(t *testing.T, src string) {
	t.Helper()
	s := splitter{t: &Text{Src: src}}
	it := words.FromString(src)
	for pos := 0; it.Next(); {
		want := it.Value()
		w := s.next(pos, len(src))
		if w.end != pos+len(want) {
			t.Fatalf("%q: at %d the word is %q, UAX #29 has %q", src, pos, src[pos:w.end], want)
		}
		if !isSpace(want) && w.flags != shape(want) {
			t.Errorf("%q: %q has flags %b, want %b", src, want, w.flags, shape(want))
		}
		if lower := s.buf[:w.lower]; w.lower > 0 && string(lower) != string(Lower(nil, want)) {
			t.Errorf("%q: %q is %q in lower case, want %q", src, want, lower, Lower(nil, want))
		}
		pos = w.end
	}
}

// pieces are characters of every class that UAX #29 tells apart, and bytes that are none.
var pieces = []string{
	"a", "Z", "7", "_", ".", ",", ":", ";", "'", "\"", "-", " ", "  ", "\t", "\v", "\x00", "\x7f", "$", "%",
	"é", "É", "ß", "×", "÷", "ª", "İ", "ſ", "ж", "Ж", "ё", "\u0482", "\u0483", "Ԁ", "α", "ǆ", "ִ", "א", "״", "ア", "漢", "한", "ก", "\u0301", "\u00ad",
	"’", "‘", "“", "”", "„", "–", "—", "…", "‿", "\u2028", "\u00a0", "\u2009", "\u200b", "\u200d", "\ufeff", "🙂", "🇩", "❤\ufe0f",
	"\xff", "\xc3", "\xd0", "\xe2", "\xe2\x80", "\xed\xa0\x80", "\x93", "\xc3\x28",
}

// TestWordPieces compares on all runs of three pieces.
func TestWordPieces(t *testing.T) {
	for _, a := range pieces {
		for _, b := range pieces {
			for _, c := range pieces {
				sameWords(t, a+b+c)
			}
		}
	}
}

// TestWordPairs compares on every pair of a letter and a character of the scripts read fast.
func TestWordPairs(t *testing.T) {
	for r := rune(0); r < 0x600; r++ {
		sameWords(t, "a"+string(r)+"b")
		sameWords(t, "5"+string(r)+"5")
		sameWords(t, string(r)+" "+string(r))
		sameWords(t, "-"+string(r)+"-")
	}
}

func TestWords(t *testing.T) {
	for _, s := range []string{
		"He didn’t pay $1,200.50 for 3.5km of U.S.-made n't 'tis rock'n'roll a.b5 a.b'c 1,2,3 a:b 5:30 x_y _",
		"Œuvre ÉTÉ Straße Ąę ЖУРНАЛ Подъём “Так”—сказал „nie” 5×4",
		strings.Repeat("a", 100), strings.Repeat("é", 31), strings.Repeat("é", 32) + "’", strings.Repeat("x", 63) + " y",
		"é", "aé", "a\xc3", " \xe2", "“\x80", "'", "a'", "a.", "5,",
	} {
		sameWords(t, s)
	}
}

// FuzzWords compares on the lines of any text.
func FuzzWords(f *testing.F) {
	for _, p := range pieces {
		f.Add("It’s " + p + "1,200" + p + " “so” said" + p)
	}
	f.Fuzz(func(t *testing.T, src string) {
		for pos := 0; pos < len(src); pos++ {
			end := lineEnd(src, pos)
			sameWords(t, src[pos:end])
			pos = end
		}
	})
}

func TestLineEnd(t *testing.T) {
	for src, want := range map[string]int{"": 0, "ab": 2, "ab\ncd": 2, "a\rb\n": 1, "abc\u2029\n": 3, "a\u2028b\n": 5, "\n": 0} {
		if got := lineEnd(src, 0); got != want {
			t.Errorf("%q: %d, want %d", src, got, want)
		}
	}
}
