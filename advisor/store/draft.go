package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
)

// Draft is what was being typed, and where. Its zero value is none.
type Draft struct {
	Question string `json:"question,omitempty"` // the question that was shown; empty: check your answers
	Note     string `json:"note,omitempty"`     // of a note
	Text     string `json:"text,omitempty"`     // of an answer
}

// draftFile is what stands on disk.
type draftFile struct {
	Format int `json:"format"`
	Draft
}

// readDraft gives no draft where there is none to be read: what was half typed
// must not keep anybody from the answers.
func (f *Folder) readDraft(id string) Draft {
	data, _, err := readFile(f.draftPath(id))
	if err != nil {
		return Draft{}
	}
	var d draftFile
	if json.Unmarshal(data, &d) != nil || d.Format != 1 {
		return Draft{}
	}
	return d.Draft
}

func (f *Folder) writeDraft(id string, d Draft) error {
	if d == (Draft{}) {
		if err := os.Remove(f.draftPath(id)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	data, err := json.Marshal(draftFile{1, d})
	if err != nil {
		return err
	}
	return writeFile(f.draftPath(id), append(data, '\n'))
}
