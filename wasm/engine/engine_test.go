//go:build js

package main

import (
	"encoding/json"
	"os"
	"strings"
	"syscall/js"
	"testing"

	"hearsay/internal/lang"
)

// answer is what a function of the engine answers to JavaScript.
type answer struct {
	ok    string
	err   string
	fatal bool
}

// call calls a function as the worker does: through JavaScript, with JavaScript values.
func call(f func([]js.Value) (string, error), args ...any) answer {
	wrapped := js.FuncOf(guarded(f))
	defer wrapped.Release()
	v := wrapped.Invoke(args...)
	text := func(name string) string {
		if s := v.Get(name); s.Type() == js.TypeString {
			return s.String()
		}
		return ""
	}
	return answer{text("ok"), text("error"), v.Get("fatal").Truthy()}
}

// english hands in the English pack.
func english(t *testing.T) {
	data, err := lang.Bundle(os.DirFS("../../internal/lang"), "en")
	if err != nil {
		t.Fatal(err)
	}
	if a := call(addPack, "en", data); a.err != "" {
		t.Fatal(a.err)
	}
}

var options = map[string]any{"language": "en", "confidence": 1}

func TestAnnotateAnswersTheContract(t *testing.T) {
	english(t)
	a := call(annotateText, "It may rain.", options)
	var d struct {
		Offsets     string
		Language    struct{ Code, Pack string }
		Annotations []struct {
			Kind, Text string
			Start, End int
		}
	}
	if err := json.Unmarshal([]byte(a.ok), &d); err != nil {
		t.Fatalf("%v in %+v", err, a)
	}
	if d.Offsets != "utf-16" || d.Language.Pack != "en" || len(d.Annotations) != 1 || d.Annotations[0].Text != "may" {
		t.Errorf("got %s", a.ok)
	}
}

// Offsets must be those of the JavaScript string, whatever it holds: halves of surrogate pairs too, which Go cannot.
func TestOffsetsAreThoseOfTheJavaScriptString(t *testing.T) {
	english(t)
	slice := js.Global().Get("String").Get("prototype").Get("slice")
	for _, before := range []string{``, `\ud83d`, `\udc00\ud83d `, `😀`, `\0\0`, `é\u0301שלום `, `\ud83d\n\ud83d\ude00`} {
		text := js.Global().Get("JSON").Call("parse", `"`+strings.ReplaceAll(before, `\0`, `\u0000`)+`\nIt may rain."`)
		a := call(annotateText, text, options)
		var d struct{ Annotations []struct{ Start, End int } }
		if err := json.Unmarshal([]byte(a.ok), &d); err != nil {
			t.Fatalf("%s: %v in %+v", before, err, a)
		}
		last := d.Annotations[len(d.Annotations)-1]
		if got := slice.Call("call", text, last.Start, last.End).String(); got != "may" {
			t.Errorf("after %s: the offsets %d-%d hold %q", before, last.Start, last.End, got)
		}
	}
}

// german are words as the page hands them in.
var german = map[string]any{"code": "de", "locale": "de-DE", "texts": map[string]any{
	"kind.figures": "Zahlen", "export.language": "Sprache: {language}", "count.attributed": map[string]any{"one": "{n} Wort", "other": "{n} Wörter"},
}}

func TestExportInTheWordsOfTheInterface(t *testing.T) {
	english(t)
	a := call(exportText, "“It sank 12,500.5 boats,” said Ana Ruiz. “So,” said Bo Ek.", options, "markdown", german)
	for _, want := range []string{"## Zahlen", "Sprache: Englisch", "12.500,5", "4 Wörter", "1 Wort\n"} {
		if !strings.Contains(a.ok, want) {
			t.Errorf("no %q in %+v", want, a)
		}
	}
}

func TestExport(t *testing.T) {
	english(t)
	for format, want := range map[string]string{"figures.csv": ",12,count,", "markdown": "12", "html": "<html", "jsonld": "\"@context\""} {
		if a := call(exportText, "It sank 12 boats.", options, format, german); !strings.Contains(a.ok, want) {
			t.Errorf("%s: no %q in %+v", format, want, a)
		}
	}
}

func TestMistakesOfTheCallerAreErrors(t *testing.T) {
	for name, a := range map[string]answer{
		"no text":         call(annotateText),
		"text is no text": call(annotateText, 12, options),
		"no format":       call(exportText, "text", options),
		"unknown format":  call(exportText, "text", options, "pdf", german),
		"no words":        call(exportText, "text", options, "markdown"),
		"broken model":    call(addModel, "en", js.Global().Get("Uint8Array").New(3)),
		"unknown model":   call(addModel, "xx", js.Global().Get("Uint8Array").New(3)),
	} {
		if a.err == "" || a.fatal {
			t.Errorf("%s: got %+v", name, a)
		}
	}
}

func TestPanicIsAnsweredAsFatal(t *testing.T) {
	a := call(annotateText, "text", map[string]any{"language": "en", "confidence": "none"})
	if !a.fatal || !strings.HasPrefix(a.err, "the engine panicked: ") {
		t.Errorf("got %+v", a)
	}
}

func TestLanguageWithoutModelsIsAGuess(t *testing.T) {
	a := call(detectLanguage, "The bridge was closed on Tuesday after inspectors had found cracks in three of its hangers.")
	var l struct {
		Code, Name string
		Confidence float64
	}
	if err := json.Unmarshal([]byte(a.ok), &l); err != nil {
		t.Fatalf("%v in %+v", err, a)
	}
	if l.Code != "en" || l.Name != "English" || l.Confidence <= 0 || l.Confidence > 1 {
		t.Errorf("got %s", a.ok)
	}
}

func TestCandidatesAreCodes(t *testing.T) {
	codes := strings.Fields(call(candidates, "The bridge was closed on Tuesday.").ok)
	if len(codes) == 0 || codes[0] != "en" {
		t.Errorf("got %q", codes)
	}
	if a := call(candidates, ""); a.err != "" {
		t.Errorf("empty text: %+v", a)
	}
}
