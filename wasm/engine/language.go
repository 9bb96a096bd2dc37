//go:build js

package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"hearsay/internal/detect"
	"hearsay/internal/detect/lingua"
)

var judge lingua.Judge

// candidates(text) answers the codes of the languages that the judge should choose from, joined by spaces, the
// likeliest first. Of two or more, each wants its model.
func candidates(args []js.Value) (string, error) {
	text, err := argument(args, 0)
	if err != nil {
		return "", err
	}
	var codes []string
	for _, c := range detect.Candidates(text) {
		codes = append(codes, c.Code)
	}
	return strings.Join(codes, " "), nil
}

// addModel(code, bytes) hands the judge a language's model.
func addModel(args []js.Value) (string, error) {
	code, err := argument(args, 0)
	if err != nil {
		return "", err
	}
	model := make([]byte, args[1].Length())
	js.CopyBytesToGo(model, args[1])
	return "", lingua.Add(code, model)
}

// detectLanguage(text) answers {"code", "name", "confidence"} as JSON: the judge's decision where it has the models,
// else the prefilter's guess.
func detectLanguage(args []js.Value) (string, error) {
	text, err := argument(args, 0)
	if err != nil {
		return "", err
	}
	l := detect.Detect(text, &judge)
	return `{"code":"` + l.Code + `","name":"` + l.Name + `","confidence":` + strconv.FormatFloat(l.Confidence, 'f', -1, 64) + `}`, nil
}
