package cli

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/report"
	"firstrole/advisor/tui"
)

// reports are the forms in which the full screen saves a report.
var reports = []tui.Format{
	{Name: "Web page", Ending: "html", Write: report.HTML},
	{Name: "Text", Ending: "txt", Write: func(r advisor.Result) []byte { return []byte(report.Text(r)) }},
	{Name: "Markdown", Ending: "md", Write: report.Markdown},
	{Name: "JSON, for other programs", Ending: "json", Write: report.JSON},
}

// saveFile writes a file; one that is there stays unless over is true, and the
// error is then fs.ErrExist.
func (s *session) saveFile(file string, content []byte, over bool) error {
	how := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if over {
		how = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	f, err := os.OpenFile(s.inHome(file), how, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fs.ErrExist
	}
	if err != nil {
		return failure("cannot write "+file, err)
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err != nil {
		return failure("cannot write "+file, err)
	}
	return nil
}

// inHome reads ~ as a shell does.
func (s *session) inHome(file string) string {
	if rest, ok := strings.CutPrefix(file, "~/"); ok && s.Env("HOME") != "" {
		return filepath.Join(s.Env("HOME"), rest)
	}
	return file
}

// openLimit is how long an opener may take to fail. Some return at once, others
// only when what they opened is closed.
const openLimit = 2 * time.Second

// openFile shows a file with what the system opens it with.
func (s *session) openFile(file string) error {
	path, err := filepath.Abs(s.inHome(file))
	if err != nil {
		return failure("cannot find "+file, err)
	}
	words := []string{"xdg-open", path}
	switch runtime.GOOS {
	case "darwin":
		words[0] = "open"
	case "windows":
		words = []string{"rundll32", "url.dll,FileProtocolHandler", path} // start, without a shell
	}
	// No streams: whatever it says would go across the screen.
	cmd := exec.Command(words[0], words[1:]...)
	if err := cmd.Start(); err != nil {
		return errors.New("there is no " + words[0] + " here; the report is in " + path)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			return errors.New(words[0] + " found nothing that shows it; the report is in " + path)
		}
	case <-time.After(openLimit):
	}
	return nil
}
