package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"hearsay/internal/intake"
)

// batch has all documents of some files answered by a remote API, many at once, and puts the answers in order.
type batch struct {
	*command
	remote *remote
	out    sink
	slots  chan struct{} // one for each document under way

	completed bool // every line has been read and was answered or refused
}

// sink takes the answers.
type sink interface {
	add(answer []byte, lines int, digest string, refused bool) error
}

// stream is a sink that remembers nothing.
type stream struct{ io.Writer }

func (s stream) add(answer []byte, _ int, _ string, _ bool) error {
	_, err := s.Write(answer)
	return err
}

// job is one line of the input on its way to an answer.
type job struct {
	name   string
	line   int    // in its file
	lines  int    // up to here, in all files
	digest string // of all lines up to here
	done   chan result
}

type result struct {
	answer []byte
	err    error // a refusal where the document cannot be answered
}

// runRemote answers the files, or standard input where there is none, and tells whether every document was answered.
// With an output file it goes on where a run before it was interrupted.
func (c *command) runRemote(files []string, out io.Writer) bool {
	b := &batch{command: c, remote: c.remote, out: stream{out}, slots: make(chan struct{}, c.remote.inFlight)}
	if c.output == "" {
		return b.run(files, record{})
	}
	j, err := openJournal(c.output)
	if err != nil {
		return c.fail("annotate", 0, err.Error())
	}
	b.out = j
	past := j.done
	ok := b.run(files, past)
	complete := ok || b.completed
	if err := j.end(complete); err != nil {
		return c.fail(c.output, 0, err.Error())
	}
	if complete && past.refused > 0 {
		ok = c.fail(c.output, 0, fmt.Sprintf("%d documents before the interruption were not answered", past.refused))
	}
	return ok
}

// run reads ahead of the answers by as many documents as may be under way.
func (b *batch) run(files []string, past record) bool {
	jobs := make(chan job, b.remote.inFlight)
	stop := make(chan struct{})
	defer close(stop)
	readErr := make(chan error, 1)
	go func() {
		defer close(jobs)
		readErr <- b.read(files, past, jobs, stop)
	}()
	ok := true
	for j := range jobs {
		r := <-j.done
		<-b.slots
		refused := errors.As(r.err, new(refusal))
		if r.err != nil {
			ok = b.fail(j.name, j.line, r.err.Error())
		}
		if r.err != nil && !refused {
			return b.fail("annotate", 0, "stopped there; with -out FILE the same command goes on from there")
		}
		if err := b.out.add(r.answer, j.lines, j.digest, refused); err != nil {
			return b.fail("annotate", 0, "cannot write the answer: "+err.Error())
		}
	}
	if err := <-readErr; err != nil {
		return b.fail("annotate", 0, err.Error())
	}
	b.completed = true
	return ok
}

// read turns every line into a job, past those that a run before has done.
func (b *batch) read(files []string, past record, jobs chan<- job, stop <-chan struct{}) error {
	at := job{}
	for _, name := range orStdin(files) {
		in, err := b.open(name)
		if err != nil {
			return err
		}
		at.name, at.line = name, 0
		err = eachLine(in, func(line []byte) error {
			at.line++
			at.lines++
			at.digest = chain(at.digest, line)
			if at.lines == past.lines && at.digest != past.digest {
				return fmt.Errorf("%s is of another input; remove it and %s to begin anew", journalOf(b.output), b.output)
			}
			if line = bytes.TrimSpace(line); at.lines <= past.lines || len(line) == 0 {
				return nil
			}
			return b.begin(at, line, jobs, stop)
		})
		in.Close()
		if err != nil {
			return err
		}
	}
	if at.lines < past.lines {
		return fmt.Errorf("the input is shorter than what %s has done of it; give the same input again", journalOf(b.output))
	}
	return nil
}

var errStopped = errors.New("stopped")

// begin has one document answered as soon as there is a slot.
func (b *batch) begin(j job, line []byte, jobs chan<- job, stop <-chan struct{}) error {
	select {
	case b.slots <- struct{}{}:
	case <-stop:
		return errStopped
	}
	j.done = make(chan result, 1)
	in, err := intake.Parse(line)
	if err != nil {
		j.done <- result{err: refusal{err.Error()}}
	} else {
		in.Lang, in.Date = or(in.Lang, b.lang), or(in.Date, b.date)
		go func() {
			answer, err := b.remote.answer(in)
			j.done <- result{answer, err}
		}()
	}
	jobs <- j // never waits: there are as many places as slots
	return nil
}

func (b *batch) open(name string) (io.ReadCloser, error) {
	if name == standardInput {
		return io.NopCloser(b.stdin), nil
	}
	return os.Open(name)
}

const standardInput = "standard input"

func orStdin(files []string) []string {
	if len(files) == 0 {
		return []string{standardInput}
	}
	return files
}

// eachLine calls do with every line, its end included.
func eachLine(in io.Reader, do func(line []byte) error) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for {
		line, err := r.ReadBytes('\n')
		if len(line) > 0 {
			if err := do(line); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
