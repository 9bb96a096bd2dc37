//go:build js

// Command page draws the interface around the article: the bar with language and legend, notices, panels, export,
// help and keys. It follows the reader (web/site/reader.js), which has painted the article before this program loads.
//
// The elements stand in index.html; here they come to life. A panic that escapes ends the program: web/site/page.js
// then starts it again on fresh elements, and the article does not notice.
package main

import "syscall/js"

func main() {
	r := js.Global().Get("hearsayReader")
	p := &page{reader: reader{r}, study: study{r.Get("study")}, words: newWords(r.Get("words"))}
	p.bind()
	p.reader.follow(p.changed)
	p.changed("state")
	select {}
}
