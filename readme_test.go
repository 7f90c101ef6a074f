package main

import (
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

// TestReadme runs the commands of the README again and compares what they
// write. In a block ```console a line beginning with $ is a command; "$ go …"
// is for the reader alone.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if os.IsNotExist(err) {
		t.Skip("there is no README yet")
	}
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS == "windows" {
		t.Skip("the examples are written for a POSIX shell")
	}
	path := filepath.Dir(binary(t)) + string(os.PathListSeparator) + os.Getenv("PATH")
	data := t.TempDir()
	for _, block := range example.FindAllSubmatch(page, -1) {
		for _, part := range strings.Split("\n"+string(block[1]), "\n$ ")[1:] {
			command, want, _ := strings.Cut(part, "\n")
			if strings.HasPrefix(command, "go ") || strings.HasPrefix(command, "git ") {
				continue
			}
			cmd := exec.Command("sh", "-c", command)
			cmd.Env = append(os.Environ(), "PATH="+path, "XDG_DATA_HOME="+data, "TERM=dumb")
			got, _ := cmd.CombinedOutput() // a failing example shows its message
			if strings.TrimRight(string(got), "\n") != strings.TrimRight(want, "\n") {
				t.Errorf("$ %s\ngives\n%s\nand the README says\n%s", command, got, want)
			}
		}
	}
}
