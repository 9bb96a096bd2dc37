package figures

import (
	"strings"
	"testing"

	"hearsay/internal/lang"
)

// TestTables holds that the tables of every pack load without a complaint.
func TestTables(t *testing.T) {
	for _, code := range lang.Codes() {
		p, err := lang.Embedded(code)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := load(p); err != nil {
			t.Error(code, err)
		}
	}
}

// TestMeasures holds that every line of measures.tsv is a unit, named once.
func TestMeasures(t *testing.T) {
	lines := 0
	for line := range strings.Lines(measureTable) {
		if line[0] == '#' {
			continue
		}
		lines++
		c := strings.Split(strings.TrimSpace(line), "\t")
		if len(c) != 3 {
			t.Fatalf("%q has %d columns, not 3", line, len(c))
		}
		if u, err := newUnit(c[0], c[1], c[2]); err != nil || u.factor == 0 {
			t.Errorf("%q: %v", line, err)
		}
	}
	if lines != len(measures()) {
		t.Errorf("%d lines name %d units", lines, len(measures()))
	}
}

// TestEaster holds dates of western Easter as almanacs print them, the earliest and latest among them.
func TestEaster(t *testing.T) {
	for _, want := range []day{{1818, 3, 22}, {1943, 4, 25}, {2000, 4, 23}, {2008, 3, 23}, {2024, 3, 31}, {2025, 4, 20}, {2038, 4, 25}} {
		if got := dayOf(easter(want.year)); got != want {
			t.Errorf("%d: %v, want %v", want.year, got, want)
		}
	}
}
