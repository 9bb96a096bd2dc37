//go:build js

package main

import "testing"

func TestElsewhere(t *testing.T) {
	for _, c := range []struct {
		values []float64
		unit   string
		want   string
	}{
		{[]float64{15}, "km", "9.32 mi"},
		{[]float64{9}, "mi", "14.5 km"},
		{[]float64{30, 40}, "mm", "1.18 to 1.57 in"},
		{[]float64{20}, "°C", "68 °F"},
		{[]float64{14}, "°F", "−10 °C"},
		{[]float64{100}, "kg", "220 lb"},
		{[]float64{3}, "shelter", ""},
		{nil, "km", ""},
	} {
		if got := elsewhere(c.values, c.unit); got != c.want {
			t.Errorf("%v %s: got %q, want %q", c.values, c.unit, got, c.want)
		}
	}
}

func TestAmount(t *testing.T) {
	for v, want := range map[float64]string{1200000: "1,200,000", 0: "0", 999: "999", -4.5: "−4.5", 1.0 / 3: "0.333333"} {
		if got := amount(v); got != want {
			t.Errorf("%v: got %q, want %q", v, got, want)
		}
	}
}

func TestShare(t *testing.T) {
	for part, want := range map[int]string{0: "0 %", 1: "under 1 %", 250: "50 %", 500: "100 %"} {
		if got := share(part, 500); got != want {
			t.Errorf("%d: got %q, want %q", part, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	if got := shorten("a  “b” c", 10); got != "a “b” c" {
		t.Error(got)
	}
	if got := shorten("áéíóú", 3); got != "áé…" {
		t.Error(got)
	}
}
