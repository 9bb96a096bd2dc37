package lm

import (
	"math"
	"testing"
)

var small = Model{
	Unigrams: map[string]float64{"a": 0.5, "b": 0.25, "ж": 0.25},
	Bigrams:  map[string]float64{"ab": 1, "ba": 0.125, "жж": 1e-6},
	Trigrams: map[string]float64{"aba": 0.3, "abb": 0.7, "漢字漢": 2e-5},
}

func TestRoundTrip(t *testing.T) {
	packed, err := Append(nil, small)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode(packed)
	if err != nil {
		t.Fatal(err)
	}
	same(t, got.Unigrams, small.Unigrams)
	same(t, got.Bigrams, small.Bigrams)
	same(t, got.Trigrams, small.Trigrams)
}

func same(t *testing.T, got, want map[string]float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d n-grams, want %d", len(got), len(want))
	}
	for g, p := range want {
		if math.Abs(got[g]/p-1) > 2e-4 {
			t.Errorf("%s: %g, want %g", g, got[g], p)
		}
	}
}

func TestAppendRefusesWhatItCannotHold(t *testing.T) {
	for name, table := range map[string]map[string]float64{
		"no chance":  {"a": 0},
		"above one":  {"a": 1.1},
		"not number": {"a": math.NaN()},
		"long":       {"漢字漢字漢字": 0.5},
	} {
		if _, err := Append(nil, Model{Unigrams: table}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestDecodeCutShort(t *testing.T) {
	packed, _ := Append(nil, small)
	for n := range packed {
		if _, err := Decode(packed[:n]); err == nil {
			t.Errorf("no error for the first %d of %d bytes", n, len(packed))
		}
	}
	if _, err := Decode(append(packed, 0)); err == nil {
		t.Error("no error for a byte too many")
	}
}

func FuzzDecode(f *testing.F) {
	packed, _ := Append(nil, small)
	f.Add(packed)
	f.Fuzz(func(t *testing.T, b []byte) {
		if m, err := Decode(b); err == nil && len(m.Unigrams) > len(b) {
			t.Error("more n-grams than bytes")
		}
	})
}
