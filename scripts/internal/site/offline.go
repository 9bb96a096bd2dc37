package site

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// filesPlaceholder is where sw.js is told what to keep.
const filesPlaceholder = "%FILES%"

// rootFiles lie outside the version's folder, because their addresses must not change: the page, its manifest and its
// service worker. Each names the version.
func rootFiles(root, version string, files []File, early []string) ([]File, error) {
	read := func(name string) ([]byte, error) { return os.ReadFile(filepath.Join(root, "web/site", name)) }
	var made []File
	for _, name := range []string{"index.html", "manifest.webmanifest", "sw.js"} {
		content, err := read(name)
		if err != nil {
			return nil, err
		}
		made = append(made, File{name, content})
	}
	kept, err := keptFiles(version, files)
	if err != nil {
		return nil, err
	}
	for i := range made {
		made[i].Content = bytes.ReplaceAll(made[i].Content, []byte(modulesPlaceholder), modulePreloads(early))
		made[i].Content = bytes.ReplaceAll(made[i].Content, []byte(basePlaceholder), []byte("/"+version))
		made[i].Content = bytes.ReplaceAll(made[i].Content, []byte(filesPlaceholder), kept)
	}
	return made, nil
}

// isRootFile tells which files of web/site rootFiles makes.
func isRootFile(name string) bool {
	return name == "site/index.html" || name == "site/manifest.webmanifest" || name == "site/sw.js"
}

// keptFiles is what the service worker keeps, as JSON: the page's own files first, the language models later.
func keptFiles(version string, files []File) ([]byte, error) {
	kept := struct {
		Version string   `json:"version"`
		First   []string `json:"first"`
		Later   []string `json:"later"`
	}{Version: version, First: []string{"/manifest.webmanifest"}}
	for _, f := range files {
		path := "/" + version + "/" + f.Path
		if strings.HasSuffix(f.Path, ".lm") {
			kept.Later = append(kept.Later, path)
		} else {
			kept.First = append(kept.First, path)
		}
	}
	return json.Marshal(kept)
}
