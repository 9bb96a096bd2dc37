package figures_test

import (
	"testing"

	"hearsay/internal/figures"
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// The grammar of numbers of a few languages, in as few words as the cases below need.
const (
	german = `# file settings.tsv
number.decimal	,
number.group	.
number.ordinal	.
number.compound	yes
noun.capital	yes
number.joiner	und
number.bare	yes
number.and	hundred scale
date.order	dmy
date.capital	yes
# file numbers.tsv
1	small	ein eins
2	small	zwei
3	small	drei
6	small	sechs
20	tens	zwanzig
30	tens	dreißig
100	hundred	hundert
1000	scale	tausend
1e6	scale	million millionen mio
# file months.tsv
3	märz
# file clock.tsv
hour	uhr
# file currencies.tsv
EUR	€	euro
# file figures.tsv
conjunction	und
`
	french = `# file settings.tsv
number.decimal	,
number.group	.
number.vigesimal	yes
number.bare	yes
number.and	tens
clock.letter	h
# file numbers.tsv
1	small	un
2	small	deux
5	small	cinq
10	small	dix
12	small	douze
20	tens	vingt
60	tens	soixante
80	tens	quatre_-_vingt quatre_-_vingts
100	hundred	cent cents
1000	scale	mille
1e6	scale	million millions
# file months.tsv
3	mars
# file figures.tsv
conjunction	et
of	de
`
	spanish = `# file settings.tsv
number.decimal	,
number.group	.
number.bare	yes
number.and	tens
# file numbers.tsv
1	small	uno
5	small	cinco
30	tens	treinta
100	hundreds	cien ciento
200	hundreds	doscientos
1000	scale	mil
1e6	scale	millón millones
# file figures.tsv
conjunction	y
of	de
# file months.tsv
3	marzo
`
)

// TestGrammars holds that numbers of other languages need data and settings alone.
func TestGrammars(t *testing.T) {
	for _, c := range []struct{ tables, src, want string }{
		{german, "dreiunddreißig", "count 33"},
		{german, "zweihundertsechsunddreißig", "count 236"},
		{german, "zweitausenddreihundert", "count 2300"},
		{german, "dreiunddreißig Millionen", "count 3.3e+07"},
		{german, "tausend", "count 1000"},
		{german, "3,5 Mio Euro", "money 3.5e+06 EUR"},
		{german, "1.250.000", "count 1.25e+06"},
		{german, "14. März 2022", "date 2022-03-14"},
		{german, "15 Uhr", "time T15:00"},
		{german, "undreißig", ""},
		{french, "quatre-vingt-douze", "count 92"},
		{french, "soixante-dix", "count 70"},
		{french, "vingt et un", "count 21"},
		{french, "deux cent cinq", "count 205"},
		{french, "mille deux cents", "count 1200"},
		{french, "12 mars 2022", "date 2022-03-12"},
		{french, "15h30", "time T15:30"},
		{french, "1 234 567", "count 1.23457e+06"},
		{spanish, "treinta y uno", "count 31"},
		{spanish, "doscientos treinta y cinco", "count 235"},
		{spanish, "ciento treinta mil", "count 130000"},
		{spanish, "5 de marzo de 2022", "date 2022-03-05"},
	} {
		p, err := lang.Parse("xx", c.tables)
		if err != nil {
			t.Fatal(err)
		}
		f := figures.New(p)
		got := ""
		for _, fig := range f.Find(text.Split(c.src, p), "") {
			if fig.Span.Of(c.src) != c.src {
				t.Errorf("%s: found %q", c.src, fig.Span.Of(c.src))
			}
			got += shown(fig)
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.src, got, c.want)
		}
	}
}

// TestNeutral holds that digits with units are found in a language without a pack.
func TestNeutral(t *testing.T) {
	p := lang.Neutral()
	f := figures.New(p)
	for _, c := range []struct{ src, want string }{
		{"Luku nousi 3,5 % vuodessa.", "percent 3.5 %"},
		{"Matkaa on 12 km.", "measure 12 km"},
		{"Hinta on 1.250,50 €.", "money 1250.5 EUR"},
		{"気温は32°Cだった。", "measure 32 °C"},
	} {
		found := f.Find(text.Split(c.src, p), "")
		if len(found) != 1 || shown(found[0]) != c.want {
			t.Errorf("%s: %+v, want %s", c.src, found, c.want)
		}
	}
}
