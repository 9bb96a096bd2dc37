package extension

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/scripts/internal/site"
	"hearsay/web/shared/words"
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

// Every text of the manifest is there in every language of the interface, in the zip that is handed out.
func TestManifestsTextsInEveryLanguage(t *testing.T) {
	own, err := site.WebFiles("../../..", "extension")
	if err != nil {
		t.Fatal(err)
	}
	for _, browser := range Browsers {
		files, err := packageFor("../../..", browser, slices.DeleteFunc(slices.Clone(own), func(f site.File) bool { return f.Path == "extension/manifest.json" }))
		if err != nil {
			t.Fatal(err)
		}
		packed, err := pack(files)
		if err != nil {
			t.Fatal(err)
		}
		zipped, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
		if err != nil {
			t.Fatal(err)
		}
		names := message.FindAllSubmatch(content(t, zipped, "manifest.json"), -1)
		if len(names) < 4 {
			t.Errorf("%s: %d texts in the manifest", browser, len(names))
		}
		seen := map[string]bool{}
		for _, code := range words.Codes {
			var texts map[string]struct{ Message string }
			if err := json.Unmarshal(content(t, zipped, "_locales/"+code+"/messages.json"), &texts); err != nil {
				t.Fatal(err)
			}
			for _, name := range names {
				if texts[string(name[1])].Message == "" {
					t.Errorf("%s, %s: nothing for %s", browser, code, name[0])
				}
			}
			about := texts["manifest_about"].Message
			if n := len([]rune(about)); n > 132 || seen[about] { // Chrome's store cuts a description there
				t.Errorf("%s: %d characters: %s", code, n, about)
			}
			seen[about] = true
		}
	}
}

// content is a file of a zip.
func content(t *testing.T, zipped *zip.Reader, name string) []byte {
	t.Helper()
	f, err := zipped.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	read, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestManifestWithoutItsText(t *testing.T) {
	table := []byte("  'button.read': 'It\\'s $1',\n")
	made, err := messages([]byte(`{"name":"__MSG_button_read__"}`), table)
	if err != nil || !bytes.Contains(made, []byte("It's $$1")) {
		t.Errorf("%v: %s", err, made)
	}
	if _, err := messages([]byte(`{"name":"__MSG_no_such__"}`), table); err == nil {
		t.Error("a text that no table has is no error")
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
