//go:build js

package main

import "honnef.co/go/js/dom/v2"

// key does what a key stands for, and tells whether it stands for anything. Keys pressed while typing do not come here.
func (p *page) key(key string) bool {
	if p.compare.isOpen() {
		return p.compare.key(key)
	}
	does, ok := map[string]func(){
		"j": func() { p.step(1) },
		"k": func() { p.step(-1) },
		"J": func() { p.stepSame(1) },
		"K": func() { p.stepSame(-1) },
		"q": func() { p.reader.toggle("quote") },
		"h": func() { p.reader.toggle("hedge") },
		"f": func() { p.reader.toggle("figure") },
		"g": func() { p.panel.byKey("glance") },
		"v": func() { p.panel.byKey("voices") },
		"b": func() { p.panel.byKey("hedges") },
		"t": func() { p.panel.byKey("figures") },
		"l": func() { p.panel.byKey("findings") },
		"p": func() { p.inPanel() },
		"y": func() { p.copy(p.reader.current()) },
		"x": p.export.openIfAny,
		"c": p.compare.choose,
		"e": func() { element("sheet").(dom.HTMLElement).Focus() },
		"?": p.help.open,
	}[key]
	if ok {
		does()
	}
	return ok
}

// step goes to a neighbouring finding and has its card read out.
func (p *page) step(by int) {
	p.reader.step(by)
	p.tell()
}

// stepSame goes to a neighbouring finding of the same kind.
func (p *page) stepSame(by int) {
	p.reader.stepSame(by)
	p.tell()
}

// inPanel shows the finding looked at in its panel.
func (p *page) inPanel() {
	if at := p.reader.current(); at >= 0 {
		p.act("panel", at)
	}
}

// tell has the card of the finding looked at read out.
func (p *page) tell() {
	if at := p.reader.current(); at >= 0 {
		p.say(p.reader.label(at) + ". " + p.reader.card(at))
	}
}

// help is the dialog of keys and marks.
type help struct{ dialog dom.Element }

func (h *help) bind(p *page) {
	h.dialog = element("keys")
	choice := element("use-keys").Underlying()
	choice.Set("checked", p.reader.v.Get("keys"))
	listen(element("use-keys"), "change", func() { p.reader.v.Call("useKeys", choice.Get("checked")) })
	button := element("open-keys")
	enable(button, true)
	listen(button, "click", h.open)
}

func (h *help) open() { h.dialog.Underlying().Call("showModal") }
