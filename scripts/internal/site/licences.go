package site

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// licences is one text with the licence of everything that the browser gets and that was not written here: the Go
// runtime, the modules that the two programs link, and what stands in web/vendor.
func licences(root string) ([]File, error) {
	goroot, err := goEnv("GOROOT")
	if err != nil {
		return nil, err
	}
	out, err := browserGo(root, "list", "-tags="+browserTags, "-deps", "-f", "{{with .Module}}{{.Path}} {{.Dir}}{{end}}", "./wasm/...").Output()
	if err != nil {
		return nil, fmt.Errorf("go list ./wasm/...: %w", err)
	}
	dirs := map[string]string{"The Go programming language": goroot, "@mozilla/readability, changed": filepath.Join(root, "web/vendor/readability")}
	for line := range strings.Lines(string(out)) {
		if path, dir, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			dirs[path] = dir
		}
	}
	return joinLicences(dirs)
}

// joinLicences takes the folders that hold a LICENSE file, by the name of what is licensed.
func joinLicences(dirs map[string]string) ([]File, error) {
	names := make([]string, 0, len(dirs))
	for name := range dirs {
		names = append(names, name)
	}
	slices.Sort(names)
	var all bytes.Buffer
	for _, name := range names {
		found, err := filepath.Glob(filepath.Join(dirs[name], "LICENSE*"))
		if err != nil || len(found) == 0 {
			return nil, fmt.Errorf("no licence of %s in %s", name, dirs[name])
		}
		content, err := os.ReadFile(found[0])
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&all, "%s\n\n%s\n\n\n", name, bytes.TrimSpace(content))
	}
	return []File{{"site/licences.txt", all.Bytes()}}, nil
}

func goEnv(name string) (string, error) {
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		return "", fmt.Errorf("go env %s: %w", name, err)
	}
	return strings.TrimSpace(string(out)), nil
}
