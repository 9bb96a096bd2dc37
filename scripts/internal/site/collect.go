package site

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/mark"
)

// webFiles are the modules, style sheets and samples, without tests and type declarations.
func webFiles(root string) ([]File, error) {
	var files []File
	for _, dir := range []string{"shared", "site", "vendor"} {
		more, err := WebFiles(root, dir)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	return files, nil
}

// WebFiles are what is shipped of a folder of web/.
func WebFiles(root, dir string) ([]File, error) {
	var files []File
	web := os.DirFS(filepath.Join(root, "web"))
	err := fs.WalkDir(web, dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !shipped(name) {
			return err
		}
		content, err := fs.ReadFile(web, name)
		files = append(files, File{name, content})
		return err
	})
	return files, err
}

func shipped(name string) bool {
	return !isRootFile(name) && path.Base(name) != "LICENSE" && !strings.HasSuffix(name, ".test.js") && !strings.HasSuffix(name, ".d.ts") && !strings.HasSuffix(name, ".go")
}

// wasmFiles are the two Go programs and the glue of the toolchain that built them.
func wasmFiles(root string) ([]File, error) {
	goroot, err := goEnv("GOROOT")
	if err != nil {
		return nil, err
	}
	glue, err := os.ReadFile(filepath.Join(goroot, "lib/wasm/wasm_exec.js"))
	if err != nil {
		return nil, fmt.Errorf("this Go toolchain has no lib/wasm/wasm_exec.js: %w", err)
	}
	files := []File{{"wasm_exec.js", glue}}
	for _, program := range []string{"engine", "page"} {
		content, err := compile(root, program)
		if err != nil {
			return nil, err
		}
		files = append(files, File{program + ".wasm", content})
	}
	return files, nil
}

// browserTags leave out of the programs the packs and models: the engine is handed those that it needs.
const browserTags = "packless,compact"

// compile builds wasm/<program>.
func compile(root, program string) ([]byte, error) {
	out := filepath.Join(root, "build", program+".wasm")
	cmd := browserGo(root, "build", "-trimpath", "-ldflags=-s -w", "-tags="+browserTags, "-o", out, "./wasm/"+program)
	if message, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building wasm/%s: %w\n%s", program, err, message)
	}
	return os.ReadFile(out)
}

// browserGo runs the go command for the browser, against the trimmed copy of lingua-go.
func browserGo(root string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWORK="+filepath.Join(root, "build/go.work"))
	return cmd
}

// assets is assets.json: the codes of the languages that there are packs and models for.
type assets struct {
	Packs  []string `json:"packs"`
	Models []string `json:"models"`
}

// languageFiles are the packs and the texts to warm up on, one of each a language, the models, one file a language, and assets.json, which says what
// there is.
func languageFiles(root string) ([]File, error) {
	files, err := modelFiles(root)
	if err != nil {
		return nil, err
	}
	assets := assets{Packs: lang.Codes()}
	for _, model := range files {
		assets.Models = append(assets.Models, strings.TrimSuffix(path.Base(model.Path), ".lm"))
	}
	for _, code := range assets.Packs {
		pack, err := lang.Bundle(lang.Folders(), code)
		if err != nil {
			return nil, err
		}
		golden, err := os.ReadFile(filepath.Join(root, "internal/lang", code, "golden.txt"))
		if err != nil {
			return nil, err
		}
		files = append(files, File{"packs/" + code + ".tsv", []byte(lang.Compact(pack))}, File{"packs/" + code + ".txt", []byte(exercise(string(golden)))})
	}
	index, err := json.Marshal(assets)
	return append(files, File{"assets.json", index}), err
}

// exercise is a text that a fresh engine can warm up on: the golden sentences of a language, which use every rule, without
// their marks.
func exercise(golden string) string {
	var b strings.Builder
	for line := range strings.Lines(golden) {
		if !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, ">") {
			b.WriteString(mark.Strip(line))
		}
	}
	return b.String()
}

// modelFiles are the language models that lingua.Prepare has written.
func modelFiles(root string) ([]File, error) {
	made, err := filepath.Glob(filepath.Join(root, "build/models/*.lm"))
	if err != nil {
		return nil, err
	}
	files := make([]File, len(made))
	for i, name := range made {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files[i] = File{"models/" + filepath.Base(name), content}
	}
	return files, nil
}
