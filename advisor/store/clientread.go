package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/sheet"
)

// agreedEarlier are the files of agreements before the latest.
var agreedEarlier = regexp.MustCompile(`^agreed-[0-9]{4}-[0-9]{2}-[0-9]{2}\.yaml$`)

// Engaged is an engagement as it was found on disk.
type Engaged struct {
	ID string
	engagement.Engagement
	// Left is what the pack has no place for. It is not in the engagement; the
	// files are kept as they were once they are written over.
	Left problem.List
	// Shared tells that others on this machine can look into the folder.
	Shared bool

	head []byte // engagement.yaml as firstrole would have written what is in it
}

// Engagement reads an engagement. It takes no lock. The error is ErrNoClient, or
// a problem.List where a file is not what it should be.
func (f *Folder) Engagement(id string, p *advisor.Pack) (Engaged, error) {
	if !validID(id) {
		return Engaged{}, ErrNoClient
	}
	path := f.inClient(id, clientFile)
	data, _, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Engaged{}, ErrNoClient
	}
	if err != nil {
		return Engaged{}, err
	}
	x := Engaged{ID: id}
	var wrong problem.List
	if x.Engagement, wrong = readHead(data, path, p); len(wrong) > 0 {
		return Engaged{}, wrong.Err()
	}
	x.head = writeHead(&x.Engagement)
	wrong = append(wrong, f.readVoices(&x, p)...)
	wrong = append(wrong, f.readAgreements(&x, p)...)
	if info, err := os.Stat(f.ClientDir(id)); err == nil && os.PathSeparator == '/' {
		x.Shared = info.Mode().Perm()&0o077 != 0
	}
	return x, wrong.Err()
}

// readVoices fills in the sheets. A sheet that is in the folder without being on
// the list is a voice too: whoever put it there meant it so, or was interrupted.
func (f *Folder) readVoices(x *Engaged, p *advisor.Pack) problem.List {
	voices := f.Voices(x.ID)
	for _, id := range voices.ids() {
		if !slices.ContainsFunc(x.Stakeholders, func(s engagement.Stakeholder) bool { return s.ID == id }) {
			x.Stakeholders = append(x.Stakeholders, engagement.Stakeholder{ID: id})
		}
	}
	var wrong problem.List
	for i := range x.Stakeholders {
		s := &x.Stakeholders[i]
		s.Sheet = advisor.Sheet{As: x.As}.Clone()
		saved, err := voices.Read(s.ID, p)
		list, _ := problem.Of(err)
		switch {
		case errors.Is(err, ErrNoSuch):
		case err != nil && list == nil:
			wrong = append(wrong, problem.Problem{File: voices.Path(s.ID), Message: err.Error()})
		case err != nil:
			wrong = append(wrong, list...)
		case saved.Sheet.As != x.As:
			wrong = append(wrong, problem.Problem{File: voices.Path(s.ID),
				Message: fmt.Sprintf("this sheet is answered as %s, and the engagement is as %s", saved.Sheet.As, x.As), Hint: "move it away"})
		default:
			s.Sheet = saved.Sheet
			x.Left = append(x.Left, saved.Left...)
		}
		s.Name = firstOf(s.Name, s.Sheet.Name, s.ID)
		s.Received = firstOf(s.Received, s.Sheet.Answered)
	}
	return wrong
}

func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

func (f *Folder) readAgreements(x *Engaged, p *advisor.Pack) problem.List {
	var wrong problem.List
	read := func(file string) (engagement.Agreement, bool) {
		path := f.inClient(x.ID, file)
		data, _, err := readFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return engagement.Agreement{}, false
		}
		var a engagement.Agreement
		var left problem.List
		if err == nil {
			a, left, err = sheet.ReadAgreement(data, path, p)
		}
		if list, ok := problem.Of(err); ok {
			wrong = append(wrong, list...)
		} else if err != nil {
			wrong = append(wrong, problem.Problem{File: path, Message: err.Error()})
		}
		x.Left = append(x.Left, left...)
		return a, err == nil
	}
	for _, file := range f.earlier(x.ID) {
		if a, ok := read(file); ok {
			x.Earlier = append(x.Earlier, a)
		}
	}
	if a, ok := read(agreedFile); ok {
		x.Agreed = a
	}
	// Whoever was stopped between keeping the old and writing the new has the old
	// twice.
	x.Earlier = slices.DeleteFunc(x.Earlier, func(a engagement.Agreement) bool { return a.Date >= x.Agreed.Date })
	return wrong
}

// earlier lists the files of earlier agreements, oldest first.
func (f *Folder) earlier(id string) []string {
	files, err := os.ReadDir(f.ClientDir(id))
	if err != nil {
		return nil
	}
	var all []string
	for _, file := range files {
		if agreedEarlier.MatchString(file.Name()) {
			all = append(all, file.Name())
		}
	}
	return all
}
