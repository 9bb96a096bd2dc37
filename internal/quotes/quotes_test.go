package quotes_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/lang"
	"hearsay/internal/quotes"
	"hearsay/internal/text"
)

func english(t testing.TB) *lang.Pack {
	t.Helper()
	p, err := lang.Embedded("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// find reads a text in English.
func find(t testing.TB, src string) ([]quotes.Quote, []quotes.Speaker) {
	p := english(t)
	return quotes.New(p).Find(text.Split(src, p))
}

func TestIntegrity(t *testing.T) {
	for src, want := range map[string]string{
		`“We sail at dawn,” Ana Ruiz said.`:                             "",
		`“We sail at dawn, Ana Ruiz said. Nobody waited.`:               "unclosed",
		`"We sail at dawn,” Ana Ruiz said.`:                             "mixed-marks",
		`“We sail ... at dawn,” Ana Ruiz said.`:                         "ellipsis",
		`“[We] sail at dawn,” Ana Ruiz said.`:                           "brackets",
		`“We [all] sail … at dawn,” Ana Ruiz said.`:                     "ellipsis brackets",
		`The note was short. “We have gone to look for the lost dog.”`:  "no-source",
		`The sign was plain to all. “We have gone to look for the dog.`: "unclosed no-source",
	} {
		found, _ := find(t, src)
		if len(found) != 1 {
			t.Errorf("%s: %d quotes, want 1", src, len(found))
			continue
		}
		if got := strings.Join(found[0].Integrity.Words(), " "); got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
		if found[0].Span.Of(src) == src[:len(src)-1] {
			t.Errorf("%s: the quotation swallows the sentence", src)
		}
	}
}

// TestUnclosedEnds holds that a missing closing mark costs no other quotation.
func TestUnclosedEnds(t *testing.T) {
	src := "“We sail at dawn, Ana Ruiz said.\n\nThe sea was calm. “Stay in port tonight,” Tomas Haan said."
	found, _ := find(t, src)
	var got []string
	for _, q := range found {
		got = append(got, q.Span.Of(src))
	}
	if want := []string{"We sail at dawn", "Stay in port tonight,"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStance(t *testing.T) {
	for cue, want := range map[string]string{
		"said": "neutral", "insisted": "assert", "claimed": "doubt", "denied": "deny", "asked whether": "ask",
		"demanded": "demand", "predicted": "predict", "conceded": "concede", "vowed": "promise",
	} {
		src := "Ana Ruiz " + cue + " that the dam would hold."
		if cue == "asked whether" {
			src = "Ana Ruiz asked whether the dam would hold."
		}
		if cue == "vowed" {
			src = "Ana Ruiz vowed that the dam would hold."
		}
		found, _ := find(t, src)
		if len(found) != 1 || found[0].Stance != want {
			t.Errorf("%s: %v, want stance %s", cue, found, want)
		}
	}
}

func TestContinues(t *testing.T) {
	found, _ := find(t, "“The wall,” Ana Ruiz said, “was never tested.” Rain fell.\n“It rained for days,” she said. “Then it stopped.”")
	var after []int
	for _, q := range found {
		after = append(after, q.After)
	}
	if want := []int{-1, 0, -1, 2}; !slices.Equal(after, want) {
		t.Errorf("continues %v, want %v", after, want)
	}
}

func TestSpeakers(t *testing.T) {
	src := "Ana Ruiz, the mayor of Port Alder, said the dam held. “We were lucky,” she said.\n\n" +
		"A guard, who asked not to be named, said he had slept. The Harbor Safety Board (HSB) denied it. The HSB said no more would follow."
	_, speakers := find(t, src)
	var got []string
	for _, s := range speakers {
		got = append(got, s.Name+" "+s.Sourcing.String())
	}
	want := []string{"Ana Ruiz named", "A guard anonymous", "Harbor Safety Board organisation"}
	if !slices.Equal(got, want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	ana := speakers[0]
	if ana.Role != "the mayor of Port Alder" || len(ana.Quotes) != 2 || ana.Words != 6 {
		t.Errorf("%+v", ana)
	}
	for _, s := range speakers {
		if !slices.IsSortedFunc(s.Mentions, func(a, b text.Span) int { return a.Start - b.Start }) {
			t.Errorf("%s: mentions out of order: %v", s.Name, s.Mentions)
		}
	}
}

// TestPronouns holds that "she" is sent to no man and "he" to no woman.
func TestPronouns(t *testing.T) {
	_, speakers := find(t, "Tomas Haan met Lena Fischer on the dam. “It will hold,” she said. “It will not,” he said.")
	if len(speakers) != 2 || speakers[0].Name != "Lena Fischer" || speakers[1].Name != "Tomas Haan" {
		t.Errorf("%+v", speakers)
	}
}

// TestRules holds that every quote tells the rule that made it.
func TestRules(t *testing.T) {
	found, _ := find(t, "“A storm is near,” Ana Ruiz said. “Stay home.” According to the board, two boats sank. The note was short. “We have gone out to look for it.”")
	for _, q := range found {
		if !strings.HasPrefix(q.Rule, "quote.") || strings.ContainsAny(q.Rule, " \t") {
			t.Errorf("rule %q", q.Rule)
		}
	}
	if len(found) < 4 {
		t.Errorf("%d quotes", len(found))
	}
}

func FuzzFind(f *testing.F) {
	p := english(f)
	finder := quotes.New(p)
	for _, s := range []string{"“A,” said B. «C» \"D”", "''x'' said y\n\"z", "\xff“\x00", "‘a ‘b’ c’ said 5% of the who said that"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		found, speakers := finder.Find(text.Split(src, p))
		last := 0
		for i, q := range found {
			if q.Span.Start < last || q.Span.End <= q.Span.Start || q.Span.End > len(src) || q.After >= len(found) || q.After == i {
				t.Fatalf("%q: quote %d is %+v", src, i, q)
			}
			if n := q.Source.Speaker; n >= len(speakers) || n >= 0 && q.Source.Empty() {
				t.Fatalf("%q: speaker %d of %d", src, n, len(speakers))
			}
			last = q.Span.Start
		}
	})
}
