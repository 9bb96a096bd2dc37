package figures_test

import (
	"math"
	"testing"

	"hearsay/internal/figures"
	"hearsay/internal/text"
)

// TestRestatement holds which figures say an earlier one again, what it converts to, and whether
// rounding explains the difference.
func TestRestatement(t *testing.T) {
	p := pack(t, "en")
	f := figures.New(p)
	for _, c := range []struct {
		src        string
		expected   float64 // NaN: no restatement
		consistent bool
	}{
		{"It lies 15 kilometers (9 miles) away.", 9.32, true},
		{"It lies 15 kilometers (12 miles) away.", 9.32, false},
		{"It was 20 degrees Celsius (68 Fahrenheit).", 68, true},
		{"It was 20 degrees Celsius (86 Fahrenheit).", 68, false},
		{"It is 1,500 feet (457 meters) high.", 457.2, true},
		{"It is 100 feet (30 meters) high.", 30.48, true},
		{"Winds of 100 mph (160 km/h) blew.", 160.93, true},
		{"A 5-mile (3 kilometer) walk.", 8.05, false},
		{"Nearly a third — 31% — of them left.", 33.33, true},
		{"Two miles, three houses.", math.NaN(), false},
		{"It took 3 hours (two of them at night).", math.NaN(), false},
		{"It has 9 miles of road (12 of them new).", math.NaN(), false},
	} {
		found := f.Find(text.Split(c.src, p), "")
		got := math.NaN()
		consistent := false
		for i, fig := range found {
			if fig.Equals >= 0 {
				got, consistent = fig.Expected, fig.Consistent
				if fig.Equals != i-1 {
					t.Errorf("%s: figure %d restates %d", c.src, i, fig.Equals)
				}
			}
		}
		if math.IsNaN(got) != math.IsNaN(c.expected) || math.Abs(got-c.expected) > 0.01 || consistent != c.consistent {
			t.Errorf("%s: expected %v, %v; want %v, %v", c.src, got, consistent, c.expected, c.consistent)
		}
	}
}

// TestStatedDate holds that a text's own date serves where none is given.
func TestStatedDate(t *testing.T) {
	p := pack(t, "en")
	f := figures.New(p)
	for _, c := range []struct{ src, want string }{
		{"2022-03-15\n\nTalks resumed Monday.", "2022-03-14"},
		{"Lights out in Ystad\n\nJune 13, 2005\n\nThe mayor resigned on Friday.", "2005-06-10"},
		{"People queue in Ystad on Monday, March 14, 2022. (Photo)\n\nTalks resumed Sunday.", "2022-03-13"},
		{"Talks resumed Sunday.", ""},
	} {
		found := f.Find(text.Split(c.src, p), "")
		if got := found[len(found)-1].Date; got != c.want {
			t.Errorf("%q: %q, want %q", c.src, got, c.want)
		}
	}
}

// TestOf holds what is counted.
func TestOf(t *testing.T) {
	p := pack(t, "en")
	f := figures.New(p)
	for _, c := range []struct{ src, want string }{
		{"More than 900 missiles were fired.", "missiles"},
		{"It counted 596 civilian deaths since May.", "civilian deaths"},
		{"Two more people died.", "people"},
		{"Three of the club's nine board members left.", "board members"},
		{"Some 36% of new investors lost.", "new investors"},
		{"Thousands of soldiers and civilians died.", "soldiers and civilians"},
		{"The second-largest city fell.", "city"},
		{"Dozens were evacuated.", ""},
		{"Five were evacuated.", ""},
	} {
		found := f.Find(text.Split(c.src, p), "")
		if len(found) == 0 || found[0].Of.Of(c.src) != c.want {
			t.Errorf("%s: %+v, want of %q", c.src, found, c.want)
		}
	}
}
