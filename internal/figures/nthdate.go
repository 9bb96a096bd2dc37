package figures

import "strconv"

// nth is how TIMEX3 writes the nth week, quarter or weekday of a month or year.
func (c *calendar) nth(w *when) (day, string) {
	of, _ := c.date(w.of)
	if of.year == 0 {
		of = w.of.day
	}
	if w.of.period != "" && w.of.day.month == 0 {
		of = c.owner(w.of)
	}
	switch {
	case w.weekday > 0:
		if of.year == 0 || of.month == 0 {
			return day{}, "XXXX-WXX-" + strconv.Itoa(w.weekday)
		}
		n := w.nth
		if n < 0 {
			n = 5
		}
		h := holiday{month: of.month, nth: n, weekday: w.weekday}
		d := h.in(of.year)
		return d, d.String()
	case w.period == "D" || w.period == "M":
		return c.nthDay(w, of)
	case of.month > 0 && of.year > 0 && w.nth < 0:
		return day{}, week(day{of.year, of.month, monthDays(of)}.number())
	case of.month > 0 && of.year > 0 && w.nth < 6:
		return day{}, week(day{of.year, of.month, 7*w.nth - 6}.number())
	case of.month > 0:
		return day{}, day{of.year, of.month, 0}.String() + "-WXX"
	case w.period == "Q" && w.nth < 0:
		return day{}, of.String() + "-Q4"
	case w.period == "H" && w.nth < 0:
		return day{}, of.String() + "-H2"
	case w.period == "Q" || w.period == "H":
		return day{}, of.String() + "-" + w.period + strconv.Itoa(w.nth)
	case w.nth < 0 && of.year > 0:
		return day{}, week(day{of.year, 12, 28}.number())
	case w.nth < 0:
		return day{}, of.String() + "-WXX"
	}
	return day{}, of.String() + "-W" + string(appendPadded(nil, w.nth, 2))
}

// nthDay is the nth day or month of a month or year, counted from its end where nth is -1.
func (c *calendar) nthDay(w *when, of day) (day, string) {
	d := of
	switch {
	case of.year == 0 && of.month == 0:
		return day{}, ""
	case w.period == "M" && w.nth < 0:
		d.month = 12
	case w.period == "M":
		d.month = w.nth
	case of.month == 0 && w.nth < 0:
		d = day{of.year, 12, 31}
	case of.month == 0:
		d = dayOf(day{of.year, 1, 1}.number() + w.nth - 1)
	case w.nth < 0:
		d.day = monthDays(of)
	default:
		d.day = w.nth
	}
	return d, d.String()
}

// owner is the month or year that "next month" and "this year" say.
func (c *calendar) owner(w *when) day {
	switch {
	case !c.known:
		return day{}
	case w.period == "M":
		m := c.today.year*12 + c.today.month - 1 + w.shift
		return day{m / 12, m%12 + 1, 0}
	}
	return day{year: c.today.year + w.shift}
}
