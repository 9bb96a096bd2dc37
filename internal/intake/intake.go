// Package intake turns what a caller hands in, a line of JSON or a text with its particulars, into a Document. The
// command line and the HTTP API read through it, so that both answer the same.
package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"hearsay/internal/detect"
)

// Input is one document as it is handed in. Empty fields are unknown.
type Input struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Lang string `json:"lang"`
	Date string `json:"date"`
}

// Parse reads {"id","text","lang"?,"date"?}, and tells what is wrong with it.
func Parse(src []byte) (Input, error) {
	if !utf8.Valid(src) {
		return Input{}, errors.New("not UTF-8")
	}
	in := struct {
		Input
		Text *string `json:"text"`
	}{}
	if err := json.Unmarshal(src, &in); err != nil {
		return Input{}, fmt.Errorf("not a JSON document: %w", err)
	}
	if in.Text == nil {
		return in.Input, errors.New(`not a JSON document: it has no "text"`)
	}
	in.Input.Text = *in.Text
	return in.Input, in.Check()
}

// Check tells whether language and date can be used.
func (in Input) Check() error {
	if in.Lang != "" && !Known(in.Lang) {
		return fmt.Errorf("unknown language code %s; use an ISO 639-1 code such as en or de", in.Lang)
	}
	return CheckDate(in.Date)
}

// Known tells whether a language has this code.
func Known(code string) bool { return detect.Name(code) != "" }

// CheckDate tells what is wrong with a date; none is as well.
func CheckDate(date string) error {
	if date == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return fmt.Errorf("date %q is not a day; write it as YYYY-MM-DD", date)
	}
	return nil
}

// InvalidLine is the line of the first byte that is not UTF-8.
func InvalidLine(src []byte) int {
	good := 0
	for good < len(src) {
		r, n := utf8.DecodeRune(src[good:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		good += n
	}
	return lineAt(src, good)
}

// ErrorLine is the line of src at which Parse's error stands, 1 where it concerns the whole.
func ErrorLine(src []byte, err error) int {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return lineAt(src, int(syntax.Offset))
	case errors.As(err, &kind):
		return lineAt(src, int(kind.Offset))
	case !utf8.Valid(src):
		return InvalidLine(src)
	}
	return 1
}

func lineAt(src []byte, offset int) int {
	return 1 + bytes.Count(src[:min(offset, len(src))], []byte("\n"))
}
