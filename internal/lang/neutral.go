package lang

import _ "embed"

// The tables that hold for every script: quotation marks, signs of units and currencies.
//
//go:embed neutral.tsv
var neutral string

// Neutral is the pack of texts whose language has none: marks and digits only.
func Neutral() *Pack {
	p, err := Parse("", neutral)
	if err != nil {
		panic(err) // a test reads it
	}
	return p
}
