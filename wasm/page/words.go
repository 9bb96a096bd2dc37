//go:build js

package main

import "syscall/js"

// words are the texts of the interface, out of the table of the language chosen (web/shared/words).
type words struct {
	v     js.Value          // say of web/shared/words.js
	plain map[string]string // texts without values, asked for once
}

func newWords(say js.Value) *words { return &words{say, map[string]string{}} }

// say is a text by its key, with values by name: say("compare.quoteAltered", "n", 6).
func (w *words) say(key string, values ...any) string {
	if len(values) > 0 {
		object := js.Global().Get("Object").New()
		for i := 0; i < len(values); i += 2 {
			object.Set(values[i].(string), values[i+1])
		}
		return w.v.Invoke(key, object).String()
	}
	text, ok := w.plain[key]
	if !ok {
		text = w.v.Invoke(key).String()
		w.plain[key] = text
	}
	return text
}
