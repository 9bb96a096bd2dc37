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

// leastReports is the least recall and precision, in percent, on the sentences of reports.txt.
const leastReports = 80

// TestReports reads sentences with their indirect reports marked, written before the rules were
// tried on them. A report is found where half of it and of what is found for it are the same.
func TestReports(t *testing.T) {
	files, _ := filepath.Glob("../lang/*/reports.txt")
	if len(files) == 0 {
		t.Fatal("no reports.txt")
	}
	for _, file := range files {
		code := filepath.Base(filepath.Dir(file))
		t.Run(code, func(t *testing.T) { reports(t, code, file) })
	}
}

func reports(t *testing.T, code, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p, err := lang.Embedded(code)
	if err != nil {
		t.Fatal(err)
	}
	f := quotes.New(p)
	expected, found, hits := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		plain, want := marked(strings.TrimSpace(line))
		quotes, _ := f.Find(text.Split(plain, p))
		found += len(quotes)
		hit := false
		for _, q := range quotes {
			hit = hit || alike(q.Span, want)
		}
		if want.Len() > 0 {
			expected++
		}
		if hit {
			hits++
		} else if want.Len() > 0 || len(quotes) > 0 {
			t.Logf("%s", strings.TrimSpace(line))
			for _, q := range quotes {
				t.Logf("    found %q", q.Span.Of(plain))
			}
		}
	}
	recall, precision := 100*hits/max(1, expected), 100*hits/max(1, found)
	t.Logf("recall %d %%, precision %d %%", recall, precision)
	if recall < leastReports || precision < leastReports {
		t.Errorf("recall %d %%, precision %d %%, not %d", recall, precision, leastReports)
	}
}

// marked takes the marks out of a sentence and gives the span between them.
func marked(line string) (string, text.Span) {
	before, rest, ok := strings.Cut(line, "⟦")
	if !ok {
		return line, text.Span{}
	}
	inside, after, _ := strings.Cut(rest, "⟧")
	return before + inside + after, text.Span{Start: len(before), End: len(before) + len(inside)}
}

// alike tells whether two spans share half of what they cover together.
func alike(a, b text.Span) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	return shared > 0 && 2*shared >= max(a.End, b.End)-min(a.Start, b.Start)
}
