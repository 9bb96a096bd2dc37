//go:build js

package main

import (
	"slices"
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// panel stands beside the article and shows one view of its findings at a time.
type panel struct {
	p      *page
	box    dom.Element
	toggle dom.Element
	views  []view
	names  []string // of the views, in the order of the tabs
	at     int      // the view shown
	read   *article // nil until a view needs it
	drawn  []bool   // the views that show the present answer
	idle   bool     // prepare waits for the browser to have nothing to do
	back   js.Value // what had the focus before the panel opened
}

// view draws its part of the findings into its section.
type view interface {
	draw(section js.Value, a *article)
	// do answers a button or a form of the view.
	do(name string, argument int, el js.Value)
}

// revealer is a view that does not show every finding at once.
type revealer interface {
	reveal(finding int)
}

func (n *panel) bind(p *page) {
	n.p = p
	n.box, n.toggle = element("panel"), element("open-panel")
	n.names = []string{"glance", "voices", "hedges", "figures", "findings"}
	n.views = []view{&glance{p: p}, &voices{p: p, only: -1}, &hedges{p: p}, &numbers{p: p}, &p.findings}
	n.drawn = make([]bool, len(n.views))
	n.back = js.Null()
	listen(n.toggle, "click", n.turn)
	listen(element("close-panel"), "click", n.close)
	for i, name := range n.names {
		listen(element("tab-"+name), "click", func() { n.open(i) })
	}
	for _, event := range []string{"click", "submit", "change"} {
		n.box.AddEventListener(event, false, func(e dom.Event) { guard(func() { n.event(e) }) })
	}
	n.box.AddEventListener("keydown", false, func(e dom.Event) { guard(func() { n.key(e) }) })
}

// translate draws every view anew that was drawn, in the language of the interface as it is now.
func (n *panel) translate() {
	drawn := slices.Clone(n.drawn)
	clear(n.drawn)
	n.draw()
	for i, was := range drawn {
		if was && n.p.reader.findings() > 0 {
			n.drawView(i)
		}
	}
}

func (n *panel) isOpen() bool { return !n.box.Underlying().Get("hidden").Bool() }

// turn opens the panel where it was, or closes it.
func (n *panel) turn() {
	if n.isOpen() {
		n.close()
	} else {
		n.open(n.at)
	}
}

// byKey opens a view by its key; a second time closes it.
func (n *panel) byKey(name string) {
	for i := range n.names {
		if n.names[i] != name {
			continue
		}
		if n.isOpen() && n.at == i {
			n.close()
			return
		}
		n.open(i)
		element("tab-" + name).(dom.HTMLElement).Focus()
	}
}

func (n *panel) open(at int) {
	if n.p.reader.findings() == 0 {
		return
	}
	if !n.isOpen() {
		n.back = js.Global().Get("document").Get("activeElement")
	}
	n.at = at
	show(n.box, true)
	n.toggle.SetAttribute("aria-expanded", "true")
	for i, name := range n.names {
		tab := element("tab-" + name)
		tab.SetAttribute("aria-selected", strconv.FormatBool(i == at))
		tab.Underlying().Set("tabIndex", map[bool]int{true: 0, false: -1}[i == at])
		show(element(name), i == at)
	}
	n.fill()
	n.mark(n.p.reader.current())
}

func (n *panel) close() {
	if !n.isOpen() {
		return
	}
	show(n.box, false)
	n.toggle.SetAttribute("aria-expanded", "false")
	if n.back.Truthy() {
		n.back.Call("focus", map[string]any{"preventScroll": true})
	}
}

// draw shows another answer, or closes the panel where there is none.
func (n *panel) draw() {
	if n.p.reader.state() == "reading" && n.p.reader.findings() > 0 {
		return // the next answer will be about nearly the same text
	}
	n.read = nil
	clear(n.drawn)
	enable(n.toggle, n.p.reader.findings() > 0)
	switch {
	case !n.isOpen():
	case n.p.reader.findings() > 0:
		n.fill()
	case n.p.reader.state() != "reading":
		n.close()
	}
	n.prepare()
}

// fill draws the view that is shown.
func (n *panel) fill() { n.drawView(n.at) }

// drawView draws a view, unless it shows the present answer already.
func (n *panel) drawView(i int) {
	if n.drawn[i] {
		return
	}
	if n.read == nil {
		n.read = readArticle(n.p.reader.answer())
	}
	n.drawn[i] = true
	n.views[i].draw(element(n.names[i]).Underlying(), n.read)
}

// preparable is how many findings are drawn unasked: those of an article of some 5,000 words, a few milliseconds each view.
const preparable = 600

// prepare draws the views that are not shown, one each time that the browser has nothing else to do, so that they open at
// once. Safari does not tell when that is: there they are drawn when they are opened.
func (n *panel) prepare() {
	if n.idle || js.Global().Get("requestIdleCallback").IsUndefined() {
		return
	}
	n.idle = true
	js.Global().Call("requestIdleCallback", once(func() {
		n.idle = false
		next := slices.Index(n.drawn, false)
		if found := n.p.reader.findings(); next < 0 || found == 0 || found > preparable {
			return
		}
		n.drawView(next)
		n.prepare()
	}))
}

// mark shows which finding is looked at.
func (n *panel) mark(current int) {
	if !n.isOpen() {
		return
	}
	section := element(n.names[n.at]).Underlying()
	if old := section.Call("querySelector", "[aria-current]"); old.Truthy() {
		old.Call("removeAttribute", "aria-current")
	}
	if v, ok := n.views[n.at].(*voices); ok && current >= 0 {
		v.reveal(current)
	}
	row := rowOf(section, current)
	if !row.Truthy() {
		return
	}
	if folded := row.Call("closest", "details:not([open])"); folded.Truthy() {
		row = folded.Get("firstElementChild")
	}
	attribute(row, "aria-current", "true").Call("scrollIntoView", map[string]any{"block": "nearest"})
}

// show opens the view that a finding of its kind has a row in.
func (n *panel) show(finding int) {
	name := map[string]string{"quote": "voices", "hedge": "hedges", "figure": "figures"}[n.p.reader.kind(finding)]
	n.p.reader.v.Set("current", finding)
	for i := range n.names {
		if n.names[i] == name {
			n.open(i)
		}
	}
	if long, ok := n.views[n.at].(revealer); ok {
		long.reveal(finding)
	}
	row := rowOf(element(name).Underlying(), finding)
	if !row.Truthy() {
		return
	}
	if folded := row.Call("closest", "details"); folded.Truthy() {
		folded.Set("open", true)
	}
	n.mark(finding)
	row.Call("focus")
}

// rowOf is the row of a finding in a view, null where it has none.
func rowOf(section js.Value, finding int) js.Value {
	return section.Call("querySelector", ":is([data-does=visit], [data-does=choose])[data-argument='"+strconv.Itoa(finding)+"']")
}

// event gives a click on a button, a sent form or a changed field to the view.
func (n *panel) event(e dom.Event) {
	wanted := map[string]string{"click": "button[data-does]", "submit": "form[data-does]", "change": "[data-does][data-on=change]"}[e.Type()]
	el := e.Target().Underlying().Call("closest", wanted)
	if !el.Truthy() {
		return
	}
	if e.Type() == "submit" {
		e.PreventDefault()
	}
	data := el.Get("dataset")
	argument, _ := strconv.Atoi(str(data, "argument"))
	switch does := str(data, "does"); does {
	case "visit":
		n.p.study.v.Call("visit", argument)
	case "flash":
		end, _ := strconv.Atoi(str(data, "end"))
		n.p.study.v.Call("flash", argument, end)
	default:
		n.views[n.at].do(does, argument, el)
	}
}

// key closes the panel by Escape, and goes through the tabs by the arrows.
func (n *panel) key(e dom.Event) {
	key := str(e.Underlying(), "key")
	by := map[string]int{"ArrowRight": 1, "ArrowLeft": -1}[key]
	switch {
	case key == "Escape":
		n.close()
	case by != 0 && strings.HasPrefix(str(e.Target().Underlying(), "id"), "tab-"):
		n.open((n.at + by + len(n.views)) % len(n.views))
		element("tab-" + n.names[n.at]).(dom.HTMLElement).Focus()
		e.PreventDefault()
	}
}
