// Command serve builds the reading page and serves it on this machine. It needs nothing but the Go toolchain.
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
	flag.Parse()
	if err := serve(*addr, *built); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func serve(addr string, built bool) error {
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s is taken by another program; choose another with -addr, for example -addr localhost:8081", addr)
	}
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", addr, err)
	}
	dir, err := directory(built)
	if err != nil {
		return err
	}
	fmt.Printf("Hearsay is at http://%s (Ctrl-C ends it)\n", shown(listener))
	server := &http.Server{Handler: site.Handler(dir), ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(listener)
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
