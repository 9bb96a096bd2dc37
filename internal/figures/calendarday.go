package figures

import "strconv"

// calendar sets what is written against the day of writing.
type calendar struct {
	*scanner
	today  day
	known  bool  // today is
	before *when // the date before in the text
	last   day   // what that one was set to
}

// timex is the TIMEX3 value of a date or time: "2022-03-14", "2022-W11", "2022-03-14T15:30". It is
// "" where only the document's date could tell and there is none.
func (c *calendar) timex(w *when) string {
	d, date := c.date(w)
	if w.lastDay > 0 {
		if end := (day{d.year, d.month, w.lastDay}); end.valid() {
			date += "/" + end.String()
		}
	}
	switch {
	case w.isDate() && date == "":
		return ""
	case w.spans:
		return date + w.clock.timex() + "/" + w.until.timex()
	case w.timed:
		return date + w.clock.timex()
	case w.part != "":
		return date + "T" + w.part
	}
	return date
}

// date is the day or period, and how TIMEX3 writes it.
func (c *calendar) date(w *when) (d day, timex string) {
	switch {
	case w.of != nil:
		return c.nth(w)
	case !w.isDate() || w.storied:
		return day{}, ""
	case w.every && w.weekday > 0:
		return day{}, "XXXX-WXX-" + strconv.Itoa(w.weekday)
	case w.every:
		return day{}, "XXXX-XX-XX"
	case w.daysIn, w.holiday != nil, w.shifted && (w.weekday > 0 || w.day.month > 0 || w.day.day > 0):
		d = c.relative(w)
	case w.period != "" && w.day.day == 0:
		return day{}, c.periodTimex(w)
	case !c.known || w.day.year > 0:
		d = w.day
	case c.follows(w):
		d = dayOf(c.last.number() + (w.weekday-c.before.weekday+7)%7)
	default:
		d = c.against(c.today, w)
	}
	c.before, c.last = w, d
	switch {
	case w.unit != "" && d.whole():
		d = w.moved(d)
	case w.period == "W" && w.day.day > 0 && d.whole():
		return day{}, week(d.number())
	}
	switch {
	case d.month > 0 || d.year > 0:
		return d, d.String()
	case w.weekday > 0:
		return d, "XXXX-WXX-" + strconv.Itoa(w.weekday)
	}
	return d, ""
}

// follows tells whether a weekday goes on with a list of them: "Friday and Saturday".
func (c *calendar) follows(w *when) bool {
	b := c.before
	return b != nil && c.last.whole() && b.weekday > 0 && w.weekday > 0 && w.day.month == 0 && !b.every && !b.shifted &&
		w.First-b.Last <= 3 && c.t.SentenceAt(b.First) == c.t.SentenceAt(w.First)
}

// relative is the date of what "last", "tomorrow" and the names of holidays say.
func (c *calendar) relative(w *when) day {
	switch {
	case !c.known:
		return c.undated(w)
	case w.daysIn:
		return dayOf(c.today.number() + w.days)
	case w.holiday != nil:
		return c.holiday(w)
	case w.period == "M":
		m := c.owner(w)
		return day{m.year, m.month, w.day.day}
	case w.period == "W":
		return dayOf(c.today.number() - weekday(c.today.number()) + w.weekday + 7*w.shift)
	case w.period == "Y":
		return day{c.today.year + w.shift, w.day.month, w.day.day}
	case w.weekday > 0:
		return c.nearWeekday(w)
	}
	return c.nearMonth(w)
}

// undated is what can be told without the document's date.
func (c *calendar) undated(w *when) day {
	switch {
	case w.holiday != nil && w.day.year > 0:
		return w.holiday.in(w.day.year)
	case w.holiday != nil && !w.holiday.easter && w.holiday.nth == 0:
		return day{0, w.holiday.month, w.holiday.day}
	case w.holiday == nil:
		return w.day
	}
	return day{}
}

// holiday is its date in the year said, else the last, next or nearest one.
func (c *calendar) holiday(w *when) day {
	year := w.day.year
	if w.period == "Y" {
		year = c.today.year + w.shift
	}
	if year > 0 {
		return w.holiday.in(year)
	}
	n, tense := c.today.number(), untold
	if !w.shifted {
		tense = c.tense(w.First, w.Last)
	}
	best, gap := day{}, 1000
	for y := c.today.year - 1; y <= c.today.year+1; y++ {
		d := w.holiday.in(y)
		away := d.number() - n
		if (w.shifted && w.shift < 0 || tense == behind) && away > 0 || (w.shifted && w.shift > 0 || tense == ahead) && away < 0 {
			continue
		}
		if abs(away) < gap {
			best, gap = d, abs(away)
		}
	}
	return best
}

// nearWeekday is the last or next such day, "this" being the one of today or the days to come.
func (c *calendar) nearWeekday(w *when) day {
	n := c.today.number()
	switch ahead := (w.weekday - weekday(n) + 7) % 7; {
	case w.shift < 0:
		return dayOf(n - (7 - ahead))
	case w.shift > 0 && ahead == 0:
		return dayOf(n + 7)
	default:
		return dayOf(n + ahead)
	}
}

// nearMonth is the last or next such month, "this" being the one of this year.
func (c *calendar) nearMonth(w *when) day {
	d := day{c.today.year, w.day.month, w.day.day}
	if w.shift < 0 && d.month >= c.today.month {
		d.year--
	} else if w.shift > 0 && d.month <= c.today.month {
		d.year++
	}
	return d
}

// periodTimex is the TIMEX3 value of a week, month or other period.
func (c *calendar) periodTimex(w *when) string {
	year := c.today.year + w.shift
	switch {
	case w.nth > 0 && w.period == "W":
		return c.owner(&when{}).String() + "-W" + string(appendPadded(nil, w.nth, 2))
	case w.nth > 0:
		return w.day.String() + "-" + w.period + strconv.Itoa(w.nth)
	case isSeason(w.period) && w.day.year > 0:
		return w.day.String() + "-" + w.period
	}
	if !c.known {
		return ""
	}
	switch w.period {
	case "D":
		return dayOf(c.today.number() + w.shift).String()
	case "W":
		return week(c.today.number() + 7*w.shift)
	case "WE":
		n := c.today.number()
		if w.shift < 0 && weekday(n) > 5 {
			n -= 7
		} else if w.shift < 0 {
			n -= 7
		} else if w.shift > 0 {
			n += 7
		}
		return week(n) + "-WE"
	case "M":
		m := c.today.year*12 + c.today.month - 1 + w.shift
		return day{m / 12, m%12 + 1, 0}.String()
	case "Q":
		q := c.today.year*4 + (c.today.month-1)/3 + w.shift
		return day{year: q / 4}.String() + "-Q" + strconv.Itoa(q%4+1)
	case "Y":
		return day{year: year}.String()
	case "DE":
		return day{year: year/10*10 + 10*w.shift}.String()[:3]
	case "CE":
		return day{year: c.today.year + 100*w.shift}.String()[:2]
	}
	return c.season(w)
}

// season is the last, present or next summer, by the months of the north.
func (c *calendar) season(w *when) string {
	start := map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[w.period]
	year := c.today.year
	switch {
	case w.shift < 0 && c.today.month < start+3:
		year--
	case w.shift > 0 && c.today.month >= start:
		year++
	}
	return day{year: year}.String() + "-" + w.period
}

// share gives the first end of a span the year and month that only the second says.
func (c *calendar) share(a, b *when) {
	if a.day.year == 0 && b.day.year > 0 && a.day.month > 0 && !a.shifted && a.period == "" {
		a.day.year = b.day.year
		if a.day.month > b.day.month {
			a.day.year--
		}
	}
}

// week is the ISO 8601 week of a day: "2022-W11".
func week(n int) string {
	thursday := dayOf(n - weekday(n) + 4)
	nth := (thursday.number()-day{thursday.year, 1, 1}.number())/7 + 1
	return day{year: thursday.year}.String() + "-W" + string(appendPadded(nil, nth, 2))
}
