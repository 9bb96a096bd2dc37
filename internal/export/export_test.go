package export_test

import (
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/detect"
	"hearsay/internal/export"
	"hearsay/internal/lang"
	"hearsay/web/shared/words"
)

const article = "“The 🙂 dam, \"old\" & <weak>, may fail,” said Ana Ruiz, the mayor.\n\n=Officials said 12 boats sank about 15 kilometers (9 miles) away."

// spoken are the words of a language as a test has them: forms by the rule that English and German have.
type spoken struct {
	code  string
	table words.Table
}

func in(t testing.TB, code string) spoken {
	t.Helper()
	table, err := words.Load(code)
	if err != nil {
		t.Fatal(err)
	}
	return spoken{code, table}
}

func (s spoken) Code() string           { return s.code }
func (s spoken) Text(key string) string { return s.table[key][""] }
func (s spoken) Form(key string, n float64) string {
	if n == 1 {
		return s.table[key]["one"]
	}
	return s.table[key]["other"]
}
func (s spoken) Number(v float64) string     { return strconv.FormatFloat(v, 'f', -1, 64) }
func (s spoken) Language(code string) string { return "<" + code + ">" }

func document(t testing.TB) *annotate.Document {
	t.Helper()
	pack, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	return annotate.Text(article, annotate.Options{Pack: pack, Language: detect.Language{Code: "en", Name: "English", Confidence: 1}})
}

func as(t *testing.T, format string) string { return asIn(t, format, "en") }

func asIn(t *testing.T, format, code string) string {
	t.Helper()
	out, ok := export.Append(nil, document(t), format, in(t, code))
	if !ok {
		t.Fatal("unknown format", format)
	}
	return string(out)
}

func TestCSV(t *testing.T) {
	for _, format := range []string{"csv", "quotes.csv", "figures.csv"} {
		rows, err := csv.NewReader(strings.NewReader(as(t, format))).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", format, err)
		}
		if len(rows) < 3 {
			t.Errorf("%s: %d rows", format, len(rows))
		}
	}
	rows, _ := csv.NewReader(strings.NewReader(as(t, "figures.csv"))).ReadAll()
	if got := rows[1]; got[2] != "12" || got[4] != "12" || got[8] != "boats" {
		t.Errorf("figure row %q", got)
	}
	if q := as(t, "quotes.csv"); !strings.Contains(q, "Ana Ruiz,named") || !strings.Contains(q, `""old""`) {
		t.Errorf("quotes: %s", q)
	}
}

// TestCellsAreNoFormulas holds that a spreadsheet runs nothing that an article says.
func TestCellsAreNoFormulas(t *testing.T) {
	d := document(t)
	d.Speakers[0].Name = "=cmd()"
	out := string(export.QuotesCSV(nil, d))
	if strings.Contains(out, ",=cmd()") || !strings.Contains(out, "'=cmd()") {
		t.Error(out)
	}
}

func TestJSONLD(t *testing.T) {
	var page struct {
		Items []struct {
			Target struct {
				Selector []struct {
					Type, Exact, Prefix, Suffix string
					Start, End                  int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(as(t, "jsonld")), &page); err != nil {
		t.Fatal(err)
	}
	if len(page.Items) < 5 {
		t.Fatalf("%d items", len(page.Items))
	}
	chars := []rune(article)
	for _, it := range page.Items {
		at, quote := it.Target.Selector[0], it.Target.Selector[1]
		if got := string(chars[at.Start:at.End]); got != quote.Exact {
			t.Errorf("position says %q, quote %q", got, quote.Exact)
		}
		if !strings.Contains(article, quote.Prefix+quote.Exact+quote.Suffix) {
			t.Errorf("%q does not stand between %q and %q", quote.Exact, quote.Prefix, quote.Suffix)
		}
	}
}

func TestHTML(t *testing.T) {
	page := as(t, "html")
	for _, want := range []string{`<html lang="en">`, `class="d h"`, "&lt;weak&gt;", "</p>\n<p>", `title="Direct quote, Ana Ruiz (named person), said"`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in\n%s", want, page)
		}
	}
	for _, not := range []string{"<script", "http", "<weak>"} {
		if strings.Contains(page, not) {
			t.Errorf("%s in\n%s", not, page)
		}
	}
}

func TestMarkdown(t *testing.T) {
	out := as(t, "markdown")
	for _, want := range []string{"### Ana Ruiz\n", "named person, the mayor, 6 attributed words", "*(Direct quote, said)*", "| may | possibility | in the voice of Ana Ruiz |", "| 15 kilometers | measure | 15 | km |"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// What people read speaks the language asked for, and nothing of it English; what programs read stays as it is.
func TestInAnotherLanguage(t *testing.T) {
	for format, want := range map[string][]string{
		"markdown": {"# Was der Artikel sagt", "Sprache: <en>", "## Stimmen", "*(Wörtliches Zitat, said)*", "| may | Möglichkeit |", "| 12 | Anzahl | 12 |", "| Im Text | Art |"},
		"html":     {`title="Wörtliches Zitat, Ana Ruiz (mit Namen), said"`, "Vorbehalt · Möglichkeit", "Zahl · Maß, 15 km"},
		"jsonld":   {`"language":"de","value":"Zahl · Maß, 15 km"`},
	} {
		out := asIn(t, format, "de")
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%s: no %q in\n%s", format, w, out)
			}
		}
		for _, text := range in(t, "en").table {
			if english := text[""]; strings.Count(english, " ") > 1 && strings.Contains(out, english) {
				t.Errorf("%s: %q", format, english)
			}
		}
	}
	for _, format := range []string{"csv", "quotes.csv", "figures.csv"} {
		if asIn(t, format, "de") != as(t, format) {
			t.Error(format, "depends on the language of the interface")
		}
	}
}

// Every language has a text for everything that an export says.
func TestNothingIsMissing(t *testing.T) {
	for _, code := range words.Codes {
		for _, format := range []string{"markdown", "html"} {
			if key := regexp.MustCompile(`\b(export|form|hedges?|figures?|type|kind|panel|voices|sourcingShort|count)\.[a-z]`).FindString(asIn(t, format, code)); key != "" {
				t.Errorf("%s, %s: %s", code, format, key)
			}
		}
		for _, format := range export.ComparisonFormats {
			out := comparedIn(t, code, format, "12 ", "30 ")
			if key := regexp.MustCompile(`\b(export|compare|kind)\.[a-z]`).FindString(out); key != "" {
				t.Errorf("%s, %s: %s", code, format, key)
			}
		}
	}
}

// compared is the article against a copy of it in which something was changed.
func compared(t *testing.T, format, old, new string) string {
	return comparedIn(t, "en", format, old, new)
}

func comparedIn(t *testing.T, code, format, old, new string) string {
	t.Helper()
	pack, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	side := func(src string) compare.Side {
		return compare.Side{Document: annotate.Text(src, annotate.Options{Language: detect.Language{Code: "en", Name: "English"}, Pack: pack}), Pack: pack}
	}
	out, ok := export.Comparison(nil, compare.Documents(side(article), side(strings.Replace(article, old, new, 1))), format, in(t, code))
	if !ok {
		t.Fatal("unknown format", format)
	}
	return string(out)
}

func TestComparison(t *testing.T) {
	for format, want := range map[string][]string{
		"markdown": {"## Figures", "- **Figure changed**\n  - Left: 12", "  - Right: 30", "- 1 figure changed"},
		"html":     {"<h2>Figures</h2>", "30", "&lt;weak&gt;", "</table>", "Side by side"},
	} {
		out := compared(t, format, "12 ", "30 ")
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%s: no %q in\n%s", format, w, out)
			}
		}
	}
	for format, not := range map[string]string{"markdown": "## ", "html": "<h2>Quotations"} {
		if out := compared(t, format, "", ""); strings.Contains(out, not) {
			t.Errorf("%s: %q in\n%s", format, not, out)
		}
	}
	if _, ok := export.Comparison(nil, nil, "csv", in(t, "en")); ok {
		t.Error("csv is known")
	}
}

// Two languages have figures in common, and no wording to compare.
func TestComparisonOfTwoLanguages(t *testing.T) {
	pack, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	side := func(src, code string) compare.Side {
		return compare.Side{Document: annotate.Text(src, annotate.Options{Language: detect.Language{Code: code}, Pack: pack}), Pack: pack}
	}
	c := compare.Documents(side("It may rain. The 12 boats sank.", "en"), side("Das Wasser stieg.", "de"))
	for _, format := range export.ComparisonFormats {
		out, _ := export.Comparison(nil, c, format, in(t, "en"))
		for text, want := range map[string]bool{"The left is in &lt;en&gt;": format == "html", "The left is in &lt;en>": format == "markdown", "Only in one version": false, "alike": false, "Hedge": false} {
			if strings.Contains(string(out), text) != want {
				t.Errorf("%s: %q is there: %v\n%s", format, text, !want, out)
			}
		}
	}
}

func TestUnknown(t *testing.T) {
	if _, ok := export.Append(nil, document(t), "docx", in(t, "en")); ok {
		t.Error("docx is known")
	}
}

func FuzzExport(f *testing.F) {
	f.Add(article)
	f.Add("\"\x00\xff said\n\n=1+1, 5 %")
	pack, err := lang.Embedded("en")
	if err != nil {
		f.Fatal(err)
	}
	said := in(f, "en")
	f.Fuzz(func(t *testing.T, src string) {
		d := annotate.Text(src, annotate.Options{Pack: pack})
		for _, format := range export.Formats {
			if _, ok := export.Append(nil, d, format, said); !ok {
				t.Error(format)
			}
		}
		if out := export.JSONLD(nil, d, said); !json.Valid(out) {
			t.Errorf("not JSON: %s", out)
		}
		if _, err := csv.NewReader(strings.NewReader(string(export.CSV(nil, d)))).ReadAll(); err != nil {
			t.Error(err)
		}
	})
}
