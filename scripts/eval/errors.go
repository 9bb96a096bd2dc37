package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"hearsay/internal/eval"
)

// run is one gold file scored with one set of options.
type run struct {
	name   string
	result *eval.Result
}

// errors shows up to n errors of each sort, evenly from the whole file, and how the rules did.
func (r run) errors(out io.Writer, n int) {
	if n <= 0 {
		return
	}
	res := r.result
	fmt.Fprintf(out, "\n== %s: %d missed, %d false alarms, %d slips\n", strings.TrimSpace(r.name), len(res.Misses), len(res.Alarms), len(res.Slips))
	classes(out, "missed", res.Misses)
	classes(out, "false alarms", res.Alarms)
	for _, e := range sample(res.Misses, n) {
		fmt.Fprintf(out, "  missed  %-12s %s\n", class(&e.Item), context(&e))
	}
	for _, e := range sample(res.Alarms, n) {
		fmt.Fprintf(out, "  alarm   %-12s %s  <%s>\n", class(&e.Item), context(&e), e.Item.Rule)
	}
	slips := map[string][]eval.Error{}
	for _, e := range res.Slips {
		slips[e.Measure] = append(slips[e.Measure], e)
	}
	for _, measure := range slices.Sorted(maps.Keys(slips)) {
		for _, e := range sample(slips[measure], n) {
			fmt.Fprintf(out, "  %-20s want %q got %q  %s  <%s>\n", measure, e.Want, e.Got, context(&e), e.Item.Rule)
		}
	}
	r.rules(out)
}

// classes counts errors by form, category or type.
func classes(out io.Writer, what string, list []eval.Error) {
	count := map[string]int{}
	for _, e := range list {
		count[class(&e.Item)]++
	}
	names := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	fmt.Fprintf(out, "  %s:", what)
	for _, name := range names {
		fmt.Fprintf(out, " %s %d", cmp.Or(name, "-"), count[name])
	}
	fmt.Fprintln(out)
}

// rules lists how often each rule was right and wrong, the one with most false alarms first.
func (r run) rules(out io.Writer) {
	type line struct {
		rule string
		eval.Count
	}
	var lines []line
	for rule, c := range r.result.Rules {
		lines = append(lines, line{rule, c})
	}
	slices.SortFunc(lines, func(a, b line) int {
		return cmp.Or(b.Wrong-a.Wrong, b.Right-a.Right, strings.Compare(a.rule, b.rule))
	})
	fmt.Fprintln(out, "  rule                        matched  false alarms")
	for _, l := range lines {
		fmt.Fprintf(out, "  %-26s %8d %8d\n", l.rule, l.Right, l.Wrong)
	}
}

// sample takes n of a list, evenly spread.
func sample(list []eval.Error, n int) []eval.Error {
	if len(list) <= n {
		return list
	}
	out := make([]eval.Error, n)
	for i := range out {
		out[i] = list[i*len(list)/n]
	}
	return out
}

func class(it *eval.Item) string { return cmp.Or(it.Form, it.Category, it.Type) }

// around is how many code points of the text are shown on either side of an error.
const around = 60

// context shows an item in its text, between brackets, with its document.
func context(e *eval.Error) string {
	text := []rune(e.Doc.Text)
	start, end := min(e.Item.Start, len(text)), min(e.Item.End, len(text))
	before, after := text[max(0, start-around):start], text[end:min(len(text), end+around)]
	s := string(before) + "⟦" + string(text[start:end]) + "⟧" + string(after)
	return strings.Join(strings.Fields(s), " ") + "  (" + e.Doc.ID + ")"
}
