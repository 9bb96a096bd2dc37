//go:build js && !packless

// Command edge is the HTTP API of internal/api as a worker on Cloudflare, over github.com/syumai/workers.
//
// Its JavaScript (web/edge) reads bodies and sends answers; a request comes here whole and leaves whole, without a
// wait in between. So one instance serves any number of requests that are under way at once, one call after the other,
// and what ends it (a fatal error, running out of memory) ends it within the call of the request that is to blame.
package main

import (
	"github.com/syumai/workers"

	"hearsay/internal/api"
)

func main() {
	h := &host{}
	h.answer = api.Handler(api.Options{Judge: h, Panicked: h.panicked, AllowOrigin: variable("ALLOW_ORIGIN"), Batches: true})
	workers.ServeNonBlock(h)
	workers.Ready()
	select {} // workers.Done is closed by the first answer that it streams itself; this instance is for many
}
