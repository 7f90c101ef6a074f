//go:build !windows

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestKilled kills an interview after each question in turn: what was confirmed
// before the next question appeared is on disk, and the next start goes on
// there.
func TestKilled(t *testing.T) {
	for answers := 1; answers <= 10; answers++ {
		data := t.TempDir()
		start := func(args ...string) *exec.Cmd {
			cmd := exec.Command(binary(t), args...)
			cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+data)
			return cmd
		}
		cmd := start("--plain", "--as", "founder")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StderrPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		untilPrompt(t, out)
		for range answers {
			if _, err := io.WriteString(in, "u\n"); err != nil {
				t.Fatal(err)
			}
			untilPrompt(t, out)
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it was killed

		listed, err := start("interviews", "list").Output()
		if want := fmt.Sprintf(" %d answered", answers); err != nil || !strings.Contains(string(listed), want) {
			t.Errorf("after %d answers: %s%v", answers, listed, err)
		}
		cmd = start("--plain", "--as", "founder")
		cmd.Stdin = strings.NewReader("1\n")
		var asked bytes.Buffer
		cmd.Stderr = &asked
		_ = cmd.Run() // the input ends: 130
		if want := fmt.Sprintf("Question %d, ", answers+1); !strings.Contains(asked.String(), want) {
			t.Errorf("after %d answers the interview goes on with:\n%s", answers, asked.String())
		}
	}
}

// untilPrompt reads to the next "> " at the beginning of a line.
func untilPrompt(t *testing.T, from io.Reader) {
	t.Helper()
	var seen []byte
	for one := make([]byte, 1); !bytes.HasSuffix(seen, []byte("\n> ")); seen = append(seen, one[0]) {
		if _, err := io.ReadFull(from, one); err != nil {
			t.Fatalf("no prompt: %v\n%s", err, seen)
		}
	}
}
