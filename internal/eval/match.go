package eval

import "sort"

// pair is a gold item and the found item that answers it.
type pair struct{ gold, found int }

// match pairs gold with found, one to one, the likest first: by the Jaccard index of their
// tokens, at least threshold, then by the nearness of their starts. goldAt and foundAt are starts.
func match(gold, found []set, goldAt, foundAt []int, threshold float64) []pair {
	var c []candidate
	for i, g := range gold {
		for j, f := range found {
			n := common(g, f)
			if n == 0 {
				continue
			}
			if k := float64(n) / float64(len(g)+len(f)-n); k >= threshold {
				c = append(c, candidate{pair{i, j}, k, abs(goldAt[i] - foundAt[j])})
			}
		}
	}
	sort.Slice(c, func(i, j int) bool { return c[i].before(c[j]) })
	return disjoint(c, len(gold), len(found))
}

type candidate struct {
	pair
	likeness float64
	distance int
}

func (a candidate) before(b candidate) bool {
	switch {
	case a.likeness != b.likeness:
		return a.likeness > b.likeness
	case a.distance != b.distance:
		return a.distance < b.distance
	case a.gold != b.gold:
		return a.gold > b.gold
	}
	return a.found > b.found
}

// disjoint takes candidates in order, each gold and found item once.
func disjoint(c []candidate, gold, found int) []pair {
	g, f := make([]bool, gold), make([]bool, found)
	var out []pair
	for _, x := range c {
		if !g[x.gold] && !f[x.found] {
			g[x.gold], f[x.found] = true, true
			out = append(out, x.pair)
		}
	}
	return out
}

func abs(n int) int { return max(n, -n) }
