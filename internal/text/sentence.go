package text

// longest is the number of tokens at which a sentence is cut whatever follows, so that the cost
// of rules that read a whole sentence stays linear in a text without full stops. The longest
// sentences of real articles have about 150.
const longest = 500

// sentences cuts one paragraph's tokens. A sentence ends at a terminal mark with the closing
// marks after it ("…Kyiv.” Then"), where what follows can start one.
func (s *splitter) sentences(first, last int) {
	start, end := first, first
	for i := first; i < last; i++ {
		if i-start >= longest {
			s.t.Sentences = append(s.t.Sentences, Sentence{Run{start, i}, len(s.t.Paragraphs)})
			start = i
		}
		if !s.terminal(i) {
			continue
		}
		if i+1 > end {
			end = s.closers(i+1, last) // else it is the end of the marks before: "!!!"
		}
		if end == last || !s.starts(i, end, last) {
			continue
		}
		s.t.Sentences = append(s.t.Sentences, Sentence{Run{start, end}, len(s.t.Paragraphs)})
		start, i = end, end-1
	}
	if start < last {
		s.t.Sentences = append(s.t.Sentences, Sentence{Run{start, last}, len(s.t.Paragraphs)})
	}
}

func (s *splitter) terminal(i int) bool {
	t := &s.t.Tokens[i]
	switch t.Rune {
	case '.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔':
		return true
	}
	return t.Is(Stop)
}

// closers skips the terminal and closing marks that stand right after a terminal mark.
func (s *splitter) closers(i, last int) int {
	for i < last && !s.t.Tokens[i].Is(Space) {
		switch s.t.Tokens[i].Rune {
		case '.', '!', '?', '…', '"', '”', '’', '\'', '»', '›', ')', ']', '“', '」', '』', '）':
			i++
		default:
			return i
		}
	}
	return i
}

// starts tells whether the token at next can start a sentence after the terminal mark at i.
func (s *splitter) starts(i, next, last int) bool {
	tokens := s.t.Tokens
	t, n := &tokens[i], &tokens[next]
	word := next
	for word < last-1 && tokens[word].Is(Punct) && opening(tokens[word].Rune) {
		word++
	}
	w := &tokens[word]
	switch {
	case t.Rune >= 0x2e80 || t.Rune == '।': // scripts without capitals
		return true
	case !n.Is(Space):
		return false
	case w.Is(Letter) && !w.Is(Upper) && !uncased(s.t.Src[w.Start:]):
		return false
	case s.ordinal(i):
		return w.Is(Upper) && s.v.Opener(w.Word)
	case t.Is(Initial):
		return s.v.Opener(w.Word) && w.Is(Upper) && next > i+1
	case t.Is(Short):
		return s.afterShort(t, w, next > i+1)
	case t.Is(Stop):
		return next > i+1 || word > next || w.Is(Upper) && s.v.Opener(w.Word)
	}
	return true
}

// ordinal tells whether the full stop at token i makes an ordinal of one or two digits before it.
func (s *splitter) ordinal(i int) bool {
	if i == 0 || s.t.Tokens[i].Rune != '.' || s.t.Tokens[i].Is(Space) {
		return false
	}
	p := &s.t.Tokens[i-1]
	return p.Is(Digit) && !p.Is(Letter) && p.Len() <= 2 && s.v.OrdinalStop()
}

// afterShort tells whether a word can start a sentence after an abbreviation.
func (s *splitter) afterShort(t, w *Token, closed bool) bool {
	lower := Lower(s.buf[:0], s.t.Src[t.Start:t.End-1])
	switch s.v.Abbreviation(lower) {
	case Title:
		return false
	case BeforeNumber:
		return !w.Is(Digit) && w.Is(Upper)
	}
	return closed || w.Is(Upper) && s.v.Opener(w.Word)
}

func opening(r rune) bool {
	switch r {
	case '"', '“', '„', '«', '‘', '\'', '‚', '(', '[', '–', '—', '-', '»', '”', '¿', '¡', '•', '*':
		return true
	}
	return false
}

// uncased tells whether a text begins with a letter of a script without capitals.
func uncased(s string) bool {
	for _, r := range s {
		return r >= 0x0590 && r < 0x10A0 || r >= 0x0E00 && r < 0x0F00 || r >= 0x3040 && r < 0xA000 || r >= 0xAC00 && r < 0xD800
	}
	return false
}
