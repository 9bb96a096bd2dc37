// Command build writes the reading page to dist/site and, as one file, to dist/hearsay.html, and prints what it weighs.
// With -edge it writes the worker on Cloudflare, page included, to dist/edge.
package main

import (
	"flag"
	"fmt"
	"os"

	"hearsay/scripts/internal/edge"
	"hearsay/scripts/internal/site"
)

func main() {
	worker := flag.Bool("edge", false, "write the worker on Cloudflare, page included, to dist/edge")
	flag.Parse()
	run := build
	if *worker {
		run = buildEdge
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build() error {
	root, err := site.Root()
	if err != nil {
		return err
	}
	built, err := site.Build(root)
	if err != nil {
		return err
	}
	built.Report(os.Stdout)
	return nil
}

func buildEdge() error {
	root, err := site.Root()
	if err != nil {
		return err
	}
	dir, err := edge.Build(root)
	if err != nil {
		return err
	}
	size, err := edge.Bundle(dir)
	fmt.Printf("%s: the worker is %.2f MB after gzip, its static files aside\n", dir, float64(size)/1e6)
	return err
}
