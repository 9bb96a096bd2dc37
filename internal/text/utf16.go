package text

import "unicode/utf8"

// Index converts byte offsets of a text to UTF-16 code units, the positions of browsers. An
// offset inside a character counts as its start. The zero Index is not ready: use NewIndex.
type Index struct {
	src   string
	marks []mark // of the character that holds every stride-th byte; nil for ASCII
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
	for i, units, place := 0, 0, 0; place < len(src); place += stride {
		i, units = x.walk(i, units, place)
		x.marks = append(x.marks, mark{int32(i), int32(units)})
	}
	return x
}

// UTF16 is the offset in code units.
func (x *Index) UTF16(pos int) int {
	if x.marks == nil || pos <= 0 {
		return max(pos, 0)
	}
	m := x.marks[min(pos/stride, len(x.marks)-1)]
	_, units := x.walk(int(m.pos), int(m.units), min(pos, len(x.src)))
	return units
}

// walk goes on from a character's start to that of the character which holds a place, counting code units.
func (x *Index) walk(i, units, place int) (int, int) {
	for i < place {
		if x.src[i] < utf8.RuneSelf {
			i++
			units++
			continue
		}
		r, n := utf8.DecodeRuneInString(x.src[i:])
		if i+n > place {
			break
		}
		i += n
		units++
		if r > 0xffff {
			units++
		}
	}
	return i, units
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
