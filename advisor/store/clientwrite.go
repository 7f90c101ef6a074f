package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/sheet"
)

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
