package cli

import (
	"firstrole/advisor"
	"firstrole/advisor/store"
)

// keeper puts one interview on disk. Its file is made with the first answer, so
// that whoever only looks leaves nothing behind.
type keeper struct {
	folder *store.Folder // nil: there is none, for the reason in none
	none   error
	pack   *advisor.Pack
	file   *store.File
	draft  store.Draft // typed on the full screen; kept until its question is answered
	failed error       // of the last save
}

func (k *keeper) save(i advisor.Interview) (err error) {
	defer func() { k.failed = err }()
	if k.folder == nil {
		return k.none
	}
	s := i.Sheet()
	if k.file == nil {
		k.file, err = k.folder.Create(s, k.pack)
		return err
	}
	if a := s.Answers[k.draft.Question]; !a.Blank() {
		k.draft = store.Draft{}
	}
	d, mark := k.draft, i.Bookmark()
	if d.Text != "" || d.Note != "" {
		mark.Question, mark.Checked = d.Question, i.Reviewing()
	}
	d.Bookmark = mark
	return k.file.Save(s, d)
}

// saved tells whether everything that was answered is on disk.
func (k *keeper) saved() bool { return k.file != nil && k.failed == nil }

func (k *keeper) close() {
	if k.file != nil {
		_ = k.file.Close() // what counts is saved by then
	}
}
