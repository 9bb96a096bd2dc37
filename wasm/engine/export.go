//go:build js

package main

import (
	"errors"
	"syscall/js"

	"hearsay/internal/export"
)

// exportText(text, {language, confidence, date, corrections}, format, words) answers the findings of a text in a format of
// package export, what people read of it in the words of the interface.
func exportText(args []js.Value) (string, error) {
	d, err := document(args)
	if err != nil {
		return "", err
	}
	format, err := argument(args, 2)
	if err != nil {
		return "", err
	}
	said, err := wordsAt(args, 3)
	if err != nil {
		return "", err
	}
	out, ok := export.Append(nil, d, format, said)
	if !ok {
		return "", errors.New("no format " + format + " to export in")
	}
	return string(out), nil
}
