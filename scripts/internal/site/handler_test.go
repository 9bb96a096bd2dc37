package site

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func folder(t *testing.T) string {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"index.html":            "<!doctype html>",
		"index.html.br":         "brotli",
		"v1/engine.wasm":        "wasm",
		"v1/engine.wasm.br":     "wasm, brotli",
		"v1/engine.wasm.gz":     "wasm, gzip",
		"v1/shared/anchor.js":   "export {}",
		"v1/packs/en.tsv":       "said",
		"v1/models/en.lm":       "model",
		"v1/site/samples/a.txt": "text",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func get(t *testing.T, dir, method, path, accept string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	r.Header.Set("Accept-Encoding", accept)
	w := httptest.NewRecorder()
	Handler(dir).ServeHTTP(w, r)
	return w.Result()
}

func TestEveryAnswerCarriesTheStrictPolicy(t *testing.T) {
	dir := folder(t)
	for _, path := range []string{"/", "/v1/shared/anchor.js", "/missing"} {
		policy := get(t, dir, "GET", path, "").Header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "connect-src 'self'", "require-trusted-types-for 'script'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: no %q in the policy %q", path, want, policy)
			}
		}
		if strings.Contains(policy, "unsafe-inline") || strings.Contains(policy, "http") {
			t.Errorf("%s: the policy allows too much: %q", path, policy)
		}
	}
}

func TestSmallestFormThatTheBrowserTakes(t *testing.T) {
	dir := folder(t)
	for accept, want := range map[string]string{
		"gzip, deflate, br": "br", "gzip": "gzip", "": "", "br;q=0, gzip;q=0.5": "gzip", "BR": "br", "br; q=0.0": "",
	} {
		answer := get(t, dir, "GET", "/v1/engine.wasm", accept)
		if got := answer.Header.Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q: got %q, want %q", accept, got, want)
		}
		if got := answer.Header.Get("Content-Type"); got != "application/wasm" {
			t.Errorf("Accept-Encoding %q: type %q", accept, got)
		}
	}
}

func TestOnlyTheVersionsFolderIsKeptForEver(t *testing.T) {
	dir := folder(t)
	for path, want := range map[string]string{"/": "no-cache", "/index.html": "no-cache", "/v1/packs/en.tsv": "public, max-age=31536000, immutable"} {
		if got := get(t, dir, "GET", path, "").Header.Get("Cache-Control"); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

func TestWhatIsNoFileOfTheSite(t *testing.T) {
	dir := folder(t)
	if err := os.WriteFile(filepath.Join(filepath.Dir(dir), "secret"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{"/v1": 404, "/v1/": 404, "/nothing.js": 404, "/../secret": 404, "/v1/../../secret": 404, "/v1/models/en.lm": 200} {
		if got := get(t, dir, "GET", path, "").StatusCode; got != want {
			t.Errorf("%s: got %d, want %d", path, got, want)
		}
	}
	if got := get(t, dir, "POST", "/", "").StatusCode; got != http.StatusMethodNotAllowed {
		t.Errorf("POST: got %d", got)
	}
}
