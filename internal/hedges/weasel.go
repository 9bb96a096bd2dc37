package hedges

import "hearsay/internal/text"

// isWeasel: "some argue", "many critics have said", "others": nameless sources with what they do to
// a claim. The run then goes on to that verb.
func isWeasel(s *scanner, r *text.Run) bool {
	if s.is(r.First-1, preposition|determiner|be|to) || s.is(r.First-1, attribute) {
		return false
	}
	i := r.Last
	for i < r.First+3 && s.is(i, unnamed) {
		i++
	}
	for end := i + 2; i < end && s.is(i, have|adverb|modal); i++ {
	}
	if !s.is(i, attribute) || s.is(i+1, stop|preposition) {
		return false
	}
	r.Last = i + 1
	return true
}
