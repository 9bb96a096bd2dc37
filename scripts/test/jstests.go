package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"hearsay/scripts/internal/tools"
)

// types has the TypeScript compiler check the JSDoc types of all JavaScript.
func types(root string) tally {
	web := filepath.Join(root, "web")
	return check("types", tools.Command(web, nil, "node", "test/node_modules/typescript/bin/tsc", "-p", "."))
}

// unitTests runs the tests beside the modules, which need no browser.
func unitTests(root string) tally {
	return runNode(root, "web/*/*.test.js", "web/test/")
}

// browserTests runs page and overlay in Chromium and Firefox, one test after the other: they share a machine.
func browserTests(root string) tally {
	t := accepted(root)
	t.add(runNode(root, "web/test/*.test.js", ""))
	return t
}

// accepted has Mozilla's linter check the overlay's package for Firefox: no errors, no warnings.
func accepted(root string) tally {
	lint := tools.Command(root, nil, "node", "web/test/lint/node_modules/web-ext/bin/web-ext.js", "lint", "--warnings-as-errors", "--no-config-discovery", "-s", "dist/extension/firefox")
	if err := tools.Quietly(lint); err != nil {
		fmt.Println(err)
		return tally{failed: 1}
	}
	return tally{passed: 1}
}

// runNode runs test files and counts what Node's test runner counted. Its readable report goes to standard output.
func runNode(root, pattern, except string) tally {
	files, err := filepath.Glob(filepath.Join(root, pattern))
	if err != nil || len(files) == 0 {
		fmt.Printf("no test files %s\n", pattern)
		return tally{failed: 1}
	}
	report := filepath.Join(root, "build", "node.tap")
	args := []string{"--test", "--test-concurrency=1",
		"--test-reporter=dot", "--test-reporter-destination=stdout",
		"--test-reporter=tap", "--test-reporter-destination=" + report}
	for _, file := range files {
		if except == "" || !strings.HasPrefix(file, filepath.Join(root, except)+"/") {
			args = append(args, file)
		}
	}
	if err := os.MkdirAll(filepath.Dir(report), 0o755); err != nil {
		fmt.Println(err)
		return tally{failed: 1}
	}
	cmd := exec.Command("node", args...)
	cmd.Dir = root
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stdout
	failure := cmd.Run()
	tap, err := os.ReadFile(report)
	if err != nil {
		fmt.Println(err)
		return tally{failed: 1}
	}
	t := tapTally(tap)
	if failure != nil {
		fmt.Printf("%s", tapFailures(tap))
		t.failed = max(t.failed, 1)
	}
	return t
}

// tapTally reads the counts at the end of a TAP report: "# pass 12".
func tapTally(tap []byte) tally {
	counts := map[string]int{}
	for line := range bytes.Lines(tap) {
		fields := strings.Fields(string(line))
		if len(fields) == 3 && fields[0] == "#" {
			counts[fields[1]], _ = strconv.Atoi(fields[2])
		}
	}
	return tally{counts["pass"], counts["fail"] + counts["cancelled"], counts["skipped"] + counts["todo"]}
}

// tapFailures is the part of a TAP report about tests that failed: each "not ok" line with the block that follows it.
func tapFailures(tap []byte) string {
	var b strings.Builder
	inside := false
	for line := range strings.Lines(string(tap)) {
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "not ok"):
			inside = true
		case strings.HasPrefix(trimmed, "ok ") || strings.HasPrefix(trimmed, "#"):
			inside = false
		}
		if inside {
			b.WriteString(line)
		}
		if trimmed == "..." {
			inside = false
		}
	}
	return b.String()
}
