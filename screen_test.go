//go:build !windows && !race

package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"
)

// The race detector would see this driver alone, and not the program, which is
// a process of its own: these tests run without it.

// fullScreen is the real program in a pseudo-terminal.
type fullScreen struct {
	testing.TB
	terminal *os.File // what a terminal's window holds
	cmd      *exec.Cmd
	end      *os.File    // what the program holds
	pid      int         // of the program
	before   *term.State // of the terminal

	mu    sync.Mutex
	more  *sync.Cond
	out   []byte
	seen  *emulator // what is seen of it
	done  bool
	from  int // what was written before is not looked at again
	fault error
	after *term.State // of the terminal, once the program has ended
	ended chan struct{}
}

// window says how to open a full screen.
type window struct {
	columns, rows int
	data          string   // the folder that XDG_DATA_HOME names
	env           []string // on top of the usual
	job           bool     // a shell is there, to which ctrl+z leads back
	dir           string   // the working directory
	cmd           *exec.Cmd
}

// patience is how long something may take to appear; a machine under load
// needs some, and a failing test is the only one that waits so long.
const patience = 20 * time.Second

func openScreen(t testing.TB, columns, rows int, data string, args ...string) *fullScreen {
	t.Helper()
	return window{columns: columns, rows: rows, data: data}.open(t, args...)
}

func (w window) open(t testing.TB, args ...string) *fullScreen {
	t.Helper()
	s := &fullScreen{TB: t, seen: newEmulator(w.columns, w.rows), ended: make(chan struct{})}
	s.more = sync.NewCond(&s.mu)
	terminal, end, err := openPty()
	if err != nil {
		t.Fatal(err)
	}
	s.terminal, s.end = terminal, end
	if err := pty.Setsize(end, &pty.Winsize{Cols: uint16(w.columns), Rows: uint16(w.rows)}); err != nil {
		t.Fatal(err)
	}
	if s.before, err = term.GetState(int(end.Fd())); err != nil {
		t.Fatal(err)
	}
	if s.cmd = w.cmd; s.cmd == nil {
		s.cmd = exec.Command(binary(t), args...)
	}
	if w.job {
		started, err := asJob(s.cmd)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { s.pid = started(t) }()
	}
	s.cmd.Env = append(os.Environ(), s.cmd.Env...)
	s.cmd.Env = append(s.cmd.Env, "TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8", "XDG_DATA_HOME="+w.data, "NO_COLOR=", "CI=")
	s.cmd.Env = append(s.cmd.Env, "TMUX=", "STY=", "SSH_TTY=far") // the clipboard of whoever runs the tests stays as it is
	s.cmd.Env = append(s.cmd.Env, w.env...)
	s.cmd.Dir = w.dir
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = end, end, end
	if s.cmd.SysProcAttr == nil {
		s.cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	s.cmd.SysProcAttr.Setsid, s.cmd.SysProcAttr.Setctty = true, true
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s.pid = s.cmd.Process.Pid
	t.Cleanup(func() {
		_ = syscall.Kill(s.pid, syscall.SIGKILL) // it has usually ended by itself
		_ = s.cmd.Process.Kill()
		<-s.ended
		terminal.Close()
	})
	go s.read()
	go s.attend()
	return s
}

// openPty opens a pseudo-terminal whose window can be closed while it is read.
func openPty() (terminal, end *os.File, err error) {
	blocking, end, err := pty.Open()
	if err != nil {
		return nil, nil, err
	}
	defer blocking.Close()
	fd, err := syscall.Dup(int(blocking.Fd()))
	if err != nil {
		return nil, nil, err
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, nil, err
	}
	return os.NewFile(uintptr(fd), blocking.Name()), end, nil
}

func (s *fullScreen) read() {
	part := make([]byte, 4096)
	for {
		n, err := s.terminal.Read(part)
		s.mu.Lock()
		s.out = append(s.out, part[:n]...)
		_, _ = s.seen.Write(part[:n]) // it never fails
		s.done = err != nil
		s.more.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// attend waits for the program to end. The terminal's own end stays open till
// then, so that its state can be seen.
func (s *fullScreen) attend() {
	s.fault = s.cmd.Wait()
	s.after, _ = term.GetState(int(s.end.Fd())) // none where the window was closed
	s.mu.Lock()
	s.end.Close()
	s.mu.Unlock()
	close(s.ended)
}

var escapes = regexp.MustCompile(`\x1b(\[[0-9;?]*[a-zA-Z]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78])`)

// wait waits until a text has been painted since the last call.
func (s *fullScreen) wait(text string) {
	s.Helper()
	s.waitFor(text, func(out []byte) int {
		plain := escapes.ReplaceAll(out, nil)
		if bytes.Contains(plain, []byte(text)) {
			return len(out)
		}
		return -1
	})
}

func (s *fullScreen) waitFor(what string, found func([]byte) int) {
	s.Helper()
	late := time.AfterFunc(patience, func() {
		s.mu.Lock()
		s.done = true
		s.more.Broadcast()
		s.mu.Unlock()
	})
	defer late.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		if end := found(s.out[s.from:]); end >= 0 {
			s.from += end
			return
		}
		if s.done {
			s.Fatalf("%q is never painted; since the last text:\n%s", what, escapes.ReplaceAll(s.out[s.from:], nil))
		}
		s.more.Wait()
	}
}

func (s *fullScreen) press(keys string) {
	s.Helper()
	if _, err := s.terminal.WriteString(keys); err != nil {
		s.Fatal(err)
	}
}

// copied is what the program last put on the clipboard, by OSC 52.
func (s *fullScreen) copied() string {
	s.Helper()
	var text string
	s.waitFor("a copy for the clipboard", func(out []byte) int {
		m := regexp.MustCompile(`\x1b\]52;c;([A-Za-z0-9+/=]*)(\x07|\x1b\\)`).FindSubmatchIndex(out)
		if m == nil {
			return -1
		}
		data, err := base64.StdEncoding.DecodeString(string(out[m[2]:m[3]]))
		if err != nil {
			s.Fatal(err)
		}
		text = string(data)
		return m[1]
	})
	return text
}

// ends waits for the program to end and gives its exit code; -1 for a signal.
func (s *fullScreen) ends() int {
	s.Helper()
	select {
	case <-s.ended:
	case <-time.After(patience):
		s.Fatalf("the program does not end:\n%s", s.screen())
	}
	var exit *exec.ExitError
	switch {
	case s.fault == nil:
		return 0
	case asExit(s.fault, &exit):
		return exit.ExitCode()
	}
	s.Fatal(s.fault)
	return -1
}

// screen is what is seen now.
func (s *fullScreen) screen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen.String()
}

// shows waits until a text is seen, whenever it was painted.
func (s *fullScreen) shows(text string) {
	s.Helper()
	s.waitFor(text, func([]byte) int {
		if strings.Contains(strings.Join(strings.Fields(s.seen.String()), " "), text) {
			return len(s.out) - s.from
		}
		return -1
	})
}

// settle waits until nothing has been painted for a moment.
func (s *fullScreen) settle() {
	last := -1
	for range 60 {
		s.mu.Lock()
		now := len(s.out)
		s.mu.Unlock()
		if now == last {
			return
		}
		last = now
		time.Sleep(9 * time.Millisecond)
	}
}

// resize gives the window another size.
func (s *fullScreen) resize(columns, rows int) {
	s.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen.resize(columns, rows)
	_ = pty.Setsize(s.end, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}) // it may have ended
}

// restored holds that the terminal is as it was before the program.
func (s *fullScreen) restored() {
	s.Helper()
	<-s.ended
	s.mu.Lock()
	for !s.done {
		s.more.Wait()
	}
	defer s.mu.Unlock()
	if left := s.seen.left(); left != "" {
		s.Errorf("the terminal is left with: %s", left)
	}
	s.same(s.after)
}

// same holds that the terminal's modes are those from before the program.
func (s *fullScreen) same(now *term.State) {
	s.Helper()
	if !reflect.DeepEqual(s.before, now) {
		s.Errorf("the terminal's modes are\n%+v\nand were\n%+v", now, s.before)
	}
}

func asExit(err error, exit **exec.ExitError) bool {
	e, ok := err.(*exec.ExitError)
	*exit = e
	return ok
}

// moves are the keys that bring a fresh list from no mark to the nth line.
func moves(n int) string { return strings.Repeat("\x1b[B", n+1) }

// question is what its heading says.
func question(n int) string { return fmt.Sprintf("Question %d,", n) }
