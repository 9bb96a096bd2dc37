//go:build !compact

package lingua

import (
	"errors"
	"strconv"

	upstream "github.com/pemistahl/lingua-go"
)

// Has tells whether the judge has the model of a language: here it has all.
func Has(code string) bool { return languageOf(code) != upstream.Unknown }

// Add takes a language's model in compact form. Here the models are built in
// already, and Add only says whether the code is known.
func Add(code string, model []byte) error {
	if !Has(code) {
		return errors.New("lingua: no language has the code " + strconv.Quote(code))
	}
	return nil
}
