package api

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"hearsay/internal/intake"
)

// stream is an answer of JSON lines on its way. The first line decides on the status; after that a line that cannot be
// answered gets its problem in its place, so that answers and questions stay side by side.
type stream struct {
	w       http.ResponseWriter
	control *http.ResponseController
	in      *bufio.Reader
	number  int  // of the line being read, from 1
	begun   bool // the status has been sent
}

// lines answers every line of the body before it reads the next one: memory holds one document.
func (s *service) lines(w http.ResponseWriter, r *http.Request, reader *intake.Reader) {
	out := &stream{w: w, control: http.NewResponseController(w), in: bufio.NewReaderSize(r.Body, 1<<16)}
	if n, err := strconv.Atoi(r.Header.Get(FirstLine)); s.Batches && err == nil && n > 1 {
		out.number, out.begun = n-1, true
	}
	_ = out.control.EnableFullDuplex() // HTTP/1 otherwise ends the body with the first answer
	w.Header().Set("Content-Type", lines)
	for {
		line, err := out.next()
		switch {
		case err != nil && !errors.Is(err, errLong) && !errors.Is(err, io.EOF):
			out.put(nil, unread(err))
			return
		case len(line) == 0 && err == nil:
			continue
		case len(line) == 0 && errors.Is(err, io.EOF):
			return
		}
		if !out.put(s.line(reader, line, err)) || errors.Is(err, io.EOF) {
			return
		}
	}
}

// line answers one line.
func (s *service) line(reader *intake.Reader, line []byte, err error) ([]byte, *problem) {
	if errors.Is(err, errLong) {
		return nil, &problem{status: http.StatusRequestEntityTooLarge, Message: tooLarge(MaxDocument)}
	}
	in, bad := intake.Parse(line)
	if bad != nil {
		return nil, &problem{status: http.StatusBadRequest, Message: bad.Error(), ID: in.ID}
	}
	return s.document(reader, in)
}

// put sends an answer or the problem in its place, and tells whether to go on.
func (s *stream) put(answer []byte, bad *problem) bool {
	if bad != nil {
		bad.Line = s.number
		if !s.begun {
			write(s.w, *bad)
			return false
		}
		answer = bad.line()
	}
	s.begun = true
	_ = s.control.SetWriteDeadline(time.Now().Add(patience))
	if _, err := s.w.Write(answer); err != nil {
		return false
	}
	if s.in.Buffered() == 0 {
		_ = s.control.Flush()
	}
	return true
}

var errLong = errors.New("the line is too long")

// next is the next line without its end and the spaces around it. One longer than MaxDocument is passed over.
func (s *stream) next() ([]byte, error) {
	s.number++
	var line []byte
	var long error
	for {
		_ = s.control.SetReadDeadline(time.Now().Add(patience))
		part, err := s.in.ReadSlice('\n')
		if len(line)+len(bytes.TrimRight(part, "\r\n")) > MaxDocument {
			line, long = nil, errLong
		} else if long == nil {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long != nil && (err == nil || errors.Is(err, io.EOF)) {
			return nil, long
		}
		return bytes.TrimSpace(line), err
	}
}
