package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// lock keeps other windows out of one interview. The system gives it up when
// the process dies, however it dies.
type lock struct{ *flock.Flock }

// takeLock fails with ErrInUse where another window has it.
func (f *Folder) takeLock(id string) (lock, error) { return takeLockAt(f.lockPath(id)) }

func takeLockAt(path string) (lock, error) {
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

// patience is how long a lock is waited for that others hold for one write.
const patience = 10 * time.Second

// awaitLock waits for a lock that is held for as long as a write takes. It fails
// with ErrBusy where that takes too long.
func awaitLock(path string) (lock, error) {
	for began := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		held, err := takeLockAt(path)
		switch {
		case !errors.Is(err, ErrInUse):
			return held, err
		case time.Since(began) > patience:
			return lock{}, ErrBusy
		}
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
