//go:build js

package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"hearsay/internal/annotate"
	"hearsay/internal/detect"
	"hearsay/internal/lang"
	"hearsay/internal/text"
	"hearsay/internal/wire"
)

// packs are those handed in so far, by code. One worker asks one thing at a time.
var packs = map[string]*lang.Pack{}

// addPack(code, text) hands in a language's tables, joined as lang.Bundle joins them.
func addPack(args []js.Value) (string, error) {
	code, err := argument(args, 0)
	if err != nil {
		return "", err
	}
	data, err := argument(args, 1)
	if err != nil {
		return "", err
	}
	pack, err := lang.Parse(code, data)
	if err != nil {
		return "", err
	}
	packs[code] = pack
	return "", nil
}

// annotateText(text, {language, confidence, date, corrections}) answers the contract's JSON. All options may be missing: the
// language is then the prefilter's guess. A lone surrogate in the text reads as U+FFFD, which is one UTF-16 unit as
// well, so the offsets hold.
func annotateText(args []js.Value) (string, error) {
	d, err := document(args)
	if err != nil {
		return "", err
	}
	latest = d
	return string(wire.Append(nil, d)), nil
}

// latest is the document that annotate has answered last.
var latest *annotate.Document

// granted answers, for each speaker of the document answered last, where the article grants anonymity: [start, end] of the
// sentence or null, as a JSON list. It is no part of the contract, and the pack's own phrases decide.
func granted([]js.Value) (string, error) {
	if latest == nil {
		return "[]", nil
	}
	index := text.NewIndex(latest.Text)
	list := make([]string, len(latest.Speakers))
	for i := range list {
		list[i] = "null"
		if s := latest.Speakers[i].Granted; !s.Empty() {
			list[i] = "[" + strconv.Itoa(index.UTF16(s.Start)) + "," + strconv.Itoa(index.UTF16(s.End)) + "]"
		}
	}
	return "[" + strings.Join(list, ",") + "]", nil
}

// document reads the text of the first argument by the options of the second.
func document(args []js.Value) (*annotate.Document, error) {
	src, err := argument(args, 0)
	if err != nil {
		return nil, err
	}
	language := detect.Language{Code: option(args, "language")}
	if language.Code == "" {
		language = detect.Guess(src)
	} else {
		language.Name = detect.Name(language.Code)
		language.Confidence = args[1].Get("confidence").Float()
	}
	d := annotate.Text(src, annotate.Options{Language: language, Pack: packs[language.Code], Date: option(args, "date")})
	d.Correct(corrections(args, 1))
	return d, nil
}

// option is a string of the options, "" where it is missing.
func option(args []js.Value, name string) string {
	if len(args) < 2 || args[1].Type() != js.TypeObject {
		return ""
	}
	if v := args[1].Get(name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}
