//go:build js

package main

import (
	"errors"
	"syscall/js"
)

// words are those of the interface that a file for people is written with (export.Words): the texts are handed in, what
// else a language needs the browser knows.
type words struct{ given, plurals, numbers, languages js.Value }

// wordsAt reads {code, locale, texts} out of the arguments: web/shared/words.js hands it out.
func wordsAt(args []js.Value, i int) (*words, error) {
	if i >= len(args) || args[i].Type() != js.TypeObject {
		return nil, errors.New("no words to write the file with")
	}
	intl, locale := js.Global().Get("Intl"), args[i].Get("locale")
	options := js.Global().Get("Object").New()
	options.Set("type", "language")
	options.Set("maximumFractionDigits", 6)
	return &words{args[i], intl.Get("PluralRules").New(locale), intl.Get("NumberFormat").New(locale, options), intl.Get("DisplayNames").New(locale, options)}, nil
}

func (w *words) Code() string                { return textOf(w.given.Get("code")) }
func (w *words) Text(key string) string      { return textOf(w.given.Get("texts").Get(key)) }
func (w *words) Number(v float64) string     { return w.numbers.Call("format", v).String() }
func (w *words) Language(code string) string { return w.languages.Call("of", code).String() }

func (w *words) Form(key string, n float64) string {
	forms := w.given.Get("texts").Get(key)
	if forms.Type() != js.TypeObject {
		return textOf(forms)
	}
	if form := textOf(forms.Get(w.plurals.Call("select", n).String())); form != "" {
		return form
	}
	return textOf(forms.Get("other"))
}

// textOf is a string, "" for anything else.
func textOf(v js.Value) string {
	if v.Type() != js.TypeString {
		return ""
	}
	return v.String()
}
