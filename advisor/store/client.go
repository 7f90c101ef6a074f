package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/sheet"
)

// The files of an engagement, in its own folder.
const (
	clientFile   = "engagement.yaml"
	agreedFile   = "agreed.yaml"
	stakeholders = "stakeholders"
	clientLock   = ".engagement.lock"
	meetingLock  = ".meeting.lock"
)

// agreedEarlier are the files of agreements before the latest.
var agreedEarlier = regexp.MustCompile(`^agreed-[0-9]{4}-[0-9]{2}-[0-9]{2}\.yaml$`)

// Clients is the folder under Dir with a folder for each engagement.
func (f *Folder) Clients() string { return filepath.Join(f.dir, "clients") }

// ClientDir is the folder of an engagement, whether or not it exists.
func (f *Folder) ClientDir(id string) string { return filepath.Join(f.Clients(), id) }

func (f *Folder) inClient(id, file string) string { return filepath.Join(f.ClientDir(id), file) }

// Voices is the folder in which the sheets of an engagement's stakeholders are
// kept, each as an interview of its own.
func (f *Folder) Voices(id string) *Folder { return &Folder{dir: f.ClientDir(id), sub: stakeholders} }

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

// Make makes a step of an engagement on what stands on disk by now, and gives
// what it became. Nothing that others wrote meanwhile is lost.
func (f *Folder) Make(id string, p *advisor.Pack, step engagement.Step) (Engaged, error) {
	held, err := f.holdClient(id)
	if err != nil {
		return Engaged{}, err
	}
	defer held.release()
	was, err := f.Engagement(id, p)
	if err != nil {
		return Engaged{}, err
	}
	is := was
	is.Engagement = step(was.Engagement)
	return is, f.writeClient(&was, &is, p)
}

// holdClient locks an engagement that exists, for one write.
func (f *Folder) holdClient(id string) (lock, error) {
	there := func() bool {
		_, err := os.Lstat(f.inClient(id, clientFile))
		return validID(id) && err == nil
	}
	if !there() {
		return lock{}, ErrNoClient
	}
	held, err := awaitLock(f.inClient(id, clientLock))
	if err != nil {
		return lock{}, err
	}
	if !there() {
		_ = held.release()
		return lock{}, ErrNoClient
	}
	return held, nil
}

// writeClient writes what a step changed: what is kept before what takes its
// place, the list last.
func (f *Folder) writeClient(was, is *Engaged, p *advisor.Pack) error {
	if len(is.Earlier) > len(was.Earlier) {
		old := is.Earlier[len(is.Earlier)-1]
		if err := f.replace(is.ID, "agreed-"+old.Date+".yaml", nil, sheet.WriteAgreement(old, p)); err != nil {
			return err
		}
	}
	if is.Agreed.Date != "" {
		if err := f.replace(is.ID, agreedFile, sheet.WriteAgreement(was.Agreed, p), sheet.WriteAgreement(is.Agreed, p)); err != nil {
			return err
		}
	}
	return f.replace(is.ID, clientFile, was.head, writeHead(&is.Engagement))
}

// replace writes a file unless it holds the content already. Where it holds
// something else than firstrole would have written, such as a remark by hand, it
// is kept beside.
func (f *Folder) replace(id, file string, known, content []byte) error {
	path := f.inClient(id, file)
	now, _, err := readFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err == nil && bytes.Equal(now, content) || known != nil && bytes.Equal(known, content) {
		return nil
	}
	if err == nil && !bytes.Equal(now, known) {
		if err := keepBeside(path); err != nil {
			return cannot("save", path, err)
		}
	}
	return cannot("save", path, writeFile(path, content))
}
