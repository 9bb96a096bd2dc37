//go:build js

package main

import (
	"strconv"
	"strings"
	"syscall/js"
	"unicode/utf8"
)

// hedges shows the words that hold back, by category: what they weaken, and whose caution it is.
type hedges struct{ p *page }

// categories in the order of the panel: what the article could not confirm comes first.
var categories = []string{"unverified", "report", "appearance", "likelihood", "modal", "belief", "approximator"}

func (h *hedges) draw(section js.Value, a *article) {
	section.Call("replaceChildren", build("p", "note", h.p.words.labelled(h.p.words.count("hedge", len(a.hedges)), h.p.words.say("hedges.note"))+"."))
	for _, category := range categories {
		var rows []js.Value
		for i := range a.hedges {
			if a.hedges[i].category == category {
				rows = append(rows, h.row(a, &a.hedges[i]))
			}
		}
		if len(rows) == 0 {
			continue
		}
		name := capital(h.p.words.say("hedge." + category))
		section.Call("append", build("h2", "", name+" ", build("span", "where", strconv.Itoa(len(rows)))), list("hedges", rows))
	}
}

func (h *hedges) row(a *article, x *hedge) js.Value {
	claim := x.claim
	if claim.end <= claim.start {
		claim = h.p.study.sentence(x.start)
	}
	return visit(x.index, build("span", "words", x.text), build("span", "claim", shorten(h.p.study.text(claim), 140)), build("span", "about", whose(h.p.words, a, x)))
}

// whose caution a hedge is.
func whose(w *words, a *article, x *hedge) string {
	if x.quote < 0 {
		return w.say("hedges.reporter")
	}
	if q := a.quoteAt(x.quote); q != nil && q.voice >= 0 {
		if v := a.voiceOf(q.voice); v != nil {
			return w.say("hedges.voice", "name", v.name)
		}
	}
	return w.say("hedges.someone")
}

func (h *hedges) do(string, int, js.Value) {}

// capital begins a name of a category with a capital.
func capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}
