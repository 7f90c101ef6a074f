package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites what the tests compare with: output in scripts, and pages
// that are made from them.
var update = flag.Bool("update", false, "rewrite expected output and generated pages")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"firstrole": main})
}

// TestScript runs the scripts in testdata/script. Their "# " lines are prose:
// docs/commands.md is made of it, and a failing script prints it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                "testdata/script",
		RequireUniqueNames: true,
		UpdateScripts:      *update,
		Setup:              setUp,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"fits":  fits,
			"keep":  keep,
		},
	})
}

// setUp gives a script the small pack, and a data folder of its own.
func setUp(env *testscript.Env) error {
	env.Setenv("DATA", filepath.Join(env.WorkDir, ".data"))
	env.Setenv("XDG_DATA_HOME", env.Getenv("DATA"))
	small := filepath.Join("testdata", "pack")
	if err := os.CopyFS(filepath.Join(env.WorkDir, "small"), os.DirFS(small)); err != nil {
		return err
	}
	// Packs of other trades: the guide's, and one with three roles.
	for _, other := range []string{"garden", "bakery"} {
		if err := os.CopyFS(filepath.Join(env.WorkDir, other), os.DirFS(filepath.Join("testdata", other))); err != nil {
			return err
		}
	}
	// The same pack with a gate whose condition nothing makes true.
	never := filepath.Join(env.WorkDir, "never")
	if err := rewrite(small, never, "when: {question: money, is: two}\n", "when: {all: [{question: money, is: two}, {question: money, is: one}]}\n"); err != nil {
		return err
	}
	// The same pack with other pay.
	if err := rewrite(small, filepath.Join(env.WorkDir, "raised"), "low: 35000", "low: 38000"); err != nil {
		return err
	}
	// The same pack at another time: one question has another id.
	return rewrite(small, filepath.Join(env.WorkDir, "later"), "id: customers", "id: buyers", "question: customers", "question: buyers")
}

// rewrite copies a pack with some passages replaced.
func rewrite(from, to string, oldnew ...string) error {
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		return err
	}
	for _, name := range []string{"questions.yaml", "roles.yaml"} {
		file := filepath.Join(to, name)
		content, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(strings.NewReplacer(oldnew...).Replace(string(content))), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// exits runs a command and looks at its exit code: exits 3 firstrole …
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("cannot run %s: %v", args[1], err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// fits looks whether the last output fits a screen: fits LINES COLUMNS
func fits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fits LINES COLUMNS")
	}
	most, err := strconv.Atoi(args[0])
	ts.Check(err)
	widest, err := strconv.Atoi(args[1])
	ts.Check(err)
	lines := strings.Split(strings.TrimSuffix(ts.ReadFile("stdout"), "\n"), "\n")
	if len(lines) > most {
		ts.Fatalf("%d lines, more than %d", len(lines), most)
	}
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); n > widest {
			ts.Fatalf("%d columns, more than %d: %s", n, widest, line)
		}
	}
}

// keep sets a variable to what the brackets of a pattern find in the last
// output: keep NAME PATTERN
func keep(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: keep NAME PATTERN")
	}
	pattern, err := regexp.Compile(args[1])
	ts.Check(err)
	found := pattern.FindStringSubmatch(ts.ReadFile("stdout"))
	if len(found) != 2 {
		ts.Fatalf("%s finds nothing", args[1])
	}
	ts.Setenv(args[0], found[1])
}
