package tui

import (
	"sync"

	"firstrole/advisor"
	"firstrole/advisor/store"
)

// shelf is where interviews are kept: a store.Folder, or a test's own.
type shelf interface {
	List() ([]store.Entry, error)
	Create(advisor.Sheet, *advisor.Pack) (book, error)
	Resume(id string, p *advisor.Pack) (book, store.Saved, error)
	Read(id string, p *advisor.Pack) (store.Saved, error)
	Rename(id, name string) error
	Delete(id string) error
}

// book is one open interview.
type book interface {
	ID() string
	Save(advisor.Sheet, store.Draft) error
	Close() error
}

type folder struct{ *store.Folder }

func (f folder) Create(s advisor.Sheet, p *advisor.Pack) (book, error) {
	x, err := f.Folder.Create(s, p)
	if err != nil {
		return nil, err
	}
	return x, nil
}

func (f folder) Resume(id string, p *advisor.Pack) (book, store.Saved, error) {
	x, saved, err := f.Folder.Resume(id, p)
	if err != nil {
		return nil, saved, err
	}
	return x, saved, nil
}

// keeper writes one interview, in the order in which it changed: saves run as
// commands, and one that comes late must not undo a later one. The file is
// made with the first save.
type keeper struct {
	shelf shelf // nil: nothing can be saved
	pack  *advisor.Pack

	mu    sync.Mutex
	file  book
	asked uint64 // saves asked for
	done  uint64 // the latest that was written
	shut  bool
}

// ticket numbers a save; tickets are drawn in Update, in order.
func (k *keeper) ticket() uint64 {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.asked++
	return k.asked
}

func (k *keeper) save(ticket uint64, s advisor.Sheet, d store.Draft) error {
	if k.shelf == nil {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if ticket < k.done || k.shut {
		return nil
	}
	if k.file == nil {
		if len(s.Answers) == 0 && len(s.Notes) == 0 && d.Note == "" && d.Text == "" {
			return nil // nobody wants an empty interview back
		}
		file, err := k.shelf.Create(s, k.pack)
		if err != nil {
			return err
		}
		k.file = file
	}
	if err := k.file.Save(s, d); err != nil {
		return err
	}
	k.done = ticket
	return nil
}

// id names the file; empty where there is none.
func (k *keeper) id() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file == nil {
		return ""
	}
	return k.file.ID()
}

func (k *keeper) close() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.shut = true
	if k.file == nil {
		return nil
	}
	return k.file.Close()
}
