package compare

import (
	"slices"
	"sort"

	"hearsay/internal/text"
)

// pair is two aligned sentences and how alike they are.
type pair struct {
	a, b  int
	score float64
}

const (
	alike     = 0.38 // sentences that share less of their weight are not one passage
	contained = 0.62 // a sentence that finds this share of itself in an aligned one was split off it
	common    = 40   // a word in more sentences than this brings no two together
)

// align finds the pairs of sentences: the most alike first, each sentence once; then those that
// were split or merged.
func (c *comparer) align() {
	edges := c.candidates()
	sort.SliceStable(edges, func(i, j int) bool { return edges[i].score > edges[j].score })
	usedA, usedB := make([]bool, len(c.a.sentences)), make([]bool, len(c.b.sentences))
	for _, e := range edges {
		if e.score >= alike && !usedA[e.a] && !usedB[e.b] {
			usedA[e.a], usedB[e.b] = true, true
			c.pairs = append(c.pairs, e)
		}
	}
	for _, e := range edges {
		if usedA[e.a] != usedB[e.b] && c.within(e, usedA[e.a]) >= contained {
			usedA[e.a], usedB[e.b] = true, true
			c.pairs = append(c.pairs, e)
		}
	}
	slices.SortFunc(c.pairs, func(x, y pair) int {
		if x.a != y.a {
			return x.a - y.a
		}
		return x.b - y.b
	})
	for n, p := range c.pairs {
		c.a.sentences[p.a].partner = append(c.a.sentences[p.a].partner, n)
		c.b.sentences[p.b].partner = append(c.b.sentences[p.b].partner, n)
	}
}

// within is the share of the unaligned sentence of a pair that stands in the aligned one.
func (c *comparer) within(e pair, aligned bool) float64 {
	x, y := c.bagOf(c.a, e.a), c.bagOf(c.b, e.b)
	own := x
	if aligned {
		own = y
	}
	if sum := c.words.sum(own); sum > 0 && len(own) > 3 {
		return c.words.shared(x, y) / sum
	}
	return 0
}

func (c *comparer) bagOf(s *side, n int) []int32 { return s.bag(s.sentences[n].span) }

// candidates are the pairs of sentences that share a rare word, with their likeness. Of sentences
// that are equally alike, those at the same place of their texts come first.
func (c *comparer) candidates() []pair {
	a, b := c.a.bags(), c.b.bags()
	return c.sharing(a, b, func(i, j int) (float64, bool) {
		score := c.words.dice(a[i], b[j])
		return score - 0.01*c.distance(i, j), score > 0.2
	})
}

// bags are the bags of words of the sentences, in order.
func (s *side) bags() [][]int32 {
	out := make([][]int32, len(s.sentences))
	for i := range s.sentences {
		out[i] = s.bag(s.sentences[i].span)
	}
	return out
}

// sharing are the pairs of bags of words that share a rare word and that score keeps, with their scores. A bag without a
// rare word is held against those at its place of the other text.
func (c *comparer) sharing(a, b [][]int32, score func(i, j int) (float64, bool)) []pair {
	index := c.index(b)
	var out []pair
	seen := make([]int, len(b)) // the bag of a that it was last held against, from 1
	for i := range a {
		for _, near := range holders(a[i], index, i*len(b)/len(a)) {
			for _, j := range near {
				if seen[j] == i+1 {
					continue
				}
				seen[j] = i + 1
				if n, ok := score(i, j); ok {
					out = append(out, pair{i, j, n})
				}
			}
		}
	}
	return out
}

// holders are, by word, the bags that hold the rare words of a bag; where all its words are common, those nearest to a
// place that hold its rarest.
func holders(bag []int32, index [][]int, place int) [][]int {
	var out [][]int
	var rarest []int
	for _, w := range bag {
		switch l := index[w]; {
		case len(l) == 0:
		case len(l) <= common:
			out = append(out, l)
		case rarest == nil || len(l) < len(rarest):
			rarest = l
		}
	}
	if len(out) > 0 || rarest == nil {
		return out
	}
	at := sort.SearchInts(rarest, place)
	return [][]int{rarest[max(0, at-common/2):min(len(rarest), at+common/2)]}
}

// distance is how far apart two sentences stand in their texts, 0 to 1.
func (c *comparer) distance(i, j int) float64 {
	x := float64(i)/float64(len(c.a.sentences)) - float64(j)/float64(len(c.b.sentences))
	return max(x, -x)
}

// index lists, by word, the bags that hold it.
func (c *comparer) index(bags [][]int32) [][]int {
	index := make([][]int, len(c.words.in))
	for j, bag := range bags {
		for _, w := range bag {
			if l := index[w]; len(l) == 0 || l[len(l)-1] != j {
				index[w] = append(index[w], j)
			}
		}
	}
	return index
}

// passages lists the aligned sentences and those that only one side has.
func (c *comparer) passages() []Passage {
	moved := c.moved()
	var out []Passage
	for n, p := range c.pairs {
		a, b := c.a.sentences[p.a].span, c.b.sentences[p.b].span
		out = append(out, Passage{a, b, c.relation(a, b), moved[n]})
	}
	for i := range c.a.sentences {
		if s := &c.a.sentences[i]; len(s.partner) == 0 {
			out = append(out, Passage{A: s.span, Relation: OnlyA})
		}
	}
	for i := range c.b.sentences {
		if s := &c.b.sentences[i]; len(s.partner) == 0 {
			out = append(out, Passage{B: s.span, Relation: OnlyB})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return place(out[i]) < place(out[j]) })
	return out
}

func place(p Passage) int {
	if p.Relation == OnlyB {
		return 1<<40 + p.B.Start
	}
	return p.A.Start
}

// relation compares two passages letter by letter, then word by word.
func (c *comparer) relation(a, b text.Span) Relation {
	switch {
	case a.Of(c.a.Text) == b.Of(c.b.Text):
		return Same
	case slices.Equal(c.a.bag(a), c.b.bag(b)):
		return Punctuation
	}
	return Reworded
}

// moved marks the pairs that are not on the longest run of pairs in the order of both texts.
func (c *comparer) moved() []bool {
	var tails, ends []int // by length: the pair that ends the run, and its place in b
	before := make([]int, len(c.pairs))
	for n, p := range c.pairs {
		k := sort.SearchInts(ends, p.b)
		for k > 0 && k < len(ends) && ends[k] == p.b {
			k++ // one sentence aligned with two
		}
		if k == len(ends) {
			tails, ends = append(tails, n), append(ends, p.b)
		} else {
			tails[k], ends[k] = n, p.b
		}
		before[n] = -1
		if k > 0 {
			before[n] = tails[k-1]
		}
	}
	out := make([]bool, len(c.pairs))
	for i := range out {
		out[i] = true
	}
	if len(tails) > 0 {
		for n := tails[len(tails)-1]; n >= 0; n = before[n] {
			out[n] = false
		}
	}
	return out
}

// similarity is the share of both texts' words that stand in aligned sentences, by likeness.
func (c *comparer) similarity() float64 {
	total, aligned := 0.0, 0.0
	for _, s := range []*side{c.a, c.b} {
		for i := range s.sentences {
			n := float64(s.sentences[i].Len())
			total += n
			best := 0.0
			for _, p := range s.sentences[i].partner {
				best = max(best, min(1, c.pairs[p].score+0.01))
			}
			aligned += n * best
		}
	}
	if total == 0 {
		return 0
	}
	return float64(int(1000*aligned/total+0.5)) / 1000
}
