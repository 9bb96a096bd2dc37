package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"hearsay/internal/lang"
)

// singlePolicy is contentSecurityPolicy for one file: no address at all may be asked, scripts and styles are those whose
// hashes stand here.
const singlePolicy = "default-src 'none'; script-src %s 'wasm-unsafe-eval'; style-src %s; img-src data:; worker-src blob:; " +
	"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types hearsay"

// single is the whole page as one HTML file that needs no server. Of the language models it has those of the languages
// that there are packs for; the others are guessed by the prefilter.
func single(root string, files []File) ([]byte, error) {
	index, err := os.ReadFile(filepath.Join(root, "web/site/index.html"))
	if err != nil {
		return nil, err
	}
	before, _, ok1 := bytes.Cut(index, []byte("  <link rel=\"icon\""))
	_, after, ok2 := bytes.Cut(index, []byte("</head>"))
	if !ok1 || !ok2 {
		return nil, fmt.Errorf("web/site/index.html has no <link rel=\"icon\"> or no </head>")
	}
	head, err := singleHead(files)
	if err != nil {
		return nil, err
	}
	script, err := Bundle(files, "site/single.js", api.FormatESModule)
	if err != nil {
		return nil, err
	}
	script = inline(script)
	blocks, err := singleFiles(files)
	if err != nil {
		return nil, err
	}
	body, end, ok := bytes.Cut(after, []byte("</body>"))
	if !ok {
		return nil, fmt.Errorf("web/site/index.html has no </body>")
	}
	body = bytes.ReplaceAll(body, []byte(` href="`+basePlaceholder+`/site/licences.txt"`), nil)
	policy := fmt.Sprintf("  <meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n", fmt.Sprintf(singlePolicy, source(script), head.source))
	module := []byte("<script type=\"module\">" + string(script) + "</script>\n</body>")
	return slices.Concat(before, []byte(policy), head.html, []byte("</head>"), body, blocks, module, end), nil
}

// inlined is what stands in the head, and the hash of its style.
type inlined struct {
	html   []byte
	source string
}

// singleHead is the style sheet and the icon.
func singleHead(files []File) (inlined, error) {
	style, err := Bundle(files, styleSheet, api.FormatDefault)
	if err != nil {
		return inlined{}, err
	}
	made := inlined{fmt.Appendf(nil, "  <style>%s</style>\n", style), source(style)}
	for _, f := range files {
		if f.Path == "site/icon.svg" {
			made.html = fmt.Appendf(made.html, "  <link rel=\"icon\" href=\"data:image/svg+xml;base64,%s\">\n", base64.StdEncoding.EncodeToString(f.Content))
		}
	}
	return made, nil
}

// singleFiles are the blocks that single.js takes the page's files from.
func singleFiles(files []File) ([]byte, error) {
	worker, err := Bundle(files, workerModule, api.FormatIIFE)
	if err != nil {
		return nil, err
	}
	carried := []File{{"worker.js", worker}}
	var models []string
	for _, f := range files {
		code := strings.TrimSuffix(filepath.Base(f.Path), ".lm")
		switch {
		case code != filepath.Base(f.Path):
			if slices.Contains(lang.Codes(), code) {
				models = append(models, code)
				carried = append(carried, f)
			}
		case strings.HasSuffix(f.Path, ".wasm"), strings.HasSuffix(f.Path, ".tsv"), strings.HasSuffix(f.Path, ".txt"):
			carried = append(carried, f)
		}
	}
	index, err := json.Marshal(assets{Packs: lang.Codes(), Models: models})
	if err != nil {
		return nil, err
	}
	var blocks bytes.Buffer
	for _, f := range append(carried, File{"assets.json", index}) {
		fmt.Fprintf(&blocks, "<script type=\"text/plain\" data-file=\"%s\">%s</script>\n", html.EscapeString(f.Path), packed(f.Content))
	}
	return blocks.Bytes(), nil
}

// packed is a file's gzip form in base64.
func packed(content []byte) string {
	var b bytes.Buffer
	w := must(gzip.NewWriterLevel(&b, gzip.BestCompression))
	must(w.Write(content))
	if err := w.Close(); err != nil {
		panic(err) // a buffer takes everything
	}
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

// inline keeps a script from ending the element that it stands in.
func inline(script []byte) []byte {
	return bytes.ReplaceAll(script, []byte("</script"), []byte(`<\/script`))
}

// source is a hash as a content security policy names it.
func source(content []byte) string {
	sum := sha256.Sum256(content)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
