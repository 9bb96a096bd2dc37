//go:build js

package main

import (
	"strconv"
	"strings"
	"syscall/js"
)

// wordsAMinute that adults read of English non-fiction: Brysbaert, "How many words do we read per minute?", Journal of
// Memory and Language 109 (2019).
const wordsAMinute = 238

// glance tells about the whole article: how long, in which language, quoting whom, how sure, and what it leaves open.
// It counts; it does not judge.
type glance struct {
	p *page
	a *article
}

func (g *glance) draw(section js.Value, a *article) {
	g.a = a
	w := g.p.words
	words := g.p.study.length()
	facts := build("dl", "facts")
	fact := func(name string, value ...any) {
		facts.Call("append", build("div", "", build("dt", "", name), build("dd", "", value...)))
	}
	fact(w.say("language.label"), g.language())
	fact(w.say("glance.length"), w.count("word", words)+", "+w.count("minute", max(1, (words+wordsAMinute/2)/wordsAMinute)))
	fact(w.say("kind.quotes"), g.forms())
	fact(w.say("glance.rate"), g.caution(words))
	section.Call("replaceChildren", facts)
	for _, part := range []js.Value{g.sourcing(), g.anonymous(), g.integrity(), g.ledger()} {
		if part.Truthy() {
			section.Call("append", part)
		}
	}
}

func (g *glance) language() string {
	found := g.p.reader.answer().Get("language")
	if found.Get("code").String() == "und" {
		return g.p.words.say("language.uncertain")
	}
	return g.p.language.called(found.Get("code").String()) + " · " + g.p.words.percent(found.Get("confidence").Float())
}

// forms is the quotes by form: "31: 12 direct, 16 indirect, 3 mixed".
func (g *glance) forms() string {
	count := map[string]int{}
	for i := range g.a.quotes {
		count[g.a.quotes[i].form]++
	}
	var parts []string
	for _, form := range []string{"direct", "indirect", "mixed", "unattributed"} {
		if n := count[form]; n > 0 {
			parts = append(parts, g.p.words.say("glance."+form, "n", n))
		}
	}
	all := strconv.Itoa(len(g.a.quotes))
	if len(parts) == 0 {
		return all
	}
	return g.p.words.labelled(all, strings.Join(parts, ", "))
}

// caution is how often the reporter and the sources hold back, each in their own words.
func (g *glance) caution(words int) string {
	quoted, end := 0, 0
	for i := range g.a.quotes {
		if q := &g.a.quotes[i]; q.end > end { // what stands inside another quote is counted with it
			quoted += g.p.study.words(span{max(q.start, end), q.end})
			end = q.end
		}
	}
	inQuotes := 0
	for i := range g.a.hedges {
		if g.a.hedges[i].quote >= 0 {
			inQuotes++
		}
	}
	return g.p.words.say("glance.rates", "reporter", g.rate(len(g.a.hedges)-inQuotes, words-quoted), "sources", g.rate(inQuotes, quoted))
}

// rate is so many per 100 words, with one decimal.
func (g *glance) rate(n, words int) string {
	if words <= 0 {
		return "–"
	}
	return g.p.words.decimal(100 * float64(n) / float64(words))
}

var sourcings = []string{"named", "organisation", "unnamed", "anonymous"}

// sourcing is a bar of the quotes by how their source is named. Its parts differ by pattern too, and its numbers stand
// beside it.
func (g *glance) sourcing() js.Value {
	count := map[string]int{}
	for i := range g.a.quotes {
		if v := g.a.voiceOf(g.a.quotes[i].voice); v != nil {
			count[v.sourcing]++
		} else {
			count["nobody"]++
		}
	}
	bar := attribute(build("div", "bar"), "aria-hidden", "true")
	legend := build("ul", "key")
	for _, s := range append(sourcings, "nobody") {
		if count[s] == 0 {
			continue
		}
		part := build("span", s)
		part.Get("style").Call("setProperty", "flex-grow", strconv.Itoa(count[s]))
		bar.Call("append", part)
		name := g.p.words.say(map[bool]string{true: "glance.nobody", false: "sourcingShort." + s}[s == "nobody"])
		legend.Call("append", build("li", "", attribute(build("span", "swatch "+s), "aria-hidden", "true"), name+" ", build("b", "", strconv.Itoa(count[s]))))
	}
	if bar.Get("children").Length() == 0 {
		return js.Null()
	}
	return build("section", "", build("h2", "", g.p.words.say("glance.from")), bar, legend)
}

// anonymous is each source that the article grants anonymity, in the sentence that does.
func (g *glance) anonymous() js.Value {
	var rows []js.Value
	for i := range g.a.voices {
		v := &g.a.voices[i]
		if v.sourcing != "anonymous" {
			continue
		}
		at := g.granted(v)
		rows = append(rows, flash(at, build("span", "words", v.name), build("span", "claim", shorten(g.p.study.text(at), 220))))
	}
	return g.part("glance.anonymous", rows)
}

// granted is the sentence that makes a source anonymous, as the engine found it; else the one that first mentions it.
func (g *glance) granted(v *voice) span {
	switch {
	case v.granted.end > v.granted.start:
		return v.granted
	case len(v.mentions) > 0:
		return g.p.study.sentence(v.mentions[0].start)
	}
	return span{}
}

// integrity is the quotations where something is off, and what.
func (g *glance) integrity() js.Value {
	var rows []js.Value
	for i := range g.a.quotes {
		q := &g.a.quotes[i]
		var flags []string
		for _, flag := range q.integrity {
			flags = append(flags, g.p.words.say("integrity."+flag))
		}
		if len(flags) > 0 {
			rows = append(rows, visit(q.index, build("span", "words", shorten(q.text, 120)), build("span", "about", strings.Join(flags, " · "))))
		}
	}
	return g.part("glance.integrity", rows)
}

// ledger is what the article says it does not know, each claim with its caveat.
func (g *glance) ledger() js.Value {
	var rows []js.Value
	for i := range g.a.hedges {
		h := &g.a.hedges[i]
		if h.category != "unverified" {
			continue
		}
		sentence := g.p.study.sentence(h.start)
		claim := h.claim
		if claim.end <= claim.start {
			claim = sentence
		}
		rows = append(rows, visit(h.index, build("span", "claim", shorten(g.p.study.text(claim), 220)), build("span", "about", g.p.words.say("glance.caveat", "words", h.text, "whose", whose(g.p.words, g.a, h)))))
	}
	return g.part("glance.unconfirmed", rows)
}

func (g *glance) part(title string, rows []js.Value) js.Value {
	if len(rows) == 0 {
		return js.Null()
	}
	return build("section", "", build("h2", "", g.p.words.say(title)), list("rows", rows))
}

func (g *glance) do(string, int, js.Value) {}
