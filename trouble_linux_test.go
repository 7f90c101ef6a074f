//go:build !race

package main

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

// The names of the folder that answers are kept in, as the tests below break it.
const (
	kept       = "firstrole"
	interviews = "interviews"
)

// TestTrouble breaks the place where answers are kept, in every way there is.
// Both doors say what is wrong and what to do, and the interview can still be
// finished and its result had.
func TestTrouble(t *testing.T) {
	for name, c := range map[string]struct {
		breaks func(t *testing.T, data string)
		within string // a file system to put at the data folder
		env    []string
		says   string
		late   bool // the answer is confirmed before it is said
	}{
		"disk full":      {within: "tmpfs -o size=16k,nr_inodes=8", breaks: fill, says: "the disk is full; free some space, then try again", late: true},
		"read-only disk": {within: "tmpfs -o ro", says: "the disk is read-only; set XDG_DATA_HOME to a folder that can be written", late: true},
		"no home":        {env: []string{"HOME=", "XDG_DATA_HOME="}, says: "Answers cannot be saved here"},
		"not permitted":  {breaks: forbid, says: "it is not permitted; change its owner or permissions, or set XDG_DATA_HOME to a folder of yours", late: true},
		"a file in place of the folder": {says: "a file stands where a folder should be; move it away, or set XDG_DATA_HOME to a folder", late: true,
			breaks: func(t *testing.T, data string) { write(t, filepath.Join(data, kept), "") }},
		"a link that leads nowhere": {says: "a file stands where a folder should be; move it away, or set XDG_DATA_HOME to a folder", late: true,
			breaks: func(t *testing.T, data string) { link(t, "/nowhere/at/all", filepath.Join(data, kept)) }},
		"a link in place of the lock": {says: "is not a plain file: delete it", late: true,
			breaks: func(t *testing.T, data string) {
				link(t, "/dev/null", filepath.Join(data, kept, interviews, ".founder.lock"))
			}},
	} {
		t.Run(strings.ReplaceAll(name, " ", "-"), func(t *testing.T) {
			t.Parallel()
			data := t.TempDir()
			prepare := func(args ...string) *exec.Cmd {
				cmd := exec.Command(binary(t), args...)
				if c.within != "" {
					cmd = mounted(t, c.within, data, c.breaks != nil, args...)
				}
				if name == "not permitted" {
					unprivileged(t, cmd)
				}
				return cmd
			}
			if c.within == "" && c.breaks != nil {
				c.breaks(t, data)
			}
			env := append([]string{"XDG_DATA_HOME=" + data}, c.env...)
			t.Run("screen", func(t *testing.T) { troubleOnScreen(t, prepare("--as", "founder"), data, env, c.says, c.late) })
			t.Run("plain", func(t *testing.T) { troubleByLine(t, prepare("--plain", "--as", "founder"), env, c.says) })
		})
	}
}

func troubleOnScreen(t *testing.T, cmd *exec.Cmd, data string, env []string, says string, late bool) {
	s := window{columns: 100, rows: 30, data: data, env: env, cmd: cmd}.open(t)
	s.wait("Start an interview")
	if !late {
		s.shows(says)
	}
	s.press("\r")
	s.wait(question(1))
	e := packtest.Engine(t, shipped(t), "founder")
	r := rand.New(rand.NewPCG(3, 3))
	i := e.Start(advisor.Sheet{})
	for n := 1; !i.AtCheck(); n++ {
		i = step(t, s, i, r)
		if n == 1 && late {
			s.shows("Your answers are not on disk")
			s.shows(says)
			s.press("\r") // to try again changes nothing
			s.shows(says)
			s.press("c")
		}
		if !i.AtCheck() {
			s.shows(question(n + 1))
			s.shows("not saved")
		}
	}
	s.shows("Check your answers")
	s.press("r")
	s.shows("Reasons")
	s.press("y2\r")
	if report := s.copied(); !strings.Contains(report, "Verdict") && len(report) < 1000 {
		t.Errorf("the report is\n%s", report)
	}
	s.press("q")
	if code := s.ends(); code != 0 {
		t.Errorf("ends with %d:\n%s", code, s.screen())
	}
	s.restored()
}

func troubleByLine(t *testing.T, cmd *exec.Cmd, env []string, says string) {
	var out, asked bytes.Buffer
	cmd.Env = append(append(os.Environ(), cmd.Env...), env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(strings.Repeat("1\n", 14)+"r\nr\nq\n"), &out, &asked
	err := cmd.Run()
	flat := strings.Join(strings.Fields(asked.String()), " ")
	if err != nil || out.Len() < 1000 {
		t.Errorf("%v\n%s\n%s", err, asked.String(), out.String())
	}
	if !strings.Contains(flat, says) && !strings.Contains(flat, "there is no folder to keep answers in: set HOME or XDG_DATA_HOME to one") {
		t.Errorf("%q is not said:\n%s", says, asked.String())
	}
}

// TestBrokenFiles breaks what is kept of an interview: the folder opens, says
// which file is broken, and leaves it as it is.
func TestBrokenFiles(t *testing.T) {
	for name, c := range map[string]struct {
		breaks func(t *testing.T, folder string)
		says   string // of the sheet; empty: it opens
	}{
		"sheet":                        {func(t *testing.T, in string) { write(t, filepath.Join(in, "founder.yaml"), "answers: [\x00") }, "cannot be read"},
		"empty sheet":                  {func(t *testing.T, in string) { write(t, filepath.Join(in, "founder.yaml"), "") }, "cannot be read"},
		"half a sheet":                 {func(t *testing.T, in string) { halve(t, filepath.Join(in, "founder.yaml")) }, "cannot be read"},
		"a link in place of it":        {func(t *testing.T, in string) { relink(t, filepath.Join(in, "founder.yaml")) }, "cannot be read"},
		"a folder in place of it":      {func(t *testing.T, in string) { folderAt(t, filepath.Join(in, "founder.yaml")) }, "cannot be read"},
		"draft":                        {func(t *testing.T, in string) { write(t, filepath.Join(in, "founder.draft.json"), "{\"format\": 1, ") }, ""},
		"a draft of another format":    {func(t *testing.T, in string) { write(t, filepath.Join(in, "founder.draft.json"), `{"format": 9}`) }, ""},
		"a folder in place of a draft": {func(t *testing.T, in string) { folderAt(t, filepath.Join(in, "founder.draft.json")) }, ""},
		"a strange file":               {func(t *testing.T, in string) { write(t, filepath.Join(in, "nothing to do with it"), "") }, ""},
	} {
		t.Run(strings.ReplaceAll(name, " ", "-"), func(t *testing.T) {
			t.Parallel()
			data := t.TempDir()
			s := begun(t, window{columns: 100, rows: 30, data: data})
			s.press("q")
			s.ends()
			folder := filepath.Join(data, kept, interviews)
			c.breaks(t, folder)
			before := contents(t, folder)
			s = openScreen(t, 100, 30, data, "--as", "founder")
			if c.says != "" {
				s.shows("My interviews")
				s.press("\x1b[B\r")
				s.shows(c.says)
				s.press("\r")
				s.shows("This one cannot be read")
				s.press("\x1b")
				s.shows("Start an interview")
				s.press("\r")
				s.shows(question(1))
				s.press("1\r")
			} else {
				s.wait("Go on with")
				s.press("2\r")
			}
			s.shows(question(2))
			s.press("1\r")
			s.shows(question(3))
			s.press("q")
			s.ends()
			s.restored()
			if after := contents(t, folder); c.says != "" && !maps.Equal(only(after, before), before) {
				t.Errorf("what was broken is changed: %q and %q", before, after)
			}
		})
	}
}

// mounted runs the program where a file system of its own lies at a folder.
func mounted(t *testing.T, kind, at string, full bool, args ...string) *exec.Cmd {
	t.Helper()
	script := "mount -t " + kind + " none " + at + " || exit 77; "
	if full {
		script += filling
	}
	probe := exec.Command("sh", "-c", "mount -t tmpfs none "+at)
	probe.SysProcAttr = ownMounts()
	if out, err := probe.CombinedOutput(); err != nil {
		t.Skipf("nothing can be mounted here: %v\n%s", err, out)
	}
	cmd := exec.Command("sh", "-c", script+`exec "$0" "$@"`, binary(t))
	cmd.Args = append(cmd.Args, args...)
	cmd.Env = []string{"AT=" + at}
	cmd.SysProcAttr = ownMounts()
	return cmd
}

// ownMounts gives a process its own mounts.
func ownMounts() *syscall.SysProcAttr {
	one := []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
	group := []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	return &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER, UidMappings: one, GidMappings: group}
}

// filling leaves room for the folders and for nothing else.
const filling = `mkdir -p "$AT/firstrole/interviews"; dd if=/dev/zero of="$AT/rest" bs=4096 2>/dev/null; `

func fill(*testing.T, string) {}

// unprivileged runs the program as nobody, whom permissions bind.
func unprivileged(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}

func forbid(t *testing.T, data string) {
	t.Helper()
	if err := os.Chmod(data, 0o555); err != nil {
		t.Fatal(err)
	}
	// The program and the way to the folder can be read by everybody.
	for _, dir := range []string{filepath.Dir(binary(t)), filepath.Dir(data), filepath.Dir(filepath.Dir(data))} {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(data, 0o755) })
}

func write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, to, at string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(to, at); err != nil {
		t.Fatal(err)
	}
}

// relink moves a file away and puts a link to it in its place.
func relink(t *testing.T, file string) {
	t.Helper()
	moved := filepath.Join(t.TempDir(), "moved")
	if err := os.Rename(file, moved); err != nil {
		t.Fatal(err)
	}
	link(t, moved, file)
}

func halve(t *testing.T, file string) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, _, _ := strings.Cut(string(content), "tomers:") // in the middle of a word
	write(t, file, before)
}

func folderAt(t *testing.T, path string) {
	t.Helper()
	_ = os.Remove(path) // there may be none
	if err := os.Mkdir(path, 0o755); err != nil {
		t.Fatal(err)
	}
}

// contents gives every plain file of a folder.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(folder, file.Name()))
		all[file.Name()] = fmt.Sprint(string(content), err != nil)
	}
	return all
}

// only gives those of some files that another list has.
func only(all, in map[string]string) map[string]string {
	some := maps.Clone(all)
	maps.DeleteFunc(some, func(name, _ string) bool { _, ok := in[name]; return !ok })
	return some
}
