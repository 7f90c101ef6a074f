package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestCalled(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "firstrole")
	if err := os.WriteFile(there, nil, 0o700); err != nil {
		t.Fatal(err)
	}
	onPath := func(name string) (string, error) {
		if name == "firstrole" {
			return there, nil
		}
		return "", errors.New("not found")
	}
	nowhere := func(string) (string, error) { return "", errors.New("not found") }
	for _, c := range []struct {
		word, made string
		look       func(string) (string, error)
		want       string
	}{
		{"firstrole", there, onPath, "firstrole"},
		{there, there, onPath, "firstrole"},
		{"./firstrole", "/somewhere/else/firstrole", onPath, "./firstrole"},
		{"./firstrole", there, nowhere, "./firstrole"},
		{"/my tools/firstrole", there, nowhere, "'/my tools/firstrole'"},
		{"fr", "/opt/fr", func(string) (string, error) { return "/opt/fr", nil }, "fr"},
		{"/tmp/go-build3448571640/b001/exe/firstrole", "/tmp/go-build3448571640/b001/exe/firstrole", onPath, "go run ."},
		{"/c/ad/" + strings.Repeat("0af9", 16) + "-d/firstrole", "/c/ad/" + strings.Repeat("0af9", 16) + "-d/firstrole", nowhere, "go run ."},
		{"firstrole", "/tmp/go-build3448571640/b001/firstrole.test", onPath, "firstrole"},
	} {
		if got := called(c.word, c.made, c.look); got != c.want {
			t.Errorf("%s, which is %s, is called %s, want %s", c.word, c.made, got, c.want)
		}
	}
}

// Every sentence that says what to type says it as the program is called.
func TestCallsItself(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	for _, args := range []string{"interviews list", "--plain", "interviews show none", "client list", "client show none", "interviews lst", "--qqqq", "form"} {
		var out, says strings.Builder
		Command{Stdin: strings.NewReader("1\n1\n"), Stdout: &out, Stderr: &says, Env: os.Getenv, Pack: os.DirFS("../.."), Now: time.Now, Name: "go run ."}.Run(t.Context(), strings.Fields(args))
		for line := range strings.Lines(says.String()) {
			line = strings.TrimPrefix(line, "firstrole: ")
			if strings.Contains(line, "firstrole") {
				t.Errorf("%s: %s", args, line)
			}
		}
		if args != "form" && !strings.Contains(says.String(), "go run .") {
			t.Errorf("%s does not say what to type:\n%s", args, says.String())
		}
	}
}
