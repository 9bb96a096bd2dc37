package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"
)

func (r *row) met() bool { return r.Reached >= r.AtLeast }

// note tells what a reader of the figure must know.
func (r *row) note() string {
	if r.Left > 0 {
		return fmt.Sprintf("%d documents in languages without a pack left out", r.Left)
	}
	return ""
}

// counts says from what the figure comes.
func (r *row) counts() string {
	c := r.Count
	if r.Figure == "accuracy" {
		return fmt.Sprintf("%d of %d", c.Right, c.Right+c.Missed)
	}
	return fmt.Sprintf("P %.1f R %.1f of %d", 100*c.Precision(), 100*c.Recall(), c.Right+c.Missed)
}

func writeText(out io.Writer, rows []row) {
	w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "gold\tmeasure\treached\tat least\t\t\t")
	met := 0
	for i := range rows {
		r := &rows[i]
		mark := "-"
		if r.met() {
			mark = "met"
			met++
		}
		fmt.Fprintf(w, "%s\t%s\t%.1f\t%g\t%s\t%s\t%s\n", r.Gold, r.Name, r.Reached, r.AtLeast, mark, r.counts(), r.note())
	}
	w.Flush()
	fmt.Fprintf(out, "%d of %d met\n", met, len(rows))
}

func writeMarkdown(out io.Writer, rows []row) {
	fmt.Fprintln(out, "| gold | measure | reached | aim |\n|---|---|---|---|")
	for i := range rows {
		r := &rows[i]
		reached := fmt.Sprintf("%.1f", r.Reached)
		if r.met() {
			reached = "**" + reached + "**"
		}
		name := r.Name
		if n := r.note(); n != "" {
			name += " (" + n + ")"
		}
		fmt.Fprintf(out, "| %s | %s | %s | %g |\n", r.Gold, name, reached, r.AtLeast)
	}
}

func writeJSON(out io.Writer, rows []row) error {
	type line struct {
		Gold      string  `json:"gold"`
		Kind      string  `json:"kind"`
		Options   string  `json:"options"`
		Measure   string  `json:"measure"`
		Figure    string  `json:"figure"`
		Name      string  `json:"name"`
		Reached   float64 `json:"reached"`
		AtLeast   float64 `json:"atLeast"`
		Met       bool    `json:"met"`
		Precision float64 `json:"precision"`
		Recall    float64 `json:"recall"`
		Right     int     `json:"right"`
		Wrong     int     `json:"wrong"`
		Missed    int     `json:"missed"`
		LeftOut   int     `json:"documentsLeftOut"`
	}
	lines := make([]line, len(rows))
	for i := range rows {
		r := &rows[i]
		lines[i] = line{
			r.Gold, r.Options.Kind, r.flags, r.Measure, r.Figure, r.Name, r.Reached, r.AtLeast, r.met(),
			100 * r.Count.Precision(), 100 * r.Count.Recall(), r.Count.Right, r.Count.Wrong, r.Count.Missed, r.Left,
		}
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(lines)
}
