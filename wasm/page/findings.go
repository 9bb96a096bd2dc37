//go:build js

package main

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// rows is how many findings the list shows before it is asked for more.
const rows = 200

// findings is the list of all findings: the marks, for those who cannot see them, and a way through a long article.
// Its rows are made by syscall/js: dom/v2 takes 130 µs to wrap an element.
type findings struct {
	reader             reader
	say                func(string)
	panel, button, all dom.Element
	more               dom.Element
	shown              int
}

func (f *findings) bind(p *page) {
	f.reader, f.say = p.reader, p.say
	f.panel, f.button, f.more = element("findings"), element("open-findings"), element("more-findings")
	f.all = f.panel.QuerySelector("ol")
	listen(f.button, "click", f.toggle)
	listen(f.more, "click", f.extend)
	f.all.AddEventListener("click", false, func(e dom.Event) {
		guard(func() { f.chosen(e.Target().Underlying()) })
	})
}

func (f *findings) toggle() {
	open := f.panel.Underlying().Get("hidden").Bool()
	show(f.panel, open)
	f.button.SetAttribute("aria-expanded", strconv.FormatBool(open))
	f.draw(f.reader)
}

func (f *findings) open() bool { return !f.panel.Underlying().Get("hidden").Bool() }

// draw lists the findings anew, if the list is open.
func (f *findings) draw(r reader) {
	f.all.SetTextContent("")
	f.shown = 0
	show(f.more, false)
	if f.open() {
		f.extend()
	}
}

// extend shows the next rows.
func (f *findings) extend() {
	total := f.reader.findings()
	document := js.Global().Get("document")
	for end := min(f.shown+rows, total); f.shown < end; f.shown++ {
		button := document.Call("createElement", "button")
		button.Set("type", "button")
		button.Set("textContent", f.reader.label(f.shown))
		row := document.Call("createElement", "li")
		row.Set("className", f.reader.kind(f.shown))
		row.Call("append", button)
		f.all.Underlying().Call("append", row)
	}
	show(f.more, f.shown < total)
}

// chosen goes to the finding whose row was clicked, and has its card read out.
func (f *findings) chosen(target js.Value) {
	row := target.Call("closest", "li")
	if row.IsNull() {
		return
	}
	all := js.Global().Get("Array").Call("from", f.all.Underlying().Get("children"))
	finding := all.Call("indexOf", row).Int()
	f.reader.show(finding)
	f.say(f.reader.card(finding))
}

// mark shows which finding is looked at.
func (f *findings) mark(current int) {
	if !f.open() {
		return
	}
	if old := f.all.QuerySelector("[aria-current]"); old != nil {
		old.RemoveAttribute("aria-current")
	}
	if row := f.all.QuerySelector("li:nth-child(" + strconv.Itoa(current+1) + ") button"); row != nil {
		row.SetAttribute("aria-current", "true")
		row.Underlying().Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}
