package annotate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/mark"
)

// TestReasons holds that the interface has words for every rule that the golden texts meet: a reader asks why.
func TestReasons(t *testing.T) {
	table, err := os.ReadFile("../../web/shared/words/en.js")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("../lang/*/golden*.txt")
	missing := map[string]string{}
	for _, f := range files {
		for _, rule := range rules(t, f) {
			parts := strings.SplitN(rule, ".", 3)
			kind := "'rule." + parts[0]
			key := kind + "." + parts[1] + "'"
			if !strings.Contains(string(table), key) && !strings.Contains(string(table), kind+"'") {
				missing[key] = f
			}
		}
	}
	for key, f := range missing {
		t.Errorf("no words for %s, met in %s", key, f)
	}
}

// rules are those by which the texts of a golden file are marked.
func rules(t *testing.T, file string) (out []string) {
	t.Helper()
	data, pack := opened(t, file)
	for line := range strings.Lines(data) {
		d := annotate.Text(mark.Strip(line), annotate.Options{Pack: pack})
		for _, q := range d.Quotes {
			out = append(out, q.Rule)
		}
		for _, h := range d.Hedges {
			out = append(out, h.Rule)
		}
		for _, f := range d.Figures {
			out = append(out, f.Rule)
		}
	}
	return out
}
