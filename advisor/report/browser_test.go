//go:build unix

package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"firstrole/advisor/internal/browser"
)

// TestBrowser shows pages as people see them: on a telephone and a desk, light
// and dark, and on paper.
func TestBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	c := browser.Open(t)
	folder := t.TempDir()
	for name, page := range browserPages(t) {
		t.Run(name, func(t *testing.T) {
			c.For(t)
			file := filepath.Join(folder, "page.html")
			if err := os.WriteFile(file, page, 0o644); err != nil {
				t.Fatal(err)
			}
			c.Show("file://" + file)
			for _, width := range []int{360, 1280} {
				for _, scheme := range []string{"light", "dark"} {
					c.Look("screen", scheme, width, 800)
					c.NoOverflow()
				}
			}
			onPaper(t, c, name)
			c.Quiet("file://" + file)

			c.Look("screen", "light", 1280, 800)
			c.ReadableByAll("light, wide")
			c.Look("screen", "dark", 360, 800)
			c.ReadableByAll("dark, narrow")
		})
	}
}

// browserPages are pages of every kind of verdict, and of what somebody may
// type.
func browserPages(t *testing.T) map[string][]byte {
	t.Helper()
	pages := map[string][]byte{}
	for name, s := range sheets() {
		pages[name] = HTML(advise(t, pack(), s, "2026-03-03"))
	}
	for _, name := range []string{"script", "direction", "emoji", "long"} {
		s := sheets()["lean"]
		s.Name, s.Notes = hostile[name], map[string]string{"soil": hostile[name]}
		pages["hostile "+name] = HTML(advise(t, pack(), s, ""))
	}
	pages["wish list"] = HTML(shipped(t, "founder", wishes()))
	pages["long everywhere"] = HTML(filled(advise(t, pack(), sheets()["clear"], ""), strings.Repeat("x", 400)))
	return pages
}

// papers are the sheets that a report is printed on, less the margins that its
// style asks for, in pixels of 1/96 inch.
var papers = map[string]struct{ width, height int }{
	"A4":     {672, 1031},
	"Letter": {695, 965},
}

// onPaper holds the summary to one sheet: it is what gets forwarded.
func onPaper(t *testing.T, c *browser.Page, name string) {
	t.Helper()
	for paper, size := range papers {
		c.Look("print", "light", size.width, size.height)
		c.NoOverflow()
		var bottom float64
		c.Eval(`document.querySelector(".summary").getBoundingClientRect().bottom + scrollY`, &bottom)
		if int(bottom) > size.height && !strings.Contains(name, "everywhere") {
			t.Errorf("on %s the summary takes %d of %d pixels", paper, int(bottom), size.height)
		}
	}
}
