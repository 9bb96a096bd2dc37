package api

import (
	"net/http"

	"hearsay/internal/intake"
	"hearsay/internal/wire"
)

// annotate answers POST /api/annotate: a text, a document as JSON, or documents as lines of JSON.
func (s *service) annotate(w http.ResponseWriter, r *http.Request) *problem {
	kind, reader, bad := s.accept(r, plain, one, lines)
	if bad != nil {
		return bad
	}
	if kind == lines {
		s.lines(w, r, reader)
		return nil
	}
	body, bad := whole(w, r, MaxDocument)
	if bad != nil {
		return bad
	}
	in := intake.Input{ID: r.URL.Query().Get("id"), Text: string(body)}
	if kind == one {
		var err error
		if in, err = intake.Parse(body); err != nil {
			return &problem{status: http.StatusBadRequest, Message: err.Error(), Line: intake.ErrorLine(body, err), ID: in.ID}
		}
	}
	answer, bad := s.document(reader, in)
	return reply(w, answer, bad)
}

// accept is how a request is to be read: its body's type, one of want, and the reader that its query asks for.
func (s *service) accept(r *http.Request, want ...string) (kind string, reader *intake.Reader, bad *problem) {
	if kind, bad = media(r, want...); bad != nil {
		return "", nil, bad
	}
	reader, bad = s.reader(r)
	return kind, reader, bad
}

// reader reads with the language and the date that the query gives to documents that name none.
func (s *service) reader(r *http.Request) (*intake.Reader, *problem) {
	q := r.URL.Query()
	in := intake.Input{Lang: q.Get("lang"), Date: q.Get("date")}
	if err := in.Check(); err != nil {
		return nil, &problem{status: http.StatusBadRequest, Message: err.Error()}
	}
	return &intake.Reader{Lang: in.Lang, Date: in.Date, Judge: s.Judge}, nil
}

// document is the contract's JSON for one input, as a line.
func (s *service) document(reader *intake.Reader, in intake.Input) ([]byte, *problem) {
	return s.guarded(in.ID, func() []byte { return append(wire.Append(nil, reader.Document(in)), '\n') })
}
