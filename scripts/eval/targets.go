package main

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"hearsay/internal/eval"
)

//go:embed targets.tsv
var table string

// target is one figure to be reached.
type target struct {
	Gold    string
	Options eval.Options
	flags   string
	Measure string
	Figure  string // f1, precision or accuracy
	AtLeast float64
	Name    string
}

// targets reads the table.
func targets() ([]target, error) {
	var out []target
	for line := range strings.Lines(table) {
		if line = strings.TrimRight(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		t, err := parseTarget(strings.Split(line, "\t"))
		if err != nil {
			return nil, fmt.Errorf("targets.tsv: %w in %q", err, line)
		}
		out = append(out, t)
	}
	return out, nil
}

func parseTarget(col []string) (target, error) {
	if len(col) != 7 {
		return target{}, fmt.Errorf("%d columns instead of 7", len(col))
	}
	t := target{Gold: col[0], flags: col[2], Measure: col[3], Figure: col[4], Name: col[6]}
	var err error
	if t.Options, err = eval.ParseOptions(col[1], col[2]); err != nil {
		return t, err
	}
	switch t.Figure {
	case "f1", "precision", "accuracy":
	default:
		return t, fmt.Errorf("unknown figure %q", t.Figure)
	}
	t.AtLeast, err = strconv.ParseFloat(col[5], 64)
	return t, err
}

// matches tells whether the target is among those asked for: a part of its gold file's name, of
// its kind, of its measure or of its own name.
func (t *target) matches(pattern string) bool {
	for _, s := range []string{t.Gold, t.Options.Kind, t.Measure, t.Name} {
		if strings.Contains(s, pattern) {
			return true
		}
	}
	return false
}

// of is the figure that a count reached, in percent.
func (t *target) of(c eval.Count) float64 {
	switch t.Figure {
	case "precision":
		return 100 * c.Precision()
	case "accuracy":
		return 100 * c.Recall()
	}
	return 100 * c.F1()
}

// run is what targets that can be scored in one go have in common.
func (t *target) run() string { return t.Gold + " " + t.Options.Kind + " " + t.flags }
