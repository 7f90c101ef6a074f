package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/sheet"
)

// Taken says what became of a stakeholder's answers.
type Taken struct {
	ID   string // of the stakeholder
	Name string // as it was first written
	// Replaced: there were other answers before, which are kept beside. Same:
	// there were these.
	Replaced, Same bool
}

// TakeIn puts a stakeholder's answers into an engagement. Answers that the same
// stakeholder gave before are kept beside. It fails with ErrInUse where that
// stakeholder's interview is open in a window.
func (f *Folder) TakeIn(id, name string, via engagement.Via, date string, s advisor.Sheet, p *advisor.Pack) (Taken, error) {
	held, err := f.holdClient(id)
	if err != nil {
		return Taken{}, err
	}
	defer held.release()
	was, err := f.Engagement(id, p)
	if err != nil {
		return Taken{}, err
	}
	voices := f.Voices(id)
	t := Taken{}
	t.ID, t.Name = voices.voice(was.Engagement, name)
	own, err := voices.takeLock(t.ID)
	if err != nil {
		return Taken{}, err
	}
	defer own.release()
	s.Name = t.Name
	if t.Replaced, t.Same, err = voices.put(t.ID, sheet.Write(s, p)); err != nil {
		return t, err
	}
	// Also where they were there already: whoever was stopped before the list was
	// written does the same again.
	is := was
	is.Engagement = received(was.Engagement, t.ID, t.Name, via, date, t.Replaced)
	return t, f.writeClient(&was, &is, p)
}

// Received notes that a stakeholder was interviewed. The answers are on disk
// already; older says that there were others before.
func (f *Folder) Received(id, voice, name, date string, older bool, p *advisor.Pack) error {
	_, err := f.Make(id, p, func(x engagement.Engagement) engagement.Engagement {
		return received(x, voice, name, engagement.ViaInterview, date, older)
	})
	return err
}

func received(x engagement.Engagement, voice, name string, via engagement.Via, date string, older bool) engagement.Engagement {
	s := engagement.Stakeholder{ID: voice, Name: name, Via: via, Received: date}
	x.Stakeholders = slices.Clone(x.Stakeholders)
	if at := slices.IndexFunc(x.Stakeholders, func(o engagement.Stakeholder) bool { return o.ID == voice }); at >= 0 {
		s.Sheet = x.Stakeholders[at].Sheet
		x.Stakeholders[at] = s
	} else {
		x.Stakeholders = append(x.Stakeholders, s)
	}
	entry := engagement.Entry{Date: date, What: engagement.EventReceived, Who: name, Text: string(via)}
	if older {
		entry.What = engagement.EventReplaced
	}
	if n := len(x.Log); n == 0 || x.Log[n-1] != entry {
		x.Log = append(slices.Clip(x.Log), entry)
	}
	return x
}

// voice gives the stakeholder of that name, in capitals or not, or one whose id
// no file has yet.
func (f *Folder) voice(x engagement.Engagement, name string) (id, as string) {
	for _, s := range x.Stakeholders {
		if strings.EqualFold(s.Name, name) {
			return s.ID, s.Name
		}
	}
	base := idFor(name, "stakeholder")
	for n := 1; ; n++ {
		id := base
		if n > 1 {
			id = fmt.Sprintf("%s-%d", base, n)
		}
		if !f.exists(id) && !slices.ContainsFunc(x.Stakeholders, func(s engagement.Stakeholder) bool { return s.ID == id }) {
			return id, name
		}
	}
}

// put writes a sheet in place of an older one, which is kept beside.
func (f *Folder) put(id string, content []byte) (replaced, same bool, err error) {
	path := f.Path(id)
	now, _, err := readFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return false, false, err
	case string(now) == string(content):
		return false, true, nil
	default:
		if err := keepBeside(path); err != nil {
			return false, false, cannot("save", path, err)
		}
		replaced = true
	}
	return replaced, false, cannot("save", path, writeFile(path, content))
}

// Again opens a stakeholder's answers to be given again: those on disk are kept
// beside as soon as one of them changes.
func (f *Folder) Again(id string, p *advisor.Pack) (*File, Saved, error) {
	x, saved, err := f.Resume(id, p)
	if err == nil {
		x.spill = true
	}
	return x, saved, err
}

// Meet keeps other windows from agreeing on the same engagement until release
// is called. It fails with ErrMeeting, and with ErrNoClient.
func (f *Folder) Meet(id string) (release func() error, err error) {
	if _, err := os.Lstat(f.inClient(id, clientFile)); !validID(id) || err != nil {
		return nil, ErrNoClient
	}
	held, err := takeLockAt(f.inClient(id, meetingLock))
	if errors.Is(err, ErrInUse) {
		return nil, ErrMeeting
	}
	if err != nil {
		return nil, err
	}
	return held.release, nil
}
