package figures

import "strconv"

// day is a date of the proleptic Gregorian calendar. A zero field is unknown.
type day struct{ year, month, day int }

// whole tells whether year, month and day are known.
func (d day) whole() bool { return d.year > 0 && d.month > 0 && d.day > 0 }

// valid tells whether the month has such a day.
func (d day) valid() bool {
	return d.day >= 1 && d.month >= 1 && d.month <= 12 && d.day <= monthDays(d)
}

func monthDays(d day) int {
	switch d.month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if d.year > 0 && (d.year%4 != 0 || d.year%100 == 0 && d.year%400 != 0) {
			return 28
		}
		return 29
	}
	return 31
}

// number counts days from 1970-01-01, by the civil calendar arithmetic of H. Hinnant,
// "chrono-Compatible Low-Level Date Algorithms" (2013).
func (d day) number() int {
	y := d.year
	if d.month <= 2 {
		y--
	}
	era := floor(y, 400)
	yoe := y - era*400
	doy := (153*((d.month+9)%12)+2)/5 + d.day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

// dayOf is the date of a day's number.
func dayOf(n int) day {
	n += 719468
	era := floor(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := day{yoe + era*400, (mp+2)%12 + 1, doy - (153*mp+2)/5 + 1}
	if d.month <= 2 {
		d.year++
	}
	return d
}

func floor(a, b int) int {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

// weekday is 1 for Monday to 7 for Sunday, of a day's number.
func weekday(n int) int { return ((n+3)%7+7)%7 + 1 }

// String is the date as ISO 8601 writes it, X for what is unknown, as in TIMEX3.
func (d day) String() string {
	b := make([]byte, 0, 10)
	if d.year > 0 {
		b = appendPadded(b, d.year, 4)
	} else {
		b = append(b, "XXXX"...)
	}
	if d.month == 0 {
		return string(b)
	}
	b = appendPadded(append(b, '-'), d.month, 2)
	if d.day > 0 {
		b = appendPadded(append(b, '-'), d.day, 2)
	}
	return string(b)
}

func appendPadded(b []byte, n, width int) []byte {
	s := strconv.Itoa(n)
	for range width - len(s) {
		b = append(b, '0')
	}
	return append(b, s...)
}

// parseDay reads YYYY-MM-DD.
func parseDay(s string) (day, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return day{}, false
	}
	y, err1 := strconv.Atoi(s[:4])
	m, err2 := strconv.Atoi(s[5:7])
	d, err3 := strconv.Atoi(s[8:])
	date := day{y, m, d}
	return date, err1 == nil && err2 == nil && err3 == nil && y > 0 && date.valid()
}

// timexDuration is the TIMEX3 value of a length of time: P3W, PT2H; "" for other units.
func timexDuration(v float64, u *unit) string {
	var prefix, letter string
	times := 1.0
	switch u.symbol {
	case "year":
		prefix, letter = "P", "Y"
	case "month":
		prefix, letter = "P", "M"
	case "week":
		prefix, letter = "P", "W"
	case "fortnight":
		prefix, letter, times = "P", "W", 2
	case "day":
		prefix, letter = "P", "D"
	case "weekend":
		prefix, letter = "P", "WE"
	case "night":
		prefix, letter = "PT", "NI"
	case "decade":
		prefix, letter = "P", "DE"
	case "century":
		prefix, letter = "P", "CE"
	case "hour":
		prefix, letter = "PT", "H"
	case "minute":
		prefix, letter = "PT", "M"
	case "quarter hour":
		prefix, letter, times = "PT", "M", 15
	case "half hour":
		prefix, letter, times = "PT", "M", 30
	case "second":
		prefix, letter = "PT", "S"
	default:
		return ""
	}
	return prefix + strconv.FormatFloat(v*times, 'f', -1, 64) + letter
}
