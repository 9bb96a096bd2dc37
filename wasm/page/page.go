//go:build js

package main

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// page is the interface, made of its parts.
type page struct {
	reader    reader
	study     study
	words     *words
	legend    legend
	language  language
	notice    notice
	findings  findings
	panel     panel
	export    export
	help      help
	compare   comparison
	live      dom.Element
	announced string // what was found, as last said
}

// bind finds the elements and listens to them.
func (p *page) bind() {
	p.live = element("live")
	p.legend.bind(p)
	p.language.bind(p)
	p.notice.bind(p)
	p.findings.bind(p)
	p.panel.bind(p)
	p.export.bind(p)
	p.help.bind(p)
	p.compare.bind(p)
	listen(element("new"), "click", p.empty)
	p.reader.keys(p.key)
	p.reader.actions(p.act)
}

// changed redraws what a change of the reader touches.
func (p *page) changed(what string) {
	switch what {
	case "shown":
		p.legend.draw(p.reader)
	case "words":
		p.words = newWords(p.reader.v.Get("words"))
		p.language.name(p)
		p.announced = ""
		p.panel.translate()
		p.draw()
		p.compare.draw()
	case "current":
		p.panel.mark(p.reader.current())
	default:
		p.draw()
	}
}

func (p *page) draw() {
	read := p.reader.state() == "read"
	p.legend.draw(p.reader)
	p.language.draw(p.reader)
	p.notice.draw(p.reader)
	p.panel.draw()
	p.export.draw(p.reader)
	enable(element("new"), p.reader.state() != "empty")
	p.announce(read)
}

// announce says what was found, once: a notice that is drawn later must not talk over a card.
func (p *page) announce(read bool) {
	if p.reader.state() == "reading" && p.reader.findings() > 0 {
		return // what will be found may be the same
	}
	found := ""
	if read {
		found = p.language.spoken(p.reader) + " " + p.legend.spoken(p.reader)
	}
	if found != p.announced && found != "" {
		p.say(found)
	}
	p.announced = found
}

// empty clears the sheet for another article.
func (p *page) empty() {
	p.reader.v.Call("open", "")
	element("sheet").(dom.HTMLElement).Focus()
}

// act does what was asked for on a card.
func (p *page) act(action string, finding int) {
	if action == "panel" {
		p.reader.closeCard()
		p.panel.show(finding)
		return
	}
	p.copy(finding)
}

// copy puts a finding on the clipboard, a quotation with its attribution.
func (p *page) copy(finding int) {
	if finding < 0 {
		return
	}
	p.study.v.Call("copy", finding, once(func() { p.say(p.words.say("copied", "words", p.study.v.Call("citation", finding).String())) }))
}

// say has a screen reader announce something.
func (p *page) say(text string) { p.live.SetTextContent(text) }

// element is one of index.html; a missing one is a mistake in it, said by name.
func element(id string) dom.Element {
	el := dom.GetWindow().Document().GetElementByID(id)
	if el == nil {
		panic("index.html has no element #" + id)
	}
	return el
}

func listen(el dom.Element, event string, f func()) {
	el.AddEventListener(event, false, func(dom.Event) { guard(f) })
}

func enable(el dom.Element, on bool) { el.Underlying().Set("disabled", !on) }

func show(el dom.Element, on bool) { el.Underlying().Set("hidden", !on) }

// guard keeps a panic in a listener from ending the program.
func guard(f func()) {
	defer func() {
		if cause := recover(); cause != nil {
			js.Global().Get("console").Call("error", "hearsay: the interface failed:", text(cause))
		}
	}()
	f()
}

func text(cause any) string {
	switch c := cause.(type) {
	case error:
		return c.Error()
	case string:
		return c
	}
	return "unknown cause"
}
