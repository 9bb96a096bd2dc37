//go:build js

package main

import "math"

// conversion turns a value of one unit into another that readers elsewhere know: value·factor + offset.
type conversion struct {
	to             string
	factor, offset float64
}

// Exact by the international yard and pound agreement of 1959; the American ton has 2,000 pounds.
var conversions = map[string]conversion{
	"km":   {"mi", 1 / 1.609344, 0},
	"mi":   {"km", 1.609344, 0},
	"m":    {"ft", 1 / 0.3048, 0},
	"ft":   {"m", 0.3048, 0},
	"yard": {"m", 0.9144, 0},
	"cm":   {"in", 1 / 2.54, 0},
	"mm":   {"in", 1 / 25.4, 0},
	"in":   {"cm", 2.54, 0},
	"km²":  {"mi²", 1 / 2.589988110336, 0},
	"mi²":  {"km²", 2.589988110336, 0},
	"ha":   {"acre", 1 / 0.40468564224, 0},
	"acre": {"ha", 0.40468564224, 0},
	"km/h": {"mph", 1 / 1.609344, 0},
	"mph":  {"km/h", 1.609344, 0},
	"kg":   {"lb", 1 / 0.45359237, 0},
	"lb":   {"kg", 0.45359237, 0},
	"ton":  {"t", 0.90718474, 0},
	"°C":   {"°F", 1.8, 32},
	"°F":   {"°C", 1 / 1.8, -32 / 1.8},
}

// elsewhere is the values of a figure in the other unit: "9.32 mi", "1.18 to 1.57 in"; "" where there is none.
func elsewhere(w *words, values []float64, unit string) string {
	c, ok := conversions[unit]
	if !ok || len(values) == 0 {
		return ""
	}
	ends := make([]string, len(values))
	for i, v := range values {
		ends[i] = w.number(rounded(v*c.factor+c.offset, 3))
	}
	return w.between(ends) + " " + c.to
}

// rounded keeps so many significant digits.
func rounded(v float64, digits int) float64 {
	if v == 0 {
		return 0
	}
	scale := math.Pow(10, float64(digits-1)-math.Floor(math.Log10(math.Abs(v))))
	return math.Round(v*scale) / scale
}
