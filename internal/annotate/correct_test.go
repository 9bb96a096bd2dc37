package annotate_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/detect"
	"hearsay/internal/lang"
)

const told = "“The gates are shut,” said Ana Ruiz, the harbour master. “Nobody slept,” said Bo Lind, the deputy mayor. The Port Union said that ships may wait."

func read(t *testing.T) *annotate.Document {
	t.Helper()
	pack, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	d := annotate.Text(told, annotate.Options{Language: detect.Language{Code: "en"}, Pack: pack})
	if len(d.Speakers) != 3 || len(d.Quotes) != 3 {
		t.Fatalf("%d speakers, %d quotes", len(d.Speakers), len(d.Quotes))
	}
	return d
}

// said is who says what: "Ana Ruiz: The gates are shut,".
func said(d *annotate.Document) []string {
	var out []string
	for i := range d.Quotes {
		name := "nobody"
		if n := d.Quotes[i].Source.Speaker; n >= 0 {
			name = d.Speakers[n].Name
			if !slices.Contains(d.Speakers[n].Quotes, i) {
				name += " (who does not list it)"
			}
		}
		out = append(out, name+": "+strings.Fields(d.Quotes[i].Span.Of(d.Text))[0])
	}
	return out
}

func TestCorrect(t *testing.T) {
	words := func(d *annotate.Document) (total int) {
		for _, s := range d.Speakers {
			total += s.Words
		}
		return total
	}
	for name, c := range map[string]struct {
		corrections annotate.Corrections
		want        []string
		speakers    int
	}{
		"none":               {annotate.Corrections{}, []string{"Ana Ruiz: The", "Bo Lind: Nobody", "Port Union: ships"}, 3},
		"another name":       {annotate.Corrections{Voices: []annotate.Correction{{"Port Union", 0, "Cy Dahl"}}}, []string{"Ana Ruiz: The", "Bo Lind: Nobody", "Cy Dahl: ships"}, 3},
		"two voices are one": {annotate.Corrections{Voices: []annotate.Correction{{"Port Union", 0, "Bo Lind"}}}, []string{"Ana Ruiz: The", "Bo Lind: Nobody", "Bo Lind: ships"}, 2},
		"somebody known":     {annotate.Corrections{Quotes: []annotate.Correction{{"Nobody slept,", 50, "Ana Ruiz"}}}, []string{"Ana Ruiz: The", "Ana Ruiz: Nobody", "Port Union: ships"}, 2},
		"somebody new":       {annotate.Corrections{Quotes: []annotate.Correction{{"Nobody slept,", 50, "Cy Dahl"}}}, []string{"Ana Ruiz: The", "Cy Dahl: Nobody", "Port Union: ships"}, 3},
		"nobody":             {annotate.Corrections{Quotes: []annotate.Correction{{"Nobody slept,", 50, ""}}}, []string{"Ana Ruiz: The", "nobody: Nobody", "Port Union: ships"}, 2},
		"words that are gone": {annotate.Corrections{
			Voices: []annotate.Correction{{"Zoe", 0, "Ana Ruiz"}}, Quotes: []annotate.Correction{{"gone", 0, "Ana Ruiz"}},
		}, []string{"Ana Ruiz: The", "Bo Lind: Nobody", "Port Union: ships"}, 3},
	} {
		d := read(t)
		before := words(d)
		d.Correct(c.corrections)
		if got := said(d); !slices.Equal(got, c.want) || len(d.Speakers) != c.speakers {
			t.Errorf("%s: got %q and %d speakers", name, got, len(d.Speakers))
		}
		if name != "nobody" && words(d) != before {
			t.Errorf("%s: %d attributed words, before %d", name, words(d), before)
		}
	}
}

// TestCorrectionMeansTheNearest holds that of quotations with the same words the one at the place is meant.
func TestCorrectionMeansTheNearest(t *testing.T) {
	pack, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	src := "“No,” said Ana Ruiz. The wind rose over the harbour for hours. “No,” said Bo Lind."
	for at, want := range map[int][]string{1: {"Cy: No,", "Bo Lind: No,"}, 70: {"Ana Ruiz: No,", "Cy: No,"}} {
		d := annotate.Text(src, annotate.Options{Language: detect.Language{Code: "en"}, Pack: pack})
		d.Correct(annotate.Corrections{Quotes: []annotate.Correction{{"No,", at, "Cy"}}})
		if got := said(d); !slices.Equal(got, want) {
			t.Errorf("at %d: got %q", at, got)
		}
	}
}
