//go:build !windows

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/creack/pty"
)

// silent runs the program in a terminal that never answers a question, as some
// do, and gives what it wrote.
func silent(tb testing.TB, args ...string) []byte {
	tb.Helper()
	cmd := exec.Command(binary(tb), args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=truecolor", "XDG_DATA_HOME="+tb.TempDir(), "CI=")
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 100, Rows: 30})
	if err != nil {
		tb.Fatal(err)
	}
	defer terminal.Close()
	// Far above what it takes, and below the five seconds that a library would
	// wait for an answer.
	late := time.AfterFunc(4*time.Second, func() { _ = cmd.Process.Kill() })
	// Reading a terminal whose other end is gone fails on some systems.
	out, _ := io.ReadAll(terminal)
	if err := cmd.Wait(); err != nil || !late.Stop() {
		tb.Fatalf("firstrole %q: %v\n%s", args, err, out)
	}
	return out
}

func TestSilentTerminal(t *testing.T) {
	for _, args := range [][]string{{"--version"}, {"--help"}, {"data"}, {"pack", "check"}, {"interviews", "list"}} {
		if out := silent(t, args...); bytes.ContainsRune(out, '\x1b') {
			t.Errorf("firstrole %q asks the terminal something: %q", args, out)
		}
	}
}

// BenchmarkVersion is the least that a command costs.
func BenchmarkVersion(b *testing.B) {
	for b.Loop() {
		silent(b, "--version")
	}
}
