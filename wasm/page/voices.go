//go:build js

package main

import (
	"strconv"
	"strings"
	"syscall/js"
)

// voices shows who speaks: how each is named, how much of the attributed words is theirs, every mention, every quote.
// The reader can look at one alone, and put right who it is.
type voices struct {
	p       *page
	a       *article
	section js.Value
	only    int // id of the voice looked at alone, -1 for all
	unfold  map[int]bool
	folded  map[int]js.Value // details that have not been filled yet, by voice: most stay folded
}

func (v *voices) draw(section js.Value, a *article) {
	v.keepFolds()
	if v.section.IsUndefined() {
		section.Call("addEventListener", "toggle", js.FuncOf(v.toggled), true)
	}
	v.section, v.a, v.folded = section, a, map[int]js.Value{}
	if v.only >= 0 && a.voiceOf(v.only) == nil {
		v.only = -1
	}
	total := 0
	for i := range a.voices {
		total += a.voices[i].words
	}
	section.Call("replaceChildren", build("p", "note", v.p.words.count("voice", len(a.voices))+", "+v.p.words.count("attributed", total)+"."))
	section.Call("append", v.known())
	if v.p.study.corrected() {
		section.Call("append", build("p", "note", v.p.words.say("voices.corrected")+" ", button("", "uncorrect", 0, v.p.words.say("voices.uncorrect"))))
	}
	for i := range a.voices {
		section.Call("append", v.voice(&a.voices[i], total))
	}
	if nobody := v.unattributed(); len(nobody) > 0 {
		section.Call("append", build("h2", "", v.p.words.say("voices.nobody")), list("quotes", nobody))
	}
}

// keepFolds remembers which voices are unfolded: a correction draws them anew.
func (v *voices) keepFolds() {
	v.unfold = map[int]bool{}
	if v.section.IsUndefined() {
		return
	}
	open := v.section.Call("querySelectorAll", "details[open]")
	for i := range open.Length() {
		id, _ := strconv.Atoi(str(open.Index(i).Get("dataset"), "voice"))
		v.unfold[id] = true
	}
}

// known are the names that a field offers when a voice is put right.
func (v *voices) known() js.Value {
	names := build("datalist", "")
	names.Set("id", "known-voices")
	for i := range v.a.voices {
		names.Call("append", attribute(build("option", ""), "value", v.a.voices[i].name))
	}
	return names
}

func (v *voices) voice(w *voice, total int) js.Value {
	about := []string{v.p.words.say("sourcing." + w.sourcing), v.p.words.count("quote", len(w.quotes))}
	if total > 0 {
		about = append(about, v.p.words.say("voices.attributed", "share", v.p.words.share(w.words, total)))
	}
	name := build("b", "", w.name)
	if w.role != "" {
		name.Call("append", ", "+w.role)
	}
	bar := build("span", "share")
	bar.Get("style").Call("setProperty", "inline-size", strconv.FormatFloat(100*float64(w.words)/float64(max(total, 1)), 'f', 1, 64)+"%")
	details := build("details", "voice", build("summary", "", name, build("span", "about", strings.Join(about, " · ")), bar))
	details.Get("dataset").Set("voice", w.id)
	details.Set("open", v.unfold[w.id])
	v.folded[w.id] = details
	if v.unfold[w.id] {
		v.fill(w.id)
	}
	return details
}

// fill puts into a voice's details what is in them, once.
func (v *voices) fill(id int) {
	details, ok := v.folded[id]
	w := v.a.voiceOf(id)
	if !ok || w == nil {
		return
	}
	delete(v.folded, id)
	only := attribute(button("", "only", w.id, v.p.words.say("voices.only")), "aria-pressed", strconv.FormatBool(v.only == w.id))
	details.Call("append", build("p", "actions", only), build("h2", "", v.p.words.say("voices.mentions")), v.mentions(w), build("h2", "", v.p.words.say("voices.says")), v.quotes(w),
		v.form("rename", w.id, v.p.words.say("voices.rename"), w.name))
}

// toggled fills the details that have been unfolded.
func (v *voices) toggled(_ js.Value, args []js.Value) any {
	guard(func() {
		if id, err := strconv.Atoi(str(args[0].Get("target").Get("dataset"), "voice")); err == nil {
			v.fill(id)
		}
	})
	return nil
}

// reveal fills the details that a quotation stands in.
func (v *voices) reveal(finding int) {
	if q := v.a.quoteAt(finding); q != nil && q.voice >= 0 {
		v.fill(q.voice)
	}
}

// mentions is the chain that leads to a voice: each word for it, and the paragraph it stands in.
func (v *voices) mentions(w *voice) js.Value {
	var items []js.Value
	for _, m := range w.mentions {
		items = append(items, flash(m, v.p.study.text(m)+" ", build("span", "where", v.p.words.say("voices.paragraph", "n", v.p.study.paragraph(m.start)))))
	}
	return list("mentions", items)
}

func (v *voices) quotes(w *voice) js.Value {
	var items []js.Value
	for _, index := range w.quotes {
		if q := v.a.quoteAt(index); q != nil {
			items = append(items, v.quote(q, w))
		}
	}
	return list("quotes", items)
}

// quote is a row: the words, and where they are said by “he”, who that is.
func (v *voices) quote(q *quote, w *voice) js.Value {
	words := visit(q.index, build("span", "words", shorten(q.text, 160)))
	about, paragraph := v.p.words.say("form."+q.form), v.p.study.paragraph(q.start)
	if w != nil && q.mention != "" && !strings.Contains(q.mention, w.name) {
		about += " · " + v.p.words.say("voices.chain", "mention", q.mention, "name", w.name, "n", paragraph)
	} else {
		about += ", " + v.p.words.say("voices.paragraph", "n", paragraph)
	}
	words.Call("append", build("span", "about", about))
	wrong := attribute(button("wrong", "wrong", q.index, v.p.words.say("voices.change")), "aria-label", v.p.words.say("voices.changeWho", "words", shorten(q.text, 40)))
	return build("div", "row", words, wrong)
}

func (v *voices) unattributed() []js.Value {
	var items []js.Value
	for i := range v.a.quotes {
		if v.a.quotes[i].voice < 0 {
			items = append(items, v.quote(&v.a.quotes[i], nil))
		}
	}
	return items
}

// form asks for a name; one that another voice has makes the two one.
func (v *voices) form(does string, argument int, label, name string) js.Value {
	input := attribute(attribute(build("input", ""), "list", "known-voices"), "autocomplete", "off")
	input.Set("value", name)
	send := build("button", "", v.p.words.say("save"))
	form := build("form", "correct", build("label", "", label+" ", input), send)
	form.Get("dataset").Set("does", does)
	form.Get("dataset").Set("argument", argument)
	return form
}

func (v *voices) do(name string, argument int, el js.Value) {
	switch name {
	case "only":
		v.alone(argument)
	case "wrong":
		v.ask(argument, el)
	case "rename":
		v.rename(argument, el)
	case "reassign":
		to := field(el)
		v.p.study.v.Call("reassign", argument, to)
		if to == "" {
			v.p.say(v.p.words.say("voices.nowNobody"))
		} else {
			v.p.say(v.p.words.say("voices.nowSaidBy", "name", to))
		}
	case "uncorrect":
		v.p.study.v.Call("uncorrect")
		v.p.say(v.p.words.say("voices.uncorrected"))
	}
}

// alone dims what all others say; a second time shows everybody again.
func (v *voices) alone(id int) {
	w := v.a.voiceOf(id)
	if v.only == id || w == nil {
		v.only = -1
		v.p.study.show(nil)
		v.p.say(v.p.words.say("voices.allShown"))
	} else {
		v.only = id
		v.p.study.show(append([]int{}, w.quotes...))
		v.p.say(v.p.words.say("voices.onlyShown", "name", w.name))
	}
	all := v.section.Call("querySelectorAll", "[data-does=only]")
	for i := range all.Length() {
		attribute(all.Index(i), "aria-pressed", strconv.FormatBool(str(all.Index(i).Get("dataset"), "argument") == strconv.Itoa(v.only)))
	}
}

// ask puts a field below a quote, for who says it.
func (v *voices) ask(quote int, el js.Value) {
	row := el.Call("closest", ".row")
	if form := row.Call("querySelector", "form"); form.Truthy() {
		form.Call("remove")
		return
	}
	name := ""
	if q := v.a.quoteAt(quote); q != nil && q.voice >= 0 {
		name = v.a.voiceOf(q.voice).name
	}
	form := v.form("reassign", quote, v.p.words.say("voices.saidBy"), name)
	row.Call("append", form)
	input := form.Call("querySelector", "input")
	input.Call("focus")
	input.Call("select")
}

func (v *voices) rename(id int, form js.Value) {
	w, to := v.a.voiceOf(id), field(form)
	if w == nil || to == "" || to == w.name {
		return
	}
	at := 0
	if len(w.mentions) > 0 {
		at = w.mentions[0].start
	}
	v.p.study.v.Call("rename", w.name, at, to)
	v.p.say(v.p.words.say("voices.renamed", "name", to))
}

func field(form js.Value) string {
	return strings.TrimSpace(form.Call("querySelector", "input").Get("value").String())
}

// shorten cuts a text that is longer than so many characters.
func shorten(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}
