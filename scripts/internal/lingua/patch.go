package lingua

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
)

// dropped names, for each changed file of lingua-go, the declarations that are
// taken out: training, several languages in one text, the archives of models,
// and what replacement declares anew without regexp, fmt, and decimals.
var dropped = map[string][]string{
	"alphabet.go": {"arabicChars", "createRegexp"},
	"constant.go": {
		"japaneseCharacterSet", "multipleWhitespace", "numbers", "punctuation", "letters",
		"tokensWithOptionalWhitespace", "tokensWithoutWhitespace",
	},
	"detector.go": {
		"languageModels", "LanguageDetector", "DetectMultipleLanguagesOf", "splitTextIntoWords",
		"computeConfidenceValues", "lookUpNgramProbability", "sumUpProbabilities", "computeExponent",
		"loadLanguageModels", "loadProtobufData", "mergeAdjacentResults",
	},
	"isocode.go": {
		"GetIsoCode639_1FromValue", "GetIsoCode639_3FromValue", "stringToIsoCode639_1", "stringToIsoCode639_3",
	},
	"model.go": {
		"trainingDataLanguageModel", "newTrainingDataLanguageModel", "newTestDataLanguageModel",
		"computeAbsoluteFrequencies", "computeRelativeFrequencies",
	},
	"ngram.go": {"newNgram", "getNgramNameByLength"},
}

// replacement is the file that the copy gets in place of what was dropped.
//
//go:embed _patch/hearsay.go
var replacement string

// changed is put above every changed file, as section 4b of the licence asks.
const changed = "// Changed for Hearsay: declarations were removed, hearsay.go replaces some of them.\n\n"

// drop takes the named top-level declarations out of a Go file, with their
// comments, and the imports that nothing uses then. Each name must be there.
func drop(file, source string, names []string) (string, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, source, parser.ParseComments)
	if err != nil {
		return "", err
	}
	var gone []ast.Node
	missing := slices.Clone(names)
	used := map[string]bool{}
	for _, d := range f.Decls {
		name, doc := declared(d)
		if i := slices.Index(missing, name); i >= 0 {
			missing = slices.Delete(missing, i, i+1)
			gone = append(gone, d)
			if doc != nil {
				gone = append(gone, doc)
			}
		} else {
			qualifiers(d, used)
		}
	}
	if len(missing) > 0 {
		return "", fmt.Errorf("%s: no declaration of %s: this is not the version that the patch was written for",
			file, strings.Join(missing, ", "))
	}
	gone = append(gone, idle(f, used)...)
	formatted, err := format.Source([]byte(changed + without(source, fset, gone)))
	return string(formatted), err
}

// qualifiers adds to used the names before a dot in d: those of packages and others.
func qualifiers(d ast.Decl, used map[string]bool) {
	ast.Inspect(d, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
}

// idle returns the import specs that nothing uses; the whole declaration where
// that is all of them.
func idle(f *ast.File, used map[string]bool) []ast.Node {
	var specs []ast.Node
	for _, spec := range f.Imports {
		if p, _ := strconv.Unquote(spec.Path.Value); !used[path.Base(p)] {
			specs = append(specs, spec)
		}
	}
	if len(specs) > 0 && len(specs) == len(f.Imports) {
		return []ast.Node{f.Decls[0]}
	}
	return specs
}

// without cuts nodes out of a source.
func without(source string, fset *token.FileSet, nodes []ast.Node) string {
	slices.SortFunc(nodes, func(a, b ast.Node) int { return int(b.Pos() - a.Pos()) })
	for _, n := range nodes {
		source = source[:fset.Position(n.Pos()).Offset] + source[fset.Position(n.End()).Offset:]
	}
	return source
}

// declared returns the name of a top-level declaration, the first of a group,
// and its comment. An import has none.
func declared(d ast.Decl) (string, *ast.CommentGroup) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Name.Name, d.Doc
	case *ast.GenDecl:
		switch spec := d.Specs[0].(type) {
		case *ast.ValueSpec:
			return spec.Names[0].Name, d.Doc
		case *ast.TypeSpec:
			return spec.Name.Name, d.Doc
		}
	}
	return "", nil
}
