// Command build writes the reading page to dist/site and, as one file, to dist/hearsay.html, and the overlay to
// dist/hearsay-chrome.zip and dist/hearsay-firefox.zip, and prints what they weigh.
// With -twice it builds again elsewhere and tells whether the bytes are the same.
// With -edge it writes the worker on Cloudflare, page included, to dist/edge.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"hearsay/scripts/internal/edge"
	"hearsay/scripts/internal/extension"
	"hearsay/scripts/internal/site"
)

func main() {
	worker := flag.Bool("edge", false, "write the worker on Cloudflare, page included, to dist/edge")
	twice := flag.Bool("twice", false, "build again elsewhere, and tell whether the bytes are the same")
	flag.Parse()
	if err := run(*worker, *twice); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(worker, twice bool) error {
	root, err := site.Root()
	switch {
	case err != nil:
		return err
	case worker:
		return buildEdge(root)
	}
	if err := build(root); err != nil || !twice {
		return err
	}
	return buildTwice(root)
}

func build(root string) error {
	files, err := site.Collect(root)
	if err != nil {
		return err
	}
	built, err := site.Write(root, files)
	if err != nil {
		return err
	}
	built.Report(os.Stdout)
	sizes, err := extension.Write(root, files)
	for _, browser := range extension.Browsers {
		fmt.Printf("dist/hearsay-%s.zip, the overlay: %d bytes\n", browser, sizes[browser])
	}
	if err != nil {
		return err
	}
	return printHashes(os.Stdout, filepath.Join(root, "dist"))
}

func buildEdge(root string) error {
	dir, err := edge.Build(root)
	if err != nil {
		return err
	}
	size, err := edge.Bundle(dir)
	fmt.Printf("%s: the worker is %.2f MB after gzip, its static files aside\n", dir, float64(size)/1e6)
	return err
}
