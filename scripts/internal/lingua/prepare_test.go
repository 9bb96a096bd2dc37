package lingua

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/detect"
	"hearsay/internal/detect/lingua/lm"
)

const root = "../../.."

func located(t *testing.T) module {
	m, err := locate(root)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestBigramsAreAsGenerated(t *testing.T) {
	want, err := Bigrams(root)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(root + "/internal/detect/bigrams.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("internal/detect/bigrams.bin is not what lingua-go's models give: run go generate ./internal/detect")
	}
}

func TestLanguagesAreThoseOfLingua(t *testing.T) {
	codes, err := located(t).languages()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(detect.Codes(), " "), strings.Join(codes, " "); got != want {
		t.Errorf("internal/detect/languages.tsv has\n%s, lingua-go\n%s", got, want)
	}
}

// Prepare leaves alone what is up to date, and mends what is not.
func TestPrepare(t *testing.T) {
	m, folder := located(t), filepath.Join(t.TempDir(), "lingua-go")
	if err := m.writeCopy(folder); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"LICENSE", "CHANGES", "hearsay.go", "detector.go", "go.mod"} {
		if _, err := os.Stat(filepath.Join(folder, file)); err != nil {
			t.Error(err)
		}
	}
	before := modified(t, folder)
	stale := filepath.Join(folder, "writer.go")
	if err := os.WriteFile(stale, []byte("package lingua"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := m.writeCopy(folder); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(stale); err == nil {
		t.Error("a file that is no part of the copy was left in it")
	}
	if after := modified(t, folder); after != before {
		t.Error("the copy was written again without need")
	}
}

func modified(t *testing.T, folder string) int64 {
	info, err := os.Stat(filepath.Join(folder, "detector.go"))
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime().UnixNano()
}

func TestChangedFilesSaySo(t *testing.T) {
	m := located(t)
	for file, names := range dropped {
		source, err := os.ReadFile(filepath.Join(m.Dir, file))
		if err != nil {
			t.Fatal(err)
		}
		patched, err := drop(file, string(source), names)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(patched, changed) || !strings.Contains(patched, "Copyright © 2021-present Peter M. Stahl") {
			t.Errorf("%s: says not that it was changed, or not whose it is", file)
		}
		for _, heavy := range []string{`"regexp"`, `"fmt"`, "decimal", "protobuf", "zip"} {
			if strings.Contains(patched, heavy) {
				t.Errorf("%s: still has %s", file, heavy)
			}
		}
	}
}

func TestDropWantsEveryName(t *testing.T) {
	_, err := drop("x.go", "package x\n\nvar a = 1\n", []string{"a", "gone"})
	if err == nil || !strings.Contains(err.Error(), "gone") {
		t.Errorf("%v", err)
	}
}

func TestDrop(t *testing.T) {
	const source = `package x

import (
	"fmt"
	"strings"
)

// a is dropped with this comment.
var a = fmt.Sprint(1)

// b stays.
func b() string { return strings.ToLower("B") }
`
	const want = changed + `package x

import (
	"strings"
)

// b stays.
func b() string { return strings.ToLower("B") }
`
	got, err := drop("x.go", source, []string{"a"})
	if err != nil || strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestModels(t *testing.T) {
	m := located(t)
	for _, code := range []string{"de", "el"} {
		packed, err := m.packed(code)
		if err != nil {
			t.Fatal(err)
		}
		got, err := lm.Decode(packed)
		want, _ := m.model(code)
		if err != nil || len(got.Unigrams) == 0 || len(got.Trigrams) != len(want.Trigrams) {
			t.Errorf("%s: %v, %d trigrams, want %d", code, err, len(got.Trigrams), len(want.Trigrams))
		}
	}
	if _, err := m.packed("xx"); err == nil || !strings.Contains(err.Error(), "xx") {
		t.Errorf("a language that lingua-go has not: %v", err)
	}
}

func TestLocateSaysWhatIsMissing(t *testing.T) {
	if _, err := locate(t.TempDir()); err == nil || !strings.Contains(err.Error(), modulePath) {
		t.Errorf("%v", err)
	}
}
