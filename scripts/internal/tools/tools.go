// Package tools installs what a script needs and the machine lacks, or says in one line how to.
package tools

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// debian is the packages that a missing program is in.
var debian = map[string][]string{
	"chromium":    {"chromium", "fonts-dejavu-core"},
	"firefox-esr": {"firefox-esr", "fonts-dejavu-core"},
	"gcc":         {"gcc", "libc6-dev"},
	"node":        {"nodejs"},
	"npm":         {"npm"},
}

// Command prepares a program that runs in dir with additions to the environment.
func Command(dir string, env []string, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	return cmd
}

// Quietly runs a program whose output matters only where it fails.
func Quietly(cmd *exec.Cmd) error {
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", cmd, err, bytes.TrimSpace(out))
	}
	return nil
}

// Packages installs the npm packages of a folder by its lock file, when they are not there or the lock file is newer.
func Packages(dir string) error {
	lock, err := os.Stat(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		return err
	}
	done, err := os.Stat(filepath.Join(dir, "node_modules/.package-lock.json"))
	if err == nil && !lock.ModTime().After(done.ModTime()) {
		return nil
	}
	return Quietly(Command(dir, nil, "npm", "ci", "--no-audit", "--no-fund"))
}

// Programs installs what is missing of the named ones, as root on Debian; elsewhere it says what to install.
func Programs(names ...string) error {
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
	if err := Quietly(exec.Command("apt-get", "update")); err != nil {
		return err
	}
	return Quietly(Command("", []string{"DEBIAN_FRONTEND=noninteractive"}, "apt-get", install...))
}
