package store

import (
	"errors"
	"path/filepath"
	"runtime"
)

// Folder is a place on disk where interviews are kept.
type Folder struct {
	dir string
	sub string // where under dir the sheets are; empty: interviews
}

// Open gives the folder at dir. Nothing is made on disk before the first save.
func Open(dir string) *Folder { return &Folder{dir: dir} }

// Dir is the folder as it was opened.
func (f *Folder) Dir() string { return f.dir }

// Interviews is the folder under Dir with the answer sheets in it.
func (f *Folder) Interviews() string {
	if f.sub != "" {
		return filepath.Join(f.dir, f.sub)
	}
	return filepath.Join(f.dir, "interviews")
}

// Path is the file of an interview, whether or not it exists. The id must be
// one that List gave.
func (f *Folder) Path(id string) string { return filepath.Join(f.Interviews(), id+sheetSuffix) }

const (
	sheetSuffix = ".yaml"
	draftSuffix = ".draft.json"
)

func (f *Folder) draftPath(id string) string { return filepath.Join(f.Interviews(), id+draftSuffix) }
func (f *Folder) lockPath(id string) string  { return filepath.Join(f.Interviews(), "."+id+".lock") }

// DefaultFrom is the folder for this person on this machine, under an
// environment. It fails where that does not say where such a folder belongs.
func DefaultFrom(env func(string) string) (string, error) { return defaultFor(runtime.GOOS, env) }

func defaultFor(system string, env func(string) string) (string, error) {
	const app = "firstrole"
	// XDG asks that a relative path be ignored.
	if dir := env("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, app), nil
	}
	if system == "windows" {
		if dir := env("LocalAppData"); dir != "" {
			return filepath.Join(dir, app), nil
		}
		return "", errors.New("there is no folder to keep answers in: set LocalAppData to one")
	}
	home := env("HOME")
	switch {
	case !filepath.IsAbs(home):
		return "", errors.New("there is no folder to keep answers in: set HOME or XDG_DATA_HOME to one")
	case system == "darwin":
		return filepath.Join(home, "Library", "Application Support", app), nil
	}
	return filepath.Join(home, ".local", "share", app), nil
}
