package site

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// HeadersFile is what Handler sends with the files, as the _headers file of hosts that read one. The host compresses by
// itself and varies on that.
func (s *Site) HeadersFile() []byte {
	var b strings.Builder
	b.WriteString("/*\n")
	for _, name := range slices.Sorted(maps.Keys(headers)) {
		if name != "Vary" {
			fmt.Fprintf(&b, "  %s: %s\n", name, headers[name])
		}
	}
	fmt.Fprintf(&b, "/%s/*\n  Cache-Control: %s\n", s.Version, caching("/"+s.Version+"/x"))
	for _, page := range []string{"/", "/index.html"} {
		fmt.Fprintf(&b, "%s\n  Cache-Control: %s\n", page, caching("/index.html"))
	}
	for _, f := range s.Files {
		if ext := path.Ext(f.Path); ext == ".wasm" {
			fmt.Fprintf(&b, "/%s\n  Content-Type: %s\n", f.Path, contentTypes[ext])
		}
	}
	return []byte(b.String())
}
