package wire

import (
	"math"
	"strconv"
	"unicode/utf8"

	"hearsay/internal/text"
)

// The three are called in chains, and would be copied into each link: 60 kB of the browser's binary.
//
//go:noinline
func (e *encoder) raw(s string) *encoder { e.b = append(e.b, s...); return e }

//go:noinline
func (e *encoder) int(n int) *encoder { e.b = strconv.AppendInt(e.b, int64(n), 10); return e }

// num appends a number as JSON writes it; what JSON cannot write becomes null.
func (e *encoder) num(v float64) *encoder {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return e.raw("null")
	}
	if v == math.Trunc(v) && math.Abs(v) < 1e15 {
		e.b = strconv.AppendInt(e.b, int64(v), 10)
		return e
	}
	e.b = strconv.AppendFloat(e.b, v, 'g', -1, 64)
	return e
}

// span appends start and end in code units.
func (e *encoder) span(s text.Span) *encoder {
	return e.raw(`"start":`).int(e.x.UTF16(s.Start)).raw(`,"end":`).int(e.x.UTF16(s.End))
}

func (e *encoder) orNull(s string) {
	if s == "" {
		e.raw("null")
		return
	}
	e.str(s)
}

const hex = "0123456789abcdef"

//go:noinline
func (e *encoder) str(s string) *encoder { e.b = AppendString(e.b, s); return e }

// AppendString appends a JSON string; invalid UTF-8 becomes U+FFFD, one a byte.
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	plain := 0 // what stands as it is begins here
	for i := 0; i < len(s); {
		n := asItIs(s[i:])
		if n > 0 {
			i += n
			continue
		}
		b = append(b, s[plain:i]...)
		b = appendEscaped(b, s[i])
		i++
		plain = i
	}
	b = append(b, s[plain:]...)
	return append(b, '"')
}

// asItIs is the length of the character that s begins with, 0 where JSON cannot hold it as it is.
func asItIs(s string) int {
	c := s[0]
	if c < utf8.RuneSelf {
		if c < ' ' || c == '"' || c == '\\' {
			return 0
		}
		return 1
	}
	if r, n := utf8.DecodeRuneInString(s); r != utf8.RuneError || n > 1 {
		return n
	}
	return 0
}

func appendEscaped(b []byte, c byte) []byte {
	switch {
	case c >= utf8.RuneSelf:
		return utf8.AppendRune(b, utf8.RuneError)
	case c == '"' || c == '\\':
		return append(b, '\\', c)
	case c == '\n':
		return append(b, '\\', 'n')
	}
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}
