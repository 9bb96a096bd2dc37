package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"hearsay/internal/api"
)

// host is an API that fails as wrap has it.
func host(t *testing.T, wrap func(http.Handler) http.HandlerFunc) *httptest.Server {
	s := httptest.NewServer(wrap(api.Handler(api.Options{})))
	t.Cleanup(s.Close)
	return s
}

// remoteRun runs the command against an API, with pauses short enough for a test.
func remoteRun(t *testing.T, url, out string, files ...string) output {
	t.Helper()
	r, err := newRemote(url, 8)
	if err != nil {
		t.Fatal(err)
	}
	r.pause, r.tries = time.Millisecond, 6
	var written, errs bytes.Buffer
	c := command{format: "jsonl", lang: "en", date: "2024-03-20", errors: &errs, remote: r, output: out}
	ok := c.runRemote(files, &written)
	if out != "" {
		data, _ := os.ReadFile(out)
		return output{ok, string(data), errs.String()}
	}
	return output{ok, written.String(), errs.String()}
}

// documents is n lines of input with blank ones between them.
func documents(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"id\":\"d%d\",\"text\":\"On March 14 it cost $%d, she said.\"}\n", i, i)
		if i%7 == 0 {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// local is what the command answers by itself.
func local(in string) string {
	return run(command{format: "jsonl", lang: "en", date: "2024-03-20"}, in).out
}

// TestRemoteAnswersAsHere holds, against an API that drops every third request in one way or another, that the answers
// are those of this machine, in order, and that no more are under way than allowed.
func TestRemoteAnswersAsHere(t *testing.T) {
	var asked, under, most atomic.Int64
	s := host(t, func(h http.Handler) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			for n, m := under.Add(1), most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			defer under.Add(-1)
			time.Sleep(time.Millisecond)
			switch asked.Add(1) % 12 {
			case 0:
				panic(http.ErrAbortHandler)
			case 3:
				http.Error(w, "", http.StatusBadGateway)
			case 6:
				http.Error(w, "", http.StatusTooManyRequests)
			case 9:
				_, _ = w.Write([]byte(`{"cut":`))
			default:
				h.ServeHTTP(w, r)
			}
		}
	})
	in := documents(300)
	r := remoteRun(t, s.URL, "", file(t, "in.jsonl", in))
	if !r.ok || r.errors != "" || r.out != local(in) {
		t.Errorf("ok %v, errors %q, %d lines", r.ok, r.errors, strings.Count(r.out, "\n"))
	}
	if n := most.Load(); n > 8 || n < 2 {
		t.Errorf("%d requests under way at once, want up to 8", n)
	}
}

// TestRemoteGoesOn interrupts a run at every kind of place and has another finish it.
func TestRemoteGoesOn(t *testing.T) {
	in := documents(40)
	input, want := file(t, "in.jsonl", in), local(in)
	for _, cut := range []string{"nothing", "output ahead", "journal cut short"} {
		for stop := 0; stop < 40; stop += 13 {
			var asked atomic.Int64
			s := host(t, func(h http.Handler) http.HandlerFunc {
				return func(w http.ResponseWriter, r *http.Request) {
					if asked.Add(1) > int64(stop) {
						w.WriteHeader(http.StatusServiceUnavailable)
						return
					}
					h.ServeHTTP(w, r)
				}
			})
			out := filepath.Join(t.TempDir(), "out.jsonl")
			if r := remoteRun(t, s.URL, out, input); r.ok || !strings.Contains(r.errors, "stopped there") {
				t.Fatalf("%+v", r)
			}
			damage(t, out, cut)
			s = host(t, func(h http.Handler) http.HandlerFunc { return h.ServeHTTP })
			if r := remoteRun(t, s.URL, out, input); !r.ok || r.out != want {
				t.Errorf("%s after %d: ok %v, errors %q\n%s", cut, stop, r.ok, r.errors, r.out)
			}
			if _, err := os.Stat(journalOf(out)); err == nil {
				t.Error("the journal is left")
			}
		}
	}
}

// damage leaves the files as a kill between two writes does.
func damage(t *testing.T, out, cut string) {
	t.Helper()
	switch cut {
	case "output ahead":
		f, err := os.OpenFile(out, os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		_, _ = io.WriteString(f, `{"id":"torn`)
	case "journal cut short":
		data, err := os.ReadFile(journalOf(out))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(journalOf(out), data[:len(data)-min(5, len(data))], 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestRemoteRefusals holds that a document the API refuses costs no other, is told with its line, and only once.
func TestRemoteRefusals(t *testing.T) {
	s := host(t, func(h http.Handler) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if bytes.Contains(body, []byte("too large")) {
				w.WriteHeader(http.StatusRequestEntityTooLarge)
				return
			}
			r.Body = io.NopCloser(bytes.NewReader(body))
			h.ServeHTTP(w, r)
		}
	})
	good := documents(1)
	in := good + "broken\n" + `{"text":"too large"}` + "\n" + good
	input := file(t, "in.jsonl", in)
	r := remoteRun(t, s.URL, filepath.Join(t.TempDir(), "out"), input)
	if r.ok || r.out != local(good+good) {
		t.Errorf("%+v", r)
	}
	if !strings.Contains(r.errors, input+":3: not a JSON document") || !strings.Contains(r.errors, input+":4: 413") || strings.Count(r.errors, "\n") != 2 {
		t.Errorf("errors %q", r.errors)
	}
}

// TestRemoteKeepsWhatIsThere holds that no output is overwritten or continued by mistake.
func TestRemoteKeepsWhatIsThere(t *testing.T) {
	s := host(t, func(h http.Handler) http.HandlerFunc { return h.ServeHTTP })
	out, input := file(t, "out", "precious\n"), file(t, "in.jsonl", documents(3))
	if r := remoteRun(t, s.URL, out, input); r.ok || r.out != "precious\n" || !strings.Contains(r.errors, "is there already") {
		t.Errorf("%+v", r)
	}
	out = filepath.Join(t.TempDir(), "out")
	j, err := openJournal(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.add([]byte("precious\n"), 1, chain("", []byte("another line\n")), false); err != nil {
		t.Fatal(err)
	}
	if err := j.end(false); err != nil {
		t.Fatal(err)
	}
	if r := remoteRun(t, s.URL, out, input); r.ok || r.out != "precious\n" || !strings.Contains(r.errors, "of another input") {
		t.Errorf("%+v", r)
	}
}

func TestRemoteAddress(t *testing.T) {
	for _, address := range []string{"", "example.org", "ftp://example.org", "http://"} {
		if _, err := newRemote(address, 1); err == nil || !strings.Contains(err.Error(), "https://") {
			t.Errorf("%q: %v", address, err)
		}
	}
	if _, err := newRemote("http://example.org", 0); err == nil {
		t.Error("no documents under way")
	}
}
