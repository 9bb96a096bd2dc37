package eval

import "slices"

// Result is what one kind scored on one or more documents.
type Result struct {
	Tally  Tally
	Misses []Error // gold that nothing answers
	Alarms []Error // found where no gold is
	Slips  []Error // matched, but with something of it wrong: a measure, or "edges"
	Rules  map[string]Count
}

// Error is one thing that went wrong.
type Error struct {
	Doc       *Doc
	Item      Item
	Measure   string // of a slip: the measure that it fails
	Want, Got string // of a slip
}

// Score compares what was found in a document with its gold.
func Score(d *Doc, found []Item, o Options) *Result {
	s := scorer{d: d, o: o, page: newPage(d.Text), r: &Result{Tally: Tally{}, Rules: map[string]Count{}}}
	s.choose(found)
	s.pairs = match(s.goldSets, s.foundSets, starts(s.gold), starts(s.found), o.threshold())
	s.forgive()
	s.spans()
	s.rules()
	for _, p := range s.pairs {
		s.pair(&s.gold[p.gold], &s.found[p.found])
	}
	switch o.Kind {
	case "quote":
		s.components()
	case "figure":
		s.bag()
	case "hedge":
		s.lines()
	}
	return s.r
}

// Add adds another document's result.
func (r *Result) Add(o *Result) {
	for name, c := range o.Tally {
		r.Tally.add(name, c)
	}
	for rule, c := range o.Rules {
		Tally(r.Rules).add(rule, c)
	}
	r.Misses = append(r.Misses, o.Misses...)
	r.Alarms = append(r.Alarms, o.Alarms...)
	r.Slips = append(r.Slips, o.Slips...)
}

// NewResult is the result of no document.
func NewResult() *Result { return &Result{Tally: Tally{}, Rules: map[string]Count{}} }

// scorer is one document being scored.
type scorer struct {
	*page
	d           *Doc
	o           Options
	r           *Result
	gold, found []Item
	ignored     []set // tokens of gold that does not count
	goldSets    []set
	foundSets   []set
	pairs       []pair
	goldHit     []bool // by gold item: something found answers it
	foundHit    []bool
	dropped     []bool // by found item: neither right nor wrong
	kept        int    // found items that are not dropped
}

// choose picks the items of the kind that count.
func (s *scorer) choose(found []Item) {
	for i := range s.d.Gold {
		g := &s.d.Gold[i]
		switch {
		case g.Kind != s.o.Kind:
		case s.o.counts(g):
			s.gold = append(s.gold, s.fragments(g)...)
		default:
			s.ignored = append(s.ignored, s.cover(g.parts()))
		}
	}
	for i := range found {
		if s.o.keeps(s.d, &found[i], len(s.text)) {
			s.found = append(s.found, found[i])
		}
	}
	s.goldSets, s.foundSets = s.covers(s.gold), s.covers(s.found)
}

// fragments are the parts of an item as items, where the options ask for that.
func (s *scorer) fragments(g *Item) []Item {
	if !s.o.Split {
		return []Item{*g}
	}
	var out []Item
	for _, p := range g.parts() {
		part := *g
		part.Start, part.End, part.Spans = p[0], p[1], nil
		out = append(out, part)
	}
	return out
}

func (s *scorer) covers(items []Item) []set {
	out := make([]set, len(items))
	for i := range items {
		out[i] = s.cover(items[i].parts())
	}
	return out
}

func starts(items []Item) []int {
	out := make([]int, len(items))
	for i := range items {
		out[i] = items[i].Start
	}
	return out
}

// forgive drops the found items without a match that fall, by half or more, on gold that does
// not count, and those of a form that is not asked for.
func (s *scorer) forgive() {
	s.goldHit, s.foundHit = make([]bool, len(s.gold)), make([]bool, len(s.found))
	for _, p := range s.pairs {
		s.goldHit[p.gold], s.foundHit[p.found] = true, true
	}
	s.dropped = make([]bool, len(s.found))
	s.kept = len(s.found)
	if len(s.ignored) == 0 {
		return
	}
	for j := range s.found {
		if !s.foundHit[j] && (s.onIgnored(s.foundSets[j]) || s.otherForm(&s.found[j])) {
			s.dropped[j] = true
			s.kept--
		}
	}
}

func (s *scorer) onIgnored(tokens set) bool {
	return len(tokens) > 0 && slices.ContainsFunc(s.ignored, func(g set) bool { return 2*common(tokens, g) >= len(tokens) })
}

func (s *scorer) otherForm(a *Item) bool {
	return s.o.Forms != nil && a.Form != "" && !slices.Contains(s.o.Forms, a.Form)
}

// pair judges what a found item says against the gold that it answers.
func (s *scorer) pair(g, a *Item) {
	if s.trim(g.Start, g.End) != s.trim(a.Start, a.End) {
		s.slip("edges", a, string(s.text[g.Start:g.End]), a.Text)
	}
	switch g.Kind {
	case "quote":
		s.quote(g, a)
	case "hedge":
		if g.Category != "" {
			s.judge("category", a, g.Category == a.Category, g.Category, a.Category)
		}
	case "figure":
		s.figure(g, a)
	}
}

// judge counts a verdict and remembers a slip.
func (s *scorer) judge(measure string, a *Item, right bool, want, got string) {
	if !s.r.Tally.judge(measure, right) {
		s.slip(measure, a, want, got)
	}
}

func (s *scorer) slip(measure string, a *Item, want, got string) {
	s.r.Slips = append(s.r.Slips, Error{Doc: s.d, Item: *a, Measure: measure, Want: want, Got: got})
}
