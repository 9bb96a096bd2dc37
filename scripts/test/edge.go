package main

import (
	"path/filepath"

	"hearsay/scripts/internal/edge"
	"hearsay/scripts/internal/tools"
)

// edgeTests vets the worker's engine, and runs the worker in workerd, the runtime of Cloudflare's platform.
func edgeTests(root string) tally {
	t := check("vet for the edge", tools.Command(root, browser(root), "go", "vet", "-tags="+edge.Tags, "./wasm/edge"))
	t.add(runNode(root, "web/edge/test/*.test.js", ""))
	return t
}

// edgePackages installs the npm packages of web/edge by its lock file.
func edgePackages(root string) error { return tools.Packages(filepath.Join(root, "web/edge")) }

func edgeBuilt(root string) error {
	_, err := edge.Build(root)
	return err
}
