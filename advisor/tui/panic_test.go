//go:build unix

package tui

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// panicsIn names where this test binary, as a program of its own, breaks down;
// panicData where it keeps answers.
const (
	panicsIn  = "FIRSTROLE_TEST_PANICS_IN"
	panicData = "FIRSTROLE_TEST_PANIC_DATA"
)

func init() {
	if where := os.Getenv(panicsIn); where != "" {
		_, err := breakDown(where, os.Getenv(panicData))
		fmt.Println("ERROR:", err)
		os.Exit(0)
	}
}

// breakDown shows an interview with one answer confirmed and a note begun, on a
// screen that breaks down at x.
func breakDown(where, data string) (Outcome, error) {
	t := &testing.T{}
	p := small(t)
	folder_ := folder{store.Open(data)}
	o := Options{Load: func() (*advisor.Pack, error) { return p, nil }, Today: "2026-03-03", In: os.Stdin, Out: os.Stdout}
	d := &driver{t: t, model: newModel(o, folder_, plainRenderer(), unicodeMarks, unsure)}
	d.run(d.model.Init())
	d.keys(begin + "2 enter")
	d.model.screen = &breaking{screen: d.model.screen, where: where}
	return d.model.run(context.Background())
}

// breaking is a screen with a fault.
type breaking struct {
	screen
	where  string
	broken bool
}

func (s *breaking) keys() keymap { return keymap{{"break", "x", "", "", ""}} }

func (s *breaking) act(*model, action, string) tea.Cmd {
	switch s.where {
	case "update":
		panic("on purpose")
	case "command":
		return func() tea.Msg { panic("on purpose") }
	}
	s.broken = true
	return nil
}

func (s *breaking) page(m *model, c canvas) page {
	if s.broken {
		panic("on purpose")
	}
	return s.screen.page(m, c)
}

// TestPanic breaks the full screen down: the terminal is as it was, the answers
// are on disk, and a sentence says so.
func TestPanic(t *testing.T) {
	for _, where := range []string{"update", "view", "command"} {
		t.Run(where, func(t *testing.T) {
			data := t.TempDir()
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), panicsIn+"="+where, panicData+"="+data, "TERM=xterm-256color")
			terminal, end, err := pty.Open()
			if err != nil {
				t.Fatal(err)
			}
			defer terminal.Close()
			if err := pty.Setsize(terminal, &pty.Winsize{Cols: 100, Rows: 30}); err != nil {
				t.Fatal(err)
			}
			before, err := term.GetState(end.Fd())
			if err != nil {
				t.Fatal(err)
			}
			cmd.Stdin, cmd.Stdout, cmd.Stderr = end, end, end
			cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			late := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
			defer late.Stop()
			go func() {
				_, _ = terminal.WriteString("x") // read once there is somebody to read it
				_ = cmd.Wait()
				if after, err := term.GetState(end.Fd()); err != nil || !reflect.DeepEqual(before, after) {
					t.Errorf("the terminal's modes are %+v, and were %+v", after, before)
				}
				end.Close()
			}()
			said, _ := io.ReadAll(terminal)
			out := string(said)
			for on, off := range map[string]string{"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?2004h": "\x1b[?2004l"} {
				if strings.LastIndex(out, on) > strings.LastIndex(out, off) || !strings.Contains(out, on) {
					t.Errorf("%q is not undone", on)
				}
			}
			if !strings.Contains(out, "Your answers are saved, and --plain goes on with them") {
				t.Errorf("nothing is said:\n%q", out)
			}
			saved, err := store.Open(data).Read("founder", small(t))
			if err != nil || len(saved.Sheet.Answers) != 1 {
				files, _ := filepath.Glob(filepath.Join(data, "*", "*"))
				t.Errorf("on disk is %+v, %v: %v", saved, err, files)
			}
		})
	}
}
