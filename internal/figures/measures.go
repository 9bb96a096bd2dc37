package figures

import (
	_ "embed"
	"errors"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/lang"
)

// measureTable holds what is the same of a unit in every language.
//
//go:embed measures.tsv
var measureTable string

// measures are the units of measureTable by symbol.
var measures = sync.OnceValue(func() map[string]unit {
	units := map[string]unit{}
	for line := range strings.Lines(measureTable) {
		if line[0] == '#' {
			continue
		}
		c := strings.Split(strings.TrimSpace(line), "\t")
		u, _ := newUnit(c[0], c[1], c[2]) // a test reads them
		units[u.symbol] = u
	}
	return units
})

// measureOf is the unit of a row of units.tsv: that of measures.tsv, or one of the language's own.
func measureOf(r lang.Row) (unit, error) {
	if r.At(3) != "" {
		return newUnit(r[0], r.At(3), r.At(4))
	}
	if u, ok := measures()[r[0]]; ok {
		return u, nil
	}
	return unit{}, errors.New("not in measures.tsv, and without a dimension")
}

// newUnit reads a factor, "1", or one with an offset, "0.555555556 +255.372222".
func newUnit(symbol, dimension, scale string) (u unit, err error) {
	factor, offset, shifted := strings.Cut(scale, " +")
	u = unit{symbol: symbol, dimension: dimension}
	u.factor, err = strconv.ParseFloat(factor, 64)
	if shifted && err == nil {
		u.offset, err = strconv.ParseFloat(offset, 64)
	}
	return u, err
}
