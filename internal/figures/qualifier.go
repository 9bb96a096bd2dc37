package figures

import "hearsay/internal/text"

// qualifierTokens is the length of the longest phrase of qualifiers.tsv.
const qualifierTokens = 6

// qualifier is how exactly a figure is meant, by the words around its tokens.
func (s *scanner) qualifier(r text.Run) Qualifier {
	if q, ok := s.qualifierBefore(r.First); ok {
		return q
	}
	if s.is(r.First-1, article) { // "about a 40-minute drive"
		if q, ok := s.qualifierBefore(r.First - 1); ok {
			return q
		}
	}
	if n, q := s.after.at(s.tokens, r.Last, s.last); q != nil && n > 0 {
		return *q
	}
	return Exact
}

// qualifierBefore is that of the longest phrase that ends before token end.
func (s *scanner) qualifierBefore(end int) (Qualifier, bool) {
	for i := max(end-qualifierTokens, s.first); i < end; i++ {
		if n, q := s.before.at(s.tokens, i, s.last); q != nil && i+n == end {
			return *q, true
		}
	}
	return Exact, false
}
