package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// output is what one run of the command wrote.
type output struct {
	ok          bool
	out, errors string
}

// run runs the command with flags already read, on standard input or on files.
func run(c command, stdin string, files ...string) output {
	var out, errs bytes.Buffer
	c.errors, c.stdin = &errs, strings.NewReader(stdin)
	ok := c.run(files, &out)
	return output{ok, out.String(), errs.String()}
}

// answer is what the tests read of a document.
type answer struct {
	ID          string
	Language    struct{ Code, Pack string }
	Annotations []struct{ Kind, Text, Timex string }
}

func answers(t *testing.T, lines string) []answer {
	t.Helper()
	var all []answer
	dec := json.NewDecoder(strings.NewReader(lines))
	for {
		var a answer
		if err := dec.Decode(&a); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatalf("%v in %s", err, lines)
		}
		all = append(all, a)
	}
}

func file(t *testing.T, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestJSON(t *testing.T) {
	r := run(command{format: "json", lang: "en", date: "2024-03-20"}, "It opened on March 14, the mayor said.")
	a := answers(t, r.out)
	if !r.ok || r.errors != "" || len(a) != 1 || a[0].Language.Pack != "en" || len(a[0].Annotations) != 2 {
		t.Fatalf("%+v", r)
	}
	if q, f := a[0].Annotations[0], a[0].Annotations[1]; q.Text != "It opened on March 14" || f.Timex != "2024-03-14" {
		t.Errorf("%+v", a[0])
	}
}

func TestFiles(t *testing.T) {
	good, absent := file(t, "a.txt", "It cost $5."), filepath.Join(t.TempDir(), "absent.txt")
	r := run(command{format: "json", lang: "en"}, "", good, absent, good)
	if r.ok || len(answers(t, r.out)) != 2 {
		t.Errorf("%+v, want both good files answered", r)
	}
	if !strings.Contains(r.errors, "absent.txt") || strings.Count(r.errors, "\n") != 1 {
		t.Errorf("errors %q", r.errors)
	}
}

// TestDetection holds that the language is detected where none is given.
func TestDetection(t *testing.T) {
	src := "The mayor said on Friday that the bridge over the river would be closed for at least two weeks."
	for _, a := range answers(t, run(command{format: "json"}, src).out) {
		if a.Language.Code != "en" || a.Language.Pack != "en" {
			t.Errorf("language %+v", a.Language)
		}
	}
	lines := `{"id":"given","lang":"en","text":"Ja."}` + "\n" + `{"id":"none","lang":"sw","text":"Ja 5."}`
	got := answers(t, run(command{format: "jsonl"}, lines).out)
	if len(got) != 2 || got[0].Language.Code != "en" || got[1].Language.Code != "sw" || got[1].Language.Pack != "" {
		t.Errorf("%+v", got)
	}
}

// TestLines holds that a bad line is reported with its file and number, and every other one is
// answered in order.
func TestLines(t *testing.T) {
	for _, c := range []struct{ bad, want string }{
		{`{"id":"x","text":`, "not a JSON document"},
		{`["x"]`, "not a JSON document"},
		{`{"id":"x","text":5}`, "not a JSON document"},
		{`{"id":"x","text":"a","lang":"english"}`, "unknown language code english"},
		{`{"id":"x","text":"a","date":"14.3.2024"}`, "14.3.2024"},
		{"{\"id\":\"x\",\"text\":\"\xff\"}", "not UTF-8"},
	} {
		in := `{"id":"a","text":"It cost $5.","lang":"en"}` + "\n\n" + c.bad + "\n" + `{"id":"b","text":"It cost $6.","lang":"en","date":"2024-03-14"}`
		path := file(t, "in.jsonl", in)
		r := run(command{format: "jsonl"}, "", path)
		got := answers(t, r.out)
		if r.ok || len(got) != 2 || got[0].ID != "a" || got[1].ID != "b" || got[1].Annotations[0].Text != "$6" {
			t.Errorf("%s: %+v", c.bad, r)
		}
		if !strings.HasPrefix(r.errors, path+":3: ") || !strings.Contains(r.errors, c.want) || strings.Count(r.errors, "\n") != 1 {
			t.Errorf("%s: error %q, want line 3 and %q", c.bad, r.errors, c.want)
		}
	}
}

// TestStreaming holds that a line is answered before the next one is read.
func TestStreaming(t *testing.T) {
	r, w := io.Pipe()
	outR, outW := io.Pipe()
	c := command{format: "jsonl", lang: "en", errors: io.Discard, stdin: r}
	done := make(chan bool)
	go func() { done <- c.run(nil, outW); outW.Close() }()
	dec := json.NewDecoder(outR)
	for _, id := range []string{"a", "b", "c"} {
		if _, err := io.WriteString(w, `{"id":"`+id+`","text":"It cost $5."}`+"\n"); err != nil {
			t.Fatal(err)
		}
		var a answer
		if err := dec.Decode(&a); err != nil || a.ID != id {
			t.Fatalf("%v, document %q, want %q", err, a.ID, id)
		}
	}
	w.Close()
	if !<-done {
		t.Error("the run failed")
	}
}

func TestBrokenStream(t *testing.T) {
	for _, format := range []string{"json", "jsonl"} {
		var errs bytes.Buffer
		r, w := io.Pipe()
		w.CloseWithError(errors.New("the wire was cut"))
		c := command{format: format, errors: &errs, stdin: r}
		if c.run(nil, io.Discard) || !strings.Contains(errs.String(), "the wire was cut") || !strings.Contains(errs.String(), "standard input") {
			t.Errorf("%s: error %q", format, errs.String())
		}
	}
}

func TestNotUTF8(t *testing.T) {
	for _, format := range []string{"json", "text"} {
		path := file(t, "latin.txt", "good\nline\ncaf\xe9 5\n")
		r := run(command{format: format, lang: "en"}, "", path)
		if r.ok || r.out != "" || !strings.HasPrefix(r.errors, path+":3: not UTF-8") {
			t.Errorf("%s: %+v", format, r)
		}
	}
}

func TestText(t *testing.T) {
	r := run(command{format: "text", lang: "en"}, "“We may lose 40 homes,” Ada Moro said. It cost between 3 and 5 km, or €1.2bn.")
	if !r.ok {
		t.Fatalf("%+v", r)
	}
	for _, want := range []string{"English", "Quotes: 1", "direct", "Ada Moro (named), said", "We may lose 40 homes", "modal", "money", "= 1200000000 EUR", "= 3 to 5 km"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("no %q in\n%s", want, r.out)
		}
	}
	if r := run(command{format: "text", lang: "sw"}, "Ja 5."); !strings.Contains(r.out, "no language pack") {
		t.Errorf("%+v", r)
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		command
		want string // part of the error, "" for none
	}{
		{command{format: "json"}, ""},
		{command{format: "jsonl", lang: "de", date: "2024-02-29"}, ""},
		{command{format: "xml"}, `unknown format "xml"`},
		{command{format: "html", ui: "tlh"}, `does not speak "tlh"`},
		{command{format: "json", lang: "english"}, `unknown language code "english"`},
		{command{format: "json", date: "2024-02-30"}, `"2024-02-30" is not a day`},
		{command{format: "json", date: "yesterday"}, "YYYY-MM-DD"},
	} {
		err := c.check()
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%+v: error %v, want %q", c.command, err, c.want)
		}
	}
}
