//go:build !packless

package lang

import (
	"embed"
	"io/fs"
	"strings"
)

// The packs of this build. Browser binaries are built with the tag packless and are handed
// their packs one by one.
//
//go:embed */*.tsv
var folders embed.FS

// Embedded is a fresh copy of the pack that was built in.
func Embedded(code string) (*Pack, error) { return Load(folders, code) }

// Folders is the file system that holds a folder for each language.
func Folders() fs.FS { return folders }

// Codes are the languages that have a pack, in order.
func Codes() []string {
	var codes []string
	dirs, _ := fs.Glob(folders, "*/words.tsv")
	for _, d := range dirs {
		code, _, _ := strings.Cut(d, "/")
		codes = append(codes, code)
	}
	return codes
}
