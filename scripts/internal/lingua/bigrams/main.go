// Command bigrams writes the prefilter's letter-bigram table to the file that
// it is given: go generate ./internal/detect
package main

import (
	"fmt"
	"os"

	"hearsay/scripts/internal/lingua"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bigrams:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("name the file to write: go run ./scripts/internal/lingua/bigrams internal/detect/bigrams.bin")
	}
	table, err := lingua.Bigrams(".")
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], table, 0o644)
}
