package annotate_test

import (
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/detect"
	"hearsay/internal/lang"
)

const bilingual = `The mayor of Port Alder said on Monday that the old dam would probably hold for another ten years.

„Der Damm ist seit vielen Jahren nicht mehr geprüft worden, und niemand wollte dafür bezahlen“, sagte Petra Brandt, die Leiterin der Behörde, vor 40 Journalisten.

Her answer did not please the council, which said that it would ask for a second opinion before the winter.`

func packs(code string) *lang.Pack {
	p, err := lang.Embedded(code)
	if err != nil {
		return nil
	}
	return p
}

func TestPassages(t *testing.T) {
	english := packs("en")
	o := annotate.Options{Pack: english, Language: detect.Language{Code: "en", Name: "English", Confidence: 1}}
	d := annotate.Multilingual(bilingual, o, packs, nil)
	if len(d.Passages) != 3 || d.Passages[1].Code != "de" {
		t.Fatalf("passages %v", d.Passages)
	}
	found := false
	for i, q := range d.Quotes {
		if i > 0 && q.Span.Start < d.Quotes[i-1].Span.Start {
			t.Error("quotes out of order")
		}
		if strings.HasPrefix(q.Span.Of(bilingual), "Der Damm") {
			found = true
			if n := q.Source.Speaker; n < 0 || d.Speakers[n].Name != "Petra Brandt" {
				t.Errorf("the German quotation is %+v", q)
			}
		}
	}
	if !found {
		t.Errorf("the German quotation is not found: %+v", d.Quotes)
	}
	for n, s := range d.Speakers {
		for _, q := range s.Quotes {
			if d.Quotes[q].Source.Speaker != n {
				t.Errorf("%s has quote %d, which is of %d", s.Name, q, d.Quotes[q].Source.Speaker)
			}
		}
	}
	if d.Text != bilingual {
		t.Error("the text is not the one given")
	}
}

func TestOneLanguage(t *testing.T) {
	src := "The mayor said on Monday that the dam would hold. “It is old,” she said, “but it is sound.”"
	o := annotate.Options{Pack: packs("en"), Language: detect.Language{Code: "en"}}
	d := annotate.Multilingual(src, o, packs, nil)
	if d.Passages != nil || len(d.Quotes) != len(annotate.Text(src, o).Quotes) {
		t.Errorf("%+v", d)
	}
}
