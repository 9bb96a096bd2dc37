//go:build js

package main

import (
	"errors"
	"strconv"
	"syscall/js"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/detect"
	"hearsay/internal/export"
	"hearsay/internal/wire"
)

// sides are the documents to compare, read one by one: between the calls the worker can tell how far it is.
var sides [2]*annotate.Document

// readSide(text, options, side) reads the left (0) or the right (1) document, with the options of annotate.
func readSide(args []js.Value) (string, error) {
	d, err := document(args)
	if err != nil {
		return "", err
	}
	if len(args) < 3 || args[2].Type() != js.TypeNumber || args[2].Int() < 0 || args[2].Int() >= len(sides) {
		return "", errors.New("argument 3 is neither 0 nor 1")
	}
	sides[args[2].Int()] = d
	return "", nil
}

// compareSides(format, words) answers what differs between the two documents read last, as the contract's JSON or, with a format
// of package export, as a file in the words of the interface. They are then let go.
func compareSides(args []js.Value) (string, error) {
	if sides[0] == nil || sides[1] == nil {
		return "", errors.New("two documents are compared: read both sides first")
	}
	c := compare.Documents(compare.Side{Document: sides[0], Pack: packs[sides[0].Pack]}, compare.Side{Document: sides[1], Pack: packs[sides[1].Pack]})
	sides = [2]*annotate.Document{}
	if len(args) == 0 || args[0].Type() != js.TypeString {
		return string(wire.AppendComparison(nil, c)), nil
	}
	said, err := wordsAt(args, 1)
	if err != nil {
		return "", err
	}
	out, ok := export.Comparison(nil, c, args[0].String(), said)
	if !ok {
		return "", errors.New("no format " + args[0].String() + " to export a comparison in")
	}
	return string(out), nil
}

// similarity(text, text) answers how alike two texts are, 0 to 1, or "" where they are in different languages. It reads
// words only: no quotations, hedges or figures.
func similarity(args []js.Value) (string, error) {
	var read [2]compare.Side
	for i := range read {
		text, err := argument(args, i)
		if err != nil {
			return "", err
		}
		language := detect.Guess(text)
		read[i] = compare.Side{Document: &annotate.Document{Text: text, Language: language}, Pack: packs[language.Code]}
	}
	if read[0].Language.Code != read[1].Language.Code {
		return "", nil
	}
	return strconv.FormatFloat(compare.Similarity(read[0], read[1]), 'f', -1, 64), nil
}
