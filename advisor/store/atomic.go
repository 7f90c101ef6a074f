package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// between is called between any two changes of the disk: there a test stops the
// program dead.
var between = func() {}

// writeFile puts a file in place in one step: whoever looks finds the old
// content or the new, also after the power failed. Only the holder of the lock
// may call it, since the file beside has one name.
func writeFile(path string, data []byte) (err error) {
	beside := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".tmp")
	// What a killed process left is in the way of O_EXCL, which in turn never
	// follows a link.
	if err := os.Remove(beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	between()
	file, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(beside)
		}
	}()
	between()
	_, err = file.Write(data)
	between()
	err = errors.Join(err, file.Sync(), file.Close())
	if err != nil {
		return err
	}
	between()
	if err := os.Rename(beside, path); err != nil {
		return err
	}
	between()
	return syncFolder(filepath.Dir(path))
}

// makeFolder makes a folder and those above it, for this person alone, and
// flushes what it made.
func makeFolder(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil
	}
	if above := filepath.Dir(path); above != path {
		if err := makeFolder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		if info, look := os.Stat(path); look == nil && info.IsDir() {
			return nil // another window was faster
		}
		return cannot("make", path, err)
	}
	return syncFolder(filepath.Dir(path))
}
