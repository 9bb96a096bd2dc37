package eval_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/eval"
	"hearsay/internal/lang"
	"hearsay/internal/wire"
)

const (
	shared = "../../../shared"
	limit  = 120 // documents of a gold file
)

// TestReference holds every count against the reference scorer's own, on answers that went out
// as the contract's JSON and came back.
func TestReference(t *testing.T) {
	if testing.Short() {
		t.Skip("runs a Python program for every case; not with -short")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here")
	}
	if _, err := os.Stat(filepath.Join(shared, "eval/score.py")); err != nil {
		t.Skip("no reference scorer here:", err)
	}
	for _, c := range []struct{ gold, kind, flags string }{
		{"articles_en", "quote", ""},
		{"articles_en", "quote", "form=direct"},
		{"articles_en", "hedge", ""},
		{"articles_en", "figure", ""},
		{"news_en", "quote", "components split"},
		{"news_en", "hedge", "jaccard=0.8"},
		{"news_en", "figure", "bag"},
		{"quotes_en_polnear_dev", "quote", "speech"},
		{"quotes_en_cofenet_polnear_valid", "quote", "components"},
		{"quotes_de_wikinews_dev", "quote", "top split"},
		{"figures_en_newsquant_half", "figure", "bag"},
		{"figures_en_quantulum3", "figure", ""},
		{"figures_en_recognizers_half", "figure", ""},
		{"figures_en_recognizers_half", "figure", "types=money,age no-type-filter"},
		{"figures_en_meantime", "figure", "types=date,year"},
		{"figures_de_krauts_half", "figure", ""},
		{"figures_ru_nerel_dev", "figure", ""},
		{"hedges_en_bioscope_abstracts", "hedge", ""},
		{"hedges_en_conll2010wiki_train_SENT", "hedge", ""},
	} {
		t.Run(c.gold+" "+c.kind+" "+c.flags, func(t *testing.T) { compare(t, python, c.gold, c.kind, c.flags) })
	}
}

func compare(t *testing.T, python, name, kind, flags string) {
	gold := filepath.Join(shared, "gold", name+".jsonl")
	docs, err := eval.Read(gold)
	if err != nil {
		t.Fatal(err)
	}
	docs = docs[:min(len(docs), limit)]
	o, err := eval.ParseOptions(kind, flags)
	if err != nil {
		t.Fatal(err)
	}
	system := filepath.Join(t.TempDir(), "system.jsonl")
	mine := answer(t, docs, system, o).Tally
	for name, want := range reference(t, python, gold, system, kind, flags) {
		if got := mine[name]; got != want && !(want == eval.Count{} && got.Right+got.Missed == 0) {
			t.Errorf("%s: %+v, the reference scorer counts %+v", name, got, want)
		}
	}
}

// answer annotates documents, scores them and writes the contract's JSON.
func answer(t *testing.T, docs []eval.Doc, file string, o eval.Options) *eval.Result {
	sum := eval.NewResult()
	var out []byte
	packs := map[string]*lang.Pack{}
	for i := range docs {
		d := &docs[i]
		if _, ok := packs[d.Lang]; !ok {
			packs[d.Lang], _ = lang.Embedded(d.Lang)
		}
		doc := annotate.Text(d.Text, annotate.Options{ID: d.ID, Pack: packs[d.Lang], Date: d.Day()})
		out = append(wire.Append(out, doc), '\n')
		sum.Add(eval.Score(d, eval.FromDocument(doc), o))
	}
	if err := os.WriteFile(file, out, 0o644); err != nil {
		t.Fatal(err)
	}
	return sum
}

// reference runs the reference scorer and reads the totals on its last line.
func reference(t *testing.T, python, gold, system, kind, flags string) map[string]eval.Count {
	args := []string{filepath.Join(shared, "eval/score.py"), gold, system, "--offsets", "utf16", "--json", "--limit", strconv.Itoa(limit), "--kind", kind}
	for f := range strings.FieldsSeq(flags) {
		args = append(args, "--"+f)
	}
	cmd := exec.Command(python, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(out, []byte("WARNING")) {
		t.Errorf("%s", out)
	}
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	var totals map[string]map[string]struct{ TP, FP, FN, N, D int }
	if err := json.Unmarshal(lines[len(lines)-1], &totals); err != nil {
		t.Fatal(err)
	}
	counts := map[string]eval.Count{}
	for name, m := range totals[kind] {
		counts[name] = eval.Count{Right: m.TP + m.N, Wrong: m.FP, Missed: m.FN + m.D - m.N}
	}
	return counts
}
