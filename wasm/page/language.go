//go:build js

package main

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// language shows the language with its confidence, and lets the reader choose another.
type language struct {
	words  *words
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
	l.name(p)
	l.packs = p.reader.packs()
	listen(choice, "change", func() { p.reader.v.Call("choose", choice.Value()) })
}

// name takes the names of languages in the language of the interface.
func (l *language) name(p *page) {
	l.words = p.words
	l.names = js.Global().Get("Intl").Get("DisplayNames").New([]any{p.words.v.Call("locale")}, map[string]any{"type": "language"})
}

// draw offers what was detected first, then the languages that there are rules for.
func (l *language) draw(r reader) {
	chosen := r.v.Get("language").String()
	l.choice.SetTextContent("")
	if !r.answer().Truthy() {
		l.option("", l.words.say("language.unknown"), true)
		l.choice.SetDisabled(true)
		return
	}
	l.option("", l.detected(r, chosen), chosen == "")
	for _, code := range l.packs {
		l.option(code, l.called(code), code == chosen)
	}
	l.choice.SetDisabled(false)
}

func (l *language) detected(r reader, chosen string) string {
	if chosen != "" {
		return l.words.say("language.detect")
	}
	found := r.answer().Get("language")
	if found.Get("code").String() == "und" {
		return l.words.say("language.uncertain")
	}
	return l.called(found.Get("code").String()) + " · " + l.words.percent(found.Get("confidence").Float())
}

// spoken is the language in a sentence.
func (l *language) spoken(r reader) string {
	code := r.answer().Get("language").Get("code").String()
	if code == "und" {
		return l.words.say("language.none")
	}
	return l.words.say("language.read", "language", l.called(code))
}

func (l *language) called(code string) string { return l.names.Call("of", code).String() }

func (l *language) option(value, label string, selected bool) {
	l.choice.Underlying().Call("add", js.Global().Get("Option").New(label, value, selected, selected))
}
