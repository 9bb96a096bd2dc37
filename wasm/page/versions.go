//go:build js

package main

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// latest is how many articles of the library are held against each other: the pairs grow with its square.
const latest = 20

// versions is the dialog that asks which two versions to compare: what stands on the page, articles of the library, or
// what is pasted; and a matrix of how alike they all are.
type versions struct {
	c           *comparison
	dialog      dom.Element
	left, right js.Value // selects
	pasted      js.Value
	all         js.Value // the versions that there are
	chosen      bool     // by the reader: then likeness changes nothing
	opened      int      // counts the openings: likeness that belongs to an earlier one is dropped
}

// fromPaste stands for what is pasted in the list of versions.
const fromPaste = "pasted"

func (v *versions) bind(c *comparison) {
	v.c = c
	v.dialog = element("versions")
	v.left, v.right = element("version-left").Underlying(), element("version-right").Underlying()
	v.pasted = element("version-pasted").Underlying()
	listen(element("version-right"), "change", func() { v.chosen = true })
	listen(element("version-left"), "change", v.compareLeft)
	listen(element("version-pasted"), "input", func() {
		v.chosen = true
		v.right.Set("value", fromPaste)
	})
	listen(element("close-versions"), "click", v.close)
	listen(element("matrix"), "toggle", v.drawMatrix)
	v.dialog.AddEventListener("submit", false, func(e dom.Event) {
		e.PreventDefault()
		guard(v.send)
	})
	v.dialog.AddEventListener("click", false, func(e dom.Event) { guard(func() { v.clicked(e.Target().Underlying()) }) })
}

func (v *versions) close() {
	v.opened++
	v.dialog.Underlying().Call("close")
}

func (v *versions) open() {
	v.opened++
	v.chosen = false
	var done js.Func
	done = js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer done.Release()
		guard(func() { v.list(args[0]) })
		return nil
	})
	v.c.pair.Call("candidates", done)
}

// list offers the versions, and opens the dialog.
func (v *versions) list(all js.Value) {
	v.all = all
	element("versions-notice").SetTextContent("")
	element("matrix").Underlying().Set("open", false)
	show(element("matrix"), all.Length() > 2)
	v.left.Call("replaceChildren")
	v.right.Call("replaceChildren", v.option(fromPaste, v.c.p.words.say("compare.pasted")))
	for i := range all.Length() {
		v.left.Call("append", v.option(strconv.Itoa(i), v.title(i)))
		v.right.Call("append", v.option(strconv.Itoa(i), v.title(i)))
	}
	if all.Length() == 0 {
		v.left.Call("append", v.option("", "–"))
	}
	v.left.Set("selectedIndex", 0)
	if all.Length() > 1 && v.pasted.Get("value").String() == "" {
		v.right.Set("selectedIndex", 2) // the first is what is pasted, the second stands on the left
	}
	v.dialog.Underlying().Call("showModal")
	v.compareLeft()
}

func (v *versions) option(value, label string) js.Value {
	return js.Global().Get("Option").New(label, value)
}

func (v *versions) title(i int) string {
	one := v.all.Index(i)
	if one.Get("here").Bool() {
		return v.c.p.words.say("compare.here", "title", str(one, "title"))
	}
	return str(one, "title")
}

// compareLeft tells beside each version how alike it is to the left one, and proposes the most alike.
func (v *versions) compareLeft() {
	left := v.index(v.left)
	if left < 0 {
		return
	}
	var pairs []any
	for i := range min(v.all.Length(), latest) {
		if i != left {
			pairs = append(pairs, []any{left, i})
		}
	}
	best := -1.0
	v.alike(pairs, func(_, i int, share float64) {
		label := v.c.p.words.say("compare.otherLanguage")
		if share >= 0 {
			label = v.c.p.words.say("compare.alike", "n", int(100*share))
		}
		v.right.Get("options").Index(i+1).Set("textContent", v.title(i)+" · "+label)
		if share > best && !v.chosen && v.pasted.Get("value").String() == "" {
			best = share
			v.right.Set("value", strconv.Itoa(i))
		}
	})
}

// alike asks how alike pairs of versions are, one after the other, and calls each with the share, -1 for two languages,
// for as long as the dialog is not closed.
func (v *versions) alike(pairs []any, each func(i, j int, share float64)) {
	opened := v.opened
	texts := make([]any, v.all.Length())
	for i := range texts {
		texts[i] = v.all.Index(i).Get("text")
	}
	told := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if opened != v.opened {
			return false
		}
		share := -1.0
		if args[2].Type() == js.TypeNumber {
			share = args[2].Float()
		}
		guard(func() { each(args[0].Int(), args[1].Int(), share) })
		return true
	})
	v.c.pair.Call("alike", texts, pairs, told)
}

// index is the version chosen in a select, -1 for none of the list.
func (v *versions) index(choice js.Value) int {
	if i, err := strconv.Atoi(choice.Get("value").String()); err == nil {
		return i
	}
	return -1
}

// send compares the two that are chosen.
func (v *versions) send() {
	left, right := v.index(v.left), v.index(v.right)
	text := v.pasted.Get("value").String()
	if left < 0 || left == right || right < 0 && len(text) == 0 {
		element("versions-notice").SetTextContent(v.c.p.words.say("compare.choose"))
		return
	}
	other := v.all.Index(right)
	if right < 0 {
		other = v.c.pair.Call("pasted", text)
		v.pasted.Set("value", "")
	}
	v.close()
	v.c.pair.Call("open", v.all.Index(left), other)
}

// drawMatrix draws how alike the versions are, cell by cell as it becomes known.
func (v *versions) drawMatrix() {
	box := element("matrix").Underlying()
	if !box.Get("open").Bool() {
		return
	}
	n := min(v.all.Length(), latest)
	head := build("tr", "", build("td", ""))
	body := build("tbody", "")
	cells := make([]js.Value, n*n)
	var pairs []any
	for i := range n {
		head.Call("append", attribute(build("th", "", strconv.Itoa(i+1)), "scope", "col"))
		row := build("tr", "", attribute(build("th", "", strconv.Itoa(i+1)+" "+v.title(i)), "scope", "row"))
		for j := range n {
			cells[i*n+j] = build("td", "", map[bool]string{true: "", false: "…"}[i == j])
			row.Call("append", cells[i*n+j])
			if j > i {
				pairs = append(pairs, []any{i, j})
			}
		}
		body.Call("append", row)
	}
	table := build("table", "", build("caption", "note", v.c.p.words.say("compare.matrixCaption")), build("thead", "", head), body)
	box.Get("lastElementChild").Call("replaceChildren", table)
	if n < v.all.Length() {
		box.Get("lastElementChild").Call("append", build("p", "", v.c.p.words.say("compare.latest", "n", n)))
	}
	v.alike(pairs, func(i, j int, share float64) {
		cells[i*n+j].Call("replaceChildren", v.cell(i, j, share))
		cells[j*n+i].Call("replaceChildren", v.cell(j, i, share))
	})
}

// cell is a button that compares two, labelled with how alike they are.
func (v *versions) cell(i, j int, share float64) js.Value {
	label := "–"
	if share >= 0 {
		label = strconv.Itoa(int(100 * share))
	}
	b := button("", "pair", i, label)
	b.Get("dataset").Set("with", j)
	b.Get("style").Call("setProperty", "--share", max(0, int(100*share)))
	return attribute(b, "aria-label", v.c.p.words.say("compare.matrixPair", "left", v.title(i), "right", v.title(j))+": "+label)
}

// clicked compares the pair of a cell.
func (v *versions) clicked(target js.Value) {
	cell := target.Call("closest", "[data-does=pair]")
	if !cell.Truthy() {
		return
	}
	left, _ := strconv.Atoi(str(cell.Get("dataset"), "argument"))
	right, _ := strconv.Atoi(str(cell.Get("dataset"), "with"))
	v.close()
	v.c.pair.Call("open", v.all.Index(left), v.all.Index(right))
}
