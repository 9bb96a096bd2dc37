package lang_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"hearsay/internal/annotate"
	"hearsay/internal/lang"
)

// The tables of a language that nobody speaks: "dixu" is said, "mirni" may, "ku" about, "trel"
// twenty, "pa" and.
var toy = fstest.MapFS{
	"zz/words.tsv":   {Data: []byte("opener\tla mi\ndet\tla\nthat\tke\nperson\tmirin\nverb\tdixu dixa\n")},
	"zz/marks.tsv":   {Data: []byte("‹\t›\n")},
	"zz/cues.tsv":    {Data: []byte("dixa dixas dixu dixut dixando\tneutral\tc q p\n")},
	"zz/hedges.tsv":  {Data: []byte("modal\t\tmirni\napproximator\tnumber\tku\n")},
	"zz/numbers.tsv": {Data: []byte("20\ttens\ttrel\n7\tsmall\tsep\n")},
	"zz/units.tsv":   {Data: []byte("km\tkm\tlonga|longas\n")},
}

// strict is a file system that fails the test where anything outside a folder is opened.
type strict struct {
	fs.FS
	t      *testing.T
	folder string
}

func (s strict) Open(name string) (fs.File, error) {
	if name != "." && name != s.folder && !strings.HasPrefix(name, s.folder+"/") {
		s.t.Errorf("%s was opened, outside of the folder %s", name, s.folder)
	}
	return s.FS.Open(name)
}

// TestToyLanguage holds that a language is one folder of tables: with that, and nothing else
// added, texts in it are annotated.
func TestToyLanguage(t *testing.T) {
	p, err := lang.Load(strict{toy, t, "zz"}, "zz")
	if err != nil {
		t.Fatal(err)
	}
	src := "‹Sep longas mirni ruta›, dixu Ada Moro. Ku trel longas ruta."
	d := annotate.Text(src, annotate.Options{Pack: p})
	if d.Pack != "zz" {
		t.Errorf("pack %q", d.Pack)
	}
	if len(d.Quotes) != 1 || d.Quotes[0].Of(src) != "Sep longas mirni ruta" || d.Quotes[0].Source.Of(src) != "Ada Moro" || d.Quotes[0].Cue.Of(src) != "dixu" {
		t.Errorf("quotes %+v", d.Quotes)
	}
	if len(d.Hedges) != 2 || d.Hedges[0].Of(src) != "mirni" || d.Hedges[0].Voice != 0 || d.Hedges[1].Of(src) != "Ku" || d.Hedges[1].Voice != -1 {
		t.Errorf("hedges %+v", d.Hedges)
	}
	if len(d.Figures) != 2 || d.Figures[0].Low != 7 || d.Figures[0].Unit != "km" || d.Figures[1].Low != 20 || d.Figures[1].Span.Of(src) != "trel longas" {
		t.Errorf("figures %+v", d.Figures)
	}
}

// TestEveryTableOptional holds that a pack that lacks any one table, or has but one, works.
func TestEveryTableOptional(t *testing.T) {
	for name := range toy {
		without, only := fstest.MapFS{}, fstest.MapFS{name: toy[name]}
		for other, file := range toy {
			if other != name {
				without[other] = file
			}
		}
		for _, fsys := range []fs.FS{without, only} {
			p, err := lang.Load(fsys, "zz")
			if err != nil {
				t.Fatal(name, err)
			}
			annotate.Text("‹Sep longas mirni ruta›, dixu Ada Moro. Ku trel longas ruta.", annotate.Options{Pack: p})
		}
	}
}

// TestNeutral holds what is found where a language has no pack: what marks and digits tell.
func TestNeutral(t *testing.T) {
	src := "Blik Tarsa Meno: “Zorbu blik tala remo sinta vadi 40 malu.” Zor tuli 12 malu."
	d := annotate.Text(src, annotate.Options{})
	if d.Pack != "" || len(d.Quotes) != 1 || d.Quotes[0].Of(src) != "Zorbu blik tala remo sinta vadi 40 malu." || len(d.Hedges) != 0 {
		t.Errorf("pack %q, quotes %+v, hedges %+v", d.Pack, d.Quotes, d.Hedges)
	}
	if len(d.Figures) != 2 || d.Figures[0].Low != 40 || d.Figures[1].Low != 12 {
		t.Errorf("figures %+v", d.Figures)
	}
}
