package annotate_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/lang"
	"hearsay/internal/mark"
)

var update = flag.Bool("update", false, "rewrite the golden files with what the engine finds now")

// TestGolden reads the golden texts of every pack: blocks of paragraphs with their findings
// marked in place, and a line "> " that says who speaks. Run with -update to accept a change,
// and read the difference.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("../lang/*/golden*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files:", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(filepath.Dir(f)), func(t *testing.T) { golden(t, f) })
	}
}

// opened is a golden file's text and its language's pack.
func opened(t *testing.T, file string) (string, *lang.Pack) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pack, err := lang.Embedded(filepath.Base(filepath.Dir(file)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data), pack
}

func golden(t *testing.T, file string) {
	data, pack := opened(t, file)
	var now []string
	for block := range strings.SplitSeq(strings.TrimSpace(data), "\n\n") {
		got := reread(block, pack)
		now = append(now, got)
		if got != block && !*update {
			t.Errorf("got\n%s\nwant\n%s", got, block)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(now, "\n\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// reread takes the marks out of a block, annotates it and puts the marks in again. Comment lines
// stay.
func reread(block string, pack *lang.Pack) string {
	var head, paragraphs []string
	for line := range strings.Lines(block) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "#"):
			head = append(head, line)
		case !strings.HasPrefix(line, "> "):
			paragraphs = append(paragraphs, mark.Strip(line))
		}
	}
	if len(paragraphs) == 0 {
		return strings.Join(head, "\n")
	}
	d := annotate.Text(strings.Join(paragraphs, "\n"), annotate.Options{Pack: pack, Date: "2026-03-11"})
	out := append(head, mark.Render(d))
	if voices := mark.Voices(d); voices != "" {
		out = append(out, "> "+voices)
	}
	return strings.Join(out, "\n")
}
