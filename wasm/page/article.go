//go:build js

package main

import "syscall/js"

// article is what was found in a text, read once out of the answer: from then on no value crosses from JavaScript.
type article struct {
	quotes  []quote
	hedges  []hedge
	figures []figure
	voices  []voice
	kinds   []string // of every annotation
}

// span is a stretch of the text in UTF-16 units.
type span struct{ start, end int }

type quote struct {
	span
	index     int // among all annotations
	form      string
	text      string
	mention   string // who speaks, in the words that stand nearest
	voice     int    // id, -1 for nobody named
	integrity []string
}

type hedge struct {
	span
	index    int
	text     string
	category string
	claim    span // empty where it cannot be told
	quote    int  // index of the quote it stands in, -1 for the reporter's own words
}

type figure struct {
	span
	index      int
	text       string
	typ        string
	values     []float64 // none, one, or the two ends of a range
	unit, of   string
	qualifier  string
	timex      string
	equals     int     // index of the figure that it says again, -1 for none
	expected   float64 // what that one is in this unit
	consistent bool
	converted  bool
}

type voice struct {
	id         int
	name, role string
	sourcing   string
	mentions   []span
	quotes     []int
	words      int
	granted    span // the sentence that grants anonymity, empty for none
}

// readArticle reads an answer.
func readArticle(answer js.Value) *article {
	a := &article{}
	all := answer.Get("annotations")
	a.kinds = make([]string, all.Length())
	for i := range a.kinds {
		v := all.Index(i)
		a.kinds[i] = v.Get("kind").String()
		switch a.kinds[i] {
		case "quote":
			a.quotes = append(a.quotes, readQuote(i, v))
		case "hedge":
			a.hedges = append(a.hedges, readHedge(i, v))
		case "figure":
			a.figures = append(a.figures, readFigure(i, v))
		}
	}
	voices := answer.Get("speakers")
	for i := range voices.Length() {
		a.voices = append(a.voices, readVoice(voices.Index(i)))
		if granted := answer.Get("granted"); granted.Truthy() && granted.Index(i).Truthy() {
			a.voices[i].granted = span{granted.Index(i).Index(0).Int(), granted.Index(i).Index(1).Int()}
		}
	}
	return a
}

func readQuote(i int, v js.Value) quote {
	q := quote{span: readSpan(v), index: i, form: str(v, "form"), text: str(v, "text"), voice: -1}
	if speaker := v.Get("speaker"); speaker.Truthy() {
		q.voice, q.mention = speaker.Get("id").Int(), str(speaker, "text")
	}
	if marks := v.Get("integrity"); marks.Truthy() {
		for j := range marks.Length() {
			q.integrity = append(q.integrity, marks.Index(j).String())
		}
	}
	return q
}

func readHedge(i int, v js.Value) hedge {
	h := hedge{span: readSpan(v), index: i, text: str(v, "text"), category: str(v, "category"), quote: -1}
	if claim := v.Get("claim"); claim.Truthy() {
		h.claim = readSpan(claim)
	}
	if in := v.Get("voice"); in.Type() == js.TypeNumber {
		h.quote = in.Int()
	}
	return h
}

func readFigure(i int, v js.Value) figure {
	f := figure{span: readSpan(v), index: i, text: str(v, "text"), typ: str(v, "type"), unit: str(v, "unit"), of: str(v, "of"),
		qualifier: str(v, "qualifier"), timex: str(v, "timex"), equals: -1}
	switch value := v.Get("value"); value.Type() {
	case js.TypeNumber:
		f.values = []float64{value.Float()}
	case js.TypeObject:
		f.values = []float64{value.Index(0).Float(), value.Index(1).Float()}
	}
	if equals := v.Get("equals"); equals.Type() == js.TypeNumber {
		f.equals = equals.Int()
	}
	if c := v.Get("conversion"); c.Truthy() {
		f.converted, f.expected, f.consistent = true, c.Get("expected").Float(), c.Get("consistent").Bool()
	}
	return f
}

func readVoice(v js.Value) voice {
	w := voice{id: v.Get("id").Int(), name: str(v, "name"), role: str(v, "role"), sourcing: str(v, "sourcing"), words: v.Get("words").Int()}
	mentions, quotes := v.Get("mentions"), v.Get("quotes")
	for i := range mentions.Length() {
		m := mentions.Index(i)
		w.mentions = append(w.mentions, span{m.Index(0).Int(), m.Index(1).Int()})
	}
	for i := range quotes.Length() {
		w.quotes = append(w.quotes, quotes.Index(i).Int())
	}
	return w
}

func readSpan(v js.Value) span { return span{v.Get("start").Int(), v.Get("end").Int()} }

// str is a string property, "" where there is none.
func str(v js.Value, name string) string {
	if s := v.Get(name); s.Type() == js.TypeString {
		return s.String()
	}
	return ""
}

// quoteAt is the quote of an annotation's index, nil where that is none.
func (a *article) quoteAt(index int) *quote {
	for i := range a.quotes {
		if a.quotes[i].index == index {
			return &a.quotes[i]
		}
	}
	return nil
}

// figureAt is the figure of an annotation's index, nil where that is none.
func (a *article) figureAt(index int) *figure {
	for i := range a.figures {
		if a.figures[i].index == index {
			return &a.figures[i]
		}
	}
	return nil
}

// voiceOf is a voice by its id, nil for nobody.
func (a *article) voiceOf(id int) *voice {
	for i := range a.voices {
		if a.voices[i].id == id {
			return &a.voices[i]
		}
	}
	return nil
}
