package extension

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/scripts/internal/site"
)

func TestSameFilesAreTheSameBytes(t *testing.T) {
	files := []site.File{{Path: "a.js", Content: []byte("one")}, {Path: "b/c.js", Content: []byte("two")}}
	first, err := pack(files)
	if err != nil {
		t.Fatal(err)
	}
	second, err := pack(files)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("two packages of the same files differ: %v", err)
	}
	r, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil || len(r.File) != 2 || r.File[1].Name != "b/c.js" {
		t.Errorf("the package holds something else: %v", err)
	}
}

// What the extension may do is what README says; more would be asked of the reader.
func TestManifestsAskForNoMoreThanTheyNeed(t *testing.T) {
	source, err := os.ReadFile("../../../web/extension/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	for browser, own := range map[string]string{"chrome": "sidePanel", "firefox": ""} {
		made, err := manifest(source, browser)
		if err != nil {
			t.Fatal(err)
		}
		var m struct {
			Permissions     []string          `json:"permissions"`
			HostPermissions []string          `json:"host_permissions"`
			Resources       []json.RawMessage `json:"web_accessible_resources"`
			Scripts         []json.RawMessage `json:"content_scripts"`
			Only            any               `json:"only"`
		}
		if err := json.Unmarshal(made, &m); err != nil {
			t.Fatal(err)
		}
		want := strings.Fields("activeTab scripting storage contextMenus " + own)
		if !slices.Equal(m.Permissions, want) {
			t.Errorf("%s asks for %v, want %v", browser, m.Permissions, want)
		}
		if len(m.HostPermissions)+len(m.Resources)+len(m.Scripts) > 0 || m.Only != nil {
			t.Errorf("%s: %s", browser, made)
		}
	}
}

func TestManifestForAnotherBrowserIsRefused(t *testing.T) {
	if _, err := manifest([]byte(`{"only":{"chrome":{}}}`), "opera"); err == nil {
		t.Error("no error")
	}
}

// The page's own markup becomes the extension's pages; what only a server has is left out.
func TestPagesOfTheExtension(t *testing.T) {
	made, err := pages("../../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range made {
		program := strings.TrimSuffix(filepath.Base(f.Path), ".html") + ".js"
		if n := bytes.Count(f.Content, []byte(`src="`+program+`"`)); n != 1 {
			t.Errorf("%s loads %s %d times", f.Path, program, n)
		}
		for _, rest := range []string{"%BASE%", "%MODULES%", "manifest.webmanifest", "main.js"} {
			if bytes.Contains(f.Content, []byte(rest)) {
				t.Errorf("%s still has %s", f.Path, rest)
			}
		}
	}
	if _, err := variant([]byte("<html></html>"), "page.js", ""); err == nil {
		t.Error("a page without a program is no error")
	}
}
