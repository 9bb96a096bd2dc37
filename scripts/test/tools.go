package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/scripts/internal/extension"
	"hearsay/scripts/internal/lingua"
	"hearsay/scripts/internal/site"
)

const staticcheckVersion = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"

const webExtVersion = "web-ext@10.7.0"

// debian is the packages that a missing program is in.
var debian = map[string][]string{
	"chromium":    {"chromium", "fonts-dejavu-core"},
	"firefox-esr": {"firefox-esr", "fonts-dejavu-core"},
	"gcc":         {"gcc", "libc6-dev"},
	"node":        {"nodejs"},
	"npm":         {"npm"},
}

func workspace(root string) error { return lingua.Prepare(root) }

// staticcheck is installed below build/: with GOOS set, go run could not start it.
func staticcheck(root string) error {
	if _, err := os.Stat(staticcheckPath(root)); err == nil {
		return nil
	}
	return quietly(command(root, []string{"GOBIN=" + filepath.Join(root, "build/bin")}, "go", "install", staticcheckVersion))
}

func staticcheckPath(root string) string { return filepath.Join(root, "build/bin/staticcheck") }

func compiler(string) error { return programs("gcc") }

func browsers(string) error { return programs("chromium", "firefox-esr") }

func node(string) error { return programs("node", "npm") }

// npm installs the packages of web/test.
func npm(root string) error { return packages(filepath.Join(root, "web/test")) }

// webExt is installed below build/, apart from the packages of web/test: it brings three hundred of its own.
func webExt(root string) error {
	dir := filepath.Join(root, "build/web-ext")
	if _, err := os.Stat(webExtPath(root)); err == nil {
		return nil
	}
	return quietly(command(root, nil, "npm", "install", "--prefix", dir, "--no-audit", "--no-fund", "--no-save", webExtVersion))
}

func webExtPath(root string) string {
	return filepath.Join(root, "build/web-ext/node_modules/web-ext/bin/web-ext.js")
}

// packages installs the npm packages of a folder by its lock file, when they are not there or the lock file is newer.
func packages(dir string) error {
	lock, err := os.Stat(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		return err
	}
	done, err := os.Stat(filepath.Join(dir, "node_modules/.package-lock.json"))
	if err == nil && !lock.ModTime().After(done.ModTime()) {
		return nil
	}
	return quietly(command(dir, nil, "npm", "ci", "--no-audit", "--no-fund"))
}

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

// programs installs what is missing of the named ones, as root on Debian; elsewhere it says what to install.
func programs(names ...string) error {
	var packages []string
	for _, name := range names {
		if _, err := exec.LookPath(name); err != nil {
			packages = append(packages, debian[name]...)
		}
	}
	if len(packages) == 0 {
		return nil
	}
	slices.Sort(packages)
	list := slices.Compact(packages)
	install := append([]string{"install", "-y", "--no-install-recommends"}, list...)
	if _, err := exec.LookPath("apt-get"); err != nil || os.Geteuid() != 0 {
		return fmt.Errorf("missing: %s; as root on Debian: apt-get install %[1]s", strings.Join(list, " "))
	}
	if err := quietly(exec.Command("apt-get", "update")); err != nil {
		return err
	}
	return quietly(command("", []string{"DEBIAN_FRONTEND=noninteractive"}, "apt-get", install...))
}
