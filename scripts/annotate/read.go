package main

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"hearsay/internal/annotate"
	"hearsay/internal/detect/lingua"
	"hearsay/internal/export"
	"hearsay/internal/intake"
	"hearsay/internal/wire"
)

// command is one run: its flags and its streams.
type command struct {
	format, lang, date string
	errors             io.Writer
	stdin              io.Reader
	ui                 string // language of what people read: markdown, html, jsonld
	comparing          bool   // annotate compare A B
	reader             *intake.Reader
	remote             *remote // nil: everything is done here
	output             string  // file for the answers of a remote run, "" for standard output
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
		return c.fail(name, intake.InvalidLine(src), "not UTF-8; save the text as UTF-8 and try again")
	}
	d := c.annotate(intake.Input{Text: string(src)})
	if c.format == "text" {
		show(out, d)
		return true
	}
	said, err := inWords(c.ui)
	if err != nil {
		return c.fail(name, 0, err.Error())
	}
	answer, other := export.Append(nil, d, c.format, said)
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
			doc, bad := intake.Parse(line)
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

func (c *command) annotate(in intake.Input) *annotate.Document { return c.intake().Document(in) }

// intake reads with this run's language and date.
func (c *command) intake() *intake.Reader {
	if c.reader == nil {
		c.reader = &intake.Reader{Lang: c.lang, Date: c.date, Judge: &lingua.Judge{}}
	}
	return c.reader
}
