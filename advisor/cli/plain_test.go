//go:build !windows

package cli

import (
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// Who reads the report line by line on a terminal is told how to come by files,
// which the full screen has a list for.
func TestTakeAwayByLine(t *testing.T) {
	screen, end, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer screen.Close()
	shown := make(chan string)
	go func() {
		text, _ := io.ReadAll(screen) // fails at the end on some systems
		shown <- string(text)
	}()
	c, _, said := command(t, strings.NewReader("1\n1\n3\n1\nr\n2\n"))
	c.Stdout = end
	code := c.Run(t.Context(), []string{"--plain", "--as", "founder"})
	_ = end.Close()
	if text := <-shown; code != exitDone || !strings.Contains(text, "Answer code") {
		t.Fatalf("exit code %d: %s%s", code, text, said)
	}
	sheet := filepath.Join(c.Env("XDG_DATA_HOME"), "firstrole", "interviews", "founder.yaml")
	for _, want := range []string{"firstrole advise " + sheet + " -o report.txt", "firstrole post " + sheet, "firstrole kit " + sheet} {
		if !strings.Contains(said.String(), want+"\n") {
			t.Errorf("%q is not among %q", want, said)
		}
	}
}
