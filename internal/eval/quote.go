package eval

// quote judges form, speaker and cue of a quote.
func (s *scorer) quote(g, a *Item) {
	if g.Form != "" && a.Form != "" {
		s.judge("form", a, g.Form == a.Form, g.Form, a.Form)
	}
	s.speakerName(g, a)
	s.mention("speaker", g.Speaker, a.Speaker, a)
	s.mention("cue", g.Cue, a.Cue, a)
}

// speakerName judges who a source resolves to, by the head of the name, and how openly the
// source is named.
func (s *scorer) speakerName(g, a *Item) {
	gold, found := orEmpty(g.Speaker), orEmpty(a.Speaker)
	if want, got := or(g.Name, gold.Name), or(found.Name, a.Name); want != "" {
		s.judge("name", a, got != "" && (norm(want) == norm(got) || sameHead(want, got)), want, got)
	}
	if want, got := or(g.Sourcing, gold.Sourcing), or(found.Sourcing, a.Sourcing); want != "" {
		s.judge("sourcing", a, want == got, want, got)
	}
}

func orEmpty(m *Mention) *Mention {
	if m == nil {
		return &Mention{}
	}
	return m
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// mention judges a speaker or a cue as it stands in the text.
func (s *scorer) mention(role string, want, got *Mention, a *Item) {
	if want == nil {
		s.r.Tally.judge(role+"_none", got == nil || got.Text == "")
		return
	}
	w, g := want.Text, orEmpty(got).Text
	has := g != ""
	t := s.r.Tally
	t.judge(role+"_given", has)
	t.judge(role+"_ex", has && norm(w) == norm(g))
	t.judge(role+"_any", has && share(w, g))
	t.judge(role+"_pl", has && touch(want, got))
	s.judge(role+"_hd", a, has && sameHead(w, g), w, g)
}

func touch(want, got *Mention) bool {
	for _, p := range want.parts() {
		if p[0] < got.End && got.Start < p[1] {
			return true
		}
	}
	return false
}
