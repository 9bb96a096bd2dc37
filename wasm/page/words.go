//go:build js

package main

import "syscall/js"

// words are the texts of the interface, out of the table of the language chosen (web/shared/words), and numbers and days
// as that language writes them.
type words struct {
	v     js.Value          // words of web/site/reader.js
	plain map[string]string // texts without values, asked for once
}

func newWords(v js.Value) *words { return &words{v, map[string]string{}} }

// say is a text by its key, with values by name: say("compare.quoteAltered", "n", 6).
func (w *words) say(key string, values ...any) string {
	if len(values) > 0 {
		object := js.Global().Get("Object").New()
		for i := 0; i < len(values); i += 2 {
			object.Set(values[i].(string), values[i+1])
		}
		return w.v.Call("say", key, object).String()
	}
	text, ok := w.plain[key]
	if !ok {
		text = w.v.Call("say", key).String()
		w.plain[key] = text
	}
	return text
}

// labelled is words with a name before them: "Left: City closes bridge".
func (w *words) labelled(name, words string) string {
	return w.say("labelled", "name", name, "words", words)
}

// count is so many of what a key counts: count("quote", 12).
func (w *words) count(of string, n int) string { return w.say("count."+of, "n", n) }

// number is a number as the language writes it.
func (w *words) number(v float64) string { return w.v.Call("number", v).String() }

// decimal is a number with one decimal.
func (w *words) decimal(v float64) string {
	return w.v.Call("number", v, map[string]any{"minimumFractionDigits": 1, "maximumFractionDigits": 1}).String()
}

// percent rounds down: 99.9 % is not certain.
func (w *words) percent(share float64) string { return w.say("percent", "n", int(share*100)) }

// share is a part of a whole in whole percent: "4 %", "under 1 %".
func (w *words) share(part, whole int) string {
	if percent := 100 * part / whole; percent > 0 || part == 0 {
		return w.say("percent", "n", percent)
	}
	return w.say("underOnePercent")
}

// day is a day, period or time in words, "" where a value tells none.
func (w *words) day(timex string) string { return w.v.Call("when", timex).String() }

// qualified is how exact a figure is, "" for exactly.
func (w *words) qualified(qualifier string) string { return w.v.Call("qualified", qualifier).String() }

// unit is what a unit is called, in words where it has a word; symbols stay.
func (w *words) unit(unit string) string { return w.v.Call("unitName", unit).String() }

// measured is an amount with its unit: "2 years".
func (w *words) measured(v float64, unit string) string {
	return w.number(v) + " " + w.v.Call("unitName", unit, v).String()
}

// between is a range of two texts, "" for none and the one for one.
func (w *words) between(ends []string) string {
	switch len(ends) {
	case 0:
		return ""
	case 1:
		return ends[0]
	}
	return w.say("range", "from", ends[0], "to", ends[1])
}
