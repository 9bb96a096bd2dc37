// Package lang turns a folder of small TSV tables into a language pack: the words, phrases and
// settings that the finders read.
//
// A language is one folder beside this file and nothing else. Every table is optional; a finder
// that misses one finds less. Tables are lines of tab-separated columns; "#" starts a comment
// line. A pack gives every word that its tables name a number, so that finders compare integers.
package lang

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/text"
)

// Row is one line of a table, its columns without surrounding spaces.
type Row []string

// At is a column, "" where the line ends before it.
func (r Row) At(i int) string {
	if i < len(r) {
		return r[i]
	}
	return ""
}

// Class is a set of word classes; each names one bit. The classes are those of words.tsv.
type Class uint64

// Pack is one language's data. It is built once and then only read, but for Intern, which
// finders call while they are being made.
type Pack struct {
	Code     string
	tables   map[string][]Row
	lines    map[string][]int // while parsing: where the rows of a table stand
	settings map[string]string
	vocab    vocabulary
	classes  []Class                // by Word
	members  map[string][]text.Word // of each class of words.tsv
	bits     map[string]Class
	abbrev   map[string]text.Abbreviation
	prefixes []string
	suffixes []string
	opener   Class
}

// bytesPerWord is how much of the tables there is to each different word, at most: what a pack's vocabulary is made for
// at first.
const bytesPerWord = 10

// Parse reads a pack from its tables joined by Bundle. The error names table and line, as in
// "en/clitics.tsv:3: unknown place middle".
func Parse(code, data string) (*Pack, error) {
	data = expand(data)
	words := len(data) / bytesPerWord
	p := &Pack{
		Code: code, tables: map[string][]Row{}, lines: map[string][]int{}, settings: map[string]string{},
		vocab: newVocabulary(words), classes: make([]Class, 1, words+1), members: map[string][]text.Word{}, bits: map[string]Class{},
		abbrev: map[string]text.Abbreviation{},
	}
	if err := p.read(data); err != nil {
		return nil, err
	}
	for _, r := range p.tables["settings"] {
		p.settings[r[0]] = r.At(1)
	}
	for _, step := range []func() error{p.words, p.abbreviations, p.clitics} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	p.opener, p.lines = p.Class("opener"), nil
	return p, nil
}

// fault says what is wrong with a row of a table.
func (p *Pack) fault(table string, row int, what string) error {
	return p.faultAt(table, p.lines[table][row], what)
}

func (p *Pack) faultAt(table string, line int, what string) error {
	return errors.New(p.Code + "/" + table + ".tsv:" + strconv.Itoa(line) + ": " + what)
}

const fileMark = "# file "

// read cuts the joined tables into rows.
func (p *Pack) read(data string) error {
	cells := make([]string, 0, strings.Count(data, "\t")+strings.Count(data, "\n")+1) // of all rows
	table, n := "", 0
	var rows []Row
	var lines []int
	for rest := data; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if name, ok := strings.CutPrefix(line, fileMark); ok {
			p.tables[table], p.lines[table] = rows, lines
			table, n = strings.TrimSuffix(strings.TrimSuffix(name, "\r"), ".tsv"), 0
			rows, lines = p.tables[table], p.lines[table]
			continue
		}
		n++
		if line = strings.TrimSuffix(line, "\r"); line == "" || line[0] == '#' {
			continue
		}
		first := len(cells)
		if cells = appendColumns(cells, line); cells[first] == "" {
			return p.faultAt(table, n, "nothing in the first column")
		}
		rows, lines = append(rows, cells[first:len(cells):len(cells)]), append(lines, n)
	}
	p.tables[table], p.lines[table] = rows, lines
	return nil
}

func appendColumns(cells []string, line string) []string {
	for more := true; more; {
		var column string
		column, line, more = strings.Cut(line, "\t")
		cells = append(cells, strings.TrimSpace(column))
	}
	return cells
}

// words reads words.tsv: a class, then its words. names.tsv makes the classes given-man and
// given-woman, places.tsv the classes place and regional.
func (p *Pack) words() error {
	for _, t := range [...]struct{ name, prefix string }{{"words", ""}, {"names", "given-"}, {"places", ""}} {
		for _, r := range p.tables[t.name] {
			class := t.prefix + r[0]
			p.members[class] = p.InternAll(p.members[class], r.At(1))
		}
	}
	return nil
}

// InternAll appends the numbers of the words of a list, parted by spaces.
func (p *Pack) InternAll(to []text.Word, list string) []text.Word {
	for w, rest := nextField(list); w != ""; w, rest = nextField(rest) {
		to = append(to, p.Intern(w))
	}
	return to
}

// nextField cuts the first word off a list that spaces part, "" where there is none.
func nextField(list string) (word, rest string) {
	start := 0
	for start < len(list) && list[start] == ' ' {
		start++
	}
	end := start
	for end < len(list) && list[end] != ' ' {
		end++
	}
	return list[start:end], list[end:]
}

// abbreviations reads abbreviations.tsv: a kind, then words.
func (p *Pack) abbreviations() error {
	kinds := map[string]text.Abbreviation{"title": text.Title, "number": text.BeforeNumber, "end": text.MayEnd}
	for i, r := range p.tables["abbreviations"] {
		kind, ok := kinds[r[0]]
		if !ok {
			return p.fault("abbreviations", i, "unknown kind "+r[0])
		}
		for w := range strings.FieldsSeq(r.At(1)) {
			p.abbrev[strings.TrimSuffix(fold(w), ".")] = kind
		}
	}
	return nil
}

// clitics reads clitics.tsv: prefix or suffix, then forms.
func (p *Pack) clitics() error {
	for i, r := range p.tables["clitics"] {
		forms := strings.Fields(r.At(1))
		for _, f := range forms {
			p.Intern(f)
		}
		switch r[0] {
		case "prefix":
			p.prefixes = append(p.prefixes, forms...)
		case "suffix":
			p.suffixes = append(p.suffixes, forms...)
		default:
			return p.fault("clitics", i, "unknown place "+r[0])
		}
	}
	return nil
}

// Table is the rows of a table, none where the pack lacks it.
func (p *Pack) Table(name string) []Row { return p.tables[name] }

// Setting is the value of a key in settings.tsv, "" where it is not set.
func (p *Pack) Setting(key string) string { return p.settings[key] }

// Class is the bit of a word class. A class gets its bit when a rule first asks for it, so that
// only those that rules ask for count against the 64 there are; Words reads the others.
func (p *Pack) Class(name string) Class {
	if c, ok := p.bits[name]; ok {
		return c
	}
	if len(p.bits) == 64 {
		panic("lang: rules ask for more than 64 word classes, at " + name)
	}
	c := Class(1) << len(p.bits)
	p.bits[name] = c
	for _, w := range p.members[name] {
		p.classes[w] |= c
	}
	return c
}

// Words are the words of a class.
func (p *Pack) Words(class string) []text.Word { return p.members[class] }

// Classes is the union of several classes.
func (p *Pack) Classes(names ...string) Class {
	var c Class
	for _, n := range names {
		c |= p.Class(n)
	}
	return c
}

// ClassOf is the classes of a word.
func (p *Pack) ClassOf(w text.Word) Class { return p.classes[w] }

// Intern numbers a word, new or known.
func (p *Pack) Intern(word string) text.Word {
	word = fold(word)
	if w := find(&p.vocab, word); w != 0 {
		return w
	}
	p.classes = append(p.classes, 0)
	return p.vocab.add(word)
}

// Mark adds a class to words in a table by Word, which grows to the words that the pack has.
func Mark[C ~uint64](p *Pack, classes []C, words []text.Word, c C) []C {
	if n := p.Len() - len(classes); n > 0 {
		classes = append(slices.Grow(classes, 2*n), make([]C, n)...)
	}
	for _, w := range words {
		classes[w] |= c
	}
	return classes
}

// Len is one more than the largest number of a word: the size of a table by Word.
func (p *Pack) Len() int { return len(p.classes) }

// Word is the number of a word, 0 where the pack does not hold it.
func (p *Pack) Word(word string) text.Word { return find(&p.vocab, fold(word)) }

func fold(w string) string {
	if text.Small(w) {
		return w
	}
	var buf [64]byte
	return string(text.Lower(buf[:0], w))
}

// Find is part of text.Vocabulary.
func (p *Pack) Find(lower []byte) text.Word { return find(&p.vocab, lower) }

// Abbreviation is part of text.Vocabulary.
func (p *Pack) Abbreviation(lower []byte) text.Abbreviation { return p.abbrev[string(lower)] }

// Opener is part of text.Vocabulary.
func (p *Pack) Opener(w text.Word) bool { return p.classes[w]&p.opener != 0 }

// Clitic is part of text.Vocabulary.
func (p *Pack) Clitic(lower []byte) (prefix, suffix int) {
	if len(p.suffixes)+len(p.prefixes) == 0 || !hasApostrophe(lower) {
		return 0, 0
	}
	for _, f := range p.prefixes {
		if len(lower) > len(f) && string(lower[:len(f)]) == f {
			prefix = len(f)
			break
		}
	}
	for _, f := range p.suffixes {
		if n := len(lower) - len(f); n > prefix && string(lower[n:]) == f {
			suffix = len(f)
			break
		}
	}
	return prefix, suffix
}

func hasApostrophe(w []byte) bool {
	for _, c := range w {
		if c == '\'' {
			return true
		}
	}
	return false
}
