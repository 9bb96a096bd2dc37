// Package hedges turns an article's tokens into the words that hold back from plain assertion.
package hedges

import (
	"hearsay/internal/lang"
	"hearsay/internal/text"
)

// Category is what kind of hedge it is.
type Category uint8

// String is the contract's word.
func (c Category) String() string {
	return [...]string{"modal", "likelihood", "appearance", "belief", "approximator", "report", "unverified"}[c]
}

// Hedge is one hedging phrase.
type Hedge struct {
	text.Span
	Category Category
	Claim    text.Span // the clause weakened, zero where it cannot be told
	Rule     string
}

// Finder reads texts of one language.
type Finder struct{}

// New makes a finder from the tables of a pack.
func New(*lang.Pack) *Finder { return &Finder{} }

// Find reads a text.
func (f *Finder) Find(*text.Text) []Hedge { return nil }
