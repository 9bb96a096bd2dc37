package quotes_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/lang"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

func BenchmarkX(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/articles/*.txt")
	var sb strings.Builder
	for _, f := range files {
		d, _ := os.ReadFile(f)
		sb.Write(d)
		sb.WriteString("\n\n")
	}
	p, _ := lang.Embedded("en")
	f := quotes.New(p)
	for _, n := range []int{1, 10, 100} {
		src := strings.Repeat(sb.String(), n)
		t := text.Split(src, p)
		b.Run(strings.Repeat("x", n/10+1)[:min(3, n/10+1)], func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				f.Find(t)
			}
		})
	}
}
