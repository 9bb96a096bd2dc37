// Bench measures Hearsay beside its peers, in one run in Chromium, prints the tables and puts them into README.md.
//
//	go run ./scripts/bench
//
// The peers come from npm, into web/test/bench; what they are and what is measured stands in bench.js there. It takes
// some three minutes, and the first time a few more: the smallest form of each bundle is made. Run it on a quiet machine.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"hearsay/scripts/internal/site"
	"hearsay/scripts/internal/tools"
)

func main() {
	if err := bench(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench() error {
	root, err := site.Root()
	if err != nil {
		return err
	}
	if err := prepare(root); err != nil {
		return err
	}
	r, err := run(root)
	if err != nil {
		return err
	}
	var tables bytes.Buffer
	r.write(&tables)
	if _, err := os.Stdout.Write(tables.Bytes()); err != nil {
		return err
	}
	return insert(filepath.Join(root, "README.md"), tables.Bytes())
}

// prepare installs what the measuring needs, and builds the page.
func prepare(root string) error {
	if err := tools.Programs("node", "npm", "chromium"); err != nil {
		return err
	}
	for _, dir := range []string{"web/test", "web/test/bench"} {
		if err := tools.Packages(filepath.Join(root, dir)); err != nil {
			return err
		}
	}
	files, err := site.Collect(root)
	if err == nil {
		_, err = site.Write(root, files)
	}
	return err
}

// run measures. Its progress goes to standard error, a line of JSON for each peer.
func run(root string) (*result, error) {
	cmd := exec.Command("node", "web/test/bench/bench.js")
	cmd.Dir = root
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", cmd, err)
	}
	r := &result{}
	return r, json.Unmarshal(out, r)
}

// What README.md holds on both sides of the tables.
const begin, end = "<!-- scripts/bench writes this -->\n", "<!-- to here -->"

// insert puts the tables between the marks of a file.
func insert(file string, tables []byte) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok := bytes.Cut(content, []byte(begin))
	_, after, closed := bytes.Cut(rest, []byte(end))
	if !ok || !closed {
		return fmt.Errorf("%s has no lines %q and %q for the tables to stand between", file, begin, end)
	}
	return os.WriteFile(file, bytes.Join([][]byte{before, []byte(begin), tables, []byte(end), after}, nil), 0o644)
}
