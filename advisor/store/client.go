package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"firstrole/advisor/engagement"
)

// The files of an engagement, in its own folder.
const (
	clientFile   = "engagement.yaml"
	agreedFile   = "agreed.yaml"
	stakeholders = "stakeholders"
	clientLock   = ".engagement.lock"
	meetingLock  = ".meeting.lock"
)

// Clients is the folder under Dir with a folder for each engagement.
func (f *Folder) Clients() string { return filepath.Join(f.dir, "clients") }

// ClientDir is the folder of an engagement, whether or not it exists.
func (f *Folder) ClientDir(id string) string { return filepath.Join(f.Clients(), id) }

func (f *Folder) inClient(id, file string) string { return filepath.Join(f.ClientDir(id), file) }

// Voices is the folder in which the sheets of an engagement's stakeholders are
// kept, each as an interview of its own.
func (f *Folder) Voices(id string) *Folder { return &Folder{dir: f.ClientDir(id), sub: stakeholders} }

// Begin makes a new engagement, and gives its id, which comes from the client's
// name.
func (f *Folder) Begin(x engagement.Engagement) (string, error) {
	base := idFor(x.Client, "client")
	for n := 1; ; n++ {
		id := base
		if n > 1 {
			id = fmt.Sprintf("%s-%d", base, n)
		}
		if _, err := os.Lstat(f.ClientDir(id)); err == nil {
			continue
		}
		held, err := awaitLock(f.inClient(id, clientLock))
		if err != nil {
			return "", err
		}
		if _, err := os.Lstat(f.inClient(id, clientFile)); err == nil {
			_ = held.release() // another window was faster
			continue
		}
		err = cannot("save", f.inClient(id, clientFile), writeFile(f.inClient(id, clientFile), writeHead(&x)))
		err = errors.Join(err, held.release())
		if err != nil {
			_ = os.Remove(f.ClientDir(id)) // an empty folder is no engagement
		}
		return id, err
	}
}

// Find gives the id of the engagement that a word means: its id, or else its
// client's name, in capitals or not. It fails with ErrNoClient.
func (f *Folder) Find(word string) (string, error) {
	if validID(word) {
		if _, err := os.Lstat(f.inClient(word, clientFile)); err == nil {
			return word, nil
		}
	}
	all, err := f.Engagements()
	if err != nil {
		return "", err
	}
	var found []string
	for _, e := range all {
		if e.Wrong == "" && strings.EqualFold(e.Client, strings.TrimSpace(word)) {
			found = append(found, e.ID)
		}
	}
	switch len(found) {
	case 0:
		return "", ErrNoClient
	case 1:
		return found[0], nil
	}
	return "", fmt.Errorf("there are %d clients of that name: write %s", len(found), strings.Join(found, " or "))
}

// ids lists the sheets that can be read by their names.
func (f *Folder) ids() []string {
	files, err := os.ReadDir(f.Interviews())
	if err != nil {
		return nil
	}
	var all []string
	for _, file := range files {
		if id, ok := strings.CutSuffix(file.Name(), sheetSuffix); ok && validID(id) {
			all = append(all, id)
		}
	}
	return all
}
