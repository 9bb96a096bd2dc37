//go:build js

// Command engine puts Hearsay into a JavaScript worker: text in, annotations out, no DOM.
//
// It sets one global object, hearsay, whose functions take strings and answer {ok: string} or {error: string}. A text
// goes in as one string and its annotations come back as one JSON string (the annotation contract), because each
// crossing of the border between Go and JavaScript costs more than what it carries.
package main

import "syscall/js"

func main() {
	functions := js.Global().Get("Object").New()
	for name, f := range map[string]func(args []js.Value) (string, error){
		"candidates": candidates,
		"detect":     detectLanguage,
		"addPack":    addPack,
		"addModel":   addModel,
		"annotate":   annotateText,
		"export":     exportText,
		"granted":    granted,
		"side":       readSide,
		"compare":    compareSides,
		"similarity": similarity,
	} {
		functions.Set(name, js.FuncOf(guarded(f)))
	}
	js.Global().Set("hearsay", functions)
	select {}
}
