package site

import (
	"os/exec"
	"strings"
	"testing"
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
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed")
	}
	code, err := Bundle(modules(
		"site/main.js", "import { twice, NAME as label } from './twice.js';\nimport {\n  add,\n} from '../shared/add.js';\nimport '../effect.js';\nconsole.log(label, twice(add(1, 2)), effect);\n",
		"site/twice.js", "import { add } from '../shared/add.js';\n\nexport const NAME = 'three twice';\nconst local = 'hidden';\nexport function twice(n) {\n  return add(n, n);\n}\n",
		"shared/add.js", "const local = 'another';\nexport function add(a, b) {\n  return a + b;\n}\nexport class Unused {}\n",
		"effect.js", "globalThis.effect = 'done';\n",
	), "site/main.js")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("node", "-e", string(code)).CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != "three twice 6 done" {
		t.Errorf("%v: %s\n%s", err, out, code)
	}
	if strings.Count(string(code), "return a + b") != 1 {
		t.Errorf("a module stands there twice:\n%s", code)
	}
}

func TestWhatTheBundlerDoesNotKnowIsRefused(t *testing.T) {
	for name, files := range map[string][]File{
		"a missing module": modules("a.js", "import './b.js';\n"),
		"a circle":         modules("a.js", "import './b.js';\n", "b.js", "import './c.js';\n", "c.js", "import './b.js';\n"),
		"another form":     modules("a.js", "import './b.js';\n", "b.js", "export default 1;\n"),
		"all of a module":  modules("a.js", "import './b.js';\n", "b.js", "import * as c from './c.js';\n", "c.js", ""),
	} {
		if code, err := Bundle(files, "a.js"); err == nil {
			t.Errorf("%s: no error, but %s", name, code)
		}
	}
}
