//go:build !windows && !race

package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/term"
)

// begun is a full screen at the second question, with the first one answered.
func begun(t *testing.T, w window, args ...string) *fullScreen {
	t.Helper()
	s := w.open(t, append([]string{"--as", "founder"}, args...)...)
	s.wait("Start an interview")
	s.press("\r")
	s.wait(question(1))
	s.press("2\r")
	s.wait(question(2))
	return s
}

// TestEnded ends the full screen in every way it can be ended from outside: the
// answer is on disk, the terminal as it was, and a sentence says how to go on.
func TestEnded(t *testing.T) {
	for name, end := range map[string]func(*fullScreen){
		"ctrl+c": func(s *fullScreen) { s.press("\x03") },
		"INT":    func(s *fullScreen) { s.signal(syscall.SIGINT) },
		"TERM":   func(s *fullScreen) { s.signal(syscall.SIGTERM) },
		"HUP":    func(s *fullScreen) { s.signal(syscall.SIGHUP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := t.TempDir()
			s := begun(t, window{columns: 100, rows: 30, data: data})
			s.press("nhalf a note")
			s.shows("half a note")
			end(s)
			if code := s.ends(); code != 130 {
				t.Errorf("ends with %d", code)
			}
			s.restored()
			s.wait("Saved as founder. To go on: ")
			if sheet := onDisk(t, data, shipped(t)); len(sheet.Answers) != 1 {
				t.Errorf("on disk is %v", sheet.Answers)
			}
			again := openScreen(t, 100, 30, data)
			again.wait("Go on with")
			again.press("2\r")
			again.shows("half a note")
		})
	}
}

// TestTerminalClosed closes the window.
func TestTerminalClosed(t *testing.T) {
	for _, job := range []bool{false, true} {
		data := t.TempDir()
		s := begun(t, window{columns: 100, rows: 30, data: data, job: job})
		s.press("\x1b[B")
		s.terminal.Close()
		s.ends()
		if sheet := onDisk(t, data, shipped(t)); len(sheet.Answers) != 1 {
			t.Errorf("on disk is %v", sheet.Answers)
		}
	}
}

// TestStopped stops the program with ctrl+z and goes on with it: meanwhile the
// terminal is the shell's.
func TestStopped(t *testing.T) {
	s := begun(t, window{columns: 100, rows: 30, data: t.TempDir(), job: true})
	for range 3 {
		s.press("\x1a")
		s.stops()
		s.mu.Lock()
		if left := s.seen.left(); left != "" {
			t.Errorf("while it is stopped the terminal has: %s", left)
		}
		s.mu.Unlock()
		now, err := term.GetState(int(s.end.Fd()))
		if err != nil {
			t.Fatal(err)
		}
		s.same(now)
		s.resize(80, 24)
		s.signal(syscall.SIGCONT)
		s.shows("Question 2")
		s.press("\x1b[B")
		s.shows("›")
	}
	// From outside nobody is asked, and the screen is painted anew.
	s.signal(syscall.SIGTSTP)
	s.stops()
	s.signal(syscall.SIGCONT)
	s.press("2\r")
	s.shows("Question 3")
	s.press("q")
	if code := s.ends(); code != 0 {
		t.Errorf("ends with %d", code)
	}
	s.restored()
}

// TestNoShell presses ctrl+z where no shell is there to go on with the program,
// as in a window of its own: it goes on by itself.
func TestNoShell(t *testing.T) {
	s := begun(t, window{columns: 100, rows: 30, data: t.TempDir()})
	s.press("\x1a")
	s.shows("There is no shell here")
	s.press("2\r")
	s.shows("Question 3")
	s.press("\x1a")
	s.press("\x03")
	if code := s.ends(); code != 130 {
		t.Errorf("ends with %d", code)
	}
	s.restored()
}

// TestTwoWindows opens one interview twice.
func TestTwoWindows(t *testing.T) {
	data := t.TempDir()
	first := begun(t, window{columns: 100, rows: 30, data: data})
	second := openScreen(t, 100, 30, data)
	second.wait("Go on with")
	second.press("2\r")
	second.shows("This interview is open in another window: go on there, or close it first.")
	second.press("\r")
	second.shows("Start an interview")
	first.press("3\r")
	first.wait(question(3))
	first.press("q")
	first.ends()
	second.press("\r")
	second.wait(question(3))
	second.press("q")
	second.wait("Saved as founder. To go on: ")
	second.ends()
	second.restored()
	if sheet := onDisk(t, data, shipped(t)); len(sheet.Answers) != 2 {
		t.Errorf("on disk is %v", sheet.Answers)
	}
}

func (s *fullScreen) signal(which syscall.Signal) {
	s.Helper()
	if err := syscall.Kill(s.pid, which); err != nil {
		s.Fatal(err)
	}
}

// stops waits until the program is stopped.
func (s *fullScreen) stops() {
	s.Helper()
	if s.state() == 0 {
		s.Skip("this system does not say what a process does")
	}
	for start := time.Now(); time.Since(start) < patience; time.Sleep(time.Millisecond) {
		if s.state() == 'T' {
			return
		}
	}
	s.Fatalf("the program does not stop:\n%s", s.screen())
}

// state is how the system calls what the process does; T is stopped. Where the
// system does not say, it is 0.
func (s *fullScreen) state() byte {
	said, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(s.pid), "stat"))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(said), ") ")
	if rest == "" {
		return 0
	}
	return rest[0]
}
