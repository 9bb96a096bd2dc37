// Command build writes the reading page to dist/site and prints what it weighs.
package main

import (
	"fmt"
	"os"

	"hearsay/scripts/internal/site"
)

func main() {
	if err := build(); err != nil {
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
