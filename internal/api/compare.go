package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"

	"hearsay/internal/compare"
	"hearsay/internal/intake"
	"hearsay/internal/wire"
)

// compare answers POST /api/compare: {"a": document, "b": document}.
func (s *service) compare(w http.ResponseWriter, r *http.Request) *problem {
	_, reader, bad := s.accept(r, one)
	if bad != nil {
		return bad
	}
	body, bad := whole(w, r, maxPair)
	if bad != nil {
		return bad
	}
	a, b, bad := pair(body)
	if bad != nil {
		return bad
	}
	answer, bad := s.guarded("", func() []byte {
		return append(wire.AppendComparison(nil, compare.Documents(reader.Side(a), reader.Side(b))), '\n')
	})
	return reply(w, answer, bad)
}

// pair reads the two documents.
func pair(body []byte) (a, b intake.Input, bad *problem) {
	var both struct{ A, B json.RawMessage }
	if err := json.Unmarshal(body, &both); err != nil {
		return a, b, &problem{status: http.StatusBadRequest, Message: fmt.Sprintf("not JSON: %v", err), Line: intake.ErrorLine(body, err)}
	}
	if a, bad = side("a", body, both.A); bad == nil {
		b, bad = side("b", body, both.B)
	}
	return a, b, bad
}

func side(name string, body, src json.RawMessage) (intake.Input, *problem) {
	in, err := intake.Parse(src)
	if err == nil {
		return in, nil
	}
	before := bytes.Count(body[:max(bytes.Index(body, src), 0)], []byte("\n"))
	return in, &problem{
		status: http.StatusBadRequest, Message: fmt.Sprintf("%q: %v", name, err), Line: before + intake.ErrorLine(src, err), ID: in.ID,
	}
}
