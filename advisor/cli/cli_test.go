package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// command is one on the small pack, with a data folder of its own.
func command(t *testing.T, stdin io.Reader) (c Command, stdout, stderr *bytes.Buffer) {
	t.Helper()
	stdout, stderr = new(bytes.Buffer), new(bytes.Buffer)
	data := t.TempDir()
	return Command{
		Stdin: stdin, Stdout: stdout, Stderr: stderr,
		Env: func(name string) string {
			if name == "XDG_DATA_HOME" {
				return data
			}
			return ""
		},
		Pack: os.DirFS(filepath.Join("..", "..", "testdata", "pack")),
		Now:  func() time.Time { return time.Date(2026, 3, 3, 12, 0, 0, 0, time.UTC) },
	}, stdout, stderr
}

// The interview carries the day on which it is held.
func TestToday(t *testing.T) {
	c, stdout, stderr := command(t, strings.NewReader("1\n1\n3\n1\nr\n"))
	if code := c.Run(t.Context(), []string{"--as", "founder"}); code != exitDone {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	if !strings.Contains(stdout.String(), "3 March 2026") {
		t.Error("the report has another date")
	}
}

// An interrupt while a question waits saves and says how to go on.
func TestInterrupt(t *testing.T) {
	from, to := io.Pipe()
	defer to.Close()
	c, stdout, stderr := command(t, from)
	ctx, interrupt := context.WithCancel(t.Context())
	code := make(chan int)
	go func() { code <- c.Run(ctx, []string{"--as", "founder"}) }()
	if _, err := io.WriteString(to, "3\n3\n"); err != nil {
		t.Fatal(err)
	}
	// The second line is read once the first is dealt with; this one is taken
	// only after the second.
	if _, err := io.WriteString(to, "n x\n"); err != nil {
		t.Fatal(err)
	}
	interrupt()
	if got := <-code; got != exitInterrupted {
		t.Errorf("exit code %d", got)
	}
	if stdout.Len() > 0 || !strings.Contains(stderr.String(), "Saved as founder. To go on: firstrole") {
		t.Errorf("says %s%s", stdout, stderr)
	}
	c.Stdout = stdout
	if code := c.Run(t.Context(), []string{"interviews", "list"}); code != exitDone || !strings.Contains(stdout.String(), "2 answered") {
		t.Errorf("exit code %d, list %s", code, stdout)
	}
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

// Nobody is told that nobody listens; other failures are told.
func TestBrokenPipe(t *testing.T) {
	for _, one := range []struct {
		err   error
		quiet bool
	}{{syscall.EPIPE, true}, {errors.New("the disk is full"), false}} {
		c, _, stderr := command(t, strings.NewReader(""))
		c.Stdout = broken{one.err}
		if code := c.Run(t.Context(), []string{"pack", "show"}); code != exitFailed {
			t.Errorf("%v: exit code %d", one.err, code)
		}
		if quiet := stderr.Len() == 0; quiet != one.quiet {
			t.Errorf("%v: says %q", one.err, stderr)
		}
	}
}

// A message can carry whatever a file's name carries.
func TestHostileName(t *testing.T) {
	c, _, stderr := command(t, strings.NewReader(""))
	c.Run(t.Context(), []string{"advise", "\x1b[2J\u202egone\n.yaml"})
	if text := stderr.String(); strings.ContainsAny(text, "\x1b\u202e") || strings.Contains(text, "gone\n") {
		t.Errorf("says %q", text)
	}
}
