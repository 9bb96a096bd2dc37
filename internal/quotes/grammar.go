package quotes

import "hearsay/internal/lang"

// grammar is how a language orders a report: the keys "quotes.…" of settings.tsv. The zero
// grammar is that of English.
type grammar struct {
	inversion bool // the subject may stand behind any verb: "Am Montag sagte Haan, dass"
	comma     bool // a comma stands before a reported clause without a conjunction: "Haan sagte, er"
	auxiliary bool // the auxiliary may stand far before its participle: "hat am Montag gesagt"
	bare      bool // no comma behind "Laut Haan"
	strict    bool // only genitives and "of" go on with a noun phrase behind its noun
	compounds bool // nouns are compounded in one word
	loose     bool // verbs are not listed: a clause is told by its length
	bareNouns bool // no articles: "minister" is "the minister"
	dropped   bool // a subject that is known may be left out: "Řekl, že"
	enclitic  bool // a pronoun may be hyphenated to its verb: "a-t-il dit"
	inserted  bool // an attribution may stand inside the marks: « A, dit Ruiz, B »
	mood      bool // a mood of its own marks reports: class "subjunctive"
	second    bool // the verb stands second: it follows a source that opens its clause
	dash      bool // a paragraph that opens with a dash is speech
}

func newGrammar(p *lang.Pack) grammar {
	has := func(key string) bool { return p.Setting("quotes."+key) == "yes" }
	return grammar{inversion: has("inversion"), comma: has("comma"), auxiliary: has("auxiliary"), bare: has("bare"), strict: has("strict"), compounds: has("compounds"), loose: has("loose"), bareNouns: has("barenouns"), dropped: has("dropped"), enclitic: has("enclitic"), inserted: has("inserted"), mood: has("mood"), second: has("second"), dash: has("dash")}
}
