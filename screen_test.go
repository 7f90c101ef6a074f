//go:build !windows

package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// fullScreen is the real program in a pseudo-terminal.
type fullScreen struct {
	testing.TB
	terminal *os.File
	cmd      *exec.Cmd

	mu   sync.Mutex
	more *sync.Cond
	out  []byte
	done bool
	from int // what was written before is not looked at again
}

// patience is how long something may take to appear; a machine under load
// needs some, and a failing test is the only one that waits so long.
const patience = 20 * time.Second

func openScreen(t testing.TB, columns, rows int, data string, args ...string) *fullScreen {
	t.Helper()
	s := &fullScreen{TB: t, cmd: exec.Command(binary(t), args...)}
	s.more = sync.NewCond(&s.mu)
	s.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8", "XDG_DATA_HOME="+data, "NO_COLOR=")
	terminal, err := pty.StartWithSize(s.cmd, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)})
	if err != nil {
		t.Fatal(err)
	}
	s.terminal = terminal
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill() // it has usually ended by itself
		terminal.Close()
	})
	go s.read()
	return s
}

func (s *fullScreen) read() {
	part := make([]byte, 4096)
	for {
		n, err := s.terminal.Read(part)
		s.mu.Lock()
		s.out = append(s.out, part[:n]...)
		s.done = err != nil
		s.more.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
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

// ends waits for the program to end and gives its exit code.
func (s *fullScreen) ends() int {
	s.Helper()
	err := s.cmd.Wait()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case asExit(err, &exit):
		return exit.ExitCode()
	}
	s.Fatal(err)
	return -1
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
