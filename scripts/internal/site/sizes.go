package site

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// candidateModels is how many language models are fetched at most for a text: one for each candidate of the prefilter.
const candidateModels = 4

// Report prints the size of every file, models as one line, and what is fetched before the first highlight.
func (s *Site) Report(w io.Writer) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "raw\tgzip\tbrotli\t")
	var models []Sized
	total := Sized{Path: "all files"}
	for _, f := range s.Files {
		total = total.plus(f)
		if strings.HasSuffix(f.Path, ".lm") {
			models = append(models, f)
			continue
		}
		f.row(table)
	}
	sum(fmt.Sprintf("%d language models", len(models)), models).row(table)
	total.row(table)
	sum("before the first highlight, at most", s.first(models)).row(table)
	table.Flush()
	fmt.Fprintf(w, "dist/hearsay.html, the page as one file: %d bytes\n", s.Single)
}

// first are the files fetched before the first highlight of an English article: all but the interface's wasm,
// samples and licences, with the largest models that the prefilter might name.
func (s *Site) first(models []Sized) []Sized {
	slices.SortFunc(models, func(a, b Sized) int { return b.Brotli - a.Brotli })
	first := slices.Clone(models[:min(candidateModels, len(models))])
	for _, f := range s.Files {
		later := strings.HasSuffix(f.Path, "page.wasm") || strings.HasSuffix(f.Path, ".txt") || strings.HasSuffix(f.Path, ".lm") || strings.Contains(f.Path, "/later/") && !slices.Contains(s.early, strings.TrimPrefix(f.Path, s.Version+"/"))
		pack := strings.Contains(f.Path, "/packs/") && !strings.HasSuffix(f.Path, "/en.tsv")
		if !later && !pack {
			first = append(first, f)
		}
	}
	return first
}

func sum(name string, files []Sized) Sized {
	total := Sized{}
	for _, f := range files {
		total = total.plus(f)
	}
	total.Path = name
	return total
}

func (f Sized) plus(o Sized) Sized {
	return Sized{f.Path, f.Raw + o.Raw, f.Brotli + o.Brotli, f.Gzip + o.Gzip}
}

func (f Sized) row(w io.Writer) {
	fmt.Fprintf(w, "%d\t%d\t%d\t  %s\n", f.Raw, f.Gzip, f.Brotli, f.Path)
}
