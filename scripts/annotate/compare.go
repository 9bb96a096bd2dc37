package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"hearsay/internal/compare"
	"hearsay/internal/export"
	"hearsay/internal/intake"
	"hearsay/internal/wire"
)

// compareFiles answers `annotate compare A B`: what differs between two articles. The exit status
// is 0 also where they differ.
func (c *command) compareFiles(files []string, out io.Writer) bool {
	if len(files) != 2 {
		return c.fail("annotate compare", 0, fmt.Sprintf("compares two files, not %d: annotate compare A B", len(files)))
	}
	a, errA := c.side(files[0])
	b, errB := c.side(files[1])
	if err := errors.Join(errA, errB); err != nil {
		return c.fail("annotate compare", 0, strings.ReplaceAll(err.Error(), "\n", "; "))
	}
	answer := compare.Documents(a, b)
	if c.format == "text" {
		showComparison(out, answer)
		return true
	}
	said, err := inWords(c.ui)
	if err != nil {
		return c.fail("annotate compare", 0, err.Error())
	}
	file, ok := export.Comparison(nil, answer, c.format, said)
	if !ok {
		file = append(wire.AppendComparison(nil, answer), '\n')
	}
	_, err = out.Write(file)
	return err == nil
}

func (c *command) side(name string) (compare.Side, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return compare.Side{}, err
	}
	if !utf8.Valid(src) {
		return compare.Side{}, fmt.Errorf("%s:%d: not UTF-8; save the text as UTF-8 and try again", name, intake.InvalidLine(src))
	}
	return c.intake().Side(intake.Input{Text: string(src)}), nil
}

// showComparison writes the differences for people.
func showComparison(out io.Writer, c *compare.Comparison) {
	fmt.Fprintf(out, "%.0f %% alike\n", 100*c.Similarity)
	for _, part := range c.Summary() {
		fmt.Fprintf(out, "%s:", part.Of)
		for i, n := range part.Counts {
			if i > 0 {
				fmt.Fprint(out, ",")
			}
			fmt.Fprintf(out, " %d %s", n.N, n.Change)
		}
		fmt.Fprintln(out)
	}
	for i := range c.Quotes {
		q := &c.Quotes[i]
		if q.A < 0 || q.B < 0 || len(q.Changes) == 0 {
			continue
		}
		fmt.Fprintf(out, "\n%v\n  a: %s\n  b: %s\n", q.Changes, oneLine(c.A.Quotes[q.A].Span.Of(c.A.Text)), oneLine(c.B.Quotes[q.B].Span.Of(c.B.Text)))
	}
}
