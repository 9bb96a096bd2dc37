//go:build js

package main

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// language shows the language with its confidence, and lets the reader choose another.
type language struct {
	choice *dom.HTMLSelectElement
	names  js.Value
	packs  []string
}

func (l *language) bind(p *page) {
	choice, ok := element("language").(*dom.HTMLSelectElement)
	if !ok {
		panic("#language is no select")
	}
	l.choice = choice
	l.names = js.Global().Get("Intl").Get("DisplayNames").New([]any{"en"}, map[string]any{"type": "language"})
	l.packs = p.reader.packs()
	listen(choice, "change", func() { p.reader.v.Call("choose", choice.Value()) })
}

// draw offers what was detected first, then the languages that there are rules for.
func (l *language) draw(r reader) {
	chosen := r.v.Get("language").String()
	l.choice.SetTextContent("")
	if !r.answer().Truthy() {
		l.option("", "not known yet", true)
		l.choice.SetDisabled(true)
		return
	}
	l.option("", l.detected(r, chosen), chosen == "")
	for _, code := range l.packs {
		l.option(code, l.name(code), code == chosen)
	}
	l.choice.SetDisabled(false)
}

func (l *language) detected(r reader, chosen string) string {
	if chosen != "" {
		return "Detect it"
	}
	found := r.answer().Get("language")
	if found.Get("code").String() == "und" {
		return "Not certain"
	}
	return l.name(found.Get("code").String()) + " · " + percent(found.Get("confidence").Float())
}

// spoken is the language in words, with the space that the next sentence needs.
func (l *language) spoken(r reader) string {
	code := r.answer().Get("language").Get("code").String()
	if code == "und" {
		return "No language is certain. "
	}
	return "Read as " + l.name(code) + ". "
}

func (l *language) name(code string) string { return l.names.Call("of", code).String() }

func (l *language) option(value, label string, selected bool) {
	l.choice.Underlying().Call("add", js.Global().Get("Option").New(label, value, selected, selected))
}

// percent rounds down: 99.9 % is not certain.
func percent(share float64) string { return strconv.Itoa(int(share*100)) + " %" }
