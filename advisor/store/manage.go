package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/sheet"

	"gopkg.in/yaml.v3"
)

// Rename gives an interview another name; an empty one takes its name away. Its
// id stays, so that what points to it still does. It fails with ErrInUse where
// a window has it open, and with ErrNoSuch.
func (f *Folder) Rename(id, name string) error {
	held, err := f.hold(id)
	if err != nil {
		return err
	}
	defer held.release()
	path := f.Path(id)
	data, info, err := readFile(path)
	if err != nil {
		return err
	}
	name = strings.TrimSpace(clean.Line(name))
	if n := utf8.RuneCountInString(name); n > sheet.MaxName {
		return fmt.Errorf("the name has %d characters: %d are the most", n, sheet.MaxName)
	}
	data, err = withName(data, name)
	if err != nil {
		return fmt.Errorf("%s is no answer sheet any more: mend it, or delete the interview", path)
	}
	if err := writeFile(path, data); err != nil {
		return cannot("save", path, err)
	}
	// A new name is no new answer: the interview keeps its place in the list.
	_ = os.Chtimes(path, time.Time{}, info.ModTime())
	return nil
}

// withName changes the name in a sheet and leaves all else as it was written.
func withName(data []byte, name string) ([]byte, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, errors.New("not a mapping")
	}
	setName(doc.Content[0], name)
	var b bytes.Buffer
	to := yaml.NewEncoder(&b)
	to.SetIndent(2)
	if err := errors.Join(to.Encode(&doc), to.Close()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func setName(doc *yaml.Node, name string) {
	key, value := &yaml.Node{}, &yaml.Node{}
	key.SetString("name")
	value.SetString(name)
	at := 0
	for i := 0; i+1 < len(doc.Content); i += 2 {
		switch doc.Content[i].Value {
		case "name":
			if name == "" {
				doc.Content = append(doc.Content[:i], doc.Content[i+2:]...)
			} else {
				doc.Content[i+1] = value
			}
			return
		case "format", "as":
			at = i + 2
		}
	}
	if name == "" {
		return
	}
	rest := append([]*yaml.Node{key, value}, doc.Content[at:]...)
	doc.Content = append(doc.Content[:at:at], rest...)
}

// Delete takes an interview away for good, with everything kept beside it. It
// fails with ErrInUse where a window has it open, and with ErrNoSuch. A file
// that cannot be read is deleted too.
func (f *Folder) Delete(id string) error {
	held, err := f.hold(id)
	if err != nil {
		return err
	}
	defer held.release()
	// The sheet last: while it is there, the rest can be found.
	for _, path := range append(f.kept(id), f.draftPath(id), f.Path(id)) {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return cannot("delete", path, err)
		}
	}
	return syncFolder(f.Interviews())
}

// hold locks an interview that exists.
func (f *Folder) hold(id string) (lock, error) {
	if !validID(id) || !f.exists(id) {
		return lock{}, ErrNoSuch
	}
	held, err := f.takeLock(id)
	if err != nil {
		return lock{}, err
	}
	if !f.exists(id) {
		_ = held.release()
		return lock{}, ErrNoSuch
	}
	return held, nil
}
