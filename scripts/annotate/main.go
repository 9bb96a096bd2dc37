// Annotate reads articles and writes what the engine finds in them.
//
//	go run ./scripts/annotate [-format json|jsonl|text|markdown|csv|html|jsonld] [-ui CODE] [-lang CODE] [-date YYYY-MM-DD] [file ...]
//	go run ./scripts/annotate -remote URL [-in-flight N] [-out FILE] [file.jsonl ...]
//	go run ./scripts/annotate compare [-format json|text|markdown|html] [-ui CODE] A B
//
// Without a file it reads standard input. The forms are those of the annotation contract: json
// writes one document a file; jsonl reads one {"id","text","lang"?,"date"?} a line and writes one
// document a line, in order; text shows the findings for people; markdown, csv (also quotes.csv and
// figures.csv), html and jsonld are for other programs; what people read of those speaks the language of -ui. Input that cannot be read is
// reported on standard error with its file and line, every other one is still answered, and the
// exit status is 1.
//
// With -remote the API at URL reads the documents of jsonl, N at once; it is asked again where it cannot be had. With
// -out an interrupted run is taken up by the same command: no document is lost and none is answered twice.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"hearsay/internal/export"
	"hearsay/internal/intake"
	"hearsay/web/shared/words"
)

func main() {
	c, files := flags()
	out := bufio.NewWriter(os.Stdout)
	run := c.run
	if c.comparing {
		run = c.compareFiles
	}
	if c.remote != nil {
		run = c.runRemote
	}
	ok := run(files, out)
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "annotate: cannot write the answer:", err)
		ok = false
	}
	if !ok {
		os.Exit(1)
	}
}

// flags reads the command line, and ends the program where it makes no sense.
func flags() (*command, []string) {
	c := &command{errors: os.Stderr, stdin: os.Stdin}
	flag.StringVar(&c.format, "format", defaultFormat(), "json, jsonl, text, markdown, csv, quotes.csv, figures.csv, html or jsonld")
	flag.StringVar(&c.lang, "lang", "", "language `code`; skips detection")
	flag.StringVar(&c.ui, "ui", "en", "language `code` that markdown, html and jsonld speak: "+strings.Join(words.Codes, ", "))
	flag.StringVar(&c.date, "date", "", "the document's date, YYYY-MM-DD")
	address := flag.String("remote", "", "`URL` of an API that reads the documents; implies -format jsonl")
	inFlight := flag.Int("in-flight", 16, "with -remote: documents under way at once")
	flag.StringVar(&c.output, "out", "", "with -remote: `file` for the answers; an interrupted run is taken up")
	if len(os.Args) > 1 && os.Args[1] == "compare" {
		c.comparing = true
		os.Args = append(os.Args[:1], os.Args[2:]...)
	}
	flag.Parse()
	err := c.check()
	if err == nil && (*address != "" || c.output != "") {
		err = c.goRemote(*address, *inFlight)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "annotate:", err)
		os.Exit(2)
	}
	return c, flag.Args()
}

// goRemote has the API at an address do the work.
func (c *command) goRemote(address string, inFlight int) (err error) {
	if c.comparing {
		return errors.New("compare has no -remote and no -out; it is done on this machine")
	}
	c.format = "jsonl"
	c.remote, err = newRemote(address, inFlight)
	return err
}

// defaultFormat is text for people at a terminal, json for programs.
func defaultFormat() string {
	if info, err := os.Stdout.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		return "text"
	}
	return "json"
}

// check tells what is wrong with the flags.
func (c *command) check() error {
	formats := append([]string{"json", "jsonl", "text"}, export.Formats...)
	if c.comparing {
		formats = append([]string{"json", "text"}, export.ComparisonFormats...)
	}
	if !slices.Contains(formats, c.format) {
		return fmt.Errorf("unknown format %q; use %s", c.format, strings.Join(formats, ", "))
	}
	if c.lang != "" && !intake.Known(c.lang) {
		return fmt.Errorf("unknown language code %q; use an ISO 639-1 code such as en or de", c.lang)
	}
	if _, err := inWords(c.ui); err != nil {
		return err
	}
	return intake.CheckDate(c.date)
}

// run answers every file, or standard input where there is none, and tells whether all could be
// read.
func (c *command) run(files []string, out io.Writer) bool {
	if len(files) == 0 {
		return c.read("standard input", c.stdin, out)
	}
	ok := true
	for _, name := range files {
		ok = c.file(name, out) && ok
	}
	return ok
}

func (c *command) file(name string, out io.Writer) bool {
	f, err := os.Open(name)
	if err != nil {
		return c.fail(name, 0, err.Error())
	}
	defer f.Close()
	return c.read(name, f, out)
}

// fail reports what could not be read, at a line of 1 or more, and is false.
func (c *command) fail(name string, line int, what string) bool {
	if line > 0 {
		name = fmt.Sprintf("%s:%d", name, line)
	}
	fmt.Fprintf(c.errors, "%s: %s\n", name, what)
	return false
}
