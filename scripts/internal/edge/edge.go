// Package edge makes dist/edge, the worker on Cloudflare: the engine behind its HTTP API (wasm/edge, web/edge), and the
// reading page as its static files, which hold the language models for both.
package edge

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"hearsay/scripts/internal/site"
)

// scripts are the worker's own modules and its configuration.
var scripts = []string{"worker.js", "engine.js", "body.js", "problem.js", "wrangler.jsonc"}

// Tags builds the engine against the trimmed copy of lingua-go. The packs are built in; the models are fetched.
const Tags = "compact"

// Build makes the worker afresh in root/dist/edge, with further build tags for the engine.
func Build(root string, tags ...string) (dir string, err error) {
	page, err := site.Build(root)
	if err != nil {
		return "", err
	}
	dir = filepath.Join(root, "dist/edge")
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	if err := publish(page, filepath.Join(dir, "public")); err != nil {
		return "", err
	}
	for _, name := range scripts {
		if err := copyFile(filepath.Join(dir, name), filepath.Join(root, "web/edge", name)); err != nil {
			return "", err
		}
	}
	version := fmt.Sprintf("export const version = '%s';\n", page.Version)
	if err := os.WriteFile(filepath.Join(dir, "version.js"), []byte(version), 0o644); err != nil {
		return "", err
	}
	if err := glue(dir); err != nil {
		return "", err
	}
	return dir, compile(root, filepath.Join(dir, "hearsay.wasm"), append([]string{Tags}, tags...))
}

// publish copies the page without its compressed forms, which the host makes itself, and says with which headers it is
// to be sent.
func publish(page *site.Site, public string) error {
	for _, f := range page.Files {
		to := filepath.Join(public, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := copyFile(to, filepath.Join(page.Dir, filepath.FromSlash(f.Path))); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(public, "_headers"), page.HeadersFile(), 0o644)
}

// glue copies what the toolchain that compiles the engine wants around it.
func glue(dir string) error {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	return copyFile(filepath.Join(dir, "wasm_exec.js"), filepath.Join(strings.TrimSpace(string(goroot)), "lib/wasm/wasm_exec.js"))
}

func compile(root, out string, tags []string) error {
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-tags="+strings.Join(tags, ","), "-o", out, "./wasm/edge")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWORK="+filepath.Join(root, "build/go.work"))
	if message, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building wasm/edge: %w\n%s", err, message)
	}
	return nil
}

// Bundle is the size in bytes, after gzip, of what the platform counts: the worker without its static files.
func Bundle(dir string) (int, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.*s*"))
	if err != nil {
		return 0, err
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return 0, err
		}
		_, err = io.Copy(z, f)
		f.Close()
		if err != nil {
			return 0, err
		}
	}
	err = z.Close()
	return b.Len(), err
}

func copyFile(to, from string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}
