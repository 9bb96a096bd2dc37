package lang

import (
	"errors"
	"io/fs"
	"sort"
	"strings"
)

// Bundle joins the tables of a language's folder into the one text that Parse reads. It fails
// where the folder holds none.
func Bundle(fsys fs.FS, code string) (string, error) {
	files, err := fs.Glob(fsys, code+"/*.tsv")
	if err != nil || len(files) == 0 {
		return "", errors.New("no language pack " + code)
	}
	sort.Strings(files)
	var b strings.Builder
	for _, name := range files {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return "", err
		}
		b.WriteString(fileMark + name[len(code)+1:] + "\n")
		b.Write(data)
		b.WriteByte('\n')
	}
	return b.String(), nil
}

// Load reads a pack from a folder of a file system.
func Load(fsys fs.FS, code string) (*Pack, error) {
	data, err := Bundle(fsys, code)
	if err != nil {
		return nil, err
	}
	return Parse(code, data)
}
