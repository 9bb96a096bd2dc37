//go:build js

package main

import (
	"syscall/js"

	"hearsay/internal/annotate"
)

// corrections reads what the reader has put right by hand out of the options:
// {voices: [{name, at, to}], quotes: [{text, at, to}]}.
func corrections(args []js.Value, options int) annotate.Corrections {
	if options >= len(args) || args[options].Type() != js.TypeObject {
		return annotate.Corrections{}
	}
	given := args[options].Get("corrections")
	if given.Type() != js.TypeObject {
		return annotate.Corrections{}
	}
	return annotate.Corrections{Voices: correctionsOf(given.Get("voices"), "name"), Quotes: correctionsOf(given.Get("quotes"), "text")}
}

func correctionsOf(list js.Value, about string) []annotate.Correction {
	if list.Type() != js.TypeObject {
		return nil
	}
	out := make([]annotate.Correction, list.Length())
	for i := range out {
		v := list.Index(i)
		out[i] = annotate.Correction{Of: v.Get(about).String(), At: v.Get("at").Int(), To: v.Get("to").String()}
	}
	return out
}
