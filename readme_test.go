package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// example is a block of the README that shows commands with their output.
var example = regexp.MustCompile("(?ms)^```console\n(.*?)^```$")

// shell runs commands of a page in a folder, with the program on the PATH and what
// it keeps in data.
func shell(t *testing.T, dir, data string) func(command string) ([]byte, error) {
	t.Helper()
	env := append(os.Environ(), "PATH="+filepath.Dir(binary(t))+string(os.PathListSeparator)+os.Getenv("PATH"),
		"XDG_DATA_HOME="+data, "TERM=dumb")
	return func(command string) ([]byte, error) {
		cmd := exec.Command("sh", "-c", command)
		cmd.Dir, cmd.Env = dir, env
		return cmd.CombinedOutput()
	}
}

// commands are those of an example, each with what stands under it.
func commands(block []byte) []string { return strings.Split("\n"+string(block), "\n$ ")[1:] }

// rerun holds a page to what its commands write now. go test -update writes it.
func rerun(t *testing.T, name string, run func(command string) string) []byte {
	t.Helper()
	was, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	is := example.ReplaceAllFunc(was, func(block []byte) []byte {
		var b bytes.Buffer
		b.WriteString("```console\n")
		for _, part := range commands(example.FindSubmatch(block)[1]) {
			command, _, _ := strings.Cut(part, "\n")
			b.WriteString("$ " + command + "\n" + run(command))
		}
		b.WriteString("```")
		return b.Bytes()
	})
	switch {
	case *update:
		if err := os.WriteFile(name, is, 0o644); err != nil {
			t.Fatal(err)
		}
	case !bytes.Equal(is, was):
		t.Errorf("the commands of %s give\n%s", name, is)
	}
	return is
}

// TestReadme runs the commands of the README again and compares what they
// write. In a block ```console a line beginning with $ is a command; "$ go …"
// is for the reader alone.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS == "windows" {
		t.Skip("the examples are written for a POSIX shell")
	}
	run, ran := shell(t, "", t.TempDir()), 0
	for _, block := range example.FindAllSubmatch(page, -1) {
		for _, part := range commands(block[1]) {
			command, want, _ := strings.Cut(part, "\n")
			if strings.HasPrefix(command, "go ") || strings.HasPrefix(command, "git ") {
				continue
			}
			got, _ := run(command) // a failing example shows its message
			ran++
			if strings.TrimRight(string(got), "\n") != strings.TrimRight(want, "\n") {
				t.Errorf("$ %s\ngives\n%s\nand the README says\n%s", command, got, want)
			}
		}
	}
	if ran == 0 {
		t.Error("the README shows no command")
	}
}
