package api

import (
	"net/http"
	"time"
)

// guarded works on one document so that trouble with it stays its own: a panic is answered as 500, work beyond the
// budget as 503.
func (s *service) guarded(id string, work func() []byte) ([]byte, *problem) {
	if s.Budget == 0 {
		return s.recovered(id, work)
	}
	type result struct {
		answer []byte
		bad    *problem
	}
	done := make(chan result, 1)
	go func() {
		answer, bad := s.recovered(id, work)
		done <- result{answer, bad}
	}()
	timer := time.NewTimer(s.Budget)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.answer, r.bad
	case <-timer.C:
		return nil, &problem{status: http.StatusServiceUnavailable, Message: "this took too long; send a shorter text", ID: id}
	}
}

func (s *service) recovered(id string, work func() []byte) (answer []byte, bad *problem) {
	defer func() {
		if recover() != nil {
			bad = &problem{status: http.StatusInternalServerError, Message: "the engine failed on this text", ID: id}
			if s.Panicked != nil {
				s.Panicked()
			}
		}
	}()
	return work(), nil
}
