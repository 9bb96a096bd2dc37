//go:build js

package main

import "syscall/js"

// build makes an element of texts and other elements. It goes by syscall/js: dom/v2 takes 130 µs to wrap an element.
// Texts stay texts, whatever an article says.
func build(tag, class string, parts ...any) js.Value {
	el := js.Global().Get("document").Call("createElement", tag)
	if class != "" {
		el.Set("className", class)
	}
	if len(parts) > 0 {
		el.Call("append", parts...)
	}
	return el
}

// button is one that does something, by name, with an argument; see panel.clicked.
func button(class, does string, argument int, parts ...any) js.Value {
	el := build("button", class, parts...)
	el.Set("type", "button")
	data := el.Get("dataset")
	data.Set("does", does)
	data.Set("argument", argument)
	return el
}

// visit is a button that goes to a finding.
func visit(finding int, parts ...any) js.Value {
	return button("passage", "visit", finding, parts...)
}

// flash is a button that goes to any stretch of the text.
func flash(s span, parts ...any) js.Value {
	el := button("passage", "flash", s.start, parts...)
	el.Get("dataset").Set("end", s.end)
	return el
}

func attribute(el js.Value, name, value string) js.Value {
	el.Call("setAttribute", name, value)
	return el
}

// list is one of elements, in order.
func list(class string, items []js.Value) js.Value {
	ul := build("ul", class)
	for _, item := range items {
		ul.Call("append", build("li", "", item))
	}
	return ul
}
