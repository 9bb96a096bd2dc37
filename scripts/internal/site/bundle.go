package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// Bundle joins a module and all that it imports into one: a module again (api.FormatESModule), or a script with a scope of
// its own (api.FormatIIFE) for where there are no modules.
func Bundle(files []File, entry string, format api.Format) ([]byte, error) {
	made, err := bundle(files, api.BuildOptions{EntryPoints: []string{entry}, Format: format})
	if err != nil {
		return nil, err
	}
	return made.OutputFiles[0].Contents, nil
}

// What the page asks for by name.
const (
	mainModule   = "site/main.js"
	workerModule = "shared/worker.js"
	styleSheet   = "site/page.css"
)

// bundled is the page's files with its modules and style sheets joined, so that the first highlight waits for few
// requests: the worker whole, the page's module and style sheet, and in "later/" what the page imports when it is needed
// or shares with that. The second answer is what of this has to be there before the page's module runs.
func bundled(files []File) ([]File, []string, error) {
	minified := api.BuildOptions{Format: api.FormatESModule, MinifyWhitespace: true, MinifySyntax: true}
	worker, page := minified, minified
	worker.EntryPoints = []string{workerModule}
	page.EntryPoints = []string{mainModule, styleSheet}
	page.Splitting = true
	page.ChunkNames = "later/[name]-[hash]"

	joined := slices.DeleteFunc(slices.Clone(files), func(f File) bool { return isSource(f.Path) })
	var made api.BuildResult
	for _, options := range []api.BuildOptions{worker, page} {
		var err error
		if made, err = bundle(files, options); err != nil {
			return nil, nil, err
		}
		for _, out := range made.OutputFiles {
			joined = append(joined, File{strings.TrimPrefix(out.Path, "/"), out.Contents})
		}
	}
	sortFiles(joined)
	early, err := staticImports(made.Metafile)
	return joined, early, err
}

// bundle runs esbuild over files that are in memory.
func bundle(files []File, options api.BuildOptions) (api.BuildResult, error) {
	options.Bundle = true
	options.Metafile = true
	options.Outdir = "/"
	options.Outbase = "/"
	options.AbsWorkingDir = "/"
	options.Charset = api.CharsetUTF8
	options.Plugins = []api.Plugin{inMemory(files)}
	made := api.Build(options)
	if len(made.Errors)+len(made.Warnings) > 0 {
		return made, errors.New("bundling:\n" + strings.Join(append(told(made.Errors), told(made.Warnings)...), "\n"))
	}
	return made, nil
}

// inMemory has esbuild find modules among files instead of on the disk.
func inMemory(files []File) api.Plugin {
	contents := map[string][]byte{}
	for _, f := range files {
		contents["/"+f.Path] = f.Content
	}
	return api.Plugin{Name: "files", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `.*`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			found := path.Join("/", args.Path)
			if args.Importer != "" {
				found = path.Join(path.Dir(args.Importer), args.Path)
			}
			if contents[found] == nil {
				return api.OnResolveResult{}, fmt.Errorf("there is no %s", found)
			}
			return api.OnResolveResult{Path: found}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: `.*`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			content, loader := string(contents[args.Path]), api.LoaderJS
			if strings.HasSuffix(args.Path, ".css") {
				loader = api.LoaderCSS
			}
			return api.OnLoadResult{Contents: &content, Loader: loader}, nil
		})
	}}
}

func told(messages []api.Message) []string {
	return api.FormatMessages(messages, api.FormatMessagesOptions{})
}

// isSource tells what bundled puts something else in the place of.
func isSource(path string) bool {
	return strings.HasSuffix(path, ".js") || strings.HasSuffix(path, ".css")
}

// staticImports are the files that the page's module needs before it can run, out of esbuild's account of what it made.
func staticImports(metafile string) ([]string, error) {
	var account struct {
		Outputs map[string]struct {
			Imports []struct{ Path, Kind string }
		}
	}
	if err := json.Unmarshal([]byte(metafile), &account); err != nil {
		return nil, err
	}
	needed := map[string]bool{}
	for waiting := []string{mainModule}; len(waiting) > 0; waiting = waiting[1:] {
		for _, imported := range account.Outputs[waiting[0]].Imports {
			if imported.Kind == "import-statement" && !needed[imported.Path] {
				needed[imported.Path] = true
				waiting = append(waiting, imported.Path)
			}
		}
	}
	return slices.Sorted(maps.Keys(needed)), nil
}

// modulePreloads spares the page a round trip for every level of its imports.
func modulePreloads(early []string) []byte {
	var links bytes.Buffer
	for _, module := range early {
		fmt.Fprintf(&links, "  <link rel=\"modulepreload\" href=\"%s/%s\">\n", basePlaceholder, module)
	}
	return links.Bytes()
}
