package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Split reads an article: paragraphs at line breaks, tokens by UAX #29, sentences by the
// language's abbreviations. Any string will do; invalid UTF-8 makes tokens of its own.
func Split(src string, v Vocabulary) *Text {
	t := &Text{Src: src, Tokens: make([]Token, 0, len(src)/5+8)}
	s := splitter{t: t, v: v}
	for pos := 0; pos < len(src); {
		end := lineEnd(src, pos)
		s.paragraph(pos, end)
		pos = end + 1
		if end < len(src) && src[end] >= utf8.RuneSelf {
			pos = end + len("\u2029")
		}
	}
	return t
}

// lineEnd is the next line break or paragraph separator. Three searches for one thing each are
// faster than one for any of them.
func lineEnd(src string, pos int) int {
	line := src[pos:]
	for _, mark := range [...]string{"\n", "\r", "\u2029"} {
		if n := strings.Index(line, mark); n >= 0 {
			line = line[:n]
		}
	}
	return pos + len(line)
}

type splitter struct {
	t   *Text
	v   Vocabulary
	buf [64]byte // a word in lower case
}

func (s *splitter) paragraph(start, end int) {
	first := len(s.t.Tokens)
	s.tokens(start, end)
	last := len(s.t.Tokens)
	if first == last {
		return
	}
	sentences := len(s.t.Sentences)
	s.sentences(first, last)
	s.t.Paragraphs = append(s.t.Paragraphs, Paragraph{
		Span:      Span{s.t.Tokens[first].Start, s.t.Tokens[last-1].End},
		Run:       Run{first, last},
		Sentences: Run{sentences, len(s.t.Sentences)},
	})
}

// tokens appends the tokens of one paragraph.
func (s *splitter) tokens(start, end int) {
	first := len(s.t.Tokens)
	space := false
	for pos := start; pos < end; {
		if pos+1 < end && s.t.Src[pos] == ' ' && s.t.Src[pos+1] < utf8.RuneSelf { // most often by far
			space = true
			pos++
			continue
		}
		w := s.next(pos, end)
		if isSpace(s.t.Src[pos:w.end]) {
			space = true
		} else {
			s.token(pos, w, space, first)
			space = false
		}
		pos = w.end
	}
}

func isSpace(w string) bool {
	if w[0] < utf8.RuneSelf {
		return w[0] <= ' ' || w[0] == 0x7f
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b'
}

// token appends what one UAX #29 word makes: usually one token, more where clitics stand
// apart, none where a full stop joins the token before.
func (s *splitter) token(at int, w word, space bool, first int) {
	t := Token{Span: Span{at, w.end}, Flags: w.flags}
	if space || len(s.t.Tokens) == first {
		t.Flags |= Space
	}
	raw := s.t.Src[at:w.end]
	if t.Flags&Punct != 0 {
		s.mark(t, raw, first)
		return
	}
	lower := s.buf[:w.lower]
	if w.lower == 0 {
		lower = Lower(lower, raw)
	}
	if s.behindStop(t, lower, first) {
		return
	}
	prefix, suffix := s.v.Clitic(lower)
	s.clitics(t, raw, lower, prefix, suffix)
}

// behindStop makes a clitic of the apostrophe before t and t, where UAX #29 parts them because a
// full stop goes before: the "'s" of "the U.N.'s". The full stop is part of the token before.
func (s *splitter) behindStop(t Token, lower []byte, first int) bool {
	n := len(s.t.Tokens)
	if t.Is(Space) || n-first < 2 || !s.t.Tokens[n-2].Is(Stop) {
		return false
	}
	mark := &s.t.Tokens[n-1]
	if mark.Rune != '\'' && mark.Rune != '’' || mark.Is(Space) || mark.End != t.Start {
		return false
	}
	whole := append([]byte("a'"), lower...)
	if _, suffix := s.v.Clitic(whole); suffix != len(whole)-1 {
		return false
	}
	*mark = Token{Span: Span{mark.Start, t.End}, Flags: t.Flags | Clitic, Word: s.v.Find(whole[1:])}
	return true
}

// clitics appends the token, its clitics as tokens beside it. The two counts are of bytes of
// the lower-case form, where the apostrophe is always one byte.
func (s *splitter) clitics(t Token, w string, lower []byte, prefix, suffix int) {
	if prefix > 0 && prefix < len(lower) {
		n := rawLen(w, prefix)
		c := Token{Span: Span{t.Start, t.Start + n}, Flags: shape(w[:n]) | t.Flags&Space | Clitic}
		c.Word = s.v.Find(lower[:prefix])
		s.t.Tokens = append(s.t.Tokens, c)
		t.Start, t.Flags = t.Start+n, shape(w[n:])
		w, lower = w[n:], lower[prefix:]
	}
	if suffix <= 0 || suffix >= len(lower) {
		t.Word = s.v.Find(lower)
		s.t.Tokens = append(s.t.Tokens, t)
		return
	}
	n := rawLen(w, len(lower)-suffix)
	head := t
	head.End, head.Word = t.Start+n, s.v.Find(lower[:len(lower)-suffix])
	head.Flags = shape(w[:n]) | t.Flags&Space
	s.t.Tokens = append(s.t.Tokens, head, Token{
		Span: Span{t.Start + n, t.End}, Flags: shape(w[n:]) | Clitic, Word: s.v.Find(lower[len(lower)-suffix:]),
	})
}

// rawLen is the number of bytes of w that become n bytes in lower case.
func rawLen(w string, n int) int {
	got := 0
	for i, r := range w {
		if got >= n {
			return i
		}
		got += utf8.RuneLen(fold(r))
	}
	return len(w)
}

// mark appends a mark, or joins it to the token before: the full stop of an abbreviation, the
// further stops of an ellipsis.
func (s *splitter) mark(t Token, w string, first int) {
	r, n := utf8.DecodeRuneInString(w)
	if n == len(w) {
		t.Rune = r
	}
	if r == '.' && len(s.t.Tokens) > first && s.joinStop(&s.t.Tokens[len(s.t.Tokens)-1], t) {
		return
	}
	if t.Rune != 0 {
		t.Word = s.v.Find(append(s.buf[:0], w...))
	}
	if n := len(s.t.Tokens); n > first && doubled(&s.t.Tokens[n-1], &t) {
		s.t.Tokens[n-1].End, s.t.Tokens[n-1].Rune = t.End, '"'
		return
	}
	s.t.Tokens = append(s.t.Tokens, t)
}

// doubled tells whether two single marks make one double one, as typewriters write it: ”so”.
func doubled(p, t *Token) bool {
	if t.Is(Space) || p.End != t.Start || p.Rune != t.Rune || p.Len() > 2 {
		return false
	}
	return t.Rune == '\'' || t.Rune == '`' || t.Rune == '’' || t.Rune == '‘'
}

// joinStop makes the full stop t part of the token before it, where it belongs to it.
func (s *splitter) joinStop(p *Token, t Token) bool {
	spaced := t.Is(Space)
	switch {
	case p.Rune == '…' && s.t.Src[p.Start] == '.', p.Rune == '.' && (!spaced || p.Is(Space)):
		p.Rune = '…' // "..." or ". . ."
	case !spaced && p.Is(Letter) && !p.Is(Stop|Clitic):
		if !s.abbreviated(p) {
			return false
		}
	default:
		return false
	}
	p.End = t.End
	return true
}

// abbreviated marks a word before a full stop as an initial, as letters with stops ("U.S") or
// as an abbreviation of the language.
func (s *splitter) abbreviated(p *Token) bool {
	w := p.Of(s.t.Src)
	lower := Lower(s.buf[:0], w)
	switch kind := s.v.Abbreviation(lower); {
	case kind != NotAbbreviated:
		p.Flags |= Stop | Short
	case strings.Contains(w, ".") && !p.Is(Digit): // not the stop after "$1.2bn"
		p.Flags |= Stop
	case p.Is(Upper) && utf8.RuneCountInString(w) == 1:
		p.Flags |= Stop | Initial
	default:
		return false
	}
	if known := s.v.Find(append(lower, '.')); known != 0 {
		p.Word = known
	}
	return true
}

// shape reads a word's letters.
func shape(w string) Flags {
	var f Flags
	letters, upper := 0, 0
	for i, r := range w {
		switch {
		case r < utf8.RuneSelf && r|0x20 >= 'a' && r|0x20 <= 'z', r >= utf8.RuneSelf && unicode.IsLetter(r):
			letters++
			if isUpper(r) {
				upper++
				if i == 0 {
					f |= Upper
				}
			}
		case r >= '0' && r <= '9', r >= utf8.RuneSelf && unicode.IsNumber(r):
			f |= Digit
		}
	}
	if letters > 0 {
		f |= Letter
	}
	if upper > 1 && upper == letters {
		f |= Caps
	}
	if f&(Letter|Digit) == 0 {
		f |= Punct
	}
	return f
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

// fold is the lower case that vocabularies are written in: apostrophes straight, no soft hyphen.
func fold(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r | 0x20
	case r < utf8.RuneSelf:
		return r
	case r == '’' || r == 'ʼ':
		return '\''
	}
	return unicode.ToLower(r)
}

// Small tells whether a word is sure to stand as vocabularies hold it.
func Small(w string) bool {
	for i := range len(w) {
		if c := w[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return true
}

// Lower appends a word as vocabularies hold it.
func Lower(dst []byte, w string) []byte {
	for _, r := range w {
		if r < utf8.RuneSelf {
			dst = append(dst, byte(fold(r)))
		} else {
			dst = utf8.AppendRune(dst, fold(r))
		}
	}
	return dst
}
