package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/intake"
)

// remote asks an API (internal/api) elsewhere for the answers.
type remote struct {
	url      string
	inFlight int // documents under way at once
	client   *http.Client
	tries    int           // for one document
	pause    time.Duration // before the second try; doubles with each further one, up to longest
}

// How often and how long a document is tried: with pauses from a quarter of a second to half a minute, for some four
// minutes.
const (
	firstPause = 250 * time.Millisecond
	longest    = 30 * time.Second
	mostTries  = 14
	triesOn500 = 3 // the engine failed on the text: it will again
)

// newRemote checks the address.
func newRemote(address string, inFlight int) (*remote, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("-remote %q is not an address; write it as https://example.org", address)
	}
	if inFlight < 1 {
		return nil, errors.New("-in-flight must be 1 or more")
	}
	address = strings.TrimSuffix(strings.TrimSuffix(address, "/"), "/api/annotate")
	transport := &http.Transport{Proxy: http.ProxyFromEnvironment, MaxIdleConnsPerHost: inFlight, IdleConnTimeout: time.Minute}
	return &remote{
		url: address + "/api/annotate", inFlight: inFlight, tries: mostTries, pause: firstPause,
		client: &http.Client{Transport: transport, Timeout: time.Minute},
	}, nil
}

// refusal is why a document will never be answered.
type refusal struct{ message string }

func (r refusal) Error() string { return r.message }

// answer asks until there is an answer, one line of JSON. The error is a refusal where asking again is of no use; any
// other says that the API cannot be had.
func (r *remote) answer(in intake.Input) ([]byte, error) {
	body, err := json.Marshal(in)
	if err != nil {
		return nil, refusal{err.Error()}
	}
	pause := r.pause
	for try := 1; ; try++ {
		answer, wait, err := r.once(body, try)
		if err == nil || errors.As(err, new(refusal)) || try == r.tries {
			return answer, err
		}
		time.Sleep(max(wait, pause/2+rand.N(pause))) // at random, so that not all come back at once
		pause = min(2*pause, longest)
	}
}

// once asks once. wait is how long the API asks to be left alone.
func (r *remote) once(body []byte, try int) (answer []byte, wait time.Duration, err error) {
	res, err := r.client.Post(r.url, "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, 0, err
	}
	defer res.Body.Close()
	answer, err = io.ReadAll(res.Body)
	if err != nil {
		return nil, 0, err
	}
	if res.StatusCode == http.StatusOK {
		if !bytes.HasSuffix(answer, []byte("\n")) || !json.Valid(answer) {
			return nil, 0, errors.New("the answer was cut short or is none of this API")
		}
		return answer, 0, nil
	}
	seconds, _ := strconv.Atoi(res.Header.Get("Retry-After"))
	err = errors.New(problemOf(res.Status, answer))
	if final(res.StatusCode, try) {
		err = refusal{err.Error()}
	}
	return nil, min(time.Duration(seconds)*time.Second, longest), err
}

// final tells whether a status stands, however often one asks.
func final(status, try int) bool {
	switch status {
	case http.StatusRequestTimeout, http.StatusTooManyRequests:
		return false
	case http.StatusInternalServerError:
		return try >= triesOn500
	}
	return status < 500
}

// problemOf is the API's own words, or the status where there are none.
func problemOf(status string, body []byte) string {
	var p struct{ Error string }
	if json.Unmarshal(body, &p) == nil && p.Error != "" {
		return status + ": " + p.Error
	}
	return status
}
