// Package site makes dist/site, the reading page as static files, and serves it.
//
// Everything but index.html, the manifest and the service worker lies in a folder named after the hash of all of it: one version of the page, its modules
// and its wasm belong together and can be cached for ever, and an old page never meets a new engine. Each file stands
// beside its .br and .gz forms, made once for each content and kept under build/.
package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/scripts/internal/lingua"
)

// What index.html leaves to the build: the folder of this version, and the links that fetch all modules at once.
const (
	basePlaceholder    = "%BASE%"
	modulesPlaceholder = "%MODULES%"
)

// File is one file of the site: its slash-separated path and its content.
type File struct {
	Path    string
	Content []byte
}

// Site is what was built.
type Site struct {
	Dir     string // holds index.html
	Version string
	Files   []Sized
	Single  int // bytes of dist/hearsay.html

	early []string // below the version's folder: what the page's module waits for
}

// Root is the folder of go.mod, found from the working directory.
func Root() (string, error) {
	mod, err := goEnv("GOMOD")
	if err != nil {
		return "", err
	}
	if mod == "" || mod == os.DevNull {
		return "", errors.New("no go.mod here: run this inside the Hearsay folder")
	}
	return filepath.Dir(mod), nil
}

// Build makes the site afresh in root/dist/site, and the page as one file, root/dist/hearsay.html. On an error the site
// built before stays as it was.
func Build(root string) (*Site, error) {
	files, err := Collect(root)
	if err != nil {
		return nil, err
	}
	return Write(root, files)
}

// Collect compiles and gathers what the site consists of, index.html aside, in order of path.
func Collect(root string) ([]File, error) {
	if err := lingua.Prepare(root); err != nil {
		return nil, fmt.Errorf("preparing the language models: %w", err)
	}
	return collect(root)
}

// Write is Build with files that have been collected.
func Write(root string, collected []File) (*Site, error) {
	one, err := single(root, collected)
	if err != nil {
		return nil, err
	}
	files, early, err := bundled(collected)
	if err != nil {
		return nil, err
	}
	version := hash(files)
	outside, err := rootFiles(root, version, files, early)
	if err != nil {
		return nil, err
	}
	for i := range files {
		files[i].Path = version + "/" + files[i].Path
	}
	files = append(files, outside...)

	dir := filepath.Join(root, "dist/site")
	sized, err := write(dir+".new", files, filepath.Join(root, "build/compressed"))
	if err != nil {
		return nil, err
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	if err := os.Rename(dir+".new", dir); err != nil {
		return nil, err
	}
	return &Site{Dir: dir, Version: version, Files: sized, Single: len(one), early: early}, put(filepath.Join(root, "dist/hearsay.html"), one)
}

// collect gathers what the site consists of, index.html aside, in order of path.
func collect(root string) ([]File, error) {
	var files []File
	for _, from := range []func(string) ([]File, error){webFiles, wasmFiles, languageFiles, licences} {
		more, err := from(root)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	sortFiles(files)
	return files, nil
}

func sortFiles(files []File) {
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
}

func hash(files []File) string {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s %d\n", f.Path, len(f.Content))
		h.Write(f.Content)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
