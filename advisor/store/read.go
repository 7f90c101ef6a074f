package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// fileLimit is the most bytes of a file that are read; an answer sheet with a
// long note on every answer is far below it.
const fileLimit = 4 << 20

// readFile reads a plain file and nothing else: no link, which could lead
// anywhere, and no pipe, which would never end.
func readFile(path string) ([]byte, fs.FileInfo, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, err
	case err != nil:
		return nil, nil, cannot("read", path, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, info, fmt.Errorf("%s is a link, which is not followed: put the file itself there", path)
	case !info.Mode().IsRegular():
		return nil, info, fmt.Errorf("%s is not a plain file: move it away", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, info, cannot("read", path, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, fileLimit+1))
	switch {
	case err != nil:
		return nil, info, cannot("read", path, err)
	case len(data) > fileLimit:
		return nil, info, fmt.Errorf("%s is larger than any answer sheet: move it away", path)
	}
	return data, info, nil
}
