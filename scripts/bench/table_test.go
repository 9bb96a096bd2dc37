package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOthersAreRatios(t *testing.T) {
	hundred, thousand := 20.0, 200.0
	r := result{Readers: []reader{
		{Name: "ours", Bytes: 1e6, Start: 200, First: 50, Warm: 10, Memory: 60, Lengths: [2]*float64{&hundred, &thousand}},
		{Name: "theirs", Bytes: 5e5, Start: 300, First: 100, Warm: 5, Memory: 30},
	}}
	var b strings.Builder
	r.write(&b)
	for _, want := range []string{
		"| ours |  | 1 MB | 200 ms | 50 ms | 10 ms | 200 ms | 10 : 1 | 60 MB |",
		"| theirs |  | × 0.5 | × 1.5 | × 2 | × 0.5 | over a minute |  | × 0.5 |",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no line %s in\n%s", want, b.String())
		}
	}
}

func TestInsertKeepsTheRest(t *testing.T) {
	file := filepath.Join(t.TempDir(), "README.md")
	if err := os.WriteFile(file, []byte("a\n"+begin+"old\n"+end+"\nb\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := insert(file, []byte("new\n")); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if want := "a\n" + begin + "new\n" + end + "\nb\n"; err != nil || string(got) != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if err := os.WriteFile(file, []byte("no marks"), 0o644); err != nil {
		t.Fatal(err)
	}
	if insert(file, nil) == nil {
		t.Error("a file without the marks was accepted")
	}
}
