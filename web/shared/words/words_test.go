package words

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// Every line that begins with a key is read, in every table, with the forms that it has.
func TestTablesAreReadWhole(t *testing.T) {
	english, err := Load("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range Codes {
		table, err := Load(code)
		if err != nil {
			t.Fatal(err)
		}
		source, _ := files.ReadFile(code + ".js")
		keys := 0
		for line := range strings.Lines(string(source)) {
			if strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "   ") && !strings.HasPrefix(line, "  }") {
				keys++
			}
		}
		if len(table) != keys || len(table) != len(english) {
			t.Errorf("%s: %d of %d texts", code, len(table), keys)
		}
		for key, forms := range table {
			if len(forms) == 0 || slices.Contains(slices.Collect(maps.Values(forms)), "") {
				t.Errorf("%s: %s has %v", code, key, forms)
			}
		}
	}
	if got := english["count.quote"]; got["one"] != "{n} quote" || got["other"] != "{n} quotes" {
		t.Errorf("count.quote: %v", got)
	}
	if _, err := Load("tlh"); err == nil || !strings.Contains(err.Error(), "en, uk, de") {
		t.Errorf("a language without a table: %v", err)
	}
}
