package eval

import (
	_ "embed"
	"strings"
)

// The names of figure types and units under which systems and corpora give the same thing.
var (
	//go:embed types.tsv
	typeTable string
	//go:embed units.tsv
	unitTable string

	families  = readFamilies()
	unitNames = readUnits()
)

func readFamilies() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for name, list := range rows(typeTable) {
		out[name] = setOf(list)
	}
	return out
}

func readUnits() map[string]string {
	out := map[string]string{}
	for name, list := range rows(unitTable) {
		for spelling := range strings.SplitSeq(list, "|") {
			out[spelling] = strings.TrimPrefix(name, "-")
		}
	}
	return out
}

// rows are the lines of a table of two columns.
func rows(table string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(table) {
		if name, rest, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && name[0] != '#' {
			out[name] = rest
		}
	}
	return out
}

// family is a type in the name that most corpora give it.
func family(t string) string {
	switch t = plainType(t); t {
	case "percentage":
		return "percent"
	case "cardinal", "numeric":
		return "number"
	case "currency":
		return "money"
	case "dimension", "measure", "measurement":
		return "quantity"
	}
	return t
}

func plainType(t string) string {
	t = strings.ReplaceAll(strings.ToLower(t), "datetimev2.", "")
	return strings.ReplaceAll(t, "builtin.", "")
}

// answers tells whether a type is one that a document annotates.
func answers(t string, annotated []string) bool {
	t = plainType(t)
	for _, a := range annotated {
		if a == "anyquantity" {
			return !families["datetime"][t] && t != "ordinal" && t != "ordinal.relative"
		}
	}
	for _, a := range annotated {
		if t == a || families[a][t] {
			return true
		}
	}
	return false
}

// unit is a unit's canonical name.
func unit(u *string) string {
	if u == nil {
		return ""
	}
	s := strings.TrimSpace(fold(*u))
	if name, ok := unitNames[s]; ok {
		return name
	}
	words := strings.Fields(s)
	for i, w := range words {
		if len([]rune(w)) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
			words[i] = w[:len(w)-1]
		}
	}
	s = strings.Join(words, " ")
	if name, ok := unitNames[s]; ok {
		return name
	}
	return s
}
