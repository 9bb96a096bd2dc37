package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"

	"hearsay/internal/annotate"
	"hearsay/internal/detect"
	"hearsay/internal/detect/lingua"
	"hearsay/internal/export"
	"hearsay/internal/lang"
	"hearsay/internal/wire"
)

// command is one run: its flags and its streams.
type command struct {
	format, lang, date string
	errors             io.Writer
	stdin              io.Reader
	comparing          bool // annotate compare A B
	packs              map[string]*lang.Pack
	judge              detect.Judge
}

// input is one line of -format jsonl.
type input struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Lang string `json:"lang"`
	Date string `json:"date"`
}

// read answers one stream.
func (c *command) read(name string, in io.Reader, out io.Writer) bool {
	if c.format == "jsonl" {
		return c.lines(name, in, out)
	}
	src, err := io.ReadAll(in)
	if err != nil {
		return c.fail(name, 0, err.Error())
	}
	if !utf8.Valid(src) {
		return c.fail(name, invalidLine(src), "not UTF-8; save the text as UTF-8 and try again")
	}
	d := c.annotate(input{Text: string(src)})
	if c.format == "text" {
		show(out, d)
		return true
	}
	answer, other := export.Append(nil, d, c.format)
	if !other {
		answer = append(wire.Append(nil, d), '\n')
	}
	_, err = out.Write(answer)
	return err == nil
}

// lines answers a stream of JSON lines, one by one, so that memory holds one document.
func (c *command) lines(name string, in io.Reader, out io.Writer) bool {
	ok := true
	r := bufio.NewReaderSize(in, 1<<16)
	var buf []byte
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			doc, bad := parse(line)
			if bad != nil {
				ok = c.fail(name, n, bad.Error())
			} else {
				buf = append(wire.Append(buf[:0], c.annotate(doc)), '\n')
				if _, err := out.Write(buf); err != nil {
					return c.fail(name, n, err.Error())
				}
			}
		}
		if err == io.EOF {
			return ok
		}
		if err != nil {
			return c.fail(name, n, err.Error())
		}
	}
}

// parse reads one line and tells what is wrong with it.
func parse(line []byte) (input, error) {
	var doc input
	if !utf8.Valid(line) {
		return doc, errors.New("not UTF-8")
	}
	if err := json.Unmarshal(line, &doc); err != nil {
		return doc, errors.New("not a JSON document: " + err.Error())
	}
	if doc.Lang != "" && !known(doc.Lang) {
		return doc, errors.New("unknown language code " + doc.Lang)
	}
	return doc, checkDate(doc.Date)
}

// invalidLine is the line of the first byte that is not UTF-8.
func invalidLine(src []byte) int {
	good := 0
	for good < len(src) {
		r, n := utf8.DecodeRune(src[good:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		good += n
	}
	return bytes.Count(src[:good], []byte("\n")) + 1
}

func (c *command) annotate(in input) *annotate.Document {
	o := annotate.Options{ID: in.ID, Date: or(in.Date, c.date), Language: c.language(in)}
	o.Pack = c.pack(o.Language.Code)
	return annotate.Text(in.Text, o)
}

// language is the one that was given, else the one detected.
func (c *command) language(in input) detect.Language {
	if code := or(in.Lang, c.lang); code != "" {
		return detect.Language{Code: code, Name: detect.Name(code), Confidence: 1}
	}
	if c.judge == nil {
		c.judge = &lingua.Judge{}
	}
	return detect.Detect(in.Text, c.judge)
}

// pack is the language's pack, nil where it has none.
func (c *command) pack(code string) *lang.Pack {
	if p, ok := c.packs[code]; ok {
		return p
	}
	p, err := lang.Embedded(code)
	if err != nil {
		p = nil
	}
	if c.packs == nil {
		c.packs = map[string]*lang.Pack{}
	}
	c.packs[code] = p
	return p
}

func known(code string) bool { return detect.Name(code) != "" }

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
