package api

import (
	"encoding/json"
	"slices"

	"hearsay/internal/detect"
	"hearsay/internal/lang"
)

// language is one that can be told; Pack says whether there are rules for it.
type language struct {
	Code string `json:"code"`
	Name string `json:"name"`
	Pack bool   `json:"pack"`
}

// languages answers GET /api/languages.
func languages() []byte {
	packs := lang.Codes()
	var all struct {
		Languages []language `json:"languages"`
	}
	for _, code := range detect.Codes() {
		all.Languages = append(all.Languages, language{code, detect.Name(code), slices.Contains(packs, code)})
	}
	body, err := json.Marshal(all)
	if err != nil {
		panic(err) // strings and booleans always marshal
	}
	return append(body, '\n')
}
