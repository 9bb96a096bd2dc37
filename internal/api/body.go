package api

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"hearsay/internal/intake"
)

// The media types of a body. Those of JSON lines are three names for the same.
const (
	plain = "text/plain"
	one   = "application/json"
	lines = "application/jsonl"
)

var mediaTypes = map[string]string{
	plain: plain, one: one, lines: lines, "application/x-ndjson": lines, "application/x-jsonlines": lines,
}

// media is the body's type, one of want.
func media(r *http.Request, want ...string) (string, *problem) {
	if e := r.Header.Get("Content-Encoding"); e != "" && !strings.EqualFold(e, "identity") {
		return "", &problem{status: http.StatusUnsupportedMediaType, Message: "send the body as it is, without Content-Encoding"}
	}
	name, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	kind := mediaTypes[name]
	if err == nil {
		for _, w := range want {
			if kind == w && utf8Charset(parameters["charset"]) {
				return kind, nil
			}
		}
	}
	return "", &problem{
		status: http.StatusUnsupportedMediaType, Message: "send UTF-8 with the Content-Type " + strings.Join(want, " or "),
	}
}

func utf8Charset(name string) bool {
	return name == "" || strings.EqualFold(name, "utf-8") || strings.EqualFold(name, "us-ascii")
}

// whole reads a body of at most limit bytes, which must be UTF-8.
func whole(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, *problem) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(patience)) // where the host has deadlines
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if err != nil {
		return nil, unread(err)
	}
	if !utf8.Valid(body) {
		return nil, &problem{status: http.StatusBadRequest, Message: "not UTF-8", Line: intake.InvalidLine(body)}
	}
	return body, nil
}

// unread says why a body could not be read to its end.
func unread(err error) *problem {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return &problem{status: http.StatusRequestEntityTooLarge, Message: tooLarge(large.Limit)}
	case errors.Is(err, os.ErrDeadlineExceeded):
		return &problem{status: http.StatusRequestTimeout, Message: "the body came too slowly"}
	}
	return &problem{status: http.StatusBadRequest, Message: "the body broke off"}
}

func tooLarge(limit int64) string {
	return fmt.Sprintf("at most %d bytes are read at once; send less", limit)
}
