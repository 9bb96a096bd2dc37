package figures

import "strings"

// restate links a figure to the one before it that it says again in another unit: "15 kilometers
// (9 miles)", "a third — 31%". The check allows what the digits given were rounded by.
func (s *scanner) restate() {
	for i := 1; i < len(s.out); i++ {
		a, b := &s.out[i-1], &s.out[i]
		if b.Start-a.End > 12 || !joint(s.t.Src[a.End:b.Start]) {
			continue
		}
		s.convert(i, a, b)
	}
}

// joint tells whether the text between two figures says that the second repeats the first.
func joint(between string) bool {
	t := strings.TrimSpace(between)
	return t == "(" || t == "[" || t == "—" || t == "–" || t == "/" || strings.HasPrefix(t, "(") && len(t) < 10
}

// convert fills in the restatement where both figures have units of one dimension.
func (s *scanner) convert(i int, a, b *Figure) {
	if !a.HasValue || !b.HasValue || a.Unit == b.Unit {
		return
	}
	if a.Type == Ratio && b.Type == Percent {
		b.Equals, b.Expected = i-1, a.Low*100
		b.Consistent = abs64(b.Expected-b.Low) <= 5
		return
	}
	ua, ub := s.byCode[a.Unit], s.byCode[b.Unit]
	if ua == nil || ub == nil || ua.dimension != ub.dimension || ua.dimension == "percent" || a.Type != b.Type {
		return
	}
	b.Equals = i - 1
	b.Qualifier = a.Qualifier
	b.Expected = significant(ua.to(a.Low, ub))
	slack := s.steps[i-1]*ua.factor/ub.factor/2 + s.steps[i]/2
	high := ua.to(a.High, ub)
	b.Consistent = abs64(ua.to(a.Low, ub)-b.Low) <= slack*1.0001 && abs64(high-b.High) <= slack*1.0001
	if change := a.Low * ua.factor / ub.factor; !b.Consistent && ua.offset != ub.offset && abs64(change-b.Low) <= slack*1.0001 {
		b.Expected, b.Consistent = significant(change), true // "warmer by 0.1 °C (0.18 °F)"
	}
}

// to converts a value to another unit of the dimension.
func (u *unit) to(v float64, other *unit) float64 {
	return (v*u.factor + u.offset - other.offset) / other.factor
}

func abs64(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}

// significant rounds to three or more digits.
func significant(v float64) float64 {
	places := 2
	for x := abs64(v); x > 0 && x < 1 && places < 12; x *= 10 {
		places++
	}
	if abs64(v) > 1e12 {
		return v
	}
	if v < 0 {
		return -round(-v, places)
	}
	return round(v, places)
}
