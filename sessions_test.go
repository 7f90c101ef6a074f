package main

import (
	"bytes"
	"os"
	"os/exec"
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
	page, err := os.ReadFile(sessions)
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	if err := os.CopyFS(home, os.DirFS("testdata/sessions")); err != nil {
		t.Fatal(err)
	}
	env := append(os.Environ(), "PATH="+filepath.Dir(binary(t))+string(os.PathListSeparator)+os.Getenv("PATH"),
		"XDG_DATA_HOME="+filepath.Join(home, ".local", "share"), "TERM=dumb")
	ran := example.ReplaceAllFunc(page, func(block []byte) []byte {
		var b bytes.Buffer
		b.WriteString("```console\n")
		for _, part := range strings.Split("\n"+string(example.FindSubmatch(block)[1]), "\n$ ")[1:] {
			command, _, _ := strings.Cut(part, "\n")
			cmd := exec.Command("sh", "-c", command)
			cmd.Dir, cmd.Env = home, env
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Errorf("$ %s: %v\n%s", command, err, out)
			}
			b.WriteString("$ " + command + "\n" + strings.ReplaceAll(string(out), home, "~"))
		}
		b.WriteString("```")
		return b.Bytes()
	})
	if lines := bytes.Count(ran, []byte("\n")); lines > 150 {
		t.Errorf("the page has %d lines: nobody with an hour reads more than 150", lines)
	}
	if *update {
		if err := os.WriteFile(sessions, ran, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(ran, page) {
		t.Errorf("the commands of the page give\n%s", ran)
	}
}
