package extension

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// manifest is the one manifest as a browser takes it: what stands under "only" for the browser is added, lists to lists.
func manifest(source []byte, browser string) ([]byte, error) {
	var all map[string]any
	if err := json.Unmarshal(source, &all); err != nil {
		return nil, err
	}
	only, _ := all["only"].(map[string]any)
	own, ok := only[browser].(map[string]any)
	if !ok {
		return nil, fmt.Errorf("nothing under \"only\" for %s", browser)
	}
	delete(all, "only")
	for key, value := range own {
		all[key] = joined(all[key], value)
	}
	return indented(all)
}

// indented is JSON for people.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}

// joined adds to a list; anything else takes the place of what was there.
func joined(before, value any) any {
	list, ok := before.([]any)
	if more, also := value.([]any); ok && also {
		return append(list, more...)
	}
	return value
}
