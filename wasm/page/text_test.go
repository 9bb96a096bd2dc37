//go:build js

package main

import (
	"syscall/js"
	"testing"
)

// english is words that say what they are asked, without a table.
func english() *words {
	v := js.Global().Get("Object").New()
	v.Set("say", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) < 2 {
			return args[0]
		}
		for _, name := range []string{"n", "from"} {
			if n := args[1].Get(name); !n.IsUndefined() {
				return args[0].String() + " " + js.Global().Call("String", n).String()
			}
		}
		return args[0]
	}))
	v.Set("number", js.FuncOf(func(_ js.Value, args []js.Value) any { return js.Global().Call("String", args[0]) }))
	return newWords(v)
}

func TestPercentIsNotRoundedUp(t *testing.T) {
	for share, want := range map[float64]string{1: "percent 100", 0.999: "percent 99", 0.5: "percent 50", 0: "percent 0"} {
		if got := english().percent(share); got != want {
			t.Errorf("%v: got %q, want %q", share, got, want)
		}
	}
}

func TestShare(t *testing.T) {
	for part, want := range map[int]string{0: "percent 0", 1: "underOnePercent", 250: "percent 50", 500: "percent 100"} {
		if got := english().share(part, 500); got != want {
			t.Errorf("%d: got %q, want %q", part, got, want)
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
