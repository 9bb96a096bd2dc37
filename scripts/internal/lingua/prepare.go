// Package lingua turns the module lingua-go, as go.mod requires it, into what
// the browser can carry: a trimmed copy of its source without regexp, fmt,
// protobuf, zip, and big decimals, and its models as one small file a language.
//
// Prepare writes them below build/. The browser build then is
//
//	GOWORK=$PWD/build/go.work GOOS=js GOARCH=wasm go build -tags compact ./wasm/engine
//
// where the workspace puts the copy in the module's place and the tag makes
// hearsay/internal/detect/lingua take its models from outside (lingua.Add).
// Everything else builds and tests with the unmodified module and no
// preparation, and go.mod knows nothing of the copy.
//
// lingua-go is copyright Peter M. Stahl and licensed under Apache-2.0. The
// copy keeps its licence and says in each file and in CHANGES what was changed.
package lingua

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/internal/detect/lingua/lm"
)

// Prepare writes build/lingua-go, build/go.work and build/models/CODE.lm
// below root, the folder of go.mod. What is up to date stays untouched.
func Prepare(root string) error {
	m, err := locate(root)
	if err != nil {
		return err
	}
	build := filepath.Join(root, "build")
	if err := m.writeCopy(filepath.Join(build, "lingua-go")); err != nil {
		return fmt.Errorf("copy of %s: %w", modulePath, err)
	}
	if err := m.writeWorkspace(root, filepath.Join(build, "go.work")); err != nil {
		return err
	}
	return m.writeModels(filepath.Join(build, "models"))
}

// writeWorkspace lets builds use the copy: GOWORK=build/go.work.
func (m module) writeWorkspace(root, file string) error {
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	_, version, _ := strings.Cut(string(mod), "\ngo ")
	version, _, _ = strings.Cut(version, "\n")
	return update(file, fmt.Appendf(nil, "go %s\n\nuse ..\n\nreplace %s %s => ./lingua-go\n", version, modulePath, m.Version))
}

// writeModels writes each language's compact model, unless folder says that
// it holds them already.
func (m module) writeModels(folder string) error {
	codes, err := m.languages()
	if err != nil {
		return err
	}
	stamp, err := m.stamp(codes)
	if err != nil {
		return err
	}
	made := filepath.Join(folder, "MADE")
	if old, err := os.ReadFile(made); err == nil && bytes.Equal(old, stamp) {
		return nil
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	for _, code := range codes {
		packed, err := m.packed(code)
		if err != nil {
			return err
		}
		if err := update(filepath.Join(folder, code+".lm"), packed); err != nil {
			return err
		}
	}
	return update(made, stamp)
}

// stamp tells what the models are made from and, by the digest of a small one,
// in which form.
func (m module) stamp(codes []string) ([]byte, error) {
	packed, err := m.packed(codes[slices.Index(codes, "el")])
	return fmt.Appendf(nil, "%s %s %s\nGreek: %x\n%s\n",
		modulePath, m.Version, m.Sum, sha256.Sum256(packed), strings.Join(codes, " ")), err
}

func (m module) packed(code string) ([]byte, error) {
	model, err := m.model(code)
	if err != nil {
		return nil, err
	}
	return lm.Append(nil, model)
}

// update writes a file, and the folders above it, where its content differs.
func update(file string, content []byte) error {
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, content) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, content, 0o644)
}
