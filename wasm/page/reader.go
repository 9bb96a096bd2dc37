//go:build js

package main

import "syscall/js"

// kinds of finding, in the order of the legend.
var kinds = []string{"quote", "hedge", "figure"}

// reader is the reader of web/site/reader.js.
type reader struct{ v js.Value }

// follow has f called whenever the reader has changed: "state" (another answer, or none), "current" (another finding is
// looked at), "shown" (a kind was shown or hidden).
func (r reader) follow(f func(what string)) {
	r.v.Set("onchange", js.FuncOf(func(_ js.Value, args []js.Value) any {
		guard(func() { f(args[0].String()) })
		return nil
	}))
}

// keys has f called for every key pressed in the document; true means that it was used.
func (r reader) keys(f func(key string) bool) {
	r.v.Set("onkey", js.FuncOf(func(_ js.Value, args []js.Value) any {
		used := false
		guard(func() { used = f(args[0].String()) })
		return used
	}))
}

// actions has f called for what is asked for on a card: "copy" or "panel".
func (r reader) actions(f func(action string, finding int)) {
	r.v.Set("onaction", js.FuncOf(func(_ js.Value, args []js.Value) any {
		guard(func() { f(args[0].String(), args[1].Int()) })
		return nil
	}))
}

func (r reader) closeCard() { r.v.Get("card").Call("close") }

func (r reader) state() string { return r.v.Get("state").String() }

func (r reader) count(kind string) int { return r.v.Call("count", kind).Int() }

func (r reader) shown(kind string) bool { return r.v.Call("shown", kind).Bool() }

func (r reader) toggle(kind string) { r.v.Call("toggle", kind) }

// step goes to the next (1) or the previous (-1) finding.
func (r reader) step(by int) { r.v.Call("step", by) }

// stepSame goes to the next or previous finding of the kind looked at last.
func (r reader) stepSame(by int) { r.v.Call("stepSame", by) }

func (r reader) show(finding int) { r.v.Call("go", finding) }

// current is the finding last looked at, -1 for none.
func (r reader) current() int { return r.v.Get("current").Int() }

func (r reader) label(finding int) string { return r.v.Call("label", finding).String() }

// findings is how many there are.
func (r reader) findings() int {
	if !r.answer().Truthy() {
		return 0
	}
	return r.answer().Get("annotations").Length()
}

func (r reader) kind(finding int) string {
	return r.answer().Get("annotations").Index(finding).Get("kind").String()
}

func (r reader) answer() js.Value { return r.v.Get("answer") }

// card is what the card of a finding says, as one text.
func (r reader) card(finding int) string {
	d := r.v.Call("describe", finding)
	return d.Get("title").String() + ". " + d.Get("lines").Call("join", ". ").String()
}

// packs are the languages that there are rules for.
func (r reader) packs() []string {
	list := r.v.Get("packs")
	codes := make([]string, list.Length())
	for i := range codes {
		codes[i] = list.Index(i).String()
	}
	return codes
}
