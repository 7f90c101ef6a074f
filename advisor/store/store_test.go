package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/pack/packtest"
)

func small(t testing.TB) *advisor.Pack { return packtest.Small(t) }

func named(name string) advisor.Sheet {
	return advisor.Sheet{As: "founder", Name: name, Answers: map[string]advisor.Answer{"customers": advisor.Choose("many")}}
}

// folder gives one that does not exist yet.
func folder(t testing.TB) *Folder { return Open(filepath.Join(t.TempDir(), "data", "firstrole")) }

func create(t testing.TB, f *Folder, s advisor.Sheet, p *advisor.Pack) *File {
	t.Helper()
	x, err := f.Create(s, p)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

func TestSaveAndResume(t *testing.T) {
	f, p := folder(t), small(t)
	if entries, err := f.List(); entries != nil || err != nil {
		t.Fatalf("a folder that was never made lists %v, %v", entries, err)
	}
	if _, err := os.Stat(f.Dir()); !errors.Is(err, fs.ErrNotExist) {
		t.Fatal("opening made the folder")
	}
	x := create(t, f, named("Spring hire"), p)
	if x.ID() != "spring-hire" {
		t.Errorf("id %q", x.ID())
	}
	s := named("Spring hire")
	s.Answers["talk"] = advisor.UnknownAnswer
	draft := Draft{advisor.Bookmark{Question: "goals", Checked: true, Passed: []string{"talk", "money"}}, "half a thou", ""}
	if err := x.Save(s, draft); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(x.Close(), x.Close()); err != nil {
		t.Fatal(err)
	}
	if err := x.Save(s, draft); err == nil {
		t.Error("a closed file saves")
	}
	again, saved, err := f.Resume("spring-hire", p)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if !saved.Draft.equal(draft) || len(saved.Sheet.Answers) != 2 || !saved.Sheet.Answers["talk"].Unknown || len(saved.Left) > 0 {
		t.Errorf("found %+v", saved)
	}
	if err := again.Save(saved.Sheet, Draft{}); err != nil {
		t.Fatal(err)
	}
	if saved, err := f.Read("spring-hire", p); err != nil || !saved.Draft.None() {
		t.Errorf("the draft is still there: %+v, %v", saved, err)
	}
	entries, err := f.List()
	if err != nil || len(entries) != 1 || entries[0].Answered != 2 || entries[0].Name != "Spring hire" || entries[0].As != "founder" {
		t.Errorf("lists %+v, %v", entries, err)
	}
}

func TestPrivate(t *testing.T) {
	f := folder(t)
	x := create(t, f, named(""), small(t))
	if err := x.Save(named(""), Draft{Note: "x"}); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]fs.FileMode{
		f.Dir(): 0o700, f.Interviews(): 0o700, x.Path(): 0o600, f.draftPath(x.ID()): 0o600, f.lockPath(x.ID()): 0o600,
	} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want && os.PathSeparator == '/' {
			t.Errorf("%s has %o, want %o", path, got, want)
		}
	}
}

func TestTwoWindows(t *testing.T) {
	f, p := folder(t), small(t)
	x := create(t, f, named("one"), p)
	if _, _, err := f.Resume("one", p); !errors.Is(err, ErrInUse) {
		t.Errorf("a second window gets %v", err)
	}
	if err := f.Rename("one", "two"); !errors.Is(err, ErrInUse) {
		t.Errorf("renaming gives %v", err)
	}
	if err := f.Delete("one"); !errors.Is(err, ErrInUse) {
		t.Errorf("deleting gives %v", err)
	}
	if _, err := f.Read("one", p); err != nil {
		t.Errorf("reading gives %v", err)
	}
	if y := create(t, f, named("one"), p); y.ID() != "one-2" {
		t.Errorf("a namesake gets the id %q", y.ID())
	}
	x.Close()
	y, _, err := f.Resume("one", p)
	if err != nil {
		t.Fatal(err)
	}
	y.Close()
}

func TestRename(t *testing.T) {
	f, p := folder(t), small(t)
	create(t, f, named(""), p).Close()
	before, _ := f.List()
	time.Sleep(10 * time.Millisecond)
	if err := f.Rename("founder", " Spring\x1b[31m\nhire "); err != nil {
		t.Fatal(err)
	}
	saved, err := f.Read("founder", p)
	if err != nil || saved.Sheet.Name != "Spring hire" || len(saved.Sheet.Answers) != 1 {
		t.Errorf("became %+v, %v", saved, err)
	}
	if after, _ := f.List(); !after[0].Changed.Equal(before[0].Changed) {
		t.Error("a new name counts as a new answer")
	}
	if err := f.Rename("founder", ""); err != nil {
		t.Fatal(err)
	}
	if saved, _ := f.Read("founder", p); saved.Sheet.Name != "" {
		t.Errorf("still named %q", saved.Sheet.Name)
	}
	if err := f.Rename("founder", strings.Repeat("x", 201)); err == nil {
		t.Error("a name of 201 characters is taken")
	}
	if err := f.Rename("nobody", "x"); !errors.Is(err, ErrNoSuch) {
		t.Errorf("renaming what is not there gives %v", err)
	}
}

func TestDelete(t *testing.T) {
	f, p := folder(t), small(t)
	x := create(t, f, named("one"), p)
	if err := x.Save(named("one"), Draft{Text: "x"}); err != nil {
		t.Fatal(err)
	}
	create(t, f, named("one two"), p).Close()
	x.Close()
	if err := f.Delete("one"); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(f.Interviews())
	if err != nil || len(files) != 1 || files[0].Name() != "one-two.yaml" {
		t.Errorf("left: %v, %v", files, err)
	}
	if err := f.Delete("one"); !errors.Is(err, ErrNoSuch) {
		t.Errorf("deleting twice gives %v", err)
	}
}

// What an editor wrote while the interview was open is kept beside it.
func TestWrittenElsewhere(t *testing.T) {
	f, p := folder(t), small(t)
	x := create(t, f, named("one"), p)
	if err := os.WriteFile(x.Path(), []byte("by hand"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := x.Save(named("one"), Draft{}); err != nil {
			t.Fatal(err)
		}
	}
	kept := f.kept("one")
	if len(kept) != 1 {
		t.Fatalf("kept %v", kept)
	}
	if content, _ := os.ReadFile(kept[0]); string(content) != "by hand" {
		t.Errorf("kept %q", content)
	}
	if entries, _ := f.List(); len(entries) != 1 {
		t.Errorf("lists %v", entries)
	}
	// A file that somebody deleted is simply written again.
	if err := os.Remove(x.Path()); err != nil {
		t.Fatal(err)
	}
	if err := x.Save(named("one"), Draft{}); err != nil {
		t.Fatal(err)
	}
	x.Close()
	if err := f.Delete("one"); err != nil || len(f.kept("one")) > 0 {
		t.Errorf("deleting leaves %v, %v", f.kept("one"), err)
	}
}

// What does not fit the pack is told, and kept beside the sheet once it is
// written over.
func TestOlderPack(t *testing.T) {
	f, p := folder(t), small(t)
	create(t, f, named("one"), p).Close()
	old := "format: 1\nas: founder\nanswers:\n  customers: many\n  gone: since\n"
	if err := os.WriteFile(f.Path("one"), []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	x, saved, err := f.Resume("one", p)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if len(saved.Left) != 1 || len(saved.Sheet.Answers) != 1 {
		t.Errorf("found %+v", saved)
	}
	if err := x.Save(saved.Sheet, saved.Draft); err != nil {
		t.Fatal(err)
	}
	if kept := f.kept("one"); len(kept) != 1 {
		t.Errorf("kept %v", kept)
	} else if content, _ := os.ReadFile(kept[0]); string(content) != old {
		t.Errorf("kept %q", content)
	}
}

// A file that cannot be read is listed, told about, and never written over.
func TestBrokenFiles(t *testing.T) {
	f, p := folder(t), small(t)
	create(t, f, named("good"), p).Close()
	for id, content := range map[string]string{"empty": "", "half": "format: 1\nas: fou", "binary": "\x00\xff", "big": strings.Repeat("#", fileLimit+1)} {
		path := f.Path(id)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		x, _, err := f.Resume(id, p)
		if err == nil {
			x.Close()
			t.Errorf("%s can be resumed", id)
		}
		if _, problems := problem.Of(err); !problems && id != "big" {
			t.Errorf("%s gives %v", id, err)
		}
		if got, _ := os.ReadFile(path); string(got) != content {
			t.Errorf("%s was changed", id)
		}
		if y := create(t, f, named(id), p); y.ID() != id+"-2" {
			t.Errorf("a namesake of %s gets the id %q", id, y.ID())
		}
	}
	if err := os.WriteFile(filepath.Join(f.Interviews(), "My Own.yaml"), []byte("format: 1\nas: founder\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	entries, err := f.List()
	if err != nil || len(entries) != 10 {
		t.Fatalf("lists %v, %v", entries, err)
	}
	wrong := 0
	for _, e := range entries {
		if e.Wrong != "" {
			wrong++
		}
	}
	if wrong != 4 { // half is a mapping with an audience: only its pack can tell
		t.Errorf("%d of %+v are said to be wrong", wrong, entries)
	}
	if err := f.Delete("binary"); err != nil {
		t.Errorf("a broken file cannot be deleted: %v", err)
	}
	// A draft that cannot be read keeps nobody from the answers.
	if err := os.WriteFile(f.draftPath("good"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Read("good", p); err != nil {
		t.Error(err)
	}
}

func TestLinks(t *testing.T) {
	f, p := folder(t), small(t)
	create(t, f, named("good"), p).Close()
	outside := filepath.Join(t.TempDir(), "outside.yaml")
	if err := os.WriteFile(outside, []byte("format: 1\nas: founder\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, f.Path("link")); err != nil {
		t.Skip(err)
	}
	if _, _, err := f.Resume("link", p); err == nil || !strings.Contains(err.Error(), "is a link") {
		t.Errorf("a link gives %v", err)
	}
	// A link where a file is to be put beside must not lead the writing astray.
	if err := os.Symlink(outside, filepath.Join(f.Interviews(), ".good.yaml.tmp")); err != nil {
		t.Fatal(err)
	}
	x, saved, err := f.Resume("good", p)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	saved.Sheet.Name = "other"
	if err := x.Save(saved.Sheet, Draft{}); err != nil {
		t.Fatal(err)
	}
	if content, _ := os.ReadFile(outside); string(content) != "format: 1\nas: founder\n" {
		t.Errorf("outside became %q", content)
	}
}

// Where nothing can be saved, the error says what to do.
func TestNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(filepath.Join(file, "firstrole")).Create(named("one"), small(t))
	if err == nil || !strings.Contains(err.Error(), "XDG_DATA_HOME") {
		t.Errorf("gives %v", err)
	}
	if os.Getuid() == 0 {
		t.Skip("nothing is forbidden to root")
	}
	closed := t.TempDir()
	if err := os.Chmod(closed, 0o500); err != nil {
		t.Fatal(err)
	}
	_, err = Open(filepath.Join(closed, "firstrole")).Create(named("one"), small(t))
	if err == nil || !strings.Contains(err.Error(), "not permitted") {
		t.Errorf("gives %v", err)
	}
}

func TestIDs(t *testing.T) {
	for name, want := range map[string]string{
		"Spring hire": "spring-hire", "  Café Zürich! ": "cafe-zurich", "../../etc/passwd": "etc-passwd", "..": "founder", "": "founder",
		"日本": "founder", "CON": "interview-con", "com1": "interview-com1", "a.b": "a-b", "\x00\n": "founder",
		strings.Repeat("ab", 100): strings.Repeat("ab", 24), "-x-": "x",
	} {
		got := idFor(name, "founder")
		if got != want || !validID(got) {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
	for _, id := range []string{"", ".", "..", "a/b", `a\b`, "A", "a.b", "-a", "con", "nul", strings.Repeat("a", 60)} {
		if validID(id) {
			t.Errorf("%q is taken for an id", id)
		}
	}
}

func TestDefault(t *testing.T) {
	abs, err := filepath.Abs("x")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		system string
		env    map[string]string
		want   string
	}{
		{"linux", map[string]string{"XDG_DATA_HOME": abs, "HOME": "/h"}, filepath.Join(abs, "firstrole")},
		{"linux", map[string]string{"XDG_DATA_HOME": "relative", "HOME": abs}, filepath.Join(abs, ".local", "share", "firstrole")},
		{"linux", map[string]string{}, ""},
		{"darwin", map[string]string{"HOME": abs}, filepath.Join(abs, "Library", "Application Support", "firstrole")},
		{"windows", map[string]string{"LocalAppData": abs}, filepath.Join(abs, "firstrole")},
		{"windows", map[string]string{"HOME": abs}, ""},
	} {
		got, err := defaultFor(c.system, func(key string) string { return c.env[key] })
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%s %v gives %q, %v", c.system, c.env, got, err)
		}
	}
}
