package figures

// offset reads the day that a length of time is counted from: "three weeks from tomorrow", "2 days
// before yesterday", "two weeks before Christmas". It gives the token after it, q.Last for none.
func (s *scanner) offset(q *quantity) int {
	k, way := s.offsets.at(s.tokens, q.Last, s.last)
	if way == nil || q.unit.dimension != "time" || q.compound {
		return q.Last
	}
	j := q.Last + k
	if n, now := s.nows.at(s.tokens, j, s.last); now != nil && *way > 0 {
		return s.fromNow(q, j+n)
	}
	w, ok := s.anchor(j)
	if !ok {
		return q.Last
	}
	w.First, w.rule = q.First, "figure.date.offset"
	w.away, w.unit = *way*int(q.value), q.unit.symbol
	return s.addWhen(&w)
}

// anchor reads a day that another may be counted from: not a weekday, which "two days after
// Monday's vote" tells apart from the time since.
func (s *scanner) anchor(i int) (when, bool) {
	w, ok := s.dayAt(i)
	return w, ok && w.isDay() && !w.every && w.part == "" && (w.weekday == 0 || w.day.day > 0 || w.shifted) && (w.day.day == 0 || w.day.month > 0)
}

// fromNow adds the day that is so far from the day of writing, or the time of day from now.
func (s *scanner) fromNow(q *quantity, next int) int {
	w := when{days: 0, daysIn: true, away: int(q.value), unit: q.unit.symbol, rule: "figure.date.offset"}
	w.First, w.Last = q.First, next
	return s.addWhen(&w)
}

// moved is the day that is so far away from d; unknown where the unit is shorter than a day.
func (w *when) moved(d day) day {
	months := 0
	switch w.unit {
	case "day":
		return dayOf(d.number() + w.away)
	case "week":
		return dayOf(d.number() + 7*w.away)
	case "month":
		months = w.away
	case "year":
		months = 12 * w.away
	default:
		return day{}
	}
	m := d.year*12 + d.month - 1 + months
	moved := day{m / 12, m%12 + 1, d.day}
	moved.day = min(d.day, monthDays(moved))
	return moved
}
