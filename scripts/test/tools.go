package main

import (
	"os"
	"path/filepath"

	"hearsay/scripts/internal/extension"
	"hearsay/scripts/internal/lingua"
	"hearsay/scripts/internal/site"
	"hearsay/scripts/internal/tools"
)

const staticcheckVersion = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"

func workspace(root string) error { return lingua.Prepare(root) }

// staticcheck is installed below build/: with GOOS set, go run could not start it.
func staticcheck(root string) error {
	if _, err := os.Stat(staticcheckPath(root)); err == nil {
		return nil
	}
	return tools.Quietly(tools.Command(root, []string{"GOBIN=" + filepath.Join(root, "build/bin")}, "go", "install", staticcheckVersion))
}

func staticcheckPath(root string) string { return filepath.Join(root, "build/bin/staticcheck") }

func compiler(string) error { return tools.Programs("gcc") }

func browsers(string) error { return tools.Programs("chromium", "firefox-esr") }

func node(string) error { return tools.Programs("node", "npm") }

// npm installs the packages of web/test.
func npm(root string) error { return tools.Packages(filepath.Join(root, "web/test")) }

// linter installs Mozilla's, apart from the packages of web/test: it brings three hundred of its own.
func linter(root string) error { return tools.Packages(filepath.Join(root, "web/test/lint")) }

func built(root string) error {
	files, err := site.Collect(root)
	if err != nil {
		return err
	}
	if _, err := site.Write(root, files); err != nil {
		return err
	}
	_, err = extension.Write(root, files)
	return err
}
