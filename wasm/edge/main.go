//go:build js && !packless

// Command edge is the HTTP API of internal/api as a worker on Cloudflare, over github.com/syumai/workers.
//
// Its JavaScript (web/edge) reads bodies and sends answers; a request comes here whole and leaves whole, without a
// wait in between. So one instance serves any number of requests that are under way at once, one call after the other,
// and what ends it (a fatal error, running out of memory) ends it within the call of the request that is to blame.
package main

import (
	"runtime/debug"

	"github.com/syumai/workers"

	"hearsay/internal/api"
)

// garbage is how much of it may pile up before it is collected, in per cent of what is in use: an isolate has 128 MB, and
// WebAssembly memory never shrinks.
const garbage = 75

func main() {
	debug.SetGCPercent(garbage)
	h := &host{}
	h.answer = api.Handler(api.Options{Judge: h, Panicked: h.panicked, AllowOrigin: variable("ALLOW_ORIGIN"), Batches: true})
	workers.ServeNonBlock(h)
	workers.Ready()
	select {} // workers.Done is closed by the first answer that it streams itself; this instance is for many
}
