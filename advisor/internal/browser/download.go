//go:build unix

package browser

import (
	"encoding/json"
	"os"
)

// Download does what makes the page save a file, and gives the file's name and
// what is in it.
func (c *Page) Download(act func()) (name string, content []byte) {
	c.t.Helper()
	folder := c.t.TempDir()
	c.Call("Browser.setDownloadBehavior", map[string]any{"behavior": "allow", "downloadPath": folder, "eventsEnabled": true}, nil)
	done := func(m message) bool {
		var p struct{ State string }
		return m.Method == "Browser.downloadProgress" && json.Unmarshal(m.Params, &p) == nil && p.State == "completed"
	}
	seen := len(c.events)
	act()
	if !anyOf(c.events[seen:], done) {
		c.wait(done)
	}
	files, err := os.ReadDir(folder)
	if err != nil || len(files) != 1 {
		c.t.Fatalf("%d files were saved (%v)", len(files), err)
	}
	content, err = os.ReadFile(folder + "/" + files[0].Name())
	if err != nil {
		c.t.Fatal(err)
	}
	return files[0].Name(), content
}

func anyOf(events []message, is func(message) bool) bool {
	for _, m := range events {
		if is(m) {
			return true
		}
	}
	return false
}
