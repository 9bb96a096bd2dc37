// Eval measures the engine on hand-annotated gold files and prints what is reached beside what is
// to be reached.
//
//	go run ./scripts/eval [-gold DIR] [-only PATTERN] [-errors N] [-json | -markdown]
//
// -only keeps the targets whose gold file, kind or measure holds the pattern. -errors shows, for
// each measured run, N misses, false alarms and slips with what stands around them and the rule
// that made them, and how each rule did. A target that is not met is no failure: the exit status
// is 1 only where something could not be measured.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"hearsay/internal/eval"
)

func main() {
	var o options
	flag.StringVar(&o.gold, "gold", "../shared/gold", "`folder` of the gold files")
	flag.StringVar(&o.only, "only", "", "only targets whose gold file, kind or measure holds this `pattern`")
	flag.IntVar(&o.errors, "errors", 0, "show `N` misses, false alarms and slips of each run")
	flag.BoolVar(&o.json, "json", false, "write JSON")
	flag.BoolVar(&o.markdown, "markdown", false, "write a Markdown table")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := measure(o, out)
	out.Flush()
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

type options struct {
	gold, only     string
	errors         int
	json, markdown bool
}

// row is a target with the figure reached.
type row struct {
	target
	Reached float64
	Count   eval.Count
	Left    int // documents without a pack, left out
}

// measure scores every target asked for and writes the table.
func measure(o options, out io.Writer) error {
	list, err := targets()
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(t target) bool { return !t.matches(o.only) })
	if len(list) == 0 {
		return fmt.Errorf("no target matches %q; the gold files and measures are in scripts/eval/targets.tsv", o.only)
	}
	if _, err := os.Stat(o.gold); err != nil {
		return fmt.Errorf("no gold files: %w; name the folder that holds them with -gold", err)
	}
	rows, runs, err := score(o.gold, list)
	if err != nil {
		return err
	}
	switch {
	case o.json:
		return writeJSON(out, rows)
	case o.markdown:
		writeMarkdown(out, rows)
	default:
		writeText(out, rows)
	}
	for _, r := range runs {
		r.errors(out, o.errors)
	}
	return nil
}

// score opens each gold file once and scores each run of it once.
func score(dir string, list []target) (rows []row, runs []run, err error) {
	corpora, results := map[string]*corpus{}, map[string]*eval.Result{}
	for _, t := range list {
		c := corpora[t.Gold]
		if c == nil {
			if c, err = open(dir, t.Gold); err != nil {
				return nil, nil, err
			}
			corpora[t.Gold] = c
		}
		if len(c.docs) == 0 {
			continue
		}
		r := results[t.run()]
		if r == nil {
			r = c.score(t.Options)
			results[t.run()] = r
			runs = append(runs, run{t.run(), r})
		}
		n := r.Tally[t.Measure]
		rows = append(rows, row{t, t.of(n), n, c.left})
	}
	return rows, runs, nil
}
