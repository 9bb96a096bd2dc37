package detect

import "hearsay/internal/text"

// Passage is a part of a text in one language.
type Passage struct {
	text.Span
	Code string
}

// foreign is how sure a block must be in another language than the text is, so
// that it counts as that: a passage taken for foreign by mistake is lost to the
// reader.
const foreign = 0.995

// Passages tells which parts of src are in which language, where they are not
// all in the same: nil otherwise. The blocks, in order, are paragraphs or
// sentences; neighbours in one language become one passage, from the first
// one's start to the last one's end. A block of a few words goes with those
// around it. main is the language of the text as a whole, and most likely that
// of each block. j may be nil, and is asked only about blocks in which the
// prefilter sees another language.
func Passages(src string, blocks []text.Span, main Language, j Judge) []Passage {
	codes := make([]string, len(blocks))
	others := false
	for i, b := range blocks {
		codes[i] = blockLanguage(b.Of(src), main.Code, j)
		others = others || codes[i] != main.Code && codes[i] != ""
	}
	if !others {
		return nil
	}
	settle(codes, main.Code)
	return join(blocks, codes)
}

// blockLanguage returns the code of a block's language: main's unless it is
// another's for sure, "" for a block too short to tell.
func blockLanguage(block, main string, j Judge) string {
	r := read(sample(block, blockLimit), main)
	if r.words < hinted && len(r.prose) < 2*enough {
		return ""
	}
	if len(r.ranked) == 0 || r.ranked[0].Code == main {
		return main
	}
	if l := r.decide(j); l.Confidence >= foreign && l.Code != main {
		return l.Code
	}
	return main
}

// settle gives a block without a language the one that the blocks before and
// after it agree on, or else main.
func settle(codes []string, main string) {
	before := main
	for i := range codes {
		if codes[i] == "" {
			codes[i] = main
			if after := next(codes[i+1:], main); after == before {
				codes[i] = before
			}
		}
		before = codes[i]
	}
}

func next(codes []string, main string) string {
	for _, code := range codes {
		if code != "" {
			return code
		}
	}
	return main
}

func join(blocks []text.Span, codes []string) []Passage {
	var list []Passage
	for i, b := range blocks {
		if n := len(list); n > 0 && list[n-1].Code == codes[i] {
			list[n-1].End = b.End
		} else {
			list = append(list, Passage{b, codes[i]})
		}
	}
	return list
}
