package main

import (
	"fmt"
	"io"
)

// result is what bench.js prints. Times are milliseconds.
type result struct {
	Machine   string
	Texts     int
	Readers   []reader
	Detectors []detector
}

// reader is a tool that reads articles. Hearsay is the first.
type reader struct {
	Name, Does string
	Bytes      float64 // in brotli
	Start      float64 // until it has read one word
	First      float64 // the first pass over the articles
	Warm       float64 // a later pass
	Memory     float64 // MB that the page's process has grown by
	Lengths    [2]*float64
	Characters float64 // of the articles
}

// detector is a tool that tells languages apart.
type detector struct {
	Name, Does         string
	Bytes, Start, Warm float64
	Correct, Sentences int
}

func (r *result) write(w io.Writer) {
	fmt.Fprintf(w, "Measured on %s: %d articles of %.0f kB together, each tool alone in a fresh browser.\n\n", r.Machine, r.Texts, r.Readers[0].Characters/1e3)
	r.writeReaders(w)
	if len(r.Detectors) > 0 {
		fmt.Fprintf(w, "\nWhich language, on %d single sentences of 16 languages:\n\n", r.Detectors[0].Sentences)
		r.writeDetectors(w)
	}
}

// writeReaders gives Hearsay's own figures and, for the others, how many times as much they take.
func (r *result) writeReaders(w io.Writer) {
	fmt.Fprintln(w, "| | finds | download (brotli) | start | first pass | later passes | 1 MB | 1 MB : 100 kB | memory |\n|---|---|--:|--:|--:|--:|--:|--:|--:|")
	own := r.Readers[0]
	for i, t := range r.Readers {
		cell := func(value, base float64, unit string) string { return relative(value, base, unit, i == 0) }
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", t.Name, t.Does,
			cell(t.Bytes/1e6, own.Bytes/1e6, "MB"), cell(t.Start, own.Start, "ms"), cell(t.First, own.First, "ms"), cell(t.Warm, own.Warm, "ms"),
			long(t.Lengths[1], own.Lengths[1], i == 0), t.growth(), cell(t.Memory, own.Memory, "MB"))
	}
}

// relative is a figure of Hearsay's own, or a ratio to it.
func relative(value, base float64, unit string, own bool) string {
	if own {
		return fmt.Sprintf("%.3g %s", value, unit)
	}
	if value/base >= 10 {
		return fmt.Sprintf("× %.0f", value/base)
	}
	return fmt.Sprintf("× %.2g", value/base)
}

// long is the time for a long text, which may have been too much.
func long(took, base *float64, own bool) string {
	if took == nil || base == nil {
		return "over a minute"
	}
	return relative(*took, *base, "ms", own)
}

// growth is how many times as long a text of ten times the length takes: 10 where the cost is linear.
func (t *reader) growth() string {
	if t.Lengths[0] == nil || t.Lengths[1] == nil {
		return ""
	}
	return fmt.Sprintf("%.0f : 1", *t.Lengths[1] / *t.Lengths[0])
}

func (r *result) writeDetectors(w io.Writer) {
	fmt.Fprintln(w, "| | knows | right | download (brotli) | start | all sentences |\n|---|---|--:|--:|--:|--:|")
	for _, d := range r.Detectors {
		fmt.Fprintf(w, "| %s | %s | %.1f %% | %.0f kB | %.0f ms | %.0f ms |\n", d.Name, d.Does,
			100*float64(d.Correct)/float64(d.Sentences), d.Bytes/1e3, d.Start, d.Warm)
	}
}
