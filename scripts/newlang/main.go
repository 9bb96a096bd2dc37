// Newlang makes the folder of a new language pack: every table that an engine rule reads, empty but
// for its head, which tells what belongs in it.
//
//	go run ./scripts/newlang CODE
//
// The heads are those of the English tables, so that there is one place that explains them. Nothing
// outside the folder is touched: the pack is found because the folder is there.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hearsay/internal/detect"
	"hearsay/scripts/internal/site"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "newlang: give one language code: go run ./scripts/newlang eu")
		os.Exit(2)
	}
	root, err := site.Root()
	if err == nil {
		err = create(filepath.Join(root, "internal", "lang"), os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "newlang:", err)
		os.Exit(1)
	}
}

// create makes the folder of a language beside the English one.
func create(packs, code string) error {
	name := detect.Name(code)
	if name == "" {
		return fmt.Errorf("%q is no code of a language that can be detected; use an ISO 639-1 code such as eu", code)
	}
	folder := filepath.Join(packs, code)
	if err := os.Mkdir(folder, 0o755); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("%s has a pack already, in %s", name, folder)
		}
		return err
	}
	tables, err := filepath.Glob(filepath.Join(packs, "en", "*.tsv"))
	if err != nil {
		return err
	}
	for _, table := range tables {
		if err := copyHead(table, filepath.Join(folder, filepath.Base(table)), name); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "golden.txt"), []byte("# Golden texts for "+name+". Write three paragraphs, run go test ./internal/annotate -update, correct by hand.\n"), 0o644); err != nil {
		return err
	}
	sources := "# Where the facts of the " + name + " pack come from\n\nSay here what each table rests on.\n"
	if err := os.WriteFile(filepath.Join(folder, "SOURCES.md"), []byte(sources), 0o644); err != nil {
		return err
	}
	fmt.Println("made", folder+": fill words.tsv, cues.tsv and marks.tsv first; see CONTRIBUTING.md")
	return nil
}

// copyHead writes the comment lines that open a table, with the language's name for English.
func copyHead(from, to, name string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var head strings.Builder
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			break
		}
		head.WriteString(strings.ReplaceAll(line, "English", name))
	}
	return os.WriteFile(to, []byte(head.String()), 0o644)
}
