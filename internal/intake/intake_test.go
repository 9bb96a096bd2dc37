package intake

import (
	"errors"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	in, err := Parse([]byte(`{"id":"a","text":"","lang":"de","date":"2024-02-29","more":1}`))
	if want := (Input{ID: "a", Lang: "de", Date: "2024-02-29"}); err != nil || in != want {
		t.Errorf("%+v %v", in, err)
	}
}

// TestErrors holds that a broken input is told with the line it is broken at.
func TestErrors(t *testing.T) {
	for _, c := range []struct {
		src, want string
		line      int
	}{
		{"{\n\"text\": x}", "not a JSON document", 2},
		{"{\n\n\"text\": 5}", "not a JSON document", 3},
		{"{\"id\":\n\n", "not a JSON document", 3},
		{`{"id":"a"}`, `no "text"`, 1},
		{`{"text":null}`, `no "text"`, 1},
		{"{\"text\":\n\"\xff\"}", "not UTF-8", 2},
		{`{"text":"","lang":"xx"}`, "unknown language code xx", 1},
		{`{"text":"","date":"2023-02-29"}`, "not a day", 1},
	} {
		_, err := Parse([]byte(c.src))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.src, err, c.want)
		}
		if got := ErrorLine([]byte(c.src), err); got != c.line {
			t.Errorf("%s: line %d, want %d", c.src, got, c.line)
		}
	}
	if got := ErrorLine(nil, errors.New("other")); got != 1 {
		t.Errorf("line %d", got)
	}
}

// TestReader holds what an input says against what the reader was told beforehand.
func TestReader(t *testing.T) {
	r := Reader{Lang: "en", Date: "2024-03-20"}
	d := r.Document(Input{Text: "It opened on March 14, the mayor said."})
	if d.Language.Code != "en" || d.Pack != "en" || len(d.Figures) != 1 || d.Figures[0].Timex != "2024-03-14" {
		t.Errorf("%+v", d)
	}
	d = r.Document(Input{ID: "x", Text: "It opened on March 14.", Lang: "sw", Date: "2020-01-01"})
	if d.ID != "x" || d.Language.Code != "sw" || d.Pack != "" {
		t.Errorf("%+v", d)
	}
	if s := r.Side(Input{Text: "It rained."}); s.Pack == nil || s.Pack.Code != "en" {
		t.Errorf("%+v", s)
	}
	d = (&Reader{}).Document(Input{Text: "The bridge over the river was closed on Tuesday, and nobody knows for how long."})
	if d.Language.Code != "en" {
		t.Errorf("language %+v", d.Language)
	}
}

// FuzzParse holds that any line is read or refused with a line of its own, and that what is read is annotated.
func FuzzParse(f *testing.F) {
	for _, line := range []string{
		`{"id":"a","text":"It may cost $5, he said.","lang":"en","date":"2024-02-29"}`, `{"text":"\ud800 “a”"}`, "{\n\"text\": x}", `{"text":null}`, "[]", "\xff", "",
	} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		in, err := Parse(line)
		if err != nil {
			if at := ErrorLine(line, err); at < 1 || at > 1+strings.Count(string(line), "\n") {
				t.Errorf("%q: %v at line %d", line, err, at)
			}
			return
		}
		d := (&Reader{}).Document(in)
		if d.Text != in.Text || d.ID != in.ID {
			t.Errorf("%q: a document of %q", line, d.Text)
		}
	})
}
