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

// Client is an engagement in the folder.
type Client struct {
	ID           string
	Client       string // the name
	As           string // audience
	Created      string // YYYY-MM-DD
	Changed      time.Time
	Stakeholders int
	Agreed       string // YYYY-MM-DD of the latest agreement; empty: none
	// Wrong says why it cannot be read and what to do; empty where it can. ID is
	// then the folder's name, and the rest may be empty.
	Wrong string
}

// Engagements lists the engagements, those changed last first.
func (f *Folder) Engagements() ([]Client, error) {
	folders, err := os.ReadDir(f.Clients())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, cannot("look into", f.Clients(), err)
	}
	var all []Client
	for _, folder := range folders {
		if folder.IsDir() && !strings.HasPrefix(folder.Name(), ".") {
			all = append(all, f.client(folder.Name()))
		}
	}
	slices.SortStableFunc(all, func(a, b Client) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}

func (f *Folder) client(id string) Client {
	c := Client{ID: id}
	if !validID(id) {
		c.Wrong = "the folder has a name that firstrole gives to none: rename it to " + idFor(id, "client")
		return c
	}
	data, info, err := readFile(f.inClient(id, clientFile))
	if errors.Is(err, fs.ErrNotExist) {
		c.Wrong = clientFile + " is missing in it: put it back, or move the folder away"
		return c
	}
	if info != nil {
		c.Changed = info.ModTime()
	}
	if err != nil {
		c.Wrong = err.Error()
		return c
	}
	var head struct {
		Client       string      `yaml:"client"`
		As           string      `yaml:"as"`
		Created      string      `yaml:"created"`
		Stakeholders []yaml.Node `yaml:"stakeholders"`
	}
	if err := yaml.Unmarshal(data, &head); err != nil || head.Client == "" {
		c.Wrong = "this is no engagement any more: mend " + filepath.Join(id, clientFile)
		return c
	}
	c.Client, c.As, c.Created, c.Stakeholders = head.Client, head.As, head.Created, max(len(head.Stakeholders), len(f.Voices(id).ids()))
	data, info, err = readFile(f.inClient(id, agreedFile))
	if err != nil {
		return c
	}
	if info.ModTime().After(c.Changed) {
		c.Changed = info.ModTime()
	}
	var agreed struct {
		Answered string `yaml:"answered"`
	}
	if yaml.Unmarshal(data, &agreed) == nil {
		c.Agreed = agreed.Answered
	}
	return c
}

// DeleteClient takes an engagement away for good, with every answer in it. What
// firstrole did not put there stays, and is named. It fails with ErrInUse where
// an interview of it is open in a window, with ErrMeeting, and with ErrNoClient.
func (f *Folder) DeleteClient(id string) (stays []string, err error) {
	stays, err = f.emptyClient(id)
	if err == nil && len(stays) == 0 {
		// Once the locks are gone. What somebody puts there meanwhile stays.
		_ = os.Remove(f.Voices(id).Interviews())
		_ = os.Remove(f.ClientDir(id))
		err = syncFolder(f.Clients())
	}
	return stays, err
}

// emptyClient deletes the files of an engagement and lists what is left.
func (f *Folder) emptyClient(id string) (stays []string, err error) {
	release, err := f.Meet(id)
	if err != nil {
		return nil, err
	}
	defer release()
	held, err := f.holdClient(id)
	if err != nil {
		return nil, err
	}
	defer held.release()
	voices := f.Voices(id)
	for _, voice := range voices.ids() {
		own, err := voices.takeLock(voice)
		if err != nil {
			return nil, err
		}
		defer own.release()
	}
	for _, voice := range voices.ids() {
		for _, path := range append(voices.kept(voice), voices.draftPath(voice), voices.Path(voice)) {
			if err := removeFile(path); err != nil {
				return nil, err
			}
		}
	}
	files, err := os.ReadDir(f.ClientDir(id))
	if err != nil {
		return nil, cannot("look into", f.ClientDir(id), err)
	}
	for _, file := range files {
		if ownFile(file.Name()) && file.Name() != clientFile {
			if err := removeFile(f.inClient(id, file.Name())); err != nil {
				return nil, err
			}
		}
	}
	// The list last: while it is there, the rest can be found.
	if err := removeFile(f.inClient(id, clientFile)); err != nil {
		return nil, err
	}
	return f.left(id), syncFolder(f.ClientDir(id))
}

// ownFile tells whether firstrole writes files of that name into the folder of
// an engagement.
func ownFile(name string) bool {
	plain, _, _ := strings.Cut(strings.TrimSuffix(name, sheetSuffix), beforeMark)
	return strings.HasSuffix(name, sheetSuffix) && (plain+sheetSuffix == clientFile || plain+sheetSuffix == agreedFile || agreedEarlier.MatchString(plain+sheetSuffix))
}

func removeFile(path string) error {
	between()
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return cannot("delete", path, err)
	}
	return nil
}

// left lists what is left of an engagement that was deleted.
func (f *Folder) left(id string) []string {
	var stays []string
	_ = filepath.WalkDir(f.ClientDir(id), func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasPrefix(d.Name(), ".") {
			stays = append(stays, path)
		}
		return nil
	})
	return stays
}
