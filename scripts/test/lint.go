package main

import (
	"path/filepath"

	"hearsay/scripts/internal/tools"
)

// How the browser's programs are built: scripts/internal/site says why.
const browserTags = "-tags=packless,compact"

var wasm = []string{"GOOS=js", "GOARCH=wasm"}

func browser(root string) []string {
	return append([]string{"GOWORK=" + filepath.Join(root, "build/go.work")}, wasm...)
}

// lint checks form: gofmt, vet and staticcheck, the last two for this machine and for the browser.
func lint(root string) tally {
	t := check("gofmt", tools.Command(root, nil, "gofmt", "-l", "internal", "scripts", "wasm"))
	t.add(check("vet", tools.Command(root, nil, "go", "vet", "./...")))
	t.add(check("vet for the browser", tools.Command(root, browser(root), "go", "vet", browserTags, "./wasm/...")))
	t.add(check("staticcheck", tools.Command(root, nil, staticcheckPath(root), "./...")))
	t.add(check("staticcheck for the browser", tools.Command(root, browser(root), staticcheckPath(root), browserTags, "./wasm/...")))
	return t
}
