package main

import (
	"net/http"
	"time"

	"hearsay/internal/api"
	"hearsay/internal/detect/lingua"
)

// budget is the time for one document: a thousand times what an article of 6 kB takes.
const budget = 10 * time.Second

// engine is the HTTP API.
func engine(allowOrigin string) http.Handler {
	return api.Handler(api.Options{Judge: &lingua.Judge{}, Budget: budget, AllowOrigin: allowOrigin})
}
