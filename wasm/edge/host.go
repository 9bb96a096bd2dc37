//go:build js && !packless

package main

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"syscall/js"
)

// Headers of answers to the JavaScript around this instance. It takes them off.
const (
	wanting = "Hearsay-Models"  // codes of the models to hand in before the same request is made again
	tainted = "Hearsay-Tainted" // a panic happened: make no further requests here
)

// host stands between workers and the API's handler. It holds the state of the one request being answered.
type host struct {
	answer  http.Handler
	missing []string // codes of models that the judge was asked to use and has not
	panics  int
}

func (h *host) panicked() { h.panics++ }

// ServeHTTP answers whole requests with whole answers.
func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.Body = io.NopCloser(bytes.NewReader(body(r)))
	if code, ok := strings.CutPrefix(r.URL.Path, modelPath); ok {
		addModel(w, code, r.Body)
		return
	}
	h.missing = h.missing[:0]
	a := answer{header: w.Header(), status: http.StatusOK}
	h.answer.ServeHTTP(&a, r)
	if len(h.missing) > 0 {
		w.Header().Set(wanting, strings.Join(h.missing, " "))
		w.WriteHeader(http.StatusFailedDependency)
		return
	}
	if h.panics > 0 {
		w.Header().Set(tainted, "1")
	}
	a.send(w)
}

// body is the request's body. The JavaScript hands in a Uint8Array where workers expects a ReadableStream, and workers
// keeps whatever it was given until somebody reads.
func body(r *http.Request) []byte {
	given, ok := r.Body.(interface{ GetRawJSBody() js.Value })
	if !ok {
		return nil // null: none
	}
	bytes := make([]byte, given.GetRawJSBody().Length())
	js.CopyBytesToGo(bytes, given.GetRawJSBody())
	return bytes
}

// answer keeps what a handler answers.
type answer struct {
	header http.Header
	status int
	bytes.Buffer
}

func (a *answer) Header() http.Header    { return a.header }
func (a *answer) WriteHeader(status int) { a.status = status }

// send hands the answer to JavaScript as one Uint8Array, past the pipe of workers: that would wait for its reader, and
// closing it ends the program.
func (a *answer) send(w http.ResponseWriter) {
	array := js.Global().Get("Uint8Array").New(a.Len())
	js.CopyBytesToJS(array, a.Bytes())
	w.(interface{ WriteRawJSBody(js.Value) }).WriteRawJSBody(array)
	w.WriteHeader(a.status)
}

// variable is a variable of the worker's environment, "" where it is not set. (cloudflare.Getenv of workers would do,
// and answers "<undefined>" there.)
func variable(name string) string {
	if v := js.Global().Get("context").Get("env").Get(name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}
