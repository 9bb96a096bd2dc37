// Package api turns HTTP requests into annotations: the engine as a handler for net/http, which a server of one's own
// and the worker on Cloudflare (wasm/edge) mount alike. openapi.json describes it and is served by it.
//
// Nothing of what is sent is kept or logged.
package api

import (
	_ "embed"
	"net/http"
	"slices"
	"strings"
	"time"

	"hearsay/internal/detect"
)

// Limits of one request, in bytes and time.
const (
	MaxDocument = 1 << 20          // a document, as the caller writes it; a line of JSONL
	maxPair     = 2 * MaxDocument  // two of them
	patience    = 20 * time.Second // between two pieces of a body, or two pieces of an answer
)

// Options say how the API is hosted.
type Options struct {
	Judge       detect.Judge  // decides on languages
	Budget      time.Duration // for one document; 0 where something else watches over it
	AllowOrigin string        // answers pages of this origin, or of all with "*"; "" answers none
	Panicked    func()        // is told of a panic, which costs only its own document; may be nil
	// Batches trusts the header First-Line: a host that cuts a stream of lines into requests says so where each begins.
	Batches bool
}

// FirstLine is the header that numbers the first line of a batch.
const FirstLine = "First-Line"

//go:embed openapi.json
var openAPI []byte

// handler answers a request, or says what the problem with it is, before anything is sent.
type handler func(http.ResponseWriter, *http.Request) *problem

// service is the API of one host.
type service struct{ Options }

// Handler answers the paths of openapi.json, and 404 on all others.
func Handler(o Options) http.Handler {
	s := &service{o}
	routes := map[string]map[string]handler{
		"/api/annotate":     {http.MethodPost: s.annotate},
		"/api/compare":      {http.MethodPost: s.compare},
		"/api/languages":    {http.MethodGet: fixed(languages())},
		"/api/openapi.json": {http.MethodGet: fixed(openAPI)},
		"/healthz":          {http.MethodGet: fixed([]byte(`{"status":"ok"}` + "\n"))},
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.head(w)
		methods, ok := routes[r.URL.Path]
		if !ok {
			write(w, problem{status: http.StatusNotFound, Message: "there is nothing here; /api/openapi.json says what there is"})
			return
		}
		s.dispatch(methods, w, r)
	})
}

// head sets what every answer carries.
func (s *service) head(w http.ResponseWriter) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	if s.AllowOrigin != "" {
		h.Set("Access-Control-Allow-Origin", s.AllowOrigin)
		h.Set("Vary", "Origin")
	}
}

func (s *service) dispatch(methods map[string]handler, w http.ResponseWriter, r *http.Request) {
	method := r.Method
	if method == http.MethodHead {
		method = http.MethodGet
	}
	if handle, ok := methods[method]; ok {
		if bad := handle(w, r); bad != nil {
			write(w, *bad)
		}
		return
	}
	allow := allowed(methods)
	if r.Method == http.MethodOptions && s.AllowOrigin != "" {
		w.Header().Set("Access-Control-Allow-Methods", allow)
		w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
		w.Header().Set("Access-Control-Max-Age", "86400")
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.Header().Set("Allow", allow)
	write(w, problem{status: http.StatusMethodNotAllowed, Message: "this path takes " + allow})
}

func allowed(methods map[string]handler) string {
	var names []string
	for name := range methods {
		names = append(names, name)
		if name == http.MethodGet {
			names = append(names, http.MethodHead)
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// fixed answers the same JSON always.
func fixed(body []byte) handler {
	return func(w http.ResponseWriter, r *http.Request) *problem { return reply(w, body, nil) }
}

// reply sends an answer, unless there is a problem in its place.
func reply(w http.ResponseWriter, answer []byte, bad *problem) *problem {
	if bad == nil {
		w.Header().Set("Content-Type", one)
		_, _ = w.Write(answer) // a caller who is gone needs no answer
	}
	return bad
}
