package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"sync"

	"hearsay/internal/annotate"
	"hearsay/internal/detect"
	"hearsay/internal/eval"
	"hearsay/internal/lang"
)

// corpus is a gold file with what the engine finds in its documents.
type corpus struct {
	docs  []eval.Doc
	found [][]eval.Item
	left  int // documents left out, their language having no pack
}

// open reads a gold file and annotates its documents on all cores.
func open(dir, name string) (*corpus, error) {
	docs, err := eval.Read(filepath.Join(dir, name+".jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("no gold file %s in %s; name the folder that holds the gold files with -gold", name+".jsonl", dir)
	}
	if err != nil {
		return nil, err
	}
	c := &corpus{}
	for _, d := range docs {
		if pack(d.Lang) != nil {
			c.docs = append(c.docs, d)
		}
	}
	c.left = len(docs) - len(c.docs)
	c.found = make([][]eval.Item, len(c.docs))
	spread(len(c.docs), func(i int) { c.found[i] = find(&c.docs[i]) })
	return c, nil
}

// find annotates one document in the language that its gold names.
func find(d *eval.Doc) []eval.Item {
	o := annotate.Options{ID: d.ID, Pack: pack(d.Lang), Date: d.Day()}
	o.Language = detect.Language{Code: d.Lang, Name: detect.Name(d.Lang), Confidence: 1}
	return eval.FromDocument(annotate.Text(d.Text, o))
}

var packs sync.Map // code -> *lang.Pack

// pack is the language's pack, nil where it has none.
func pack(code string) *lang.Pack {
	if p, ok := packs.Load(code); ok {
		return p.(*lang.Pack)
	}
	p, err := lang.Embedded(code)
	if err != nil {
		p = nil
	}
	first, _ := packs.LoadOrStore(code, p)
	return first.(*lang.Pack)
}

// score scores all documents.
func (c *corpus) score(o eval.Options) *eval.Result {
	each := make([]*eval.Result, len(c.docs))
	spread(len(c.docs), func(i int) { each[i] = eval.Score(&c.docs[i], c.found[i], o) })
	sum := eval.NewResult()
	for _, r := range each {
		sum.Add(r)
	}
	return sum
}

// spread calls work for 0 to n-1 on all cores.
func spread(n int, work func(int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.NumCPU() {
		wg.Go(func() {
			for i := range next {
				work(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
