package figures

import (
	"errors"
	"strconv"
	"strings"
)

// holiday is a day that comes every year: on a day of a month, so many days from Easter, or on
// the nth weekday of a month, the last where nth is 5.
type holiday struct {
	month, day   int
	easter       bool // day counts from Easter Sunday
	nth, weekday int
}

// readHoliday reads "12-25", "easter-2" or "11-4th-4", the fourth Thursday of November.
func readHoliday(s string) (h holiday, err error) {
	if rest, ok := strings.CutPrefix(s, "easter"); ok {
		h.easter = true
		if rest != "" {
			h.day, err = strconv.Atoi(rest)
		}
		return h, err
	}
	parts := strings.Split(s, "-")
	numbers := make([]int, len(parts))
	for k, p := range parts {
		n, bad := strconv.Atoi(p)
		numbers[k], err = n, errors.Join(err, bad)
	}
	switch len(parts) {
	case 2:
		h.month, h.day = numbers[0], numbers[1]
	case 3:
		h.month, h.nth, h.weekday = numbers[0], numbers[1], numbers[2]
	default:
		err = errors.New("no date in " + s)
	}
	return h, err
}

// in is the holiday's date in a year.
func (h *holiday) in(year int) day {
	switch {
	case h.easter:
		return dayOf(easter(year) + h.day)
	case h.nth == 0:
		return day{year, h.month, h.day}
	}
	first := day{year, h.month, 1}
	d := 1 + (h.weekday-weekday(first.number())+7)%7 + (h.nth-1)*7
	if d > monthDays(first) {
		d -= 7
	}
	return day{year, h.month, d}
}

// easter is the number of the day of western Easter, by the anonymous Gregorian algorithm
// (Nature, 20 April 1876).
func easter(year int) int {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	n := h + l - 7*m + 90
	month := n / 25
	return day{year, month, (n + 33*month - 71) % 32}.number()
}
