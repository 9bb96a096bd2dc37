package site

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

func modules(contents ...string) []File {
	var files []File
	for i := 0; i < len(contents); i += 2 {
		files = append(files, File{contents[i], []byte(contents[i+1])})
	}
	return files
}

// The bundle must do what the modules do: Node runs it.
func TestBundleRuns(t *testing.T) {
	code, err := Bundle(modules(
		"site/main.js", "import { twice, NAME as label } from './twice.js';\nimport {\n  add,\n} from '../shared/add.js';\nimport '../effect.js';\nconsole.log(label, twice(add(1, 2)), effect);\n",
		"site/twice.js", "import { add } from '../shared/add.js';\n\nexport const NAME = 'three twice';\nconst local = 'hidden';\nexport function twice(n) {\n  return add(n, n);\n}\n",
		"shared/add.js", "const local = 'another';\nexport function add(a, b) {\n  return a + b;\n}\nexport class Unused {}\n",
		"effect.js", "globalThis.effect = 'done';\n",
	), "site/main.js", api.FormatIIFE)
	if err != nil {
		t.Fatal(err)
	}
	if out := inNode(t, "-e", string(code)); out != "three twice 6 done" {
		t.Errorf("%s\n%s", out, code)
	}
}

func TestAMissingModuleIsTold(t *testing.T) {
	_, err := Bundle(modules("a.js", "import './b.js';\n"), "a.js", api.FormatIIFE)
	if err == nil || !strings.Contains(err.Error(), "there is no /b.js") {
		t.Errorf("error %v", err)
	}
}

// What the entries need stands in them or is named; what is imported later lies beside them; nothing else is a module.
func TestThePageIsJoined(t *testing.T) {
	files, early, err := bundled(modules(
		"site/main.js", "import { a } from '../shared/a.js';\nconsole.log(a, (await import('./later.js')).later);\n",
		"site/later.js", "import { a } from '../shared/a.js';\nexport const later = `later ${a}`;\n",
		"shared/a.js", "export const a = 'a';\n",
		"shared/worker.js", "import { a } from './a.js';\npostMessage(a);\n",
		"site/page.css", "@import './site.css';\n",
		"site/site.css", "p { color: red }\n",
		"site/samples/flood.txt", "water",
	))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	dir := t.TempDir()
	for _, f := range files {
		names = append(names, f.Path)
		if err := put(filepath.Join(dir, f.Path), f.Content); err != nil {
			t.Fatal(err)
		}
	}
	if len(early) != 1 || !slices.Contains(names, early[0]) || !strings.HasPrefix(early[0], "later/") {
		t.Errorf("early %v, of %v", early, names)
	}
	if slices.Contains(names, "shared/a.js") || slices.Contains(names, "site/site.css") || !slices.Contains(names, "site/samples/flood.txt") {
		t.Errorf("files %v", names)
	}
	if err := os.WriteFile(filepath.Join(dir, "package.json"), []byte(`{"type":"module"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if out := inNode(t, filepath.Join(dir, "site/main.js")); out != "a later a" {
		t.Errorf("main.js says %q", out)
	}
}

func inNode(t *testing.T, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed")
	}
	out, err := exec.Command("node", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.TrimSpace(string(out))
}
