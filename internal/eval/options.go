package eval

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Options say what of a gold file is counted, as the reference scorer's flags do.
type Options struct {
	Kind         string   // quote, hedge or figure
	Forms        []string // only gold quotes of these forms
	Types        []string // only figures of these types
	Speech       bool     // only gold quotes with a cue of speech; the others are neither right nor wrong
	Top          bool     // no nested quotes
	Split        bool     // every part of a discontinuous item on its own
	Components   bool     // speakers, cues and contents as three sets of spans
	Bag          bool     // values without spans
	NoTypeFilter bool     // keep found figures of types that the document does not annotate
	Jaccard      float64  // 0 for 0.5
}

// ParseOptions reads flags as the reference scorer writes them, without the dashes and with "="
// before a value: "form=direct bag".
func ParseOptions(kind, flags string) (Options, error) {
	o := Options{Kind: kind}
	switches := map[string]*bool{
		"speech": &o.Speech, "top": &o.Top, "split": &o.Split, "components": &o.Components, "bag": &o.Bag, "no-type-filter": &o.NoTypeFilter,
	}
	for _, f := range strings.Fields(flags) {
		name, value, _ := strings.Cut(f, "=")
		on, isSwitch := switches[name]
		var err error
		switch {
		case isSwitch:
			*on = true
		case name == "form":
			o.Forms = strings.Split(value, ",")
		case name == "types":
			o.Types = strings.Split(value, ",")
		case name == "jaccard":
			o.Jaccard, err = strconv.ParseFloat(value, 64)
		default:
			err = fmt.Errorf("unknown option %q", f)
		}
		if err != nil {
			return o, err
		}
	}
	return o, nil
}

func (o *Options) threshold() float64 {
	if o.Jaccard == 0 {
		return 0.5
	}
	return o.Jaccard
}

// counts tells whether a gold item counts; the found ones that fall on one that does not are
// neither right nor wrong.
func (o *Options) counts(g *Item) bool {
	switch g.Kind {
	case "quote":
		return !(o.Top && g.Nested) && !(o.Speech && g.Speech != nil && !*g.Speech) && (o.Forms == nil || slices.Contains(o.Forms, g.Form))
	case "figure":
		return o.wants(g)
	}
	return true
}

// wants tells whether a figure is of the types asked for.
func (o *Options) wants(f *Item) bool {
	return o.Types == nil || slices.Contains(o.Types, family(f.Type)) || slices.Contains(o.Types, f.Type)
}

// keeps tells whether a found item is compared at all.
func (o *Options) keeps(d *Doc, a *Item, length int) bool {
	if a.Kind != o.Kind || a.Start < 0 || a.Start >= a.End || a.End > length {
		return false
	}
	if a.Kind != "figure" {
		return true
	}
	return (o.NoTypeFilter || len(d.Types) == 0 || answers(a.Type, d.Types)) && o.wants(a)
}
