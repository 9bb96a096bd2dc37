package quotes_test

import (
	"strings"
	"testing"

	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

// BenchmarkFind reads the same story once, ten and a hundred times over: the cost of a byte should
// not grow.
func BenchmarkFind(b *testing.B) {
	story := strings.Repeat(`The dam above Port Alder held on Monday, the water board said in a statement.
“We were lucky this time,” Ana Ruiz, the mayor, told reporters. “The wall is old.”
Officials, who spoke on condition of anonymity, denied that the gates had been left open.
She said the Harbor Safety Board had warned against building there, but that nobody listened.
`, 70)
	p := english(b)
	f := quotes.New(p)
	for name, n := range map[string]int{"25kB": 1, "250kB": 10, "2.5MB": 100} {
		src := strings.Repeat(story, n)
		t := text.Split(src, p)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				f.Find(t)
			}
		})
	}
}
