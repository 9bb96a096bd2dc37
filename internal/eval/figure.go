package eval

import (
	"slices"
	"strings"
)

// figure judges type, value, unit and date of a figure.
func (s *scorer) figure(g, a *Item) {
	if !slices.Contains(s.d.Types, "anyquantity") {
		s.judge("type", a, sameType(g.Type, a.Type), g.Type, a.Type)
	}
	if g.Timex != "" {
		got := or(a.Timex, show(a.Value))
		s.judge("timex", a, got == g.Timex, g.Timex, got)
	}
	if given(g.Value) {
		s.value(g, a)
	}
	if g.Unit != nil {
		s.judge("unit", a, sameUnit(g, a), unit(g.Unit), unit(a.Unit))
	}
}

func sameType(want, got string) bool {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(want), "datetimev2.", ""), ".")
	return family(want) == family(got) || answers(got, []string{base})
}

func sameUnit(g, a *Item) bool {
	return unit(g.Unit) == unit(a.Unit) || g.ISO != "" && a.Unit != nil && strings.ToUpper(*a.Unit) == g.ISO
}

// value judges a number, or a TIMEX3 value where the gold has that.
func (s *scorer) value(g, a *Item) {
	measure, got := "value", a.Value
	if g.Source == "TIMEX3" {
		measure = "timex3"
		if a.Timex != "" {
			got = a.Timex
		}
	}
	has := given(got)
	s.r.Tally.judge(measure+"_given", has)
	s.judge(measure, a, has && sameValue(g.Value, got), show(g.Value), show(got))
}

// bag counts values, and values with their units, whatever their places.
func (s *scorer) bag() {
	if !s.o.Bag {
		return
	}
	var gold, found []*Item
	for i := range s.gold {
		if g := &s.gold[i]; given(g.Value) && g.Source != "TIMEX3" {
			gold = append(gold, g)
		}
	}
	for i := range s.d.Unlocated {
		gold = append(gold, &s.d.Unlocated[i])
	}
	for i := range s.found {
		if given(s.found[i].Value) {
			found = append(found, &s.found[i])
		}
	}
	byValue := func(g, a *Item) bool { return sameValue(g.Value, a.Value) }
	byUnit := func(g, a *Item) bool { return byValue(g, a) && unit(g.Unit) == unit(a.Unit) }
	s.r.Tally.spans("bag_value", inCommon(gold, found, byValue), len(gold), len(found))
	s.r.Tally.spans("bag_value_unit", inCommon(gold, found, byUnit), len(gold), len(found))
}

// inCommon pairs each gold item with the first found one that is left and the same.
func inCommon(gold, found []*Item, same func(g, a *Item) bool) int {
	n := 0
	left := slices.Clone(found)
	for _, g := range gold {
		if k := slices.IndexFunc(left, func(a *Item) bool { return same(g, a) }); k >= 0 {
			left = slices.Delete(left, k, k+1)
			n++
		}
	}
	return n
}
