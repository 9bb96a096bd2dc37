// Package eval turns annotated documents and their gold into counts of what was found, missed
// and invented: spans, forms, speakers, figures, hedges.
//
// The measures are those of the project's reference scorer; a test holds the two together.
// Positions are code points, as gold files have them; FromDocument brings the engine's bytes to
// them.
package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// Doc is one document of a gold file.
type Doc struct {
	ID         string    `json:"id"`
	Lang       string    `json:"lang"`
	Text       string    `json:"text"`
	Gold       []Item    `json:"gold"`
	Types      []string  `json:"types_annotated"` // figure types that the document annotates; empty for all
	Label      string    `json:"label"`           // of a document that is judged whole: "certain" or "uncertain"
	Unlocated  []Item    `json:"unlocated"`       // figures whose place is not known
	Components []Labeled `json:"components"`
	Date       string    `json:"date"`
	DCT        string    `json:"dct"`
	Reference  string    `json:"reference_datetime"`
}

// Labeled is a span of a gold file that marks the parts of quotes each on its own.
type Labeled struct {
	Label string `json:"label"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Item is one annotation, gold or found.
type Item struct {
	Kind     string   `json:"kind"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Spans    [][2]int `json:"spans"` // of a discontinuous one
	Text     string   `json:"text"`
	Rule     string   `json:"rule"`
	Form     string   `json:"form"`
	Speaker  *Mention `json:"speaker"`
	Cue      *Mention `json:"cue"`
	Name     string   `json:"name"`
	Sourcing string   `json:"sourcing"`
	Nested   bool     `json:"nested"`
	Speech   *bool    `json:"speech_cue"`
	Category string   `json:"category"`
	Type     string   `json:"type"`
	Value    any      `json:"value"` // nil, a number, a string or a list of them
	Source   string   `json:"value_src"`
	Unit     *string  `json:"unit"`
	ISO      string   `json:"iso"`
	Timex    string   `json:"timex"`
}

// Mention is a part of a quote: its speaker or its cue.
type Mention struct {
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Spans    [][2]int `json:"spans"`
	Text     string   `json:"text"`
	Name     string   `json:"name"`
	Sourcing string   `json:"sourcing"`
}

// Read reads a gold file, one document a line. The error names file and line.
func Read(file string) ([]Doc, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []Doc
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var d Doc
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		docs = append(docs, d)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return docs, nil
}

// Day is the document's date, YYYY-MM-DD, "" where the gold gives none.
func (d *Doc) Day() string {
	for _, s := range []string{d.Date, d.DCT, d.Reference} {
		if len(s) >= len("2006-01-02") {
			return s[:len("2006-01-02")]
		}
	}
	return ""
}

// parts are the spans of an item, one for most.
func (it *Item) parts() [][2]int { return partsOf(it.Spans, it.Start, it.End) }

func (m *Mention) parts() [][2]int { return partsOf(m.Spans, m.Start, m.End) }

func partsOf(spans [][2]int, start, end int) [][2]int {
	if len(spans) > 0 {
		return spans
	}
	return [][2]int{{start, end}}
}
