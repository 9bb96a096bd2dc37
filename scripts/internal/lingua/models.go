package lingua

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/pemistahl/lingua-go/serialization"
	"google.golang.org/protobuf/proto"

	"hearsay/internal/detect/lingua/lm"
)

// languages lists the ISO 639-1 codes of the models that m holds, in order.
func (m module) languages() ([]string, error) {
	folders, err := os.ReadDir(m.models())
	if err != nil {
		return nil, err
	}
	var codes []string
	for _, folder := range folders {
		codes = append(codes, folder.Name())
	}
	return codes, nil
}

func (m module) models() string { return filepath.Join(m.Dir, "language-models") }

// model reads the uni-, bi- and trigrams of a language. Those with a script of
// their own have only unigrams.
func (m module) model(code string) (lm.Model, error) {
	var model lm.Model
	for name, table := range map[string]*map[string]float64{
		"unigrams": &model.Unigrams,
		"bigrams":  &model.Bigrams,
		"trigrams": &model.Trigrams,
	} {
		file := filepath.Join(m.models(), code, name+".pb.bin.zip")
		var err error
		if *table, err = probabilities(file); err != nil && !(os.IsNotExist(err) && name != "unigrams") {
			return lm.Model{}, fmt.Errorf("%s: %w", file, err)
		}
	}
	return model, nil
}

// probabilities reads one of lingua-go's model files.
func probabilities(file string) (map[string]float64, error) {
	data, err := unzip(file)
	if err != nil {
		return nil, err
	}
	var stored serialization.SerializableLanguageModel
	if err := proto.Unmarshal(data, &stored); err != nil {
		return nil, err
	}
	table := make(map[string]float64, stored.TotalNgrams)
	for _, set := range stored.NgramSets {
		for _, gram := range set.Ngrams {
			table[gram] = set.Probability
		}
	}
	return table, nil
}

// unzip returns the one file that an archive holds.
func unzip(file string) ([]byte, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	if len(archive.File) != 1 {
		return nil, fmt.Errorf("holds %d files instead of one", len(archive.File))
	}
	content, err := archive.File[0].Open()
	if err != nil {
		return nil, err
	}
	defer content.Close()
	return io.ReadAll(content)
}
