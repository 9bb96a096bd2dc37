// Package words reads the texts of the interface for programs that are no browser: the tables beside it, one a language.
package words

import (
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Codes are the languages that there are tables of.
var Codes = []string{"en", "uk", "de", "fr", "es"}

//go:embed *.js
var files embed.FS

// Table holds, by key, the forms of a text: one under "", or one for each class of number ("one", "other").
type Table map[string]map[string]string

// Load reads the table of a language.
func Load(code string) (Table, error) {
	if !slices.Contains(Codes, code) {
		return nil, fmt.Errorf("the interface does not speak %q; it speaks %s", code, strings.Join(Codes, ", "))
	}
	source, err := files.ReadFile(code + ".js")
	return Parse(source), err
}

const text = `'((?:[^'\\]|\\.)*)'`

var (
	plain   = regexp.MustCompile(`(?m)^  '?(\w[\w. -]*)'?: ` + text + `,$`)
	counted = regexp.MustCompile(`(?m)^  '?(\w[\w. -]*)'?: \{([^}]*(?:\{\w+\}[^}]*)*)\},$`)
	form    = regexp.MustCompile(`(\w+): ` + text)
)

// Parse reads the source of a table.
func Parse(source []byte) Table {
	table := Table{}
	for _, m := range plain.FindAllStringSubmatch(string(source), -1) {
		table[m[1]] = map[string]string{"": unquoted(m[2])}
	}
	for _, m := range counted.FindAllStringSubmatch(string(source), -1) {
		forms := map[string]string{}
		for _, f := range form.FindAllStringSubmatch(m[2], -1) {
			forms[f[1]] = unquoted(f[2])
		}
		table[m[1]] = forms
	}
	return table
}

func unquoted(s string) string { return strings.ReplaceAll(s, `\'`, `'`) }
