package intake

import (
	"sync"

	"hearsay/internal/annotate"
	"hearsay/internal/compare"
	"hearsay/internal/detect"
	"hearsay/internal/lang"
)

// Reader annotates what is handed in. Any number of goroutines may use one whose Judge they may share.
type Reader struct {
	Lang, Date string       // of inputs that name none
	Judge      detect.Judge // nil to go by the prefilter alone
}

// Document annotates one input.
func (r *Reader) Document(in Input) *annotate.Document {
	language := r.language(in)
	return annotate.Text(in.Text, annotate.Options{
		ID: in.ID, Date: or(in.Date, r.Date), Language: language, Pack: Pack(language.Code),
	})
}

// Side annotates one of two inputs that will be compared.
func (r *Reader) Side(in Input) compare.Side {
	d := r.Document(in)
	return compare.Side{Document: d, Pack: Pack(d.Language.Code)}
}

// language is the one that was given, else the one detected.
func (r *Reader) language(in Input) detect.Language {
	if code := or(in.Lang, r.Lang); code != "" {
		return detect.Language{Code: code, Name: detect.Name(code), Confidence: 1}
	}
	return detect.Detect(in.Text, r.Judge)
}

var packs sync.Map // code -> func() *lang.Pack

// Pack is the language's pack, nil where it has none.
func Pack(code string) *lang.Pack {
	once, _ := packs.LoadOrStore(code, sync.OnceValue(func() *lang.Pack {
		p, err := lang.Embedded(code)
		if err != nil {
			return nil
		}
		return p
	}))
	return once.(func() *lang.Pack)()
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
