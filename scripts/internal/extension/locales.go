package extension

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"hearsay/scripts/internal/site"
	"hearsay/web/shared/words"
)

// wordTables begins the path of the extension's own texts, one table a language.
const wordTables = "extension/words/"

// A text in the manifest is the key of a table with "_" for ".", because the browsers allow no dots: __MSG_button_read__.
var message = regexp.MustCompile(`__MSG_(\w+)__`)

// locales are _locales/CODE/messages.json, from which the browser takes the manifest's texts: those that the manifest
// names, out of the tables among the files.
func locales(manifest []byte, files []site.File) ([]site.File, error) {
	var made []site.File
	for _, f := range files {
		if !strings.HasPrefix(f.Path, wordTables) {
			continue
		}
		content, err := messages(manifest, f.Content)
		if err != nil {
			return nil, fmt.Errorf("web/%s: %w", f.Path, err)
		}
		code := strings.TrimSuffix(path.Base(f.Path), ".js")
		made = append(made, site.File{Path: "_locales/" + code + "/messages.json", Content: content})
	}
	return made, nil
}

// messages is a language's messages.json.
func messages(manifest, table []byte) ([]byte, error) {
	type text struct {
		Message string `json:"message"`
	}
	texts := words.Parse(table)
	made := map[string]text{}
	for _, name := range message.FindAllSubmatch(manifest, -1) {
		said := texts[strings.ReplaceAll(string(name[1]), "_", ".")][""]
		if said == "" {
			return nil, fmt.Errorf("no text for the manifest's %s", name[0])
		}
		made[string(name[1])] = text{strings.ReplaceAll(said, "$", "$$")}
	}
	return indented(made)
}
