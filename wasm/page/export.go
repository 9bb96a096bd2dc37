//go:build js

package main

import "honnef.co/go/js/dom/v2"

// export is the dialog that hands the findings out as a file.
type export struct{ dialog dom.Element }

func (x *export) bind(p *page) {
	x.dialog = element("export")
	listen(element("open-export"), "click", x.open)
	x.dialog.AddEventListener("click", false, func(e dom.Event) {
		guard(func() {
			button := e.Target().Underlying().Call("closest", "[data-format]")
			if !button.Truthy() {
				return
			}
			p.study.v.Call("export", str(button.Get("dataset"), "format"))
			x.dialog.Underlying().Call("close")
			p.say(p.words.say("export.making", "format", button.Get("textContent").String()))
		})
	})
}

func (x *export) open() { x.dialog.Underlying().Call("showModal") }

// openIfAny opens it where there is something to export.
func (x *export) openIfAny() {
	if !element("open-export").Underlying().Get("disabled").Bool() {
		x.open()
	}
}

func (x *export) draw(r reader) { enable(element("open-export"), r.answer().Truthy()) }
