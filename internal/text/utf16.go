package text

import "unicode/utf8"

// Index converts byte offsets of a text to UTF-16 code units, the positions of browsers. An
// offset inside a character counts as its start. The zero Index is not ready: use NewIndex.
type Index struct {
	src   string
	marks []mark // of the first character at or after every stride-th byte; nil for ASCII
}

const stride = 32

// mark is a character's start in bytes and in code units.
type mark struct{ pos, units int32 }

// NewIndex reads the text once. Invalid UTF-8 counts one unit a byte, as a browser that decoded
// it to U+FFFD would see it.
func NewIndex(src string) *Index {
	x := &Index{src: src}
	if ascii(src) {
		return x
	}
	x.marks = make([]mark, 0, len(src)/stride+1)
	units := 0
	for i := 0; i < len(src); {
		if i/stride >= len(x.marks) {
			x.marks = append(x.marks, mark{int32(i), int32(units)})
		}
		n, u := character(src, i)
		i += n
		units += u
	}
	return x
}

// UTF16 is the offset in code units.
func (x *Index) UTF16(pos int) int {
	if x.marks == nil || pos <= 0 {
		return max(pos, 0)
	}
	m := x.marks[min(pos/stride, len(x.marks)-1)]
	if int(m.pos) > pos { // inside the character that straddles the block's first byte
		m = x.marks[max(pos/stride-1, 0)]
	}
	units := int(m.units)
	for i := int(m.pos); i < pos && i < len(x.src); {
		n, u := character(x.src, i)
		if i+n > pos {
			break
		}
		i += n
		units += u
	}
	return units
}

// character is the length of the character at i, in bytes and in code units.
func character(s string, i int) (bytes, units int) {
	if s[i] < utf8.RuneSelf {
		return 1, 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r > 0xffff {
		return n, 2
	}
	return n, 1
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
