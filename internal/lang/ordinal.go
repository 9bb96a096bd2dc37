package lang

import "strings"

// OrdinalStop is part of text.Vocabulary: the setting number.ordinal holds a full stop.
func (p *Pack) OrdinalStop() bool { return strings.Contains(p.settings["number.ordinal"], ".") }
