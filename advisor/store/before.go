package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// beforeMark stands in the names of files that were kept.
const beforeMark = ".before-"

// keepBefore copies the sheet's file beside it before it is written over. There
// is nothing to keep where the file is gone.
func (f *Folder) keepBefore(id string) error {
	return keepBeside(f.Path(id))
}

// keepBeside copies a file beside it under a name that no file has.
func keepBeside(path string) error {
	data, _, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		beside := fmt.Sprintf("%s%s%d%s", strings.TrimSuffix(path, sheetSuffix), beforeMark, n, sheetSuffix)
		if _, err := os.Lstat(beside); err == nil {
			continue
		}
		return writeFile(beside, data)
	}
}

// kept lists the files that were kept for an interview.
func (f *Folder) kept(id string) []string {
	files, err := os.ReadDir(f.Interviews())
	if err != nil {
		return nil
	}
	var paths []string
	for _, file := range files {
		if strings.HasPrefix(file.Name(), id+beforeMark) {
			paths = append(paths, filepath.Join(f.Interviews(), file.Name()))
		}
	}
	return paths
}
