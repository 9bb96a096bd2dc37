package figures

import "testing"

// TestProduct holds that a decimal times a scale is what a person reckons, for which binary fractions are a little off.
func TestProduct(t *testing.T) {
	for _, c := range []struct{ v, scale, want float64 }{
		{4.1, 1e9, 4100000000}, {0.07, 1e6, 70000}, {16.35, 1e6, 16350000}, {1234567.891, 1e3, 1234567891}, {0.5, 100, 50},
	} {
		if got := product(c.v, c.scale); got != c.want {
			t.Errorf("%v times %v is %v, not %v", c.v, c.scale, got, c.want)
		}
	}
}
