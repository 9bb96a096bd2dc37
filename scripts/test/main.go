// Command test runs every test there is, the page in real browsers included, and ends with one line:
// N passed, N failed, N skipped. It exits with 1 where anything failed.
//
// It needs Go and Node. What else it needs (npm packages by lock file, staticcheck, on Debian Chromium, Firefox ESR and
// a C compiler for the race detector) it installs, or says in one line how to.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"hearsay/scripts/internal/site"
)

// step is a part of the whole run. What it finds wrong it prints.
type step struct {
	name  string
	tools []func(root string) error // what it needs, installed where it is missing
	run   func(root string) tally
}

var steps = []step{
	{"lint", []func(string) error{workspace, staticcheck}, lint},
	{"supply", []func(string) error{workspace}, supply},
	{"go", []func(string) error{compiler}, goTests},
	{"fuzz", nil, fuzzTests},
	{"wasm", []func(string) error{node, workspace}, wasmTests},
	{"types", []func(string) error{node, npm}, types},
	{"js", []func(string) error{node}, unitTests},
	{"edge", []func(string) error{node, workspace, edgePackages, edgeBuilt}, edgeTests},
	{"browser", []func(string) error{node, npm, linter, browsers, built}, browserTests},
}

// tally counts tests.
type tally struct{ passed, failed, skipped int }

func (t *tally) add(o tally) {
	t.passed += o.passed
	t.failed += o.failed
	t.skipped += o.skipped
}

func (t tally) String() string {
	return fmt.Sprintf("%d passed, %d failed, %d skipped", t.passed, t.failed, t.skipped)
}

func main() {
	only := flag.String("only", "", "run these parts only, by comma: "+names())
	flag.Parse()
	root, err := site.Root()
	if err != nil {
		fmt.Fprintln(os.Stderr, "test:", err)
		os.Exit(1)
	}
	chosen, err := choose(*only)
	if err != nil {
		fmt.Fprintln(os.Stderr, "test:", err)
		os.Exit(1)
	}
	total := tally{}
	for _, s := range chosen {
		total.add(s.do(root))
	}
	fmt.Println(total)
	if total.failed > 0 {
		os.Exit(1)
	}
}

// do runs a step. One that cannot run has failed.
func (s step) do(root string) tally {
	began := time.Now()
	for _, tool := range s.tools {
		if err := tool(root); err != nil {
			fmt.Printf("%s: %v\n", s.name, err)
			return tally{failed: 1}
		}
	}
	t := s.run(root)
	fmt.Printf("%-8s %v (%.0f s)\n", s.name, t, time.Since(began).Seconds())
	return t
}

func choose(only string) ([]step, error) {
	if only == "" {
		return steps, nil
	}
	var chosen []step
	for name := range strings.SplitSeq(only, ",") {
		i := slices.IndexFunc(steps, func(s step) bool { return s.name == name })
		if i < 0 {
			return nil, fmt.Errorf("no part %q; there are %s", name, names())
		}
		chosen = append(chosen, steps[i])
	}
	return chosen, nil
}

func names() string {
	list := make([]string, len(steps))
	for i, s := range steps {
		list[i] = s.name
	}
	return strings.Join(list, ", ")
}
