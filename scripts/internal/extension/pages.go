package extension

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"hearsay/scripts/internal/site"
)

// The extension's pages that are the reading page over again: with the program that brings them to life, and a style
// sheet of their own.
var variants = []struct{ name, program, style string }{
	{"extension/page.html", "page.js", ""},
	{"extension/panel.html", "panel.js", "panel.css"},
}

// What of index.html only a server has a use for.
var serverLinks = regexp.MustCompile(`(?m)^  <link rel="(?:manifest|preload)".*\n`)

const entry = `<script type="module" src="%BASE%/site/main.js"></script>`

// pages are the variants of the reading page.
func pages(root string) ([]site.File, error) {
	index, err := os.ReadFile(filepath.Join(root, "web/site/index.html"))
	if err != nil {
		return nil, err
	}
	var made []site.File
	for _, v := range variants {
		content, err := variant(index, v.program, v.style)
		if err != nil {
			return nil, err
		}
		made = append(made, site.File{Path: v.name, Content: content})
	}
	return made, nil
}

func variant(index []byte, program, style string) ([]byte, error) {
	if !bytes.Contains(index, []byte(entry)) {
		return nil, fmt.Errorf("web/site/index.html has no %s", entry)
	}
	own := `<script type="module" src="` + program + `"></script>`
	if style != "" {
		own = `<link rel="stylesheet" href="` + style + `">` + "\n  " + own
	}
	page := serverLinks.ReplaceAll(index, nil)
	page = bytes.Replace(page, []byte(entry), []byte(own), 1)
	page = bytes.ReplaceAll(page, []byte("%MODULES%"), nil)
	return bytes.ReplaceAll(page, []byte("%BASE%"), []byte("..")), nil
}
