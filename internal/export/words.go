package export

import (
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/figures"
	"hearsay/internal/quotes"
)

// Words are the texts of the interface in one language, by the keys of web/shared/words: what people read is said in
// the same words on the page and in its files. Whoever asks for a file hands them in.
type Words interface {
	// Code is the language: "de".
	Code() string
	// Text is the text of a key with {names} for its values, "" where there is none.
	Text(key string) string
	// Form is the text of a key in the form that a number asks for.
	Form(key string, n float64) string
	// Number is a number as the language writes it.
	Number(v float64) string
	// Language is what a language is called, by its code.
	Language(code string) string
}

// voice speaks with words.
type voice struct{ Words }

// say is the text of a key, with values by name: say("hedges.voice", "name", "Ana Ruiz").
func (v voice) say(key string, values ...string) string { return filled(or(v.Text(key), key), values) }

// count is a text about a number of things.
func (v voice) count(key string, n int) string {
	return filled(or(v.Form(key, float64(n)), key), []string{"n", v.Number(float64(n))})
}

// filled puts values in the places of their names; what a value has of braces is none.
func filled(text string, values []string) string {
	pairs := make([]string, len(values))
	for i, v := range values {
		if i%2 == 0 {
			v = "{" + v + "}"
		}
		pairs[i] = v
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// inMarks is the words of a quotation: those that stood in quotation marks stand in them again.
func inMarks(d *annotate.Document, q *quotes.Quote) string {
	words := oneLine(q.Span.Of(d.Text))
	if q.Form == quotes.Direct || q.Form == quotes.Unattributed {
		return "“" + words + "”"
	}
	return words
}

// labelled is words with a name before them: "Left: 12 boats".
func (v voice) labelled(name, words string) string {
	return v.say("labelled", "name", name, "words", words)
}

// said is one line about a quote: "Direct quote, Ana Ruiz (named person), said".
func (v voice) said(d *annotate.Document, q *quotes.Quote) string {
	out := v.say("form."+q.Form.String()) + ", "
	if s := speaker(d, q); s != nil {
		out += s.Name + " (" + v.sourcing(s) + ")"
	} else {
		out += v.say("glance.nobody")
	}
	if !q.Cue.Empty() {
		out += ", " + oneLine(q.Cue.Of(d.Text))
	}
	return out
}

func (v voice) sourcing(s *quotes.Speaker) string {
	return v.say("sourcingShort." + s.Sourcing.String())
}

// hedge is what a hedge is: "Hedge · possibility".
func (v voice) hedge(h *annotate.Hedge) string {
	return v.say("hedge.title", "name", v.say("hedge."+h.Category.String()))
}

// whose is in whose voice a hedge stands.
func (v voice) whose(d *annotate.Document, h *annotate.Hedge) string {
	if h.Voice < 0 {
		return v.say("hedges.reporter")
	}
	if s := speaker(d, &d.Quotes[h.Voice]); s != nil {
		return v.say("hedges.voice", "name", s.Name)
	}
	return v.say("hedges.someone")
}

// figure is what a figure is, with its value: "Figure · measure, 15 km".
func (v voice) figure(d *annotate.Document, f *figures.Figure) string {
	what := v.say("figure.title", "type", v.say("type."+f.Type.String()))
	if amount := strings.TrimSpace(v.value(f) + " " + v.unit(d, f, f.High)); amount != "" {
		what += ", " + amount
	}
	return what
}

// value is a figure's value as people read it: "15", "3 to 5", "2026-03-11", "" for none.
func (v voice) value(f *figures.Figure) string {
	switch {
	case f.Date != "":
		return f.Date
	case !f.HasValue:
		return f.Timex
	case f.Low != f.High:
		return v.say("range", "from", v.number(f, f.Low), "to", v.number(f, f.High))
	}
	return v.number(f, f.Low)
}

// number is a number as the language writes it; a year has no thousands.
func (v voice) number(f *figures.Figure, n float64) string {
	if f.Type == figures.Year || f.Type == figures.Date {
		return number(n)
	}
	return v.Number(n)
}

// unit is a unit in words where it has a word, in the form for so many; symbols stay. The unit of a count is the noun
// itself: "".
func (v voice) unit(d *annotate.Document, f *figures.Figure, n float64) string {
	if noun := of(d, f.Of); f.Type == figures.Count && noun != "" || strings.HasPrefix(noun, f.Unit) {
		return ""
	}
	return or(v.Form("unit."+f.Unit, n), f.Unit)
}

// qualifier is how exact a figure is, "" for exactly.
func (v voice) qualifier(f *figures.Figure) string {
	return v.Text("qualifier." + f.Qualifier.String())
}

// named is what a language is called in a sentence.
func (v voice) named(code string) string {
	if code == "" || code == "und" {
		return v.say("language.uncertain")
	}
	return v.Language(code)
}
