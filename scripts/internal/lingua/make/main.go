// Command make writes what this project derives from lingua-go.
//
//	make          the trimmed copy, its workspace and the models, below build/
//	make bigrams  the prefilter's table, internal/detect/bigrams.bin
//
// The first is a part of go run ./scripts/build; the second is go generate
// ./internal/detect, and its result is committed.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"hearsay/scripts/internal/lingua"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	root, err := root()
	switch {
	case err != nil:
		return err
	case len(args) == 0:
		return lingua.Prepare(root)
	case slices.Equal(args, []string{"bigrams"}):
		table, err := lingua.Bigrams(root)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(root, "internal", "detect", "bigrams.bin"), table, 0o644)
	}
	return errors.New("there is nothing to make but bigrams; without a word the copy and the models are made")
}

// root returns the nearest folder with a go.mod, from here upwards.
func root() (string, error) {
	folder, err := os.Getwd()
	for ; err == nil; folder = filepath.Dir(folder) {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder, nil
		}
		if folder == filepath.Dir(folder) {
			return "", errors.New("no go.mod here or above: run this inside of the project")
		}
	}
	return "", err
}
