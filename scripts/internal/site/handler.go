package site

import (
	"mime"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// contentSecurityPolicy allows the page its own files and wasm, and nothing else: no other host, no inline code, no
// string turned into code but by the one named policy.
const contentSecurityPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
	"connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
	"require-trusted-types-for 'script'; trusted-types hearsay"

var headers = map[string]string{
	"Content-Security-Policy":      contentSecurityPolicy,
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), microphone=(), geolocation=()",
	"Vary":                         "Accept-Encoding",
}

var contentTypes = map[string]string{
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".json":        "application/json",
	".tsv":         "text/tab-separated-values; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".lm":          "application/octet-stream",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".png":         "image/png",
}

var contentEncodings = map[string]string{".br": "br", ".gz": "gzip"}

// Handler serves the built site, each file in the smallest form that the browser takes.
func Handler(dir string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "this server only hands out files", http.StatusMethodNotAllowed)
			return
		}
		serveFile(w, r, dir)
	})
}

func serveFile(w http.ResponseWriter, r *http.Request, dir string) {
	name := path.Clean("/" + r.URL.Path)
	if name == "/" {
		name = "/index.html"
	}
	file := filepath.Join(dir, filepath.FromSlash(name))
	info, err := os.Stat(file)
	if err != nil || info.IsDir() {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", contentType(name))
	w.Header().Set("Cache-Control", caching(name))
	for _, e := range encodings {
		if accepts(r, contentEncodings[e.suffix]) && fileExists(file+e.suffix) {
			w.Header().Set("Content-Encoding", contentEncodings[e.suffix])
			file += e.suffix
			break
		}
	}
	f, err := os.Open(file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer f.Close()
	http.ServeContent(w, r, name, info.ModTime(), f)
}

// caching keeps what lies under the version's folder for ever; index.html names that folder and is asked for anew.
func caching(name string) string {
	if strings.Count(name, "/") > 1 {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

func contentType(name string) string {
	ext := path.Ext(name)
	if t, ok := contentTypes[ext]; ok {
		return t
	}
	if t := mime.TypeByExtension(ext); t != "" {
		return t
	}
	return "application/octet-stream"
}

// accepts tells whether Accept-Encoding names an encoding and does not refuse it by q=0.
func accepts(r *http.Request, encoding string) bool {
	offers := strings.Split(r.Header.Get("Accept-Encoding"), ",")
	return slices.ContainsFunc(offers, func(offer string) bool {
		name, quality, _ := strings.Cut(strings.ReplaceAll(offer, " ", ""), ";q=")
		return strings.EqualFold(name, encoding) && (quality == "" || strings.Trim(quality, "0.") != "")
	})
}

func fileExists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}
