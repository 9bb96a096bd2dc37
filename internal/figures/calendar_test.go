package figures

import (
	"testing"
	"time"
)

// TestCalendar holds the day arithmetic against the standard library.
func TestCalendar(t *testing.T) {
	start := time.Date(1895, 12, 25, 0, 0, 0, 0, time.UTC)
	for i := range 90000 {
		want := start.AddDate(0, 0, i)
		d := day{want.Year(), int(want.Month()), want.Day()}
		n := d.number()
		if n != int(want.Unix()/86400) && want.Unix() >= 0 || dayOf(n) != d {
			t.Fatalf("%v: number %d, back %v", d, n, dayOf(n))
		}
		if w := (int(want.Weekday()) + 6) % 7; weekday(n) != w+1 {
			t.Fatalf("%v: weekday %d, want %d", d, weekday(n), w+1)
		}
	}
}

func TestParseDay(t *testing.T) {
	for s, want := range map[string]bool{"2024-02-29": true, "2023-02-29": false, "2024-13-01": false, "": false, "2024-1-01": false} {
		if _, ok := parseDay(s); ok != want {
			t.Errorf("%q: %v", s, ok)
		}
	}
}
