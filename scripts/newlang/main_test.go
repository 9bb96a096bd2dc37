package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/lang"
)

// packs is a copy of the English tables in a folder of its own.
func packs(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "en"), os.DirFS("../../internal/lang/en")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestCreate(t *testing.T) {
	dir := packs(t)
	if err := create(dir, "eu"); err != nil {
		t.Fatal(err)
	}
	if _, err := lang.Load(os.DirFS(dir), "eu"); err != nil {
		t.Error("the new pack does not load:", err)
	}
	words, err := os.ReadFile(filepath.Join(dir, "eu", "words.tsv"))
	if err != nil || !strings.Contains(string(words), "Basque") || strings.Contains(string(words), "English") {
		t.Errorf("words.tsv: %s %v", words, err)
	}
}

func TestRefuses(t *testing.T) {
	dir := packs(t)
	for code, want := range map[string]string{"en": "has a pack already", "qq": "no code of a language", "": "no code of a language", "../x": "no code of a language"} {
		if err := create(dir, code); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", code, err, want)
		}
	}
}
