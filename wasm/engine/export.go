//go:build js

package main

import (
	"errors"
	"syscall/js"

	"hearsay/internal/export"
)

// exportText(text, {language, confidence, date, corrections}, format) answers the findings of a text in a format of package export.
func exportText(args []js.Value) (string, error) {
	d, err := document(args)
	if err != nil {
		return "", err
	}
	format, err := argument(args, 2)
	if err != nil {
		return "", err
	}
	out, ok := export.Append(nil, d, format)
	if !ok {
		return "", errors.New("no format " + format + " to export in")
	}
	return string(out), nil
}
