//go:build js

package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// comparison is the view of two versions beside each other: what differs in numbers, the difference looked at, and the
// columns, which web/site/columns.js marks and scrolls.
type comparison struct {
	p        *page
	pair     js.Value // web/site/pair.js, null until somebody compares
	versions versions
	view     dom.Element
	back     js.Value // what had the focus before
}

func (c *comparison) bind(p *page) {
	c.p = p
	c.view = element("comparison")
	c.back = js.Null()
	c.versions.bind(c)
	listen(element("open-compare"), "click", c.choose)
	enable(element("open-compare"), true)
	listen(element("difference-previous"), "click", func() { c.pair.Call("step", -1) })
	listen(element("difference-next"), "click", func() { c.pair.Call("step", 1) })
	listen(element("close-comparison"), "click", c.close)
	c.view.AddEventListener("click", false, func(e dom.Event) { guard(func() { c.clicked(e.Target().Underlying()) }) })
	c.pair = p.reader.v.Get("pair")
	if c.pair.Truthy() { // this program has been started again
		c.follow()
		c.changed("state")
	}
}

// choose opens the dialog that asks which two, once the comparison has been loaded.
func (c *comparison) choose() {
	c.p.reader.v.Call("pairing", once(func() {
		c.pair = c.p.reader.v.Get("pair")
		c.follow()
		c.versions.open()
	}))
}

func (c *comparison) follow() {
	c.pair.Set("onchange", js.FuncOf(func(_ js.Value, args []js.Value) any {
		guard(func() { c.changed(args[0].String()) })
		return nil
	}))
}

func (c *comparison) isOpen() bool {
	return c.pair.Truthy() && c.pair.Get("state").String() != "closed"
}

func (c *comparison) close() { c.pair.Call("close") }

// key does what a key stands for while two versions are compared, and tells whether it stands for anything.
func (c *comparison) key(key string) bool {
	does, ok := map[string]func(){
		"j":      func() { c.pair.Call("step", 1) },
		"k":      func() { c.pair.Call("step", -1) },
		"c":      c.choose,
		"Escape": c.close,
		"?":      c.p.help.open,
	}[key]
	if ok {
		does()
	}
	return ok
}

func (c *comparison) changed(what string) {
	switch what {
	case "current":
		c.drawDifference()
	case "shown":
		c.drawSorts()
		c.drawPosition()
	default:
		c.draw()
	}
}

func (c *comparison) draw() {
	if !c.pair.Truthy() {
		return
	}
	state := c.pair.Get("state").String()
	if state == "closed" {
		show(c.view, false)
		if c.back.Truthy() {
			c.back.Call("focus", map[string]any{"preventScroll": true})
		}
		c.back = js.Null()
		return
	}
	if !c.view.Underlying().Get("hidden").Equal(js.ValueOf(false)) {
		c.p.panel.close()
		c.back = element("open-compare").Underlying()
		show(c.view, true)
	}
	c.notice(c.state(state))
	ready := state == "ready"
	show(element("comparison-tools"), ready)
	show(element("versions-shown"), ready)
	c.drawTitles()
	c.drawSummary(ready)
	c.drawSorts()
	c.drawDifference()
	if ready {
		element("version-a").(dom.HTMLElement).Focus()
	}
}

// state is what there is to say about a comparison that is not ready, and what can be done.
func (c *comparison) state(state string) (string, action) {
	w := c.p.words
	switch state {
	case "reading":
		return w.say("compare.reading" + strconv.Itoa(c.pair.Get("reading").Int())), action{w.say("compare.stop"), func() { c.pair.Call("cancel") }}
	case "failed":
		back := action{w.say("compare.close"), c.close}
		if cause := c.pair.Get("error"); cause.Get("reason").String() != "cancelled" {
			return w.say("compare.failed", "why", cause.Get("message").String()), back
		}
		return w.say("compare.stopped"), back
	}
	if !c.pair.Get("comparable").Bool() {
		names := strings.Join(texts(c.pair.Call("namedInBoth")), ", ")
		said := w.say("compare.languages", "left", c.language("a"), "right", c.language("b")) + " "
		if names == "" {
			return said + w.say("compare.voicesNone"), action{}
		}
		return said + w.say("compare.voicesBoth", "names", names), action{}
	}
	return "", action{}
}

func (c *comparison) language(side string) string {
	return c.p.language.called(c.pair.Get("answer").Get(side).Get("language").Get("code").String())
}

func (c *comparison) notice(text string, a action) {
	box := element("comparison-notice")
	box.Class().Remove("shown")
	if text != "" {
		box.Class().Add("shown")
	}
	box.QuerySelector("span").SetTextContent(text)
	button := box.QuerySelector("button")
	button.SetTextContent(a.label)
	show(button, a.label != "")
	button.Underlying().Set("onclick", js.Null())
	if a.does != nil {
		button.Underlying().Set("onclick", once(a.does))
	}
}

func (c *comparison) drawTitles() {
	both := c.pair.Get("versions")
	for i, side := range []string{"a", "b"} {
		name := c.p.words.say([]string{"compare.left", "compare.right"}[i])
		element("version-" + side + "-title").SetTextContent(c.p.words.labelled(name, str(both.Index(i), "title")))
	}
}

// drawSummary says in numbers what differs, and has it read out.
func (c *comparison) drawSummary(ready bool) {
	list := element("comparison-summary").Underlying()
	list.Call("replaceChildren")
	if !ready {
		return
	}
	lines := c.summary()
	for _, line := range lines {
		list.Call("append", build("li", "", line))
	}
	c.p.say(strings.Join(lines, ", "))
}

func (c *comparison) summary() []string {
	w := c.p.words
	var lines []string
	if c.pair.Get("comparable").Bool() {
		share := int(100 * c.pair.Get("answer").Get("similarity").Float())
		lines = append(lines, w.say("compare.alike", "n", share))
	}
	counts := c.pair.Call("summary")
	for i := range counts.Length() {
		lines = append(lines, w.say(counts.Index(i).Index(0).String(), "n", counts.Index(i).Index(1).Int()))
	}
	switch {
	case counts.Length() > 0 || len(lines) == 0:
	case c.pair.Get("list").Length() == 0:
		lines = append(lines, w.say("compare.same"))
	case c.pair.Call("count", "wording").Int() == 0:
		lines = append(lines, w.say("compare.formOnly"))
	}
	return lines
}

// drawSorts are the toggles of the sorts of difference that there are, each with a sample of its mark.
func (c *comparison) drawSorts() {
	box := element("comparison-sorts").Underlying()
	focused := str(js.Global().Get("document").Get("activeElement").Get("dataset"), "sort")
	box.Call("replaceChildren")
	for _, sort := range texts(c.pair.Get("sorts")) {
		n := c.pair.Call("count", sort).Int()
		if n == 0 {
			continue
		}
		sample := attribute(build("span", "sample "+sort+"-diff", "abc"), "aria-hidden", "true")
		toggle := build("button", "toggle", sample, " "+c.p.words.say("compare.sort."+sort)+" ", build("span", "count", strconv.Itoa(n)))
		toggle.Set("type", "button")
		toggle.Get("dataset").Set("sort", sort)
		attribute(toggle, "aria-pressed", strconv.FormatBool(!c.pair.Get("hidden").Call("has", sort).Bool()))
		box.Call("append", toggle)
		if sort == focused {
			toggle.Call("focus")
		}
	}
}

// clicked answers the toggles and the buttons that make files.
func (c *comparison) clicked(target js.Value) {
	if toggle := target.Call("closest", "[data-sort]"); toggle.Truthy() {
		c.pair.Call("toggle", str(toggle.Get("dataset"), "sort"))
	} else if file := target.Call("closest", "[data-compared]"); file.Truthy() {
		c.pair.Call("export", str(file.Get("dataset"), "compared"))
		c.p.say(c.p.words.say("export.making", "format", file.Get("textContent").String()))
	}
}

// drawPosition says which difference of how many is looked at.
func (c *comparison) drawPosition() {
	at := c.pair.Call("position")
	i, n := at.Index(0).Int(), at.Index(1).Int()
	words := c.p.words.say("compare.differences", "n", n)
	if i > 0 {
		words = c.p.words.say("compare.position", "i", i, "n", n)
	}
	element("difference-position").SetTextContent(words)
	enable(element("difference-next"), n > 0)
	enable(element("difference-previous"), n > 0)
}

// drawDifference shows the difference looked at: what it is, and the words of both sides.
func (c *comparison) drawDifference() {
	c.drawPosition()
	box := element("difference")
	at := c.pair.Get("current").Int()
	show(box, at >= 0)
	if at < 0 {
		return
	}
	what := c.p.words.say(c.pair.Get("list").Index(at).Get("what").String())
	left, right := c.side(0, "del"), c.side(1, "ins")
	box.Underlying().Call("replaceChildren", build("h3", "", what), left, right)
	c.p.say(what + ". " + c.p.words.labelled(c.p.words.say("compare.left"), left.Get("textContent").String()) + ". " +
		c.p.words.labelled(c.p.words.say("compare.right"), right.Get("textContent").String()))
}

// side is the words of one side, those that the other lacks in an element of their own.
func (c *comparison) side(side int, tag string) js.Value {
	parts := c.pair.Call("words", side)
	if parts.Length() == 0 {
		return build("p", "absent", c.p.words.say("compare.nothing"))
	}
	p := build("p", "")
	for i := range parts.Length() {
		part := parts.Index(i)
		if part.Index(0).Bool() {
			p.Call("append", build(tag, "", part.Index(1).String()))
		} else {
			p.Call("append", part.Index(1).String())
		}
	}
	return p
}

// texts are the strings of a JavaScript list.
func texts(list js.Value) []string {
	out := make([]string, list.Length())
	for i := range out {
		out[i] = list.Index(i).String()
	}
	return out
}

// once makes a function that JavaScript calls a single time.
func once(f func()) js.Func {
	var made js.Func
	made = js.FuncOf(func(js.Value, []js.Value) any {
		defer made.Release()
		guard(f)
		return nil
	})
	return made
}
