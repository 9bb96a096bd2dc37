//go:build js

package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"syscall/js"
)

// numbers shows the figures as a table that can be sorted: the words, their value, the unit, what they count. Below the
// words stands the same elsewhere: said again in the article, in another unit, in the calendar.
type numbers struct {
	p       *page
	section js.Value
	a       *article
	by      int // column sorted by
	down    bool
	shown   int // how many rows at most: a long article has thousands of figures
}

// columns of the table, with how each is sorted.
var columns = []struct {
	name    string // key of the words
	compare func(a, b *figure) int
}{
	{"figures.text", func(a, b *figure) int { return a.index - b.index }},
	{"figures.value", compareValues},
	{"figures.unit", func(a, b *figure) int { return strings.Compare(last(a.unit), last(b.unit)) }},
	{"figures.of", func(a, b *figure) int { return strings.Compare(last(a.of), last(b.of)) }},
}

// last sorts what is missing behind all else.
func last(s string) string {
	if s == "" {
		return "\U0010ffff"
	}
	return s
}

func compareValues(a, b *figure) int {
	if len(a.values) == 0 || len(b.values) == 0 {
		return len(b.values) - len(a.values)
	}
	return cmp.Compare(a.values[0], b.values[0])
}

func (n *numbers) draw(section js.Value, a *article) {
	n.section, n.a, n.shown = section, a, rows
	section.Call("replaceChildren", n.date(), n.table())
}

// date asks for the article's date: the days it names are counted from there.
func (n *numbers) date() js.Value {
	input := build("input", "")
	input.Set("type", "date")
	input.Set("value", n.p.reader.v.Get("date"))
	input.Get("dataset").Set("does", "date")
	input.Get("dataset").Set("on", "change")
	return build("p", "note", build("label", "", n.p.words.say("figures.date")+" ", input), " "+n.p.words.say("figures.dateNote"))
}

func (n *numbers) table() js.Value {
	head := build("tr", "")
	for i, c := range columns {
		head.Call("append", n.head(i, n.p.words.say(c.name)))
	}
	body := build("tbody", "")
	all := n.sorted()
	for _, f := range all[:min(n.shown, len(all))] {
		body.Call("append", n.row(f))
	}
	box := attribute(build("div", "table", build("table", "", build("thead", "", head), body)), "tabindex", "0")
	if n.shown < len(all) {
		box.Call("append", button("more", "more", 0, n.p.words.say("showMore")))
	}
	return attribute(attribute(box, "role", "region"), "aria-label", n.p.words.say("kind.figures"))
}

// reveal shows all rows where that of a finding is not among those shown.
func (n *numbers) reveal(finding int) {
	if !rowOf(n.section, finding).Truthy() && n.shown < len(n.a.figures) {
		n.extend(len(n.a.figures))
	}
}

// extend shows so many rows.
func (n *numbers) extend(shown int) {
	n.shown = shown
	n.section.Get("lastElementChild").Call("replaceWith", n.table())
}

func (n *numbers) head(column int, name string) js.Value {
	th := attribute(build("th", "", button("", "sort", column, name)), "scope", "col")
	if column == n.by {
		attribute(th, "aria-sort", map[bool]string{false: "ascending", true: "descending"}[n.down])
	}
	return th
}

// sorted is the figures by the chosen column; equals stay in the order of the text. What has no value stays last.
func (n *numbers) sorted() []*figure {
	all := make([]*figure, len(n.a.figures))
	for i := range all {
		all[i] = &n.a.figures[i]
	}
	slices.SortStableFunc(all, func(a, b *figure) int {
		order := columns[n.by].compare(a, b)
		missing := n.by == 1 && (len(a.values) == 0 || len(b.values) == 0)
		if n.down && !missing {
			return -order
		}
		return order
	})
	return all
}

func (n *numbers) row(f *figure) js.Value {
	words := visit(f.index, build("span", "words", f.text))
	if also := n.also(f); also != "" {
		words.Call("append", build("span", "also", also))
	}
	name := attribute(build("th", "", words), "scope", "row")
	unit := f.unit
	if f.typ == "count" && f.of != "" || strings.HasPrefix(f.of, unit) {
		unit = "" // of a count the unit is the noun
	}
	return build("tr", "", name, build("td", "value", n.value(f)), build("td", "", n.p.words.unit(unit)), build("td", "", f.of))
}

// value is the number with its qualifier: "about 15", "4 to 6".
func (n *numbers) value(f *figure) string {
	var words []string
	for _, v := range f.values {
		if f.typ == "year" || f.typ == "date" {
			words = append(words, strconv.FormatFloat(v, 'f', -1, 64))
		} else if f.typ != "time" {
			words = append(words, n.p.words.number(v))
		}
	}
	return strings.TrimSpace(n.p.words.qualified(f.qualifier) + " " + n.p.words.between(words))
}

// also is the same amount or day elsewhere, a line each.
func (n *numbers) also(f *figure) string {
	var lines []string
	if other := n.a.figureAt(f.equals); other != nil {
		lines = append(lines, n.restated(f, other))
	} else if other := elsewhere(n.p.words, f.values, f.unit); other != "" {
		lines = append(lines, "≈ "+other)
	}
	if f.timex != "" {
		lines = append(lines, n.day(f))
	} else if f.typ == "date" {
		lines = append(lines, n.p.words.say("figures.whichOne"))
	}
	return strings.Join(lines, "\n")
}

// restated says whether a figure that says another again agrees with it.
func (n *numbers) restated(f, other *figure) string {
	w := n.p.words
	switch {
	case !f.converted:
		return w.say("figures.again", "words", other.text)
	case f.consistent:
		return w.say("figures.agree", "words", other.text)
	}
	return w.say("figures.differ", "words", other.text, "expected", w.measured(rounded(f.expected, 3), f.unit))
}

// day is what a figure is in the calendar, and from where it was counted.
func (n *numbers) day(f *figure) string {
	if f.typ != "date" && f.typ != "time" {
		return ""
	}
	words := n.p.words.day(f.timex)
	switch {
	case words != "":
		return n.counted(f, words)
	case strings.HasPrefix(f.timex, "XXXX-W"):
		return n.p.words.say("figures.whichOne")
	case f.typ == "time":
		return ""
	}
	return strings.ReplaceAll(f.timex, "XXXX", "…")
}

// counted says which date the day was counted from, where it was.
func (n *numbers) counted(f *figure, day string) string {
	given := n.p.reader.v.Get("date").String()
	if given == "" || strings.ContainsAny(f.text, "0123456789") {
		return day
	}
	return n.p.words.say("figures.counted", "day", day, "date", n.p.words.day(given))
}

func (n *numbers) do(name string, argument int, el js.Value) {
	switch name {
	case "sort":
		n.down = n.by == argument && !n.down
		n.by = argument
		n.section.Get("lastElementChild").Call("replaceWith", n.table())
		n.section.Call("querySelector", "[data-does=sort][data-argument='"+strconv.Itoa(argument)+"']").Call("focus")
		n.p.say(n.p.words.say(map[bool]string{false: "figures.ascending", true: "figures.descending"}[n.down], "column", n.p.words.say(columns[argument].name)))
	case "more":
		n.extend(n.shown + 5*rows)
	case "date":
		n.p.reader.v.Call("chooseDate", el.Get("value"))
	}
}
