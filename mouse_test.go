//go:build !windows && !race

package main

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"
)

// click clicks on the first place where a text stands, as terminals report it.
func (s *fullScreen) click(text string) {
	s.Helper()
	s.shows(text)
	for y, line := range strings.Split(s.screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			at := fmt.Sprintf("%d;%d", utf8.RuneCountInString(before)+1, y+1)
			s.press("\x1b[<0;" + at + "M\x1b[<0;" + at + "m")
			return
		}
	}
	s.Fatalf("%q is on no line of\n%s", text, s.screen())
}

// listens waits until the terminal was asked to tell of the mouse, or not to.
func (s *fullScreen) listens(want bool) {
	s.Helper()
	s.waitFor(fmt.Sprintf("the mouse: %t", want), func([]byte) int {
		if s.seen.modes["?1002"] == want && s.seen.modes["?1006"] == want {
			return 0
		}
		return -1
	})
}

// TestMouse answers by clicks where that is asked for, also after a stop, and
// leaves the terminal its mouse in the end.
func TestMouse(t *testing.T) {
	s := window{columns: 100, rows: 30, data: t.TempDir(), job: true}.open(t, "--as", "founder", "--mouse")
	s.listens(true)
	s.click("Start an interview")
	s.click("1,000 to 9,999")
	s.shows("› 1,000 to 9,999")
	s.click("enter confirm")
	s.shows(question(2))
	s.press("\x1a")
	s.stops()
	s.listens(false)
	s.signal(syscall.SIGCONT)
	s.listens(true)
	s.click("← back")
	s.shows("› 1,000 to 9,999")
	s.press("\x1b[<65;20;8M") // the wheel moves the mark
	s.shows("› 10,000 or more")
	s.press("q")
	if code := s.ends(); code != 0 {
		t.Errorf("ends with %d", code)
	}
	s.restored()
}

// TestNoMouse leaves the mouse to the terminal, which selects text with it.
func TestNoMouse(t *testing.T) {
	s := openScreen(t, 100, 30, t.TempDir())
	s.wait("Start an interview")
	s.press("q")
	s.ends()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, mode := range []string{"\x1b[?1000h", "\x1b[?1002h", "\x1b[?1003h", "\x1b[?1006h"} {
		if strings.Contains(string(s.out), mode) {
			t.Errorf("the terminal is asked for its mouse: %q", mode)
		}
	}
}
