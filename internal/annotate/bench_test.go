package annotate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/figures"
	"hearsay/internal/hedges"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
	"hearsay/internal/wire"
)

// story is an article of all that costs time: quotations, indirect speech, names, figures,
// hedges, and plain telling between them.
const story = `Nordholm (Harbour News) – The city council of Nordholm voted 31-12 on Tuesday to close the old harbour bridge for at least two weeks, after engineers warned that one of its nine-story towers may have sunk by 15 centimeters (6 inches).
“We cannot wait any longer, and nobody should ask us to,” said Mayor Ada Moro, 54, who took office in March 2023. “The bridge carries about 40,000 cars a day, and we do not know whether it is safe.”
According to the report, which was published on Nov. 3, repairs could cost between $2.5 million and $3.1 million, or roughly 5% of the city's yearly budget. The council's finance chief, Bertil Aronsen, told reporters that the money had not been found yet.
The ministry of transport did not immediately respond to a letter with questions.
Traffic was light in the morning. Two ferries, which usually run only in summer, carried commuters over the river; buses took the longer road around the bay. Shops near the southern ramp stayed open, and a baker handed out coffee to those who had walked.
“It looks like we will lose half of our customers,” one shop owner said, speaking on condition of anonymity because she was not allowed to talk about her lease. She added that several neighbours were thinking of leaving.
A spokesman for the engineers, Dr. J. K. Lindqvist, denied claims that the warning had come too late. He insisted that his firm had “raised its concerns in writing” as early as last spring, and that the city had apparently chosen to ignore them. Moro disputed this.
Dozens of people gathered at 5 p.m. near the bridge. Police estimated the crowd at 1,200; organisers put it at nearly 3,000. It was unclear whether the protest had been announced in advance.
`

// articles is text of about n bytes: the articles to measure on where they are at hand, else the
// story, over and over.
func articles(b *testing.B, n int) string {
	one := story
	files, _ := filepath.Glob("../../../shared/articles/*.txt")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		one += string(data) + "\n"
	}
	return strings.Repeat(one, n/len(one)+1)[:n]
}

// sizes are those of an article, a long read and a book.
var sizes = []struct {
	name  string
	bytes int
}{{"33kB", 33_000}, {"330kB", 330_000}, {"3.3MB", 3_300_000}}

// BenchmarkText measures the whole and its stages, each on what the stages before it made.
func BenchmarkText(b *testing.B) {
	pack := english(b)
	figureFinder, hedgeFinder := figures.New(pack), hedges.New(pack)
	quoteFinder := quotes.New(pack) // last, as in Text
	b.Run("all", func(b *testing.B) {
		bySize(b, func(b *testing.B, src string) func() {
			return func() { annotate.Text(src, annotate.Options{Pack: pack, Date: "2024-03-11"}) }
		})
	})
	b.Run("split", func(b *testing.B) {
		bySize(b, func(b *testing.B, src string) func() { return func() { text.Split(src, pack) } })
	})
	b.Run("quotes", func(b *testing.B) {
		bySize(b, func(b *testing.B, src string) func() {
			t := text.Split(src, pack)
			return func() { quoteFinder.Find(t) }
		})
	})
	b.Run("hedges", func(b *testing.B) {
		bySize(b, func(b *testing.B, src string) func() {
			t := text.Split(src, pack)
			return func() { hedgeFinder.Find(t) }
		})
	})
	b.Run("figures", func(b *testing.B) {
		bySize(b, func(b *testing.B, src string) func() {
			t := text.Split(src, pack)
			return func() { figureFinder.Find(t, "2024-03-11") }
		})
	})
	b.Run("wire", func(b *testing.B) {
		bySize(b, func(b *testing.B, src string) func() {
			d := annotate.Text(src, annotate.Options{Pack: pack})
			var buf []byte
			return func() { buf = wire.Append(buf[:0], d) }
		})
	})
}

// bySize measures what prepare makes of texts of all sizes.
func bySize(b *testing.B, prepare func(b *testing.B, src string) func()) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			run := prepare(b, articles(b, s.bytes))
			run()
			b.SetBytes(int64(s.bytes))
			for b.Loop() {
				run()
			}
		})
	}
}
