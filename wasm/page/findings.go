//go:build js

package main

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// rows is how many findings the list shows before it is asked for more.
const rows = 200

// findings is the list of all findings: the marks, for those who cannot see them, and a way through a long article.
type findings struct {
	p     *page
	all   dom.Element
	more  dom.Element
	shown int
}

func (f *findings) bind(p *page) {
	f.p = p
	f.more = element("more-findings")
	f.all = element("findings").QuerySelector("ol")
	listen(f.more, "click", f.extend)
}

// draw lists the findings anew.
func (f *findings) draw(js.Value, *article) {
	f.all.SetTextContent("")
	f.shown = 0
	f.extend()
}

// extend shows the next rows.
func (f *findings) extend() {
	total := f.p.reader.findings()
	for end := min(f.shown+rows, total); f.shown < end; f.shown++ {
		row := build("li", f.p.reader.kind(f.shown), button("passage", "choose", f.shown, f.p.reader.label(f.shown)))
		f.all.Underlying().Call("append", row)
	}
	show(f.more, f.shown < total)
}

// do goes to the finding that was chosen, and has its card read out.
func (f *findings) do(_ string, finding int, _ js.Value) {
	f.p.reader.show(finding)
	f.p.say(f.p.reader.card(finding))
}
