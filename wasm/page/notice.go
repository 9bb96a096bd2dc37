//go:build js

package main

import (
	"strings"
	"time"

	"honnef.co/go/js/dom/v2"
)

// patience is how long a text is read before the page says so.
const patience = 400 * time.Millisecond

// notice says what is going on where it is not plain to see, that the text is safe, and what can be done.
type notice struct {
	p                 *page
	box, text, button dom.Element
	act               func()
	drawn             int // counts the drawings: a late one is not for the state that has passed
}

// action is what the reader can do about a notice.
type action struct {
	label string
	does  func()
}

func (n *notice) bind(p *page) {
	n.p = p
	n.box, n.text, n.button = element("notice"), element("notice-text"), element("notice-action")
	listen(n.button, "click", func() { n.act() })
}

func (n *notice) draw(r reader) {
	n.drawn++
	switch r.state() {
	case "reading":
		n.wait(r)
	case "failed":
		n.set(failure(n.p.words, r))
	case "read":
		n.set(remarks(n.p.words, r))
	default:
		n.set("", putBack(n.p.words, r))
	}
}

// wait says that a text is being read, if it takes a while.
func (n *notice) wait(r reader) {
	drawing := n.drawn
	time.AfterFunc(patience, func() {
		guard(func() {
			if n.drawn == drawing {
				n.set(n.p.words.say("notice.reading", "length", characters(n.p.words, r)), action{n.p.words.say("notice.stop"), func() { r.v.Call("cancel") }})
			}
		})
	})
}

func (n *notice) set(text string, a action) {
	shown := text != "" || a.label != ""
	n.text.SetTextContent(text)
	n.button.SetTextContent(a.label)
	n.act = a.does
	show(n.button, a.label != "")
	n.box.Class().Remove("shown")
	if shown {
		n.box.Class().Add("shown")
	}
}

// failure says why a text was not read, and what to do.
func failure(w *words, r reader) (string, action) {
	again := action{w.say("notice.again"), func() { r.v.Call("read") }}
	cause := r.v.Get("error")
	switch cause.Get("reason").String() {
	case "cancelled":
		return w.say("notice.stopped"), action{w.say("notice.read"), again.does}
	case "stopped":
		return w.say("notice.restarted"), again
	case "refused":
		return w.say("notice.refused", "why", cause.Get("message").String()), action{}
	}
	return w.say("notice.failed", "why", cause.Get("message").String()), again
}

// remarks are what a reader should know about an answer.
func remarks(w *words, r reader) (string, action) {
	var say []string
	found := r.answer().Get("language")
	switch {
	case found.Get("code").String() == "und":
		say = append(say, w.say("notice.uncertain"))
	case found.Get("pack").IsNull():
		say = append(say, w.say("notice.noRules"))
	}
	if r.findings() == 0 {
		say = append(say, w.say("notice.nothing"))
	}
	if broken := r.v.Get("broken").Int(); broken > 0 {
		say = append(say, w.say("notice.broken", "n", broken))
	}
	if r.v.Get("wrapped").String() != "" {
		say = append(say, w.say("notice.joined"))
	}
	return strings.Join(say, " "), putBack(w, r)
}

func putBack(w *words, r reader) action {
	if r.v.Get("wrapped").String() != "" {
		return action{w.say("notice.wrap"), func() { r.v.Call("wrap") }}
	}
	if r.v.Get("before").String() == "" {
		return action{}
	}
	return action{w.say("notice.putBack"), func() { r.v.Call("putBack") }}
}

// characters is the length of the text: "812 characters", "1.2 million characters".
func characters(w *words, r reader) string {
	n := r.v.Get("length").Int()
	if n < 1_000_000 {
		return w.count("character", n)
	}
	return w.say("count.megacharacter", "n", w.decimal(float64(n)/1e6))
}
