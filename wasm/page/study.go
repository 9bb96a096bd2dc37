//go:build js

package main

import "syscall/js"

// study is the study of web/site/study.js: the text around the findings, and what the reader has put right by hand.
type study struct{ v js.Value }

func (s study) text(at span) string { return s.v.Call("text", at.start, at.end).String() }

func (s study) words(at span) int { return s.v.Call("words", at.start, at.end).Int() }

// length is that of the whole text in words.
func (s study) length() int { return s.v.Call("length").Int() }

// paragraph is the number of the paragraph that an offset lies in.
func (s study) paragraph(at int) int { return s.v.Call("paragraph", at).Int() }

func (s study) sentence(at int) span {
	v := s.v.Call("sentence", at)
	return span{v.Index(0).Int(), v.Index(1).Int()}
}

// show shows the quotes of one voice and dims the others; none shows all.
func (s study) show(quotes []int) {
	if quotes == nil {
		s.v.Call("show", js.Null())
		return
	}
	all := make([]any, len(quotes))
	for i, q := range quotes {
		all[i] = q
	}
	s.v.Call("show", all)
}

func (s study) corrected() bool { return s.v.Call("corrected").Int() > 0 }
