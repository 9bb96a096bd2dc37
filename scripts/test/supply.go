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
var lockFolders = []string{"web/test", "web/test/bench", "web/test/lint", "web/edge"}

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

// moduleFaults are the Go modules that a program links and the list does not hold, and those that are shipped and that
// NOTICE does not name.
func moduleFaults(root string, list map[string]map[string]bool) []string {
	notice, err := os.ReadFile(filepath.Join(root, "NOTICE"))
	if err != nil {
		return []string{err.Error()}
	}
	var faults []string
	for _, build := range []struct {
		shipped   bool
		env, args []string
	}{
		{false, nil, []string{"./scripts/..."}},
		{true, browser(root), []string{browserTags, "./wasm/engine", "./wasm/page"}},
		{true, wasm, []string{"./wasm/edge"}},
	} {
		modules, err := linked(root, build.env, build.args)
		if err != nil {
			return []string{err.Error()}
		}
		for _, module := range modules {
			if !list["module"][module] {
				faults = append(faults, module+" is not in allowed.tsv")
			}
			if build.shipped && !strings.Contains(string(notice), path.Base(strings.TrimSuffix(module, "/v2"))) {
				faults = append(faults, module+" is shipped, and is not in NOTICE")
			}
		}
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}

// linked are the modules that packages are built from, this one aside.
func linked(root string, env, packages []string) ([]string, error) {
	args := append([]string{"list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}"}, packages...)
	out, err := tools.Command(root, env, "go", args...).Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	modules := strings.Fields(string(out))
	slices.Sort(modules)
	return slices.Compact(modules), nil
}
