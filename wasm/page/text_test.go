//go:build js

package main

import "testing"

func TestPercentIsNotRoundedUp(t *testing.T) {
	for share, want := range map[float64]string{1: "100 %", 0.999: "99 %", 0.5: "50 %", 0: "0 %"} {
		if got := percent(share); got != want {
			t.Errorf("%v: got %q, want %q", share, got, want)
		}
	}
}

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 quotes", 1: "1 quote", 2: "2 quotes"} {
		if got := plural(n, "quote"); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestGuardKeepsAPanicIn(t *testing.T) {
	ran := false
	guard(func() {
		ran = true
		panic("a test")
	})
	if !ran {
		t.Error("it did not run")
	}
}
