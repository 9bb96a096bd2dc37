package site

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestVersionFollowsEveryByteAndName(t *testing.T) {
	base := []File{{"a.js", []byte("one")}, {"b.js", []byte("two")}}
	versions := map[string]bool{hash(base): true}
	for _, other := range [][]File{
		{{"a.js", []byte("one!")}, {"b.js", []byte("two")}},
		{{"c.js", []byte("one")}, {"b.js", []byte("two")}},
		{{"a.js", []byte("on")}, {"b.js", []byte("etwo")}},
	} {
		versions[hash(other)] = true
	}
	if len(versions) != 4 {
		t.Errorf("%d versions of 4 different sites", len(versions))
	}
}

func TestWrittenFilesStandBesideTheirCompressedForms(t *testing.T) {
	dir, cache := filepath.Join(t.TempDir(), "site"), t.TempDir()
	content := []byte(strings.Repeat("the same words ", 1000))
	for range 2 { // the second time from the cache
		sized, err := write(dir, []File{{"v/a.js", content}}, cache)
		if err != nil {
			t.Fatal(err)
		}
		packed, err := os.ReadFile(filepath.Join(dir, "v/a.js.br"))
		if err != nil {
			t.Fatal(err)
		}
		unpacked, err := io.ReadAll(brotli.NewReader(bytes.NewReader(packed)))
		if err != nil || !bytes.Equal(unpacked, content) {
			t.Errorf("the brotli form holds something else: %v", err)
		}
		if f := sized[0]; f.Raw != len(content) || f.Brotli != len(packed) || f.Gzip >= f.Raw {
			t.Errorf("sizes %+v", f)
		}
	}
}

func TestTestsAndTypesAreNotShipped(t *testing.T) {
	for name, want := range map[string]bool{"shared/anchor.js": true, "shared/anchor.test.js": false, "shared/annotations.d.ts": false, "site/index.html": false} {
		if got := shipped(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSomethingWithoutALicenceIsNotShipped(t *testing.T) {
	if _, err := joinLicences(map[string]string{"a module": t.TempDir()}); err == nil {
		t.Error("no error")
	}
}
