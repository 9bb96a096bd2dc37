package compare

// Edit is a piece of a word-level difference: "=" in both, "-" only in a, "+" only in b.
type Edit struct {
	Op   string
	Text string
}

// longestDiff bounds the product of the lengths that diff looks at; beyond it the differing middle
// of two quotations is one replacement.
const longestDiff = 1 << 20

// diff compares two runs of tokens word by word, marks included.
func (c *comparer) diff(a, b runOf) []Edit {
	first := 0
	for first < a.len() && first < b.len() && a.same(first, b, first) {
		first++
	}
	x, y := a.len(), b.len()
	for x > first && y > first && a.same(x-1, b, y-1) {
		x, y = x-1, y-1
	}
	var out []Edit
	out = edit(out, "=", a.text(0, first))
	out = middle(out, a, b, first, x, y)
	return edit(out, "=", a.text(x, a.len()))
}

// middle is the difference of what stands between the common beginning and end: by the longest
// common subsequence.
func middle(out []Edit, a, b runOf, first, x, y int) []Edit {
	n, m := x-first, y-first
	if n*m > longestDiff || n == 0 || m == 0 {
		return edit(edit(out, "-", a.text(first, x)), "+", b.text(first, y))
	}
	length := make([]int32, (n+1)*(m+1))
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a.same(first+i, b, first+j) {
				length[i*(m+1)+j] = length[(i+1)*(m+1)+j+1] + 1
			} else {
				length[i*(m+1)+j] = max(length[(i+1)*(m+1)+j], length[i*(m+1)+j+1])
			}
		}
	}
	for i, j := 0, 0; i < n || j < m; {
		switch {
		case i < n && j < m && a.same(first+i, b, first+j):
			out = edit(out, "=", a.text(first+i, first+i+1))
			i++
			j++
		case i < n && (j == m || length[(i+1)*(m+1)+j] >= length[i*(m+1)+j+1]):
			out = edit(out, "-", a.text(first+i, first+i+1))
			i++
		default:
			out = edit(out, "+", b.text(first+j, first+j+1))
			j++
		}
	}
	return out
}

// edit appends a piece, joined to the one before where the operation is the same.
func edit(out []Edit, op, s string) []Edit {
	if s == "" {
		return out
	}
	if n := len(out); n > 0 && out[n-1].Op == op {
		out[n-1].Text += s
		return out
	}
	return append(out, Edit{op, s})
}

// runOf is a run of a side's tokens.
type runOf struct {
	s           *side
	first, last int
	end         int // byte where the run's text ends
}

func (r runOf) len() int { return r.last - r.first }

// same tells whether two tokens are the same word or the same mark.
func (r runOf) same(i int, o runOf, j int) bool {
	x, y := r.s.word[r.first+i], o.s.word[o.first+j]
	if x != 0 || y != 0 {
		return x == y
	}
	return r.s.t.Of(r.first+i) == o.s.t.Of(o.first+j)
}

// text is the tokens from i to j with the white space behind them.
func (r runOf) text(i, j int) string {
	if i >= j {
		return ""
	}
	end := r.end
	if r.first+j < r.last {
		end = r.s.t.Tokens[r.first+j].Start
	}
	return r.s.Text[r.s.t.Tokens[r.first+i].Start:end]
}
