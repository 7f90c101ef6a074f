package store

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// Entry is an interview in the folder.
type Entry struct {
	ID       string
	Name     string // empty where it was given none
	As       string // audience
	Changed  time.Time
	Answered int // questions with an answer, "I don't know" among them
	// Wrong says why the file cannot be read and what to do; empty where it can.
	// ID is then the file's name, Changed may be zero, and the rest is empty.
	Wrong string
}

// List gives the interviews, newest first. A folder that was never made is
// empty.
func (f *Folder) List() ([]Entry, error) {
	files, err := os.ReadDir(f.Interviews())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, cannot("look into", f.Interviews(), err)
	}
	var entries []Entry
	for _, file := range files {
		id, ok := strings.CutSuffix(file.Name(), sheetSuffix)
		if !ok || strings.HasPrefix(id, ".") || strings.Contains(id, beforeMark) {
			continue
		}
		entries = append(entries, f.entry(id))
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(a.ID, b.ID))
	})
	return entries, nil
}

func (f *Folder) entry(id string) Entry {
	e := Entry{ID: id}
	if !validID(id) {
		e.ID = id + sheetSuffix
		e.Wrong = "the file has a name that firstrole gives to none: rename it to " + idFor(id, "") + sheetSuffix
		return e
	}
	data, info, err := readFile(f.Path(id))
	if info != nil {
		e.Changed = info.ModTime()
	}
	if err != nil {
		e.Wrong = err.Error()
		return e
	}
	var head struct {
		As      string               `yaml:"as"`
		Name    string               `yaml:"name"`
		Answers map[string]yaml.Node `yaml:"answers"`
	}
	if err := yaml.Unmarshal(data, &head); err != nil || head.As == "" {
		e.Wrong = "this is no answer sheet any more: mend " + filepath.Base(f.Path(id)) + ", or delete the interview"
		return e
	}
	e.Name, e.As, e.Answered = head.Name, head.As, len(head.Answers)
	return e
}
