package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLockFaults holds that each thing that may be wrong with a package is told, and nothing of one that is right.
func TestLockFaults(t *testing.T) {
	list := allowList("licence\tMIT\nscript\tesbuild\n\n# a remark\n")
	file := filepath.Join(t.TempDir(), "package-lock.json")
	content := `{"packages": {"": {"name": "own"},
		"node_modules/good": {"integrity": "sha512-x", "license": "MIT"},
		"node_modules/esbuild": {"integrity": "sha512-x", "license": "MIT", "hasInstallScript": true},
		"node_modules/bare": {"license": "MIT"},
		"node_modules/elsewhere": {"integrity": "sha512-x", "license": "MIT", "resolved": "https://example.org/x.tgz"},
		"node_modules/locked": {"integrity": "sha512-x", "license": "Commercial"},
		"node_modules/busy": {"integrity": "sha512-x", "license": "MIT", "hasInstallScript": true}}}`
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(lockFaults(file, list), "\n")
	for _, want := range []string{"bare: no hash", "elsewhere: from https://example.org", `locked: licence "Commercial"`, "busy: runs code"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "\n") + 1; n != 4 {
		t.Errorf("%d faults, want 4:\n%s", n, got)
	}
	if faults := lockFaults(filepath.Join(t.TempDir(), "none"), list); len(faults) != 1 {
		t.Errorf("a missing file: %v", faults)
	}
}
