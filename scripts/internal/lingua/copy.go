package lingua

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// left names the files of lingua-go that the copy does without: the training
// of models, and results of finding several languages in one text.
var left = []string{"writer.go", "result.go", "doc.go"}

// kept names what is copied beside the Go files at the top. The serialization
// package is no part of the browser build, but with it the scripts of this
// project still compile in the workspace that holds the copy.
var kept = []string{"LICENSE", "go.mod", "go.sum", "serialization/model.pb.go"}

// writeCopy writes the trimmed and patched copy into folder.
func (m module) writeCopy(folder string) error {
	files, err := m.sources()
	if err != nil {
		return err
	}
	wanted := map[string][]byte{
		"hearsay.go": []byte(replacement),
		"CHANGES":    []byte(m.changes()),
	}
	for _, file := range files {
		source, err := os.ReadFile(filepath.Join(m.Dir, file))
		if err != nil {
			return err
		}
		if names, ok := dropped[file]; ok {
			patched, err := drop(file, string(source), names)
			if err != nil {
				return err
			}
			source = []byte(patched)
		}
		wanted[file] = source
	}
	for file, content := range wanted {
		if err := update(filepath.Join(folder, file), content); err != nil {
			return err
		}
	}
	return prune(folder, wanted)
}

// sources lists the files of m that belong in the copy.
func (m module) sources() ([]string, error) {
	paths, err := filepath.Glob(filepath.Join(m.Dir, "*.go"))
	if err != nil {
		return nil, err
	}
	files := slices.Clone(kept)
	for _, p := range paths {
		name := filepath.Base(p)
		if !strings.HasSuffix(name, "_test.go") && !slices.Contains(left, name) {
			files = append(files, name)
		}
	}
	return files, nil
}

// prune removes the Go files of an earlier copy that is no longer wanted so.
func prune(folder string, wanted map[string][]byte) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return err
	}
	for _, p := range paths {
		if _, ok := wanted[filepath.Base(p)]; !ok {
			if err := os.Remove(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// changes states what differs from the original, as the licence asks.
func (m module) changes() string {
	var s strings.Builder
	fmt.Fprintf(&s, "This is %s %s, trimmed and changed for Hearsay.\n", modulePath, m.Version)
	s.WriteString("Copyright Peter M. Stahl, licensed under the Apache License 2.0: see LICENSE.\n\n")
	fmt.Fprintf(&s, "Left out: the models, the tests, the commands, %s.\n", strings.Join(left, ", "))
	s.WriteString("Added: hearsay.go.\nDeclarations taken out, or replaced by those in hearsay.go:\n")
	for _, file := range slices.Sorted(maps.Keys(dropped)) {
		fmt.Fprintf(&s, "  %s: %s\n", file, strings.Join(dropped[file], ", "))
	}
	return s.String()
}
