package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestEngineAnswersWithTheDetectedLanguage(t *testing.T) {
	server := httptest.NewServer(engine(""))
	defer server.Close()
	res, err := http.Post(server.URL+"/api/annotate", "text/plain", strings.NewReader("Die Brücke über den Fluss wurde am Dienstag gesperrt."))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)
	if res.StatusCode != 200 || !strings.Contains(string(body), `"code":"de"`) {
		t.Errorf("%d %s", res.StatusCode, body)
	}
}
