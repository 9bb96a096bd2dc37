package site

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"
)

// The forms of import and export that the modules of web/ use. Others are refused.
var (
	importForm = regexp.MustCompile(`(?m)^import (?:(\{[^}]*\}) from )?'([^']+)';\n`)
	exportForm = regexp.MustCompile(`(?m)^export ((?:async )?(?:function\*?|class|const) (\w+))`)
	otherForm  = regexp.MustCompile(`(?m)^(?:import|export)\b.*`)
	renamed    = regexp.MustCompile(`(\w+) as (\w+)`)
)

// Bundle joins a module and all that it imports into one script. Each imported module becomes a function that runs once
// and answers what it exports, so that no names meet; the entry comes last and as it is, and may await.
func Bundle(files []File, entry string) ([]byte, error) {
	b := bundler{contents: map[string][]byte{}, names: map[string]string{}}
	for _, f := range files {
		b.contents[f.Path] = f.Content
	}
	code, err := b.resolve(entry)
	if err != nil {
		return nil, err
	}
	b.out.Write(code)
	return b.out.Bytes(), nil
}

type bundler struct {
	contents map[string][]byte
	names    map[string]string // of the modules written so far, by path; "" while one is being written
	out      bytes.Buffer
}

// resolve writes what a module imports, and answers its code with the imports taken from there.
func (b *bundler) resolve(module string) ([]byte, error) {
	content, ok := b.contents[module]
	if !ok {
		return nil, fmt.Errorf("bundling: there is no module %s", module)
	}
	var failure error
	code := importForm.ReplaceAllFunc(content, func(statement []byte) []byte {
		parts := importForm.FindSubmatch(statement)
		name, err := b.include(path.Join(path.Dir(module), string(parts[2])))
		if err != nil {
			failure = err
		}
		if len(parts[1]) == 0 {
			return nil
		}
		return fmt.Appendf(nil, "const %s = %s;\n", renamed.ReplaceAll(parts[1], []byte("$1: $2")), name)
	})
	return code, failure
}

// include writes a module unless it stands there already, and answers the name of what it exports.
func (b *bundler) include(module string) (string, error) {
	if name, ok := b.names[module]; ok {
		if name == "" {
			return "", fmt.Errorf("bundling: %s imports itself by way of others", module)
		}
		return name, nil
	}
	b.names[module] = ""
	name := fmt.Sprintf("module%d", len(b.names))
	code, err := b.resolve(module)
	if err != nil {
		return "", err
	}
	var exports []string
	for _, match := range exportForm.FindAllSubmatch(code, -1) {
		exports = append(exports, string(match[2]))
	}
	code = exportForm.ReplaceAll(code, []byte("$1"))
	if other := otherForm.Find(code); other != nil {
		return "", fmt.Errorf("bundling: %s has a form of import or export that bundle.go does not know: %s", module, other)
	}
	fmt.Fprintf(&b.out, "const %s = (() => {\n%sreturn { %s };\n})();\n", name, code, strings.Join(exports, ", "))
	b.names[module] = name
	return name, nil
}
