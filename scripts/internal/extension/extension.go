// Package extension makes the overlay's two packages, dist/hearsay-chrome.zip and dist/hearsay-firefox.zip, from one
// source: the files of the reading page, those of web/extension, and one manifest.
//
// The same source gives the same bytes: names are sorted and times fixed. Beside each package lies its folder, which a
// browser can load as it is.
package extension

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"hearsay/scripts/internal/site"
)

// Browsers are those that there is a package for.
var Browsers = []string{"chrome", "firefox"}

// bundled are the scripts that are bundled. The content script runs in pages, where a script cannot import, with a scope of
// its own, because it runs again in the same world at every click; the background is started anew by many a click, and one
// file is there sooner than twenty.
var bundled = map[string]api.Format{
	"extension/content.js":    api.FormatIIFE,
	"extension/background.js": api.FormatESModule,
}

// onServer are files of the page that only a server, or a single file, has a use for.
var onServer = []string{"site/main.js", "site/offline.js", "site/single.js", "site/icon-192.png", "site/icon-512.png", "site/icon-maskable-512.png"}

// Write makes the packages from the collected files of the site. It answers the size of each zip in bytes.
func Write(root string, collected []site.File) (map[string]int, error) {
	files, err := gather(root, collected)
	if err != nil {
		return nil, err
	}
	sizes := map[string]int{}
	for _, browser := range Browsers {
		packed, err := packageFor(root, browser, files)
		if err != nil {
			return nil, err
		}
		if sizes[browser], err = put(filepath.Join(root, "dist"), browser, packed); err != nil {
			return nil, err
		}
	}
	return sizes, nil
}

// gather is what both packages consist of, the manifest aside.
func gather(root string, collected []site.File) ([]site.File, error) {
	own, err := site.WebFiles(root, "extension")
	if err != nil {
		return nil, err
	}
	all := slices.Concat(collected, own)
	var files []site.File
	for _, f := range all {
		if f.Path == "extension/manifest.json" || slices.Contains(onServer, f.Path) {
			continue
		}
		if format, ok := bundled[f.Path]; ok {
			if f.Content, err = site.Bundle(all, f.Path, format); err != nil {
				return nil, err
			}
		}
		files = append(files, f)
	}
	pages, err := pages(root)
	return append(files, pages...), err
}

// packageFor adds a browser's manifest and its texts, in order of path.
func packageFor(root, browser string, files []site.File) ([]site.File, error) {
	source, err := os.ReadFile(filepath.Join(root, "web/extension/manifest.json"))
	if err != nil {
		return nil, err
	}
	made, err := manifest(source, browser)
	if err != nil {
		return nil, fmt.Errorf("web/extension/manifest.json: %w", err)
	}
	texts, err := locales(made, files)
	if err != nil {
		return nil, err
	}
	packed := append(slices.Concat(files, texts), site.File{Path: "manifest.json", Content: made})
	slices.SortFunc(packed, func(a, b site.File) int { return strings.Compare(a.Path, b.Path) })
	return packed, nil
}

// put writes a package as a folder and as a zip, and answers the zip's size.
func put(dist, browser string, files []site.File) (int, error) {
	folder := filepath.Join(dist, "extension", browser)
	if err := os.RemoveAll(folder); err != nil {
		return 0, err
	}
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return 0, err
		}
		if err := os.WriteFile(path, f.Content, 0o644); err != nil {
			return 0, err
		}
	}
	packed, err := pack(files)
	if err != nil {
		return 0, err
	}
	return len(packed), os.WriteFile(filepath.Join(dist, "hearsay-"+browser+".zip"), packed, 0o644)
}

// pack is a zip of files in the order given. Their times are zip's earliest: nothing but content makes a difference.
func pack(files []site.File) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(out, flate.BestCompression)
	})
	for _, f := range files {
		entry, err := w.CreateHeader(&zip.FileHeader{Name: f.Path, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := entry.Write(f.Content); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}
