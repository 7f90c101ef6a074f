//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// syncFolder flushes which names a folder has, so that a file put in place
// stays there. Some file systems cannot, and need not.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return nil // not readable to us: then nothing was made in it either
	}
	defer folder.Close()
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}
