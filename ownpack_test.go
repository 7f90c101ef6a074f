package main

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

const guide = "docs/own-pack.md"

// guideFile is a block of the guide with a file, or one more part of it, under
// its name.
var guideFile = regexp.MustCompile("(?ms)^`([a-z./]+)`[^\n]*:\n\n```yaml\n(.*?)^```$")

// guideFiles puts the files of the guide together.
func guideFiles(t testing.TB) map[string]string {
	t.Helper()
	page, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, block := range guideFile.FindAllStringSubmatch(strings.ReplaceAll(string(page), "\r\n", "\n"), -1) {
		if files[block[1]] != "" {
			files[block[1]] += "\n"
		}
		files[block[1]] += block[2]
	}
	return files
}

// TestGuidePack holds testdata/garden to the guide, which it is the pack of.
// go test -update writes it.
func TestGuidePack(t *testing.T) {
	for name, want := range guideFiles(t) {
		dir, file := filepath.Split(name)
		if dir == "" {
			continue
		}
		copied := filepath.Join("testdata", dir, file)
		if *update {
			if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(copied, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(copied)
		if err != nil || strings.ReplaceAll(string(got), "\r\n", "\n") != want {
			t.Errorf("%s is not what the guide says: run go test . -update", copied)
		}
	}
}

// TestGuide runs every command of the guide, in a folder with its files, and
// compares what it writes. go test -update writes it down.
func TestGuide(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the guide is written for a POSIX shell")
	}
	dir := t.TempDir()
	for name, content := range guideFiles(t) {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := shell(t, dir, filepath.Join(dir, "data"))
	rerun(t, guide, func(command string) string {
		out, _ := run(command) // a mistake shows its message
		return string(out)
	})
}
