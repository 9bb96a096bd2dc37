//go:build compact

package lingua

import (
	"errors"
	"strconv"

	upstream "github.com/pemistahl/lingua-go"

	"hearsay/internal/detect/lingua/lm"
)

// Has tells whether Add was given the model of a language.
func Has(code string) bool { return upstream.HasModels(languageOf(code)) }

// Add takes a language's model in compact form, as scripts/internal/lingua
// writes it to build/models/CODE.lm. It keeps nothing of the slice.
func Add(code string, model []byte) error {
	l := languageOf(code)
	if l == upstream.Unknown {
		return errors.New("lingua: no language has the code " + strconv.Quote(code))
	}
	m, err := lm.Decode(model)
	if err != nil {
		return errors.New("lingua: model of " + code + ": " + err.Error())
	}
	upstream.SetModels(l, m.Unigrams, m.Bigrams, m.Trigrams)
	return nil
}
