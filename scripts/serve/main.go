// Command serve builds the reading page and serves it on this machine. It needs nothing but the Go toolchain. With -api
// it serves the engine as an HTTP API instead.
package main

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"hearsay/scripts/internal/site"
)

func main() {
	addr := flag.String("addr", "localhost:8080", "where to serve: host:port, port 0 for any free one")
	built := flag.Bool("built", false, "serve dist/site as it is, without building")
	api := flag.Bool("api", false, "serve the HTTP API (/api/openapi.json describes it) instead of the page")
	origin := flag.String("allow-origin", "", "with -api: answer pages of this origin, or of all with *")
	flag.Parse()
	source := page{*built}.handler
	if *api {
		source = func() (http.Handler, error) { return engine(*origin), nil }
	}
	if err := serve(*addr, source); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

// serve hands out what source makes, once the address is known to be free.
func serve(addr string, source func() (http.Handler, error)) error {
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s is taken by another program; choose another with -addr, for example -addr localhost:8081", addr)
	}
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", addr, err)
	}
	handler, err := source()
	if err != nil {
		return err
	}
	fmt.Printf("Hearsay is at http://%s (Ctrl-C ends it)\n", shown(listener))
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(listener)
}

// page is the reading page, built afresh unless it is to be taken as it is.
type page struct{ built bool }

func (p page) handler() (http.Handler, error) {
	dir, err := directory(p.built)
	return site.Handler(dir), err
}

// directory is the folder to serve, built afresh unless told not to.
func directory(built bool) (string, error) {
	root, err := site.Root()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(root, "dist/site")
	if built {
		_, err := os.Stat(filepath.Join(dir, "index.html"))
		return dir, err
	}
	fmt.Println("building the page (the first time takes about a minute)")
	_, err = site.Build(root)
	return dir, err
}

// shown is the address as a reader would type it.
func shown(l net.Listener) string {
	host, port, _ := net.SplitHostPort(l.Addr().String())
	if ip := net.ParseIP(host); ip != nil && (ip.IsLoopback() || ip.IsUnspecified()) {
		host = "localhost"
	}
	return net.JoinHostPort(host, port)
}
