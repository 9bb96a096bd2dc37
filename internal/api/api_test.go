package api

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/detect"
	"hearsay/internal/intake"
	"hearsay/internal/wire"
)

const article = "“We may lose 40 homes by Friday,” Ada Moro, the mayor of the town, said. " +
	"The works cost about $4 million, officials claimed. It is 15 kilometers (9 miles) away."

// ask sends one request to a handler and returns its answer.
func ask(h http.Handler, method, target, contentType, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// native is the answer that the command line gives.
func native(in intake.Input) string {
	return string(wire.Append(nil, (&intake.Reader{}).Document(in))) + "\n"
}

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

func TestAnnotateAnswersAsTheCommandLine(t *testing.T) {
	h := Handler(Options{})
	lines := fmt.Sprintf("{\"id\":\"a\",\"text\":%s}\n\n{\"text\":%s,\"lang\":\"de\"}", quoted(article), quoted(article))
	for name, c := range map[string]struct{ target, kind, body, want string }{
		"text":  {"/api/annotate", "text/plain", article, native(intake.Input{Text: article})},
		"query": {"/api/annotate?lang=en&date=2024-03-20&id=x", "text/plain; charset=UTF-8", article, native(intake.Input{Text: article, Lang: "en", Date: "2024-03-20", ID: "x"})},
		"json":  {"/api/annotate", "application/json", `{"id":"j","text":` + quoted(article) + `}`, native(intake.Input{ID: "j", Text: article})},
		"empty": {"/api/annotate", "text/plain", "", native(intake.Input{})},
		"lines": {"/api/annotate", "application/jsonl", lines, native(intake.Input{ID: "a", Text: article}) + native(intake.Input{Text: article, Lang: "de"})},
		"crlf":  {"/api/annotate", "application/x-ndjson", strings.ReplaceAll(lines, "\n", "\r\n"), native(intake.Input{ID: "a", Text: article}) + native(intake.Input{Text: article, Lang: "de"})},
	} {
		if w := ask(h, "POST", c.target, c.kind, c.body); w.Code != 200 || w.Body.String() != c.want {
			t.Errorf("%s: %d %s\nwant %s", name, w.Code, w.Body, c.want)
		}
	}
}

// TestRefusals holds the status, the line and the message of what cannot be answered.
func TestRefusals(t *testing.T) {
	h := Handler(Options{})
	long := strings.Repeat("a", MaxDocument+1)
	for name, c := range map[string]struct {
		method, target, kind, body string
		status, line               int
		want                       string
	}{
		"path":            {"GET", "/api/nothing", "", "", 404, 0, "openapi.json"},
		"root":            {"GET", "/", "", "", 404, 0, ""},
		"method":          {"GET", "/api/annotate", "", "", 405, 0, "POST"},
		"other method":    {"DELETE", "/api/languages", "", "", 405, 0, "GET, HEAD"},
		"preflight":       {"OPTIONS", "/api/annotate", "", "", 405, 0, "POST"},
		"no type":         {"POST", "/api/annotate", "", "a", 415, 0, "text/plain or application/json or application/jsonl"},
		"type":            {"POST", "/api/annotate", "text/html", "a", 415, 0, "text/plain"},
		"broken type":     {"POST", "/api/annotate", "text/plain; =", "a", 415, 0, "text/plain"},
		"charset":         {"POST", "/api/annotate", "text/plain; charset=latin1", "a", 415, 0, "UTF-8"},
		"compare text":    {"POST", "/api/compare", "text/plain", "a", 415, 0, "application/json"},
		"latin":           {"POST", "/api/annotate", "text/plain", "a\ncaf\xe9", 400, 2, "not UTF-8"},
		"json":            {"POST", "/api/annotate", "application/json", "{\n\"text\":", 400, 2, "not a JSON document"},
		"no text":         {"POST", "/api/annotate", "application/json", "{}", 400, 1, `no "text"`},
		"language":        {"POST", "/api/annotate?lang=xx", "text/plain", "a", 400, 0, "unknown language code xx"},
		"date":            {"POST", "/api/annotate?date=today", "text/plain", "a", 400, 0, "YYYY-MM-DD"},
		"text too long":   {"POST", "/api/annotate", "text/plain", long, 413, 0, "1048576"},
		"line too long":   {"POST", "/api/annotate", "application/jsonl", long, 413, 1, "1048576"},
		"first line":      {"POST", "/api/annotate", "application/jsonl", "\nnot\n{\"text\":\"\"}", 400, 2, "not a JSON document"},
		"pair too long":   {"POST", "/api/compare", "application/json", long + long, 413, 0, "2097152"},
		"pair":            {"POST", "/api/compare", "application/json", "{\n\"a\":{\"text\":\"\"},\n\"b\":{\n\"text\":7}}", 400, 4, `"b"`},
		"half a pair":     {"POST", "/api/compare", "application/json", `{"a":{"text":""}}`, 400, 1, `"b"`},
		"pair is no JSON": {"POST", "/api/compare", "application/json", "\n\nx", 400, 3, "not JSON"},
	} {
		w := ask(h, c.method, c.target, c.kind, c.body)
		var p problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != c.status || p.Line != c.line || !strings.Contains(p.Message, c.want) {
			t.Errorf("%s: %d %s; want %d, line %d, %s", name, w.Code, w.Body, c.status, c.line, c.want)
		}
		if c.status == 405 && w.Header().Get("Allow") != c.want {
			t.Errorf("%s: Allow %q", name, w.Header().Get("Allow"))
		}
	}
}

func TestContentEncodingIsRefused(t *testing.T) {
	r := httptest.NewRequest("POST", "/api/annotate", strings.NewReader("a"))
	r.Header.Set("Content-Type", "text/plain")
	r.Header.Set("Content-Encoding", "gzip")
	w := httptest.NewRecorder()
	Handler(Options{}).ServeHTTP(w, r)
	if w.Code != 415 {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

// TestLaterLines holds that after the first line a bad one gets its problem in its place, and costs no other.
func TestLaterLines(t *testing.T) {
	good := `{"id":"a","text":"It cost $5.","lang":"en"}`
	body := good + "\n{\"id\":\"b\",\"text\":\n\n" + `{"id":"c","text":"","lang":"xx"}` + "\n" + strings.Repeat("x", 2*MaxDocument) + "\n" + good
	w := ask(Handler(Options{}), "POST", "/api/annotate", "application/jsonl", body)
	lines := strings.Split(strings.TrimSpace(w.Body.String()), "\n")
	want := native(intake.Input{ID: "a", Text: "It cost $5.", Lang: "en"})
	if w.Code != 200 || len(lines) != 5 || lines[0]+"\n" != want || lines[4]+"\n" != want {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	for i, want := range []problem{{Line: 2}, {Line: 4, ID: "c"}, {Line: 5}} {
		var p problem
		if err := json.Unmarshal([]byte(lines[i+1]), &p); err != nil || p.Line != want.Line || p.ID != want.ID || p.Message == "" {
			t.Errorf("%s, want line %d", lines[i+1], want.Line)
		}
	}
}

// TestBatches holds that a batch of a longer stream counts its lines from where it begins, and only where that is
// trusted.
func TestBatches(t *testing.T) {
	for _, trusted := range []bool{true, false} {
		r := httptest.NewRequest("POST", "/api/annotate", strings.NewReader("broken\n"))
		r.Header.Set("Content-Type", "application/jsonl")
		r.Header.Set(FirstLine, "17")
		w := httptest.NewRecorder()
		Handler(Options{Batches: trusted}).ServeHTTP(w, r)
		if in := strings.Contains(w.Body.String(), `"line":17`); in != trusted || (w.Code == 200) != trusted {
			t.Errorf("trusted %v: %d %s", trusted, w.Code, w.Body)
		}
	}
}

// TestStreaming holds, over a real connection, that a line is answered before the next one is sent.
func TestStreaming(t *testing.T) {
	server := httptest.NewServer(Handler(Options{}))
	defer server.Close()
	in, out := io.Pipe()
	answered := make(chan *http.Response)
	go func() {
		res, err := http.Post(server.URL+"/api/annotate", "application/jsonl", in)
		if err != nil {
			t.Error(err)
		}
		answered <- res
	}()
	line := `{"text":"It cost $5.","lang":"en"}` + "\n"
	_, _ = io.WriteString(out, line)
	res := <-answered
	defer res.Body.Close()
	answers := bufio.NewReader(res.Body)
	for range 3 {
		got, err := answers.ReadString('\n')
		if err != nil || got != native(intake.Input{Text: "It cost $5.", Lang: "en"}) {
			t.Fatalf("%q %v", got, err)
		}
		_, _ = io.WriteString(out, line)
	}
	out.Close()
}

// trouble is a judge that panics or hangs on some texts.
type trouble struct{ stuck chan struct{} }

func (j trouble) Judge(text string, _ []string) (string, float64, bool) {
	if strings.Contains(text, "panic") {
		panic("as asked")
	}
	if strings.Contains(text, "hang") {
		<-j.stuck
	}
	return "", 0, false
}

// TestTroubleStaysItsOwn holds that a panic and a text beyond the budget cost no other request its answer.
func TestTroubleStaysItsOwn(t *testing.T) {
	stuck := make(chan struct{})
	defer close(stuck)
	var panics sync.WaitGroup
	panics.Add(8)
	h := Handler(Options{Judge: trouble{stuck}, Budget: 2 * time.Second, Panicked: panics.Done})
	var wg sync.WaitGroup
	for i := range 64 {
		text, want := "The bridge over the river was closed on Tuesday.", 200
		switch i % 8 {
		case 1:
			text, want = "The panic about the bridge over the river was over on Tuesday.", 500
		case 2:
			text, want = "They hang a bridge over the river, which was closed on Tuesday.", 503
		}
		wg.Go(func() {
			w := ask(h, "POST", "/api/annotate", "text/plain", text)
			if w.Code != want || want == 200 && w.Body.String() != native(intake.Input{Text: text}) {
				t.Errorf("%s: %d %s", text, w.Code, w.Body)
			}
		})
	}
	wg.Wait()
	panics.Wait()
}

func TestCrossOrigin(t *testing.T) {
	if w := ask(Handler(Options{}), "GET", "/healthz", "", ""); w.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Error("other origins are answered though none is configured")
	}
	h := Handler(Options{AllowOrigin: "https://example.org"})
	w := ask(h, "OPTIONS", "/api/annotate", "", "")
	if w.Code != 204 || w.Header().Get("Access-Control-Allow-Origin") != "https://example.org" || w.Header().Get("Access-Control-Allow-Methods") != "POST" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	if w := ask(h, "POST", "/api/annotate", "", ""); w.Header().Get("Access-Control-Allow-Origin") == "" {
		t.Error("an error cannot be read by the page")
	}
}

func TestLanguages(t *testing.T) {
	var all struct{ Languages []language }
	w := ask(Handler(Options{}), "GET", "/api/languages", "", "")
	if err := json.Unmarshal(w.Body.Bytes(), &all); err != nil || len(all.Languages) != len(detect.Codes()) {
		t.Fatalf("%v %s", err, w.Body)
	}
	if !slices.Contains(all.Languages, language{"en", "English", true}) || !slices.Contains(all.Languages, language{"sw", "Swahili", false}) {
		t.Errorf("%+v", all)
	}
}

// TestDescription holds the answers against openapi.json: each path that it names is there and answers what it says,
// with nothing that it does not say.
func TestDescription(t *testing.T) {
	root, h := spec(t), Handler(Options{})
	document := `{"id":"a","text":` + quoted(article) + `,"date":"2024-03-20"}`
	bodies := map[string]map[string]string{
		"/api/annotate": {"text/plain": article, "application/json": document, "application/jsonl": document + "\nx\n" + document, "application/x-ndjson": document, "application/x-jsonlines": document},
		"/api/compare":  {"application/json": `{"a":` + document + `,"b":{"text":` + quoted(strings.ReplaceAll(article, "40", "50")) + `}}`},
	}
	for path := range root.at("paths") {
		for method := range root.at("paths", path) {
			operation := root.at("paths", path, method)
			kinds := []string{""}
			for kind := range operation.at("requestBody", "content") {
				kinds = append(kinds, kind)
			}
			for _, kind := range kinds {
				w := ask(h, strings.ToUpper(method), path, kind, bodies[path][kind])
				name, _, _ := strings.Cut(w.Header().Get("Content-Type"), ";")
				described := operation.at("responses", fmt.Sprint(w.Code), "content", name, "schema")
				if described == nil {
					t.Errorf("%s %s %s: %d %s is not described", method, path, kind, w.Code, name)
					continue
				}
				if (w.Code == 200) != (kind != "" || method == "get") {
					t.Errorf("%s %s %s: %d %s", method, path, kind, w.Code, w.Body)
				}
				for line := range strings.Lines(w.Body.String()) {
					if name != lines {
						line = w.Body.String()
					}
					var v any
					if err := json.Unmarshal([]byte(line), &v); err != nil {
						t.Fatal(err)
					}
					if bad := described.check(root, v); bad != "" {
						t.Errorf("%s %s %s: %s in %.300s", method, path, kind, bad, line)
					}
				}
			}
		}
	}
}
