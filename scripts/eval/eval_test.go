package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTargets(t *testing.T) {
	list, err := targets()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, x := range list {
		key := x.run() + " " + x.Measure + " " + x.Figure
		if seen[key] {
			t.Error("twice:", key)
		}
		seen[key] = true
		if x.AtLeast <= 0 || x.AtLeast > 100 {
			t.Errorf("%s: at least %g %%", key, x.AtLeast)
		}
	}
}

func TestParseTargetErrors(t *testing.T) {
	for _, line := range []string{"a|quote||exact|f1|90", "a|quote||exact|f2|90|x", "a|quote|loud|exact|f1|90|x", "a|quote||exact|f1|most|x"} {
		if _, err := parseTarget(strings.Split(line, "|")); err == nil {
			t.Errorf("%q is taken", line)
		}
	}
}

// gold writes a folder with every gold file that the targets name, each the one document.
func gold(t *testing.T, doc string) string {
	dir := t.TempDir()
	list, err := targets()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range list {
		if err := os.WriteFile(filepath.Join(dir, x.Gold+".jsonl"), []byte(doc+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const doc = `{"id":"d1","lang":"en","text":"The mayor said 40 homes were lost. Rain fell.","gold":[` +
	`{"kind":"quote","start":15,"end":33,"text":"40 homes were lost","form":"indirect","speaker":{"start":0,"end":9,"text":"The mayor"},"name":"The mayor","sourcing":"unnamed","cue":{"start":10,"end":14,"text":"said"}},` +
	`{"kind":"figure","start":15,"end":17,"text":"40","type":"count","value":41,"unit":null},` +
	`{"kind":"hedge","start":35,"end":39,"text":"Rain","category":"modal"}]}`

func TestMeasure(t *testing.T) {
	var out bytes.Buffer
	if err := measure(options{gold: gold(t, doc), only: "news_en", json: true}, &out); err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		Kind, Measure, Figure string
		Reached               float64
		Met                   bool
	}
	if err := json.Unmarshal(out.Bytes(), &rows); err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{
		"quote overlap f1": 100, "quote name accuracy": 100, "quote sourcing accuracy": 100, "hedge overlap f1": 0,
		"hedge overlap precision": 0, "figure exact f1": 100, "figure value accuracy": 0,
	}
	if len(rows) != len(want) {
		t.Errorf("%d rows, want %d", len(rows), len(want))
	}
	for _, r := range rows {
		key := r.Kind + " " + r.Measure + " " + r.Figure
		if w, ok := want[key]; !ok || r.Reached != w || r.Met != (w == 100) {
			t.Errorf("%s: %g, met %v; want %g", key, r.Reached, r.Met, w)
		}
	}
}

func TestMeasureForPeople(t *testing.T) {
	for _, c := range []struct {
		o    options
		want []string
	}{
		{options{only: "news_en"}, []string{"speaker's name", "100.0", "met", "1 of 1", "of 7 met"}},
		{options{only: "news_en", markdown: true}, []string{"| news_en | value | 0.0 | 92 |", "| **100.0** | 83 |"}},
		{options{only: "news_en", errors: 5}, []string{"⟦Rain⟧", `want "41" got "40"`, "1 missed", "(d1)"}},
	} {
		c.o.gold = gold(t, doc)
		var out bytes.Buffer
		if err := measure(c.o, &out); err != nil {
			t.Fatal(err)
		}
		for _, w := range c.want {
			if !strings.Contains(out.String(), w) {
				t.Errorf("%+v: no %q in\n%s", c.o, w, out.String())
			}
		}
	}
}

// TestNoPack holds that documents which no pack can read are not counted as missed.
func TestNoPack(t *testing.T) {
	dir := gold(t, strings.Replace(doc, `"lang":"en"`, `"lang":"xx"`, 1))
	var out bytes.Buffer
	if err := measure(options{gold: dir, only: "news_en"}, &out); err != nil || !strings.Contains(out.String(), "0 of 0 met") {
		t.Errorf("%v, got\n%s", err, out.String())
	}
}

func TestMeasureErrors(t *testing.T) {
	empty, broken := t.TempDir(), gold(t, "{")
	for _, c := range []struct {
		o    options
		want string
	}{
		{options{gold: filepath.Join(empty, "absent")}, "-gold"},
		{options{gold: empty}, "no gold file articles_en.jsonl"},
		{options{gold: broken}, "articles_en.jsonl:1"},
		{options{gold: broken, only: "zzz"}, `no target matches "zzz"`},
	} {
		if err := measure(c.o, new(bytes.Buffer)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error %v, want one with %q", c.o, err, c.want)
		}
	}
}
