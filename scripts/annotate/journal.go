package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// journal remembers how far a run has come, beside its output, so that another can go on: each record says how many
// lines of input are done, how many bytes of output they have, how many of them were refused, and a digest of them.
// The output is written first: what it holds beyond the last record is written again.
type journal struct {
	out, log *os.File
	done     record
}

type record struct {
	lines, bytes, refused int
	digest                string // of all lines up to here
}

func journalOf(out string) string { return out + ".journal" }

// openJournal opens the output and its journal, and cuts the output back to what the journal knows of.
func openJournal(name string) (*journal, error) {
	past, err := os.ReadFile(journalOf(name))
	fresh := errors.Is(err, fs.ErrNotExist)
	if err != nil && !fresh {
		return nil, err
	}
	if _, err := os.Stat(name); fresh && err == nil {
		return nil, fmt.Errorf("%s is there already, and no run of it was interrupted; choose another -out, or remove it", name)
	}
	j := &journal{done: lastRecord(past)}
	if j.out, err = os.OpenFile(name, os.O_CREATE|os.O_WRONLY, 0o644); err != nil {
		return nil, err
	}
	if err := j.out.Truncate(int64(j.done.bytes)); err != nil {
		return nil, err
	}
	if _, err := j.out.Seek(0, io.SeekEnd); err != nil {
		return nil, err
	}
	if j.log, err = os.OpenFile(journalOf(name), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644); err != nil {
		return nil, err
	}
	_, err = j.log.WriteString("\n") // after a record that was cut short
	return j, err
}

// lastRecord is the last whole record.
func lastRecord(past []byte) (last record) {
	for line := range bytes.Lines(past) {
		var r record
		if n, _ := fmt.Sscanf(string(line), "%d %d %d %s\n", &r.lines, &r.bytes, &r.refused, &r.digest); n == 4 && bytes.HasSuffix(line, []byte(".\n")) {
			last = r
		}
	}
	return last
}

func (j *journal) write(r record) error {
	_, err := fmt.Fprintf(j.log, "%d %d %d %s .\n", r.lines, r.bytes, r.refused, r.digest)
	return err
}

// add appends an answer, none where the document was refused, and notes that the input is done up to a line.
func (j *journal) add(answer []byte, lines int, digest string, refused bool) error {
	if _, err := j.out.Write(answer); err != nil {
		return err
	}
	j.done = record{lines, j.done.bytes + len(answer), j.done.refused, digest}
	if refused {
		j.done.refused++
	}
	return j.write(j.done)
}

// end closes both files, and removes the journal of a run that is complete.
func (j *journal) end(complete bool) error {
	err := errors.Join(j.out.Close(), j.log.Close())
	if complete && err == nil {
		err = os.Remove(j.log.Name())
	}
	return err
}

// chain is the digest of a line and all before it.
func chain(before string, line []byte) string {
	h := sha256.New()
	h.Write([]byte(before))
	h.Write(line)
	return hex.EncodeToString(h.Sum(nil)[:12])
}
