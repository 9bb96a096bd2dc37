package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/andybalholm/brotli"
)

// Sized is a file of the site with its sizes in bytes, raw and compressed.
type Sized struct {
	Path              string
	Raw, Brotli, Gzip int
}

// encodings are the forms that a file is kept in beside its raw one, the one a browser should get first.
var encodings = []struct {
	suffix   string
	compress func(io.Writer) io.WriteCloser
}{
	{".br", func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, brotli.BestCompression) }},
	{".gz", func(w io.Writer) io.WriteCloser { return must(gzip.NewWriterLevel(w, gzip.BestCompression)) }},
}

// write puts the files and their compressed forms into an emptied folder.
func write(dir string, files []File, cache string) ([]Sized, error) {
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	sized := make([]Sized, len(files))
	errs := make([]error, len(files))
	var wait sync.WaitGroup
	for i, f := range files {
		wait.Go(func() { sized[i], errs[i] = writeFile(dir, f, cache) })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return sized, nil
}

func writeFile(dir string, f File, cache string) (Sized, error) {
	path := filepath.Join(dir, filepath.FromSlash(f.Path))
	if err := put(path, f.Content); err != nil {
		return Sized{}, err
	}
	sizes := make([]int, len(encodings))
	for i, e := range encodings {
		content, err := compressed(f.Content, e.suffix, e.compress, cache)
		if err != nil {
			return Sized{}, err
		}
		if err := put(path+e.suffix, content); err != nil {
			return Sized{}, err
		}
		sizes[i] = len(content)
	}
	return Sized{f.Path, len(f.Content), sizes[0], sizes[1]}, nil
}

// compressed takes the compressed form from the cache, or makes it and keeps it there.
func compressed(content []byte, suffix string, compress func(io.Writer) io.WriteCloser, cache string) ([]byte, error) {
	sum := sha256.Sum256(content)
	kept := filepath.Join(cache, hex.EncodeToString(sum[:])+suffix)
	if old, err := os.ReadFile(kept); err == nil {
		return old, nil
	}
	var b bytes.Buffer
	w := compress(&b)
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), put(kept, b.Bytes())
}

// put writes a file whole or not at all, and makes the folders it needs.
func put(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(path+".part", content, 0o644); err != nil {
		return err
	}
	return os.Rename(path+".part", path)
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
