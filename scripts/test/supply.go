package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/scripts/internal/tools"
)

// lockFolders hold package-lock.json files. None of their packages is shipped.
var lockFolders = []string{"web/test", "web/test/bench", "web/edge"}

// allowed lists what may come from elsewhere: "licence", "script" (a package that may run code when it is installed) and
// "module" (a Go module that a program links) rows. A new one fails the test until somebody has looked at it.
//
//go:embed allowed.tsv
var allowed string

// supply checks where everything comes from that was not written here.
func supply(root string) tally {
	list := allowList(allowed)
	var t tally
	for _, dir := range lockFolders {
		t.add(told(dir+"/package-lock.json", lockFaults(filepath.Join(root, dir, "package-lock.json"), list)))
	}
	t.add(told("go.mod", moduleFaults(root, list)))
	return t
}

// told prints what is wrong with a thing, as one test.
func told(what string, faults []string) tally {
	for _, fault := range faults {
		fmt.Printf("%s: %s\n", what, fault)
	}
	if len(faults) > 0 {
		return tally{failed: 1}
	}
	return tally{passed: 1}
}

// allowList reads rows "kind TAB name" into sets by kind.
func allowList(tsv string) map[string]map[string]bool {
	list := map[string]map[string]bool{}
	for line := range strings.Lines(tsv) {
		kind, name, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		if list[kind] == nil {
			list[kind] = map[string]bool{}
		}
		list[kind][name] = true
	}
	return list
}

// locked is a package of a lock file.
type locked struct {
	Integrity, License, Resolved string
	HasInstallScript             bool
}

func lockFaults(file string, list map[string]map[string]bool) []string {
	content, err := os.ReadFile(file)
	if err != nil {
		return []string{err.Error()}
	}
	var lock struct{ Packages map[string]locked }
	if err := json.Unmarshal(content, &lock); err != nil {
		return []string{err.Error()}
	}
	delete(lock.Packages, "") // the folder itself
	var faults []string
	for name, p := range lock.Packages {
		for _, fault := range p.faults(name, list) {
			faults = append(faults, name+": "+fault)
		}
	}
	slices.Sort(faults)
	return faults
}

func (p locked) faults(name string, list map[string]map[string]bool) []string {
	var faults []string
	if p.Integrity == "" {
		faults = append(faults, "no hash of its content")
	}
	if p.Resolved != "" && !strings.HasPrefix(p.Resolved, "https://registry.npmjs.org/") {
		faults = append(faults, "from "+p.Resolved+", not from the npm registry")
	}
	if !list["licence"][p.License] {
		faults = append(faults, fmt.Sprintf("licence %q is not in allowed.tsv", p.License))
	}
	if p.HasInstallScript && !list["script"][path.Base(name)] {
		faults = append(faults, "runs code when it is installed, and is not in allowed.tsv")
	}
	return faults
}

// moduleFaults are the Go modules that a program links and the list does not hold.
func moduleFaults(root string, list map[string]map[string]bool) []string {
	var faults []string
	for _, build := range []struct {
		env  []string
		args []string
	}{{nil, []string{"./scripts/..."}}, {browser(root), []string{browserTags, "./wasm/engine", "./wasm/page"}}, {wasm, []string{"./wasm/edge"}}} {
		args := append([]string{"list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}"}, build.args...)
		out, err := tools.Command(root, build.env, "go", args...).Output()
		if err != nil {
			return []string{fmt.Sprintf("go %s: %v", strings.Join(args, " "), err)}
		}
		for _, module := range strings.Fields(string(out)) {
			if !list["module"][module] {
				faults = append(faults, module+" is not in allowed.tsv")
			}
		}
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}
