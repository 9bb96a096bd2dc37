package main

import "path/filepath"

// lint checks form: gofmt, vet and staticcheck, the last two for this machine and for the browser.
func lint(root string) tally {
	browser := append(wasm, "GOWORK="+filepath.Join(root, "build/go.work"))
	t := check("gofmt", command(root, nil, "gofmt", "-l", "internal", "scripts", "wasm"))
	t.add(check("vet", command(root, nil, "go", "vet", "./...")))
	t.add(check("vet for the browser", command(root, browser, "go", "vet", "-tags=packless,compact", "./wasm/...")))
	t.add(check("staticcheck", command(root, nil, staticcheckPath(root), "./...")))
	t.add(check("staticcheck for the browser", command(root, browser, staticcheckPath(root), "-tags=packless,compact", "./wasm/...")))
	return t
}

var wasm = []string{"GOOS=js", "GOARCH=wasm"}
