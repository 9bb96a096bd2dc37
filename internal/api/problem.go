package api

import (
	"encoding/json"
	"net/http"
	"strconv"
)

// problem is an error as the caller gets it: the body {"error", "line"?, "id"?}, with a status. Line is that of the
// request's body, 0 where it concerns no line.
type problem struct {
	status  int
	Message string `json:"error"`
	Line    int    `json:"line,omitempty"`
	ID      string `json:"id,omitempty"`
}

// retryAfter is how many seconds a caller should wait who met trouble that will pass.
const retryAfter = 1

func write(w http.ResponseWriter, p problem) {
	if p.status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", strconv.Itoa(retryAfter))
	}
	body := p.line()
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(p.status)
	_, _ = w.Write(body)
}

// line is the problem as one line of JSON.
func (p problem) line() []byte {
	body, err := json.Marshal(p)
	if err != nil {
		panic(err) // strings and a number always marshal
	}
	return append(body, '\n')
}
