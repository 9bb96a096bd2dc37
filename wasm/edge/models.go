//go:build js && !packless

package main

import (
	"io"
	"net/http"
	"slices"

	"hearsay/internal/detect/lingua"
)

// modelPath is where the JavaScript hands in language models, one a code. It lets no caller through to here.
const modelPath = "/models/"

func addModel(w http.ResponseWriter, code string, model io.Reader) {
	data, err := io.ReadAll(model)
	if err == nil {
		err = lingua.Add(code, data)
	}
	if err != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

var judge lingua.Judge

// Judge asks lingua-go where it has the models. Where not, it notes which are missing: an answer without them might
// differ from one with them, and is not sent.
func (h *host) Judge(text string, among []string) (string, float64, bool) {
	fault(text)
	for _, code := range among {
		if !lingua.Has(code) && !slices.Contains(h.missing, code) {
			h.missing = append(h.missing, code)
		}
	}
	if len(h.missing) > 0 {
		return "", 0, false
	}
	return judge.Judge(text, among)
}
