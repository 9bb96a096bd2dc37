package main

import "testing"

func TestTheEndOfTheTimeIsNoFinding(t *testing.T) {
	const found = `--- FAIL: FuzzSplit (1.73s)
    --- FAIL: FuzzSplit (0.00s)
        split_test.go:9: spans overlap

    Failing input written to testdata/fuzz/FuzzSplit/d045
FAIL`
	for out, want := range map[string]bool{
		"fuzz: elapsed: 20s\n--- FAIL: FuzzSplit (20.96s)\n    context deadline exceeded\nFAIL\n": true,
		found: false,
		found + "\n    context deadline exceeded\n":                   false,
		"--- FAIL: FuzzSplit (0.00s)\n    split_test.go:9: overlap\n": false,
	} {
		if got := timeUp([]byte(out)); got != want {
			t.Errorf("%q: got %v, want %v", out, got, want)
		}
	}
}
