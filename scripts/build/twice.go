package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// products are what is handed out, below dist/.
var products = []string{"hearsay.html", "hearsay-chrome.zip", "hearsay-firefox.zip"}

// printHashes writes the products' SHA-256, as sha256sum does.
func printHashes(w io.Writer, dist string) error {
	for _, name := range products {
		sum, err := fileHash(filepath.Join(dist, name))
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s  dist/%s\n", sum, name)
	}
	return nil
}

func fileHash(file string) (string, error) {
	content, err := os.ReadFile(file)
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]), err
}

// buildTwice builds here, and again from a copy of the sources in another folder, with nothing cached, and tells whether
// all bytes are the same.
func buildTwice(root string) error {
	copied, err := os.MkdirTemp("", "hearsay-build")
	if err != nil {
		return err
	}
	defer os.RemoveAll(copied)
	if err := copySources(root, copied); err != nil {
		return err
	}
	again := exec.Command("go", "run", "./scripts/build")
	again.Dir = copied
	again.Env = append(os.Environ(), "GOCACHE="+filepath.Join(copied, ".cache"))
	if out, err := again.CombinedOutput(); err != nil {
		return fmt.Errorf("the second build: %w\n%s", err, out)
	}
	other, err := differing(filepath.Join(root, "dist"), filepath.Join(copied, "dist"))
	if err != nil || len(other) > 0 {
		return fmt.Errorf("the second build differs in %v, %v", other, err)
	}
	fmt.Println("a second build, in another folder and with nothing cached, gave the same bytes")
	return nil
}

// copySources copies what a build reads: all but what builds and tests leave behind.
func copySources(from, to string) error {
	return fs.WalkDir(os.DirFS(from), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (slices.Contains([]string{".git", "build", "dist"}, name) || d.Name() == "node_modules" || d.Name() == "out"):
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		case !d.Type().IsRegular():
			return nil
		}
		content, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), content, 0o644)
	})
}

// differing are the files of the page and of the products that are not the same in both folders.
func differing(a, b string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(b, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name := strings.TrimPrefix(path, b+string(filepath.Separator))
		one, err := fileHash(filepath.Join(a, name))
		if err != nil {
			return err
		}
		other, err := fileHash(path)
		if one != other {
			names = append(names, name)
		}
		return err
	})
	return names, err
}
