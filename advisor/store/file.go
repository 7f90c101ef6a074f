package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/sheet"
)

// File is an interview that is open in this window. It is safe for use by
// several goroutines.
type File struct {
	folder *Folder
	id     string
	pack   *advisor.Pack

	mu     sync.Mutex
	lock   lock
	open   bool
	found  fs.FileInfo // the file as we left it; nil: there was none
	last   string      // its content
	spill  bool        // the file holds what the sheet does not: keep it before writing
	draft  Draft
	drafts bool // draft is what stands on disk
}

// Saved is what was found on disk.
type Saved struct {
	Sheet advisor.Sheet
	// Left is what the pack has no place for. It is not in the sheet; the file
	// is kept beside it as it was once the sheet is saved.
	Left  []problem.Problem
	Draft Draft
}

// Create makes a new interview and saves it. Its id comes from the sheet's
// name, or from its audience where it has none.
func (f *Folder) Create(s advisor.Sheet, p *advisor.Pack) (*File, error) {
	base := idFor(s.Name, s.As)
	for n := 1; ; n++ {
		id := base
		if n > 1 {
			id = fmt.Sprintf("%s-%d", base, n)
		}
		if f.exists(id) {
			continue
		}
		held, err := f.takeLock(id)
		if errors.Is(err, ErrInUse) {
			continue // another window is about to make this one
		}
		if err != nil {
			return nil, err
		}
		if f.exists(id) {
			_ = held.release()
			continue
		}
		x := &File{folder: f, id: id, pack: p, lock: held, open: true}
		if err := x.Save(s, Draft{}); err != nil {
			_ = held.release()
			return nil, err
		}
		return x, nil
	}
}

func (f *Folder) exists(id string) bool {
	_, err := os.Lstat(f.Path(id))
	return err == nil
}

// Resume opens an interview to go on with it. It fails with ErrInUse where
// another window has it open, with ErrNoSuch, and with a problem.List where the
// file is no answer sheet; the file is then left as it is.
func (f *Folder) Resume(id string, p *advisor.Pack) (*File, Saved, error) {
	if !validID(id) || !f.exists(id) {
		return nil, Saved{}, ErrNoSuch
	}
	held, err := f.takeLock(id)
	if err != nil {
		return nil, Saved{}, err
	}
	x := &File{folder: f, id: id, pack: p, lock: held, open: true, drafts: true}
	saved, err := x.read()
	if err != nil {
		_ = held.release()
		return nil, Saved{}, err
	}
	return x, saved, nil
}

// Read gives an interview without opening it: it takes no lock and may be used
// while another window has it open.
func (f *Folder) Read(id string, p *advisor.Pack) (Saved, error) {
	if !validID(id) {
		return Saved{}, ErrNoSuch
	}
	return (&File{folder: f, id: id, pack: p}).read()
}

func (x *File) read() (Saved, error) {
	path := x.folder.Path(x.id)
	data, info, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Saved{}, ErrNoSuch
	}
	if err != nil {
		return Saved{}, err
	}
	s, left, err := sheet.ReadLoose(data, path, x.pack)
	if err != nil {
		return Saved{}, err
	}
	x.found, x.last, x.spill = info, string(data), len(left) > 0
	x.draft = x.folder.readDraft(x.id)
	return Saved{s, left, x.draft}, nil
}

// ID names the interview for as long as it exists.
func (x *File) ID() string { return x.id }

// Path is the file of the answer sheet.
func (x *File) Path() string { return x.folder.Path(x.id) }

// Save puts the sheet and the draft on disk. When it returns nil they survive a
// power failure; when it fails, what was saved before is still there.
func (x *File) Save(s advisor.Sheet, d Draft) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.open {
		return errClosed
	}
	path := x.Path()
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	if err := x.saveSheet(path, string(sheet.Write(s, x.pack))); err != nil {
		return cannot("save", path, err)
	}
	if x.drafts && x.draft.equal(d) {
		return nil
	}
	if err := x.folder.writeDraft(x.id, d); err != nil {
		return cannot("save", x.folder.draftPath(x.id), err)
	}
	x.draft, x.drafts = d, true
	return nil
}

func (x *File) saveSheet(path, content string) error {
	untouched := x.untouched(path)
	if untouched && content == x.last {
		return nil
	}
	if x.spill || !untouched {
		if err := x.folder.keepBefore(x.id); err != nil {
			return err
		}
	}
	if err := writeFile(path, []byte(content)); err != nil {
		return err
	}
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	x.found, x.last, x.spill = info, content, false
	return nil
}

// untouched tells whether the file is as we left it. An editor may have had it
// in hand: what was written there is then kept.
func (x *File) untouched(path string) bool {
	now, err := os.Lstat(path)
	if err != nil || x.found == nil {
		return err != nil && x.found == nil
	}
	return os.SameFile(now, x.found) && now.Size() == x.found.Size() && now.ModTime().Equal(x.found.ModTime())
}

// Close lets other windows open the interview. Closing twice does nothing.
func (x *File) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.open {
		return nil
	}
	x.open = false
	return x.lock.release()
}
