package figures

import (
	"testing"

	"hearsay/internal/lang"
)

// TestTables holds that the tables of every pack load without a complaint.
func TestTables(t *testing.T) {
	for _, code := range lang.Codes() {
		p, err := lang.Embedded(code)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := load(p); err != nil {
			t.Error(code, err)
		}
	}
}
