package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"

	"firstrole/advisor"
)

// Draft is what was being typed, and where. Its zero value is none.
type Draft struct {
	// Bookmark is the place. What was typed belongs to its question.
	advisor.Bookmark
	Note string // of a note
	Text string // of an answer
}

// None reports whether there is nothing to keep.
func (d Draft) None() bool { return d.equal(Draft{}) }

func (d Draft) equal(other Draft) bool {
	return d.Question == other.Question && d.Checked == other.Checked && slices.Equal(d.Passed, other.Passed) &&
		d.Note == other.Note && d.Text == other.Text
}

// draftFile is what stands on disk. Keys that are not known are passed over, so
// that an older program reads what a newer one left.
type draftFile struct {
	Format   int      `json:"format"`
	Question string   `json:"question,omitempty"`
	Note     string   `json:"note,omitempty"`
	Text     string   `json:"text,omitempty"`
	Checked  bool     `json:"checked,omitempty"`
	Passed   []string `json:"passed,omitempty"`
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
	return Draft{advisor.Bookmark{Question: d.Question, Checked: d.Checked, Passed: d.Passed}, d.Note, d.Text}
}

func (f *Folder) writeDraft(id string, d Draft) error {
	if d.None() {
		if err := os.Remove(f.draftPath(id)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	data, err := json.Marshal(draftFile{1, d.Question, d.Note, d.Text, d.Checked, d.Passed})
	if err != nil {
		return err
	}
	return writeFile(f.draftPath(id), append(data, '\n'))
}
