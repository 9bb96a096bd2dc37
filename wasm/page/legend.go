//go:build js

package main

import (
	"strconv"

	"honnef.co/go/js/dom/v2"
)

// legend is the three kinds with their counts; each shows and hides its marks.
type legend struct {
	p       *page
	toggles map[string]dom.Element
	counts  map[string]dom.Element
}

func (l *legend) bind(p *page) {
	l.p = p
	l.toggles = map[string]dom.Element{}
	l.counts = map[string]dom.Element{}
	for _, kind := range kinds {
		toggle := element("toggle-" + kind)
		l.toggles[kind] = toggle
		l.counts[kind] = toggle.QuerySelector(".count")
		listen(toggle, "click", func() { p.reader.toggle(kind) })
	}
}

func (l *legend) draw(r reader) {
	for _, kind := range kinds {
		enable(l.toggles[kind], true)
		l.toggles[kind].SetAttribute("aria-pressed", strconv.FormatBool(r.shown(kind)))
		count := ""
		if r.answer().Truthy() {
			count = strconv.Itoa(r.count(kind))
		}
		l.counts[kind].SetTextContent(count)
	}
}

// spoken is the counts in words: "12 quotes, 1 hedge, 30 figures."
func (l *legend) spoken(r reader) string {
	words := ""
	for i, kind := range kinds {
		if i > 0 {
			words += ", "
		}
		words += l.p.words.count(kind, r.count(kind))
	}
	return words + "."
}
