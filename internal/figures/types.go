package figures

// Type is what kind of quantity a figure is.
type Type uint8

// The types.
const (
	Count Type = iota
	Percent
	Money
	Measure
	Duration
	Age
	Date
	Time
	Ordinal
	Year
	Range
	Ratio
	Vague
)

var typeNames = [...]string{
	"count", "percent", "money", "measure", "duration", "age", "date", "time", "ordinal", "year", "range", "ratio", "vague",
}

// String is the contract's word.
func (t Type) String() string { return typeNames[t] }

// Qualifier is how exactly a figure is meant.
type Qualifier uint8

// The qualifiers.
const (
	Exact Qualifier = iota
	About
	MoreThan
	AtLeast
	LessThan
	UpTo
	Nearly
)

var qualifierNames = [...]string{"exact", "about", "more-than", "at-least", "less-than", "up-to", "nearly"}

// String is the contract's word.
func (q Qualifier) String() string { return qualifierNames[q] }
