package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// Called is how whoever called the program by a word calls it again: go run .
// where go run made it, its name alone where a shell finds it by that, else the
// word as it was typed.
func Called(word string) string {
	made, err := os.Executable()
	if err != nil {
		made = word
	}
	return called(word, made, exec.LookPath)
}

// madeByRun is a program that go run made: in a folder that goes when it ends, or
// in the cache of builds.
var madeByRun = regexp.MustCompile(`/go-build[0-9]+/b[0-9]+/exe/[^/]+$|/[0-9a-f]{64}-d/[^/]+$`)

func called(word, made string, look func(name string) (string, error)) string {
	if madeByRun.MatchString(filepath.ToSlash(made)) {
		return "go run ."
	}
	name := strings.TrimSuffix(filepath.Base(word), ".exe")
	if found, err := look(name); err == nil && (word == filepath.Base(word) || same(found, made)) {
		return quoted(name)
	}
	return quoted(word)
}

func same(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// program is how the program is called.
func (s *session) program() string {
	if s.Name == "" {
		return "firstrole"
	}
	return s.Name
}

// call is a command to be typed, with the pack that this one reads.
func (s *session) call(words string) string { return s.program() + " " + words + s.withPack() }

// typed gives what cobra calls a command as it is to be typed.
func (s *session) typed(path string) string {
	return s.program() + strings.TrimPrefix(path, "firstrole")
}
