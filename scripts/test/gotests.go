package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"

	"hearsay/scripts/internal/tools"
)

func goTests(root string) tally {
	return runGo(tools.Command(root, nil, "go", "test", "-race", "-json", "./..."))
}

// wasmTests runs internal/ again as the browser runs it, under js/wasm in Node, and the browser's own programs.
func wasmTests(root string) tally {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		fmt.Println("go env GOROOT:", err)
		return tally{failed: 1}
	}
	goexec := filepath.Join(strings.TrimSpace(string(goroot)), "lib/wasm/go_js_wasm_exec")
	t := runGo(tools.Command(root, wasm, "go", "test", "-exec="+goexec, "-json", "./internal/..."))
	t.add(runGo(tools.Command(root, browser(root), "go", "test", "-exec="+goexec, "-json", browserTags, "./wasm/...")))
	return t
}

// event is a line of go test -json.
type event struct{ Action, Package, Test, Output string }

// runGo counts the tests of a go test -json run, and prints the output of those that failed.
func runGo(cmd *exec.Cmd) tally {
	c := counter{output: map[string][]string{}, parents: map[string]bool{}, failures: map[string]int{}}
	err := piped(cmd, c.read)
	if err != nil && c.tally.failed == 0 {
		fmt.Printf("%s: %v\n", cmd, err)
		c.tally.failed++
	}
	return c.tally
}

// counter counts tests that have no subtests, and packages that fail without a failing test.
type counter struct {
	tally    tally
	output   map[string][]string // by package and test
	parents  map[string]bool     // tests that have subtests
	failures map[string]int      // failed tests by package
}

func (c *counter) read(r io.Reader) {
	lines := json.NewDecoder(r)
	for {
		var e event
		if err := lines.Decode(&e); err != nil {
			return
		}
		c.take(e)
	}
}

func (c *counter) take(e event) {
	key := e.Package + "\x00" + e.Test
	switch e.Action {
	case "run":
		if i := strings.LastIndexByte(key, '/'); strings.Contains(e.Test, "/") {
			c.parents[key[:i]] = true
		}
	case "output", "build-output":
		c.output[key] = append(c.output[key], e.Output)
	case "pass", "fail", "skip":
		c.end(e, key)
	}
}

func (c *counter) end(e event, key string) {
	counted := e.Test != "" && !c.parents[key]
	switch {
	case e.Action == "fail":
		if counted || e.Test == "" && c.failures[e.Package] == 0 {
			c.tally.failed++
			c.failures[e.Package]++
		}
		fmt.Printf("%s", strings.Join(c.output[key], ""))
	case counted && e.Action == "pass":
		c.tally.passed++
	case counted:
		c.tally.skipped++
		fmt.Printf("%s", strings.Join(c.output[key], ""))
	}
	delete(c.output, key)
}
