package store

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// lock keeps other windows out of one interview. The system gives it up when
// the process dies, however it dies.
type lock struct{ *flock.Flock }

// takeLock fails with ErrInUse where another window has it.
func (f *Folder) takeLock(id string) (lock, error) {
	path := f.lockPath(id)
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return lock{}, err
	}
	for {
		if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
			return lock{}, fmt.Errorf("%s is not a plain file: delete it", path)
		}
		held := lock{flock.New(path)}
		switch ok, err := held.TryLock(); {
		case err != nil:
			return lock{}, cannot("lock", path, err)
		case !ok:
			return lock{}, ErrInUse
		}
		// Whoever deleted the interview took the file away between opening and
		// locking: that lock keeps nobody out.
		if there, err := os.Stat(path); err == nil && held.is(there) {
			return held, nil
		}
		_ = held.Unlock()
	}
}

func (l lock) is(there fs.FileInfo) bool {
	ours, err := l.Stat()
	return err == nil && os.SameFile(ours, there)
}

// release gives the lock up and takes its file away.
func (l lock) release() error {
	// Before unlocking, so that nobody locks a file that is then deleted.
	gone := os.Remove(l.Path()) == nil
	err := l.Unlock()
	if !gone {
		// Windows deletes no open file, and so none that another has locked.
		_ = os.Remove(l.Path())
	}
	return err
}
