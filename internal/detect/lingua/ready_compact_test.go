//go:build compact

package lingua

import (
	"os"
	"sync"
	"testing"

	"hearsay/internal/detect"
)

const models = "../../../build/models/"

// ready adds every model that Prepare wrote.
func ready(t testing.TB) {
	if err := added(); err != nil {
		t.Fatal("run go run ./scripts/build first: ", err)
	}
}

var added = sync.OnceValue(func() error {
	for _, code := range detect.Codes() {
		model, err := os.ReadFile(models + code + ".lm")
		if err != nil {
			return err
		}
		if err := Add(code, model); err != nil {
			return err
		}
	}
	return nil
})

func TestAddRefusesABrokenModel(t *testing.T) {
	model, err := os.ReadFile(models + "de.lm")
	if err != nil {
		t.Fatal(err)
	}
	for name, broken := range map[string][]byte{"cut short": model[:len(model)/2], "nothing": nil, "a page": []byte("<!doctype html>")} {
		if err := Add("de", broken); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
