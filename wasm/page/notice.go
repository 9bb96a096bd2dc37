//go:build js

package main

import (
	"strconv"
	"strings"
	"time"

	"honnef.co/go/js/dom/v2"
)

// patience is how long a text is read before the page says so.
const patience = 400 * time.Millisecond

// notice says what is going on where it is not plain to see, that the text is safe, and what can be done.
type notice struct {
	box, text, button dom.Element
	act               func()
	drawn             int // counts the drawings: a late one is not for the state that has passed
}

// action is what the reader can do about a notice.
type action struct {
	label string
	does  func()
}

func (n *notice) bind(*page) {
	n.box, n.text, n.button = element("notice"), element("notice-text"), element("notice-action")
	listen(n.button, "click", func() { n.act() })
}

func (n *notice) draw(r reader) {
	n.drawn++
	switch r.state() {
	case "reading":
		n.wait(r)
	case "failed":
		n.set(failure(r))
	case "read":
		n.set(remarks(r))
	default:
		n.set("", putBack(r))
	}
}

// wait says that a text is being read, if it takes a while.
func (n *notice) wait(r reader) {
	drawing := n.drawn
	time.AfterFunc(patience, func() {
		guard(func() {
			if n.drawn == drawing {
				n.set("Reading "+characters(r)+" …", action{"Stop", func() { r.v.Call("cancel") }})
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
func failure(r reader) (string, action) {
	again := action{"Try again", func() { r.v.Call("read") }}
	cause := r.v.Get("error")
	switch cause.Get("reason").String() {
	case "cancelled":
		return "Stopped. The text is as it was.", action{"Read it", again.does}
	case "stopped":
		return "The engine stopped while reading and has been started again. Your text is safe.", again
	case "refused":
		return "This browser did not start the engine (" + cause.Get("message").String() + "). Your text is safe: allow WebAssembly for this page, then reload it.", action{}
	}
	return "The text could not be read: " + cause.Get("message").String() + ". Your text is safe.", again
}

// remarks are what a reader should know about an answer.
func remarks(r reader) (string, action) {
	var say []string
	found := r.answer().Get("language")
	switch {
	case found.Get("code").String() == "und":
		say = append(say, "No language is certain: choose one above to have the words marked.")
	case found.Get("pack").IsNull():
		say = append(say, "There are no rules for this language yet: only quotation marks and numbers are marked.")
	}
	if r.findings() == 0 {
		say = append(say, "Nothing to mark was found in this text.")
	}
	if broken := r.v.Get("broken").Int(); broken > 0 {
		say = append(say, plural(broken, "character")+" of the text cannot be shown (cut in half when it was copied, or empty); nothing was taken out.")
	}
	if r.v.Get("wrapped").String() != "" {
		say = append(say, "Lines that a PDF or an e-mail had broken were joined.")
	}
	return strings.Join(say, " "), putBack(r)
}

func putBack(r reader) action {
	if r.v.Get("wrapped").String() != "" {
		return action{"Put the line breaks back", func() { r.v.Call("wrap") }}
	}
	if r.v.Get("before").String() == "" {
		return action{}
	}
	return action{"Put the text before back", func() { r.v.Call("putBack") }}
}

// characters is the length of the text: "812 characters", "1.2 million characters".
func characters(r reader) string {
	n := r.v.Get("length").Int()
	if n < 1_000_000 {
		return plural(n, "character")
	}
	return strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64) + " million characters"
}
