package eval

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	rangeForm   = regexp.MustCompile(`(?i)^[\[(]?(-?[\d.]+(?:e[-+]?\d+)?)(?:,|-|–|to|\.\.)(-?[\d.]+(?:e[-+]?\d+)?)[\])]?$`)
	groupedForm = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)
	plain       = strings.NewReplacer("−", "-", "\u00a0", "", " ", "")
)

// numbers reads a value as one number or as the ends of a range; ok is false for what is neither.
func numbers(v any) (out []float64, ok bool) {
	switch v := v.(type) {
	case float64:
		return []float64{v}, true
	case []any:
		for _, x := range v {
			n, good := numbers(x)
			if !good {
				return nil, false
			}
			out = append(out, n...)
		}
		return out, true
	}
	return parseNumbers(strings.TrimRight(plain.Replace(show(v)), "%"))
}

func parseNumbers(s string) ([]float64, bool) {
	if m := rangeForm.FindStringSubmatch(s); m != nil {
		low, err1 := strconv.ParseFloat(m[1], 64)
		high, err2 := strconv.ParseFloat(m[2], 64)
		return []float64{low, high}, err1 == nil && err2 == nil
	}
	if groupedForm.MatchString(s) {
		s = strings.ReplaceAll(s, ",", "")
	}
	n, err := strconv.ParseFloat(s, 64)
	return []float64{n}, err == nil
}

// sameValue compares two values, numbers within a millionth.
func sameValue(a, b any) bool {
	x, xok := numbers(a)
	y, yok := numbers(b)
	if !xok || !yok {
		return strings.EqualFold(strings.TrimSpace(show(a)), strings.TrimSpace(show(b)))
	}
	slices.Sort(x)
	slices.Sort(y)
	return slices.EqualFunc(x, y, func(p, q float64) bool {
		return math.Abs(p-q) <= 1e-6*max(1, math.Abs(p), math.Abs(q))
	})
}

// show writes a value.
func show(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		if v == math.Trunc(v) && math.Abs(v) < 1e15 {
			return strconv.FormatInt(int64(v), 10)
		}
		return strconv.FormatFloat(v, 'g', -1, 64)
	case []any:
		parts := make([]string, len(v))
		for i, x := range v {
			parts[i] = show(x)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return ""
}

// given tells whether there is a value at all.
func given(v any) bool { return v != nil && v != "" }
