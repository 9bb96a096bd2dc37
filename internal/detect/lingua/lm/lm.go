// Package lm is the compact form of a language's n-gram model: it turns
// lingua-go's tables of uni-, bi- and trigram probabilities into few bytes,
// and those bytes back into maps.
//
// A table is its n-grams in order, front-coded (each says how many bytes it
// shares with the one before), and -ln p in steps of 1/3000, 16 bits. The
// columns stand apart, for they compress better so. All 75 models of
// lingua-go are 4.7 MB in this form and 2.7 MB after brotli.
package lm

import (
	"encoding/binary"
	"errors"
	"math"
	"sort"
	"strings"
)

// Model holds the probability of each n-gram given its first n-1 letters.
type Model struct {
	Unigrams, Bigrams, Trigrams map[string]float64
}

// step is the quantum of -ln p: an n-gram's probability is kept to 0.02 %.
const step = 1.0 / 3000

// head is what stands before a table's columns: the number of n-grams, the
// bytes of their suffixes, the bytes of the n-grams spelled out.
const head = 12

// longest is the longest shared beginning or own ending of an n-gram in
// bytes: each has four bits.
const longest = 15

var (
	errCut   = errors.New("lm: the model is cut short; fetch it again")
	errBroke = errors.New("lm: not a compact model of this version; build the models again")
	errLong  = errors.New("lm: an n-gram is longer than the format holds")
	errRange = errors.New("lm: a probability is outside of what the format holds")
)

// Append adds the model's compact form to dst.
func Append(dst []byte, m Model) ([]byte, error) {
	for _, table := range []map[string]float64{m.Unigrams, m.Bigrams, m.Trigrams} {
		var err error
		if dst, err = appendTable(dst, table); err != nil {
			return nil, err
		}
	}
	return dst, nil
}

func appendTable(dst []byte, table map[string]float64) ([]byte, error) {
	grams := make([]string, 0, len(table))
	for g := range table {
		grams = append(grams, g)
	}
	sort.Strings(grams)
	var heads, suffixes, low, high []byte
	total, before := 0, ""
	for _, g := range grams {
		kept := sharedPrefix(before, g)
		quanta := math.Round(-math.Log(table[g]) / step)
		switch {
		case len(g)-kept > longest:
			return nil, errLong
		case !(quanta >= 0 && quanta <= math.MaxUint16):
			return nil, errRange
		}
		heads = append(heads, byte(kept<<4|(len(g)-kept)))
		suffixes = append(suffixes, g[kept:]...)
		low = append(low, byte(int(quanta)))
		high = append(high, byte(int(quanta)>>8))
		total, before = total+len(g), g
	}
	for _, n := range []int{len(grams), len(suffixes), total} {
		dst = binary.LittleEndian.AppendUint32(dst, uint32(n))
	}
	for _, column := range [][]byte{heads, suffixes, low, high} {
		dst = append(dst, column...)
	}
	return dst, nil
}

// sharedPrefix returns how many bytes a and b begin with in common, at most longest.
func sharedPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && n < longest && a[n] == b[n] {
		n++
	}
	return n
}

// Decode reads what Append wrote. It does not keep b.
func Decode(b []byte) (Model, error) {
	var m Model
	for _, table := range []*map[string]float64{&m.Unigrams, &m.Bigrams, &m.Trigrams} {
		var err error
		if *table, b, err = decodeTable(b); err != nil {
			return Model{}, err
		}
	}
	if len(b) > 0 {
		return Model{}, errBroke
	}
	return m, nil
}

// decodeTable reads one table and returns what follows it. The n-grams are
// slices of one string, so that a model costs one allocation and its maps.
func decodeTable(b []byte) (map[string]float64, []byte, error) {
	if len(b) < head {
		return nil, nil, errCut
	}
	n, width, total := uint32At(b), uint32At(b[4:]), uint32At(b[8:])
	b = b[head:]
	if n > len(b) || width > len(b) || 3*n+width > len(b) {
		return nil, nil, errCut
	}
	heads, suffixes, low, high := b[:n], b[n:n+width], b[n+width:2*n+width], b[2*n+width:3*n+width]
	spelled, err := spell(heads, suffixes, total)
	if err != nil {
		return nil, nil, err
	}
	table := make(map[string]float64, n)
	at := 0
	for i, h := range heads {
		end := at + int(h>>4) + int(h&longest)
		table[spelled[at:end]] = chance[1][high[i]] * chance[0][low[i]]
		at = end
	}
	return table, b[3*n+width:], nil
}

func uint32At(b []byte) int { return int(binary.LittleEndian.Uint32(b)) }

// spell writes the n-grams one after the other, each with the beginning that
// it shares with the one before.
func spell(heads, suffixes []byte, total int) (string, error) {
	if total > 2*longest*len(heads) {
		return "", errBroke
	}
	var s strings.Builder
	s.Grow(total)
	before := ""
	for _, h := range heads {
		kept, own := int(h>>4), int(h&longest)
		if kept > len(before) || own > len(suffixes) {
			return "", errBroke
		}
		start := s.Len()
		s.WriteString(before[:kept])
		s.Write(suffixes[:own])
		suffixes = suffixes[own:]
		before = s.String()[start:]
	}
	if s.Len() != total || len(suffixes) > 0 {
		return "", errBroke
	}
	return s.String(), nil
}

// chance holds the probability that each value of a quantum's low and high
// byte stands for.
var chance = func() (c [2][256]float64) {
	for i := range 256 {
		c[0][i] = math.Exp(-float64(i) * step)
		c[1][i] = math.Exp(-float64(i) * 256 * step)
	}
	return c
}()
