package hedges

import "hearsay/internal/text"

// claim is the clause that a hedge weakens: for an approximator the amount after it, for a verb
// or phrase that introduces a clause what follows, for the rest the clause around it.
func (s *scanner) claim(r text.Run, c Category) text.Span {
	switch c {
	case Approximator:
		return s.amount(r.Last)
	case Unverified:
		return text.Span{}
	}
	first, last := s.clause(r)
	if s.is(r.Last, that|to) || s.is(r.Last-1, that|to) {
		first = r.Last
		if s.is(first, that) {
			first++
		}
	}
	return s.t.Span(text.Run{First: first, Last: last})
}

// amount is the number and its noun after an approximator.
func (s *scanner) amount(i int) text.Span {
	last := i
	for last < s.last && last < i+4 && !s.is(last, stop|preposition|be|have) && (s.tokens[last].Is(text.Letter|text.Digit) || last == i || s.tokens[last].Rune == '%' || s.tokens[last].Rune == '-') {
		last++
	}
	return s.t.Span(text.Run{First: i, Last: last})
}

// reach is how many tokens to each side a clause may go on: more is no clause but a text without
// punctuation, where looking further would cost the square of its length.
const reach = 60

// clause is the run of tokens around r that no mark of punctuation interrupts.
func (s *scanner) clause(r text.Run) (int, int) {
	first, last := r.First, r.Last
	for first > max(s.first, r.First-reach) && !s.boundary(first-1) {
		first--
	}
	for last < min(s.last, r.Last+reach) && !s.boundary(last) {
		last++
	}
	return first, last
}

// boundary tells whether token i is a mark that ends a clause.
func (s *scanner) boundary(i int) bool {
	switch s.tokens[i].Rune {
	case ',', ';', ':', '—', '–', '“', '”', '"', '.', '!', '?', '(', ')', '«', '»', '„', '…':
		return true
	}
	return false
}
