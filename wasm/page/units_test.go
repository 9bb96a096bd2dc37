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
		{[]float64{30, 40}, "mm", "range 1.18 in"},
		{[]float64{20}, "°C", "68 °F"},
		{[]float64{14}, "°F", "-10 °C"},
		{[]float64{100}, "kg", "220 lb"},
		{[]float64{3}, "shelter", ""},
		{nil, "km", ""},
	} {
		if got := elsewhere(english(), c.values, c.unit); got != c.want {
			t.Errorf("%v %s: got %q, want %q", c.values, c.unit, got, c.want)
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
