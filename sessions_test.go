package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const sessions = "docs/sessions.md"

// TestSessions runs the commands of the page about an engagement, in a folder with
// what came back from the stakeholders, and compares what they write. go test
// -update writes it down.
func TestSessions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the page is written for a POSIX shell")
	}
	home := t.TempDir()
	if err := os.CopyFS(home, os.DirFS("testdata/sessions")); err != nil {
		t.Fatal(err)
	}
	run := shell(t, home, filepath.Join(home, ".local", "share"))
	ran := rerun(t, sessions, func(command string) string {
		out, err := run(command)
		if err != nil {
			t.Errorf("$ %s: %v\n%s", command, err, out)
		}
		return strings.ReplaceAll(string(out), home, "~")
	})
	if lines := bytes.Count(ran, []byte("\n")); lines > 150 {
		t.Errorf("the page has %d lines: nobody with an hour reads more than 150", lines)
	}
}
