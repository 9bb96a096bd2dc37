package text_test

import (
	"strings"
	"testing"

	"hearsay/internal/text"
)

// TestUTF16Inside holds that an offset inside a character counts as the character's start,
// wherever in the index's blocks the character stands.
func TestUTF16Inside(t *testing.T) {
	for shift := range 5 {
		src := strings.Repeat("a", shift) + strings.Repeat("🙂", 100)
		x := text.NewIndex(src)
		for pos := shift; pos < len(src); pos++ {
			if got, want := x.UTF16(pos), shift+(pos-shift)/4*2; got != want {
				t.Fatalf("shift %d, byte %d: %d units, want %d", shift, pos, got, want)
			}
		}
	}
}

func TestUTF16Edges(t *testing.T) {
	for src, want := range map[string]int{"": 0, "abc": 3, "aé": 2, "\xff\xff": 2} {
		x := text.NewIndex(src)
		if x.UTF16(0) != 0 || x.UTF16(-1) != 0 || x.UTF16(len(src)) != want {
			t.Errorf("%q: %d and %d units", src, x.UTF16(0), x.UTF16(len(src)))
		}
	}
}
