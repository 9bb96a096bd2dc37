package main

import (
	"strings"
	"testing"
)

func TestGoEventsCountLeafTests(t *testing.T) {
	events := `{"Action":"run","Package":"p","Test":"A"}
{"Action":"run","Package":"p","Test":"A/one"}
{"Action":"run","Package":"p","Test":"A/two"}
{"Action":"pass","Package":"p","Test":"A/one"}
{"Action":"fail","Package":"p","Test":"A/two"}
{"Action":"fail","Package":"p","Test":"A"}
{"Action":"run","Package":"p","Test":"B"}
{"Action":"skip","Package":"p","Test":"B"}
{"Action":"fail","Package":"p"}
{"Action":"pass","Package":"q"}`
	c := counter{output: map[string][]string{}, parents: map[string]bool{}, failures: map[string]int{}}
	c.read(strings.NewReader(events))
	if want := (tally{1, 1, 1}); c.tally != want {
		t.Errorf("got %v, want %v", c.tally, want)
	}
}

func TestPackageThatDoesNotBuildIsAFailure(t *testing.T) {
	c := counter{output: map[string][]string{}, parents: map[string]bool{}, failures: map[string]int{}}
	c.read(strings.NewReader(`{"Action":"fail","Package":"p"}`))
	if c.tally.failed != 1 {
		t.Errorf("got %v", c.tally)
	}
}

func TestTapCounts(t *testing.T) {
	tap := "ok 1 - fine\nnot ok 2 - broken\n  ---\n  error: 'why'\n  ...\n# tests 5\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n"
	if got, want := tapTally([]byte(tap)), (tally{2, 2, 1}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := tapFailures([]byte(tap)); !strings.Contains(got, "why") || strings.Contains(got, "fine") {
		t.Errorf("failures: %q", got)
	}
}
