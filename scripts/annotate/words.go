package main

import (
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"hearsay/web/shared/words"
)

// inWords is the words of the interface in a language (export.Words), "" for English. What a browser would know of the
// language comes from the same source, Unicode's CLDR.
func inWords(code string) (spoken, error) {
	if code == "" {
		code = "en"
	}
	table, err := words.Load(code)
	tag := language.Make(code)
	return spoken{code, table, tag, message.NewPrinter(tag)}, err
}

type spoken struct {
	code    string
	table   words.Table
	tag     language.Tag
	printer *message.Printer
}

func (s spoken) Code() string           { return s.code }
func (s spoken) Text(key string) string { return s.table[key][""] }

// forms are the names of the classes of number, in the order of plural.Form.
var forms = [...]string{plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}

func (s spoken) Form(key string, n float64) string {
	all := s.table[key]
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(n, 'f', -1, 64), ".")
	i, _ := strconv.Atoi(whole)
	f, _ := strconv.Atoi(fraction)
	digits := len(fraction)
	if form, ok := all[forms[plural.Cardinal.MatchPlural(s.tag, i, digits, digits, f, f)]]; ok {
		return form
	}
	if form, ok := all["other"]; ok {
		return form
	}
	return all[""]
}

func (s spoken) Number(v float64) string {
	return s.printer.Sprint(number.Decimal(v, number.MaxFractionDigits(6)))
}

func (s spoken) Language(code string) string {
	return display.Languages(s.tag).Name(language.Make(code))
}
