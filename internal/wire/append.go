package wire

import (
	"math"
	"strconv"
	"unicode/utf8"

	"hearsay/internal/text"
)

func (e *encoder) raw(s string) *encoder { e.b = append(e.b, s...); return e }

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

func (e *encoder) str(s string) *encoder { e.b = AppendString(e.b, s); return e }

// AppendString appends a JSON string; invalid UTF-8 becomes U+FFFD, one a byte.
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			i += n
			continue
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
		i++
	}
	b = append(b, '"')
	return b
}
