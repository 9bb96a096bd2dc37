package hedges

import (
	"strings"

	"hearsay/internal/text"
)

// condition tells whether a phrase hedges where it stands; it may change the run.
type condition func(s *scanner, r *text.Run) bool

// conditions are the names that the table of hedges may use.
var conditions = map[string]condition{
	"":             func(*scanner, *text.Run) bool { return true },
	"number":       numberFollows,
	"topic":        func(s *scanner, r *text.Run) bool { return numberFollows(s, r) && !s.is(r.First-1, topic) },
	"extent":       isExtent,
	"limit":        isLimit,
	"whole":        wholeFollows,
	"after-number": afterNumber,
	"lower":        func(s *scanner, r *text.Run) bool { return isLower(s, r) && verbFollows(s, r) },
	"verb":         verbFollows,
	"ability":      noAbility,
	"likely":       isLikely,
	"clause":       clauseFollows,
	"asserts": func(s *scanner, r *text.Run) bool {
		return s.is(r.Last, that|pronoun) && !s.is(r.First-1, self) && !s.person(r.First-1) && clauseFollows(s, r)
	},
	"question":   func(s *scanner, r *text.Run) bool { return s.is(r.Last, question) },
	"passive":    isPassive,
	"outlook":    isOutlook,
	"rated":      isRated,
	"noun":       nounFollows,
	"verbal":     isVerbal,
	"that":       thatFollows,
	"link":       isLink,
	"looks":      func(s *scanner, r *text.Run) bool { return !s.is(r.First-1, determiner) },
	"plain":      func(s *scanner, r *text.Run) bool { return !s.is(r.First-1, determiner|adverb) },
	"suspected":  func(s *scanner, r *text.Run) bool { return nounFollows(s, r) && !s.is(r.First-1, pronoun) },
	"reported":   isReported,
	"what":       whatTheyCall,
	"perfect":    isPerfect,
	"weasel":     isWeasel,
	"participle": participleFollows,
	"infinitive": infinitiveFollows,
}

// numberFollows: "about 30", "some $5", "more than half", "at least a week".
func numberFollows(s *scanner, r *text.Run) bool {
	i := r.Last
	if i >= s.last {
		return false
	}
	if s.is(i, article) && s.is(i+1, number|period) {
		return true
	}
	if s.is(i, measured) && i+1 < s.last {
		i++
	}
	return s.tokens[i].Is(text.Digit) || s.is(i, number)
}

// wholeFollows: "nearly all", "almost always", "nearly doubled"; "not nearly enough" is none.
func wholeFollows(s *scanner, r *text.Run) bool {
	if s.is(r.First-1, adverb) && strings.HasPrefix(strings.ToLower(s.t.Of(r.First-1)), "n") {
		return false
	}
	return numberFollows(s, r) || s.is(r.Last, whole) || s.letters(r.Last) && !s.is(r.Last, preposition|stop)
}

// isExtent: "over 200 people", "lasted over two hours"; "$84 billion over 10 years" is a span of time.
func isExtent(s *scanner, r *text.Run) bool {
	if !numberFollows(s, r) {
		return false
	}
	for i := r.Last + 1; i < s.last && i < r.Last+5; i++ {
		if s.is(i, unitOfTime) {
			return s.is(r.First-1, duration) || r.First == s.first
		}
	}
	return true
}

// isLimit: "up to 40", told by a word that is also the plain "to": not that of "from 20 to 35", "rose to 40", "until 3 May"
// or "until 2027".
func isLimit(s *scanner, r *text.Run) bool {
	if !numberFollows(s, r) || s.numeral(r.First-1) || s.numeral(r.First-2) && !s.is(r.First-1, stop) || s.dated(r.Last) {
		return false
	}
	for i := r.First - 1; i >= max(s.first, r.First-maxChange) && !s.is(i, stop); i-- {
		if s.is(i, change) {
			return false
		}
	}
	return true
}

// maxChange is how many words stand between "rose" and "to" at most.
const maxChange = 6

// dated tells whether a day, a year or an hour begins at token i.
func (s *scanner) dated(i int) bool {
	w := s.t.Of(i)
	return s.is(i+1, month) || len(w) == 4 && (w[:2] == "19" || w[:2] == "20") || s.tokens[min(i+1, s.last-1)].Rune == ':'
}

// numeral tells whether token i is a number.
func (s *scanner) numeral(i int) bool {
	return i >= s.first && (s.tokens[i].Is(text.Digit) || s.is(i, number))
}

func afterNumber(s *scanner, r *text.Run) bool {
	for i := r.First - 1; i >= s.first && i >= r.First-3; i-- {
		if s.tokens[i].Is(text.Digit) || s.is(i, number) {
			return true
		}
	}
	return false
}

// isLower: "may", not the month; in a headline either has a capital.
func isLower(s *scanner, r *text.Run) bool {
	return !s.tokens[r.First].Is(text.Upper) || r.First > s.first && !s.is(r.First-1, monthBefore|preposition|of) && s.t.Headline(text.Run{First: s.first, Last: s.last})
}

// verbFollows: a modal with its verb, not the noun or the month.
func verbFollows(s *scanner, r *text.Run) bool {
	return s.letters(r.Last) && !s.determined(r) && !s.is(r.Last, preposition|of)
}

// noAbility: "could be drawn in", but not "could hear", "all they could do", "could not".
func noAbility(s *scanner, r *text.Run) bool {
	if !verbFollows(s, r) || s.is(r.Last, perception) || s.is(r.Last, adverb) && s.is(r.Last+1, perception) {
		return false
	}
	if w := strings.ToLower(s.t.Of(r.Last)); w == "not" || w == "n't" || w == "n’t" {
		return false
	}
	return !s.is(r.First-1, ability|than) && !s.is(r.First-2, ability)
}

// isLikely: not "likely voters", "more likely than", "the likely winner" stays.
func isLikely(s *scanner, r *text.Run) bool {
	if s.is(r.Last, likelyNoun) || s.is(r.Last, than) || s.is(r.First-1, less) && s.is(r.Last, than) {
		return false
	}
	return true
}

// clauseFollows: what is claimed stands after the verb: "that", a pronoun, a determiner, "to".
func clauseFollows(s *scanner, r *text.Run) bool {
	if s.determined(r) || s.is(r.Last, responsibility) || s.is(r.First-1, to) && !s.is(r.Last, that) || s.is(r.First-1, preposition) && !s.is(r.Last, that) {
		return false
	}
	if s.is(r.Last, that|pronoun|to) || s.letters(r.Last) && s.tokens[r.Last].Is(text.Upper) {
		return true
	}
	return s.is(r.Last, determiner) && !s.is(r.Last+1, responsibility) && s.verbAhead(r.Last+2)
}

// verbAhead tells whether a clause goes on with its verb: "claimed the dam was leaking", but
// "claimed the prize".
func (s *scanner) verbAhead(i int) bool {
	for end := min(i+5, s.last); i < end && s.letters(i); i++ {
		if s.is(i, be|have|modal|auxiliary) || s.past != "" && strings.HasSuffix(s.t.Of(i), s.past) || s.tokens[i].Is(text.Clitic) {
			return true
		}
	}
	return false
}

// isPassive: a form of "be" stands before, adverbs between: "is widely expected".
func isPassive(s *scanner, r *text.Run) bool {
	i := r.First - 1
	for s.is(i, adverb) && i > s.first {
		i--
	}
	if s.tokens[max(i, 0)].Is(text.Clitic) && !s.is(i-1, pronoun) {
		return false // "the firm's reported loss"
	}
	return s.is(i, be) && !s.is(r.Last, by)
}

// isOutlook: "emissions forecast to fall", "as expected" not.
func isOutlook(s *scanner, r *text.Run) bool {
	return s.is(r.Last, to) && !s.is(r.First-1, than|comparative|determiner)
}

// isRated: ", considered one of the best".
func isRated(s *scanner, r *text.Run) bool {
	return (s.is(r.Last, determiner|number|to) || s.is(r.Last-1, complement)) && (r.First == s.first || s.is(r.First-1, stop))
}

// nounFollows: "alleged abuse", "potential trap"; "has potential" is none.
func nounFollows(s *scanner, r *text.Run) bool {
	return s.letters(r.Last) && !s.is(r.Last, preposition|stop|to|that|pronoun|be|have|than|determiner) && !s.is(r.First-1, than)
}

// isVerbal: a verb with its subject, not the noun: "officials believe", not "the suspects".
func isVerbal(s *scanner, r *text.Run) bool {
	if s.determined(r) || s.is(r.Last, preposition|stop) || r.Last >= s.last {
		return false
	}
	return s.letters(r.Last) || s.tokens[r.Last].Rune != 0 && !s.is(r.Last, stop)
}

// thatFollows: "a chance of", "the prospect that".
func thatFollows(s *scanner, r *text.Run) bool { return s.is(r.Last, of|that) }

// isLink: a verb of seeming with its complement: not "appeared on stage", "seems" of a question.
func isLink(s *scanner, r *text.Run) bool {
	if r.Last >= s.last || s.is(r.Last, stop) || s.is(r.Last, preposition&^complement) {
		return false
	}
	return s.letters(r.Last)
}

// isReported: "strikes were reported", "are reported to have": no source is named.
func isReported(s *scanner, r *text.Run) bool {
	return isPassive(s, r) || s.is(r.Last, to) && !s.is(r.First-1, pronoun)
}

// whatTheyCall: "in what the U.N. has called", "joined what they call": from "what" to the verb.
// After a verb, "what he said" is no hedge.
func whatTheyCall(s *scanner, r *text.Run) bool {
	verbs := say
	if !s.is(r.First-1, preposition) {
		verbs = call
	}
	if r.First == s.first || s.is(r.Last, modal) {
		return false
	}
	for i := r.Last; i < s.last && i < r.Last+8; i++ {
		switch {
		case s.is(i, verbs) && i > r.Last:
			r.Last = i + 1
			return true
		case !s.letters(i) && !s.tokens[i].Is(text.Stop), s.is(i, be|to|auxiliary):
			return false
		}
	}
	return false
}

// isPerfect: hearsay told by a modal verb or a conditional with the perfect, in one clause with it:
// "soll 30 Menschen getötet haben", "habría sometido".
func isPerfect(s *scanner, r *text.Run) bool {
	first, last := s.clause(*r)
	for i := first; i < last; i++ {
		if (i < r.First || i >= r.Last) && s.is(i, perfect) {
			return true
		}
	}
	return false
}

// participleFollows: the conditional of hearsay, "aurait tué", "habría sido": within four words a
// participle stands. In what somebody has said, "a dit que le port serait fermé", it is only the future.
func participleFollows(s *scanner, r *text.Run) bool {
	for i := r.First - 1; i > s.first; i-- {
		if s.is(i, that) && s.endsIn(i-1, s.participles) {
			return false
		}
	}
	return s.ahead(r.Last, s.participles)
}

// infinitiveFollows: hearsay told by "to have", "miał ukraść", "měl ukrást": within four words an
// infinitive stands. With a conditional beside it, "měl by", it is a duty.
func infinitiveFollows(s *scanner, r *text.Run) bool {
	return !s.is(r.First-1, modal) && !s.is(r.Last, modal) && s.ahead(r.Last, s.infinitives)
}

// ahead tells whether one of the next four words ends in one of the endings.
func (s *scanner) ahead(i int, endings []string) bool {
	for end := i + 4; i < end && s.letters(i); i++ {
		if s.endsIn(i, endings) {
			return true
		}
	}
	return false
}

func (s *scanner) endsIn(i int, endings []string) bool {
	w := s.t.Of(i)
	for _, ending := range endings {
		if len(w) > len(ending)+1 && strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// person tells whether token i looks like someone's name.
func (s *scanner) person(i int) bool {
	return i > s.first && s.tokens[i].Is(text.Upper) && !s.tokens[i].Is(text.Caps)
}

// determined tells whether a determiner makes a noun of the phrase: "the claims".
func (s *scanner) determined(r *text.Run) bool {
	return s.is(r.First-1, determiner) && !s.is(r.First-1, pronoun)
}
