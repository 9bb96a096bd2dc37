package eval

// Count is one measure: what was found rightly, found wrongly and missed. A measure of accuracy
// counts what is not right as missed.
type Count struct{ Right, Wrong, Missed int }

// Precision is the share of the found that is right, 0 where nothing was found.
func (c Count) Precision() float64 { return ratio(c.Right, c.Right+c.Wrong) }

// Recall is the share of the gold that was found; of a measure of accuracy, the accuracy.
func (c Count) Recall() float64 { return ratio(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of the two.
func (c Count) F1() float64 { return ratio(2*c.Right, 2*c.Right+c.Wrong+c.Missed) }

func ratio(n, d int) float64 {
	if d == 0 {
		return 0
	}
	return float64(n) / float64(d)
}

// Tally holds the measures of one kind by their names, those of the reference scorer:
//
//	spans   exact trim overlap token
//	quotes  form name sourcing, speaker_ and cue_ with given ex hd any pl,
//	        comp_ with speaker_ cue_ content_ and ex ov
//	figures type value value_given unit timex timex3 bag_value bag_value_unit
//	hedges  category sentence
type Tally map[string]Count

func (t Tally) add(name string, c Count) {
	sum := t[name]
	t[name] = Count{sum.Right + c.Right, sum.Wrong + c.Wrong, sum.Missed + c.Missed}
}

// judge counts one case of a measure of accuracy and gives the verdict back.
func (t Tally) judge(name string, right bool) bool {
	if right {
		t.add(name, Count{Right: 1})
	} else {
		t.add(name, Count{Missed: 1})
	}
	return right
}

// spans counts gold and found of which some are common.
func (t Tally) spans(name string, common, gold, found int) {
	t.add(name, Count{common, found - common, gold - common})
}
