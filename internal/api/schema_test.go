package api

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// schema is a JSON Schema of openapi.json, read as far as that uses the language.
type schema map[string]any

// spec is openapi.json.
func spec(t *testing.T) schema {
	t.Helper()
	var s schema
	if err := json.Unmarshal(openAPI, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// at follows keys from s.
func (s schema) at(keys ...string) schema {
	for _, k := range keys {
		next, _ := s[k].(map[string]any)
		s = next
	}
	return s
}

// check tells how a value breaks the schema, "" where it does not. An object may have no property that the schema does
// not name, so that the description cannot lag behind.
func (s schema) check(root schema, v any) string {
	if name, ok := s["$ref"].(string); ok {
		return root.at(strings.Split(strings.TrimPrefix(name, "#/"), "/")...).check(root, v)
	}
	if options, ok := s["anyOf"].([]any); ok {
		var all []string
		for _, one := range options {
			bad := schema(one.(map[string]any)).check(root, v)
			if bad == "" {
				return ""
			}
			all = append(all, bad)
		}
		return "none of: " + strings.Join(all, "; ")
	}
	if !s.typed(v) {
		return fmt.Sprintf("%.60v is no %v", v, s["type"])
	}
	if words, ok := s["enum"].([]any); ok && !slices.Contains(words, v) {
		return fmt.Sprintf("%v is none of %v", v, words)
	}
	switch v := v.(type) {
	case map[string]any:
		return s.object(root, v)
	case []any:
		return s.array(root, v)
	}
	return ""
}

func (s schema) typed(v any) bool {
	types, ok := s["type"].([]any)
	if !ok {
		types = []any{s["type"]}
	}
	number, isNumber := v.(float64)
	names := map[string]bool{"null": v == nil, "number": isNumber, "integer": isNumber && number == float64(int(number))}
	switch v.(type) {
	case string:
		names["string"] = true
	case bool:
		names["boolean"] = true
	case []any:
		names["array"] = true
	case map[string]any:
		names["object"] = true
	}
	return slices.ContainsFunc(types, func(name any) bool { return names[fmt.Sprint(name)] })
}

func (s schema) object(root schema, v map[string]any) string {
	required, _ := s["required"].([]any)
	for _, name := range required {
		if _, ok := v[name.(string)]; !ok {
			return fmt.Sprintf("no %q", name)
		}
	}
	properties := s.at("properties")
	for name, value := range v {
		if properties == nil {
			break
		}
		if properties[name] == nil {
			return fmt.Sprintf("%q is not described", name)
		}
		if bad := properties.at(name).check(root, value); bad != "" {
			return name + ": " + bad
		}
	}
	return ""
}

func (s schema) array(root schema, v []any) string {
	if n, ok := s["minItems"].(float64); ok && len(v) < int(n) {
		return "too few"
	}
	if n, ok := s["maxItems"].(float64); ok && len(v) > int(n) {
		return "too many"
	}
	for i, item := range v {
		if bad := s.at("items").check(root, item); bad != "" {
			return fmt.Sprintf("[%d] %s", i, bad)
		}
	}
	return ""
}
