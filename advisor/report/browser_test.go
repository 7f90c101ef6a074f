//go:build unix

package report

import (
	_ "embed"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

//go:embed testdata/axe/axe.min.js
var axe string

// TestBrowser shows pages as people see them: on a telephone and a desk, light
// and dark, and on paper.
func TestBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	c := startChromium(t)
	folder := t.TempDir()
	for name, page := range browserPages(t) {
		t.Run(name, func(t *testing.T) {
			c.t = t
			file := filepath.Join(folder, "page.html")
			if err := os.WriteFile(file, page, 0o644); err != nil {
				t.Fatal(err)
			}
			c.show("file://" + file)
			for _, width := range []int{360, 1280} {
				for _, scheme := range []string{"light", "dark"} {
					c.look("screen", scheme, width, 800)
					c.noOverflow()
				}
			}
			c.onPaper(name)
			c.quiet("file://" + file)

			c.eval(axe, nil)
			c.look("screen", "light", 1280, 800)
			c.readableByAll("light, wide")
			c.look("screen", "dark", 360, 800)
			c.readableByAll("dark, narrow")
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
	pages["long everywhere"] = HTML(filled(advise(t, pack(), sheets()["clear"], ""), strings.Repeat("x", 400)))
	return pages
}

// noOverflow finds what is wider than the window.
func (c *chromium) noOverflow() {
	c.t.Helper()
	var wide []string
	c.eval(`(() => {
		const width = document.documentElement.clientWidth;
		const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 0.5);
		const out = wide.slice(0, 5).map(e => innerWidth + ": " + e.outerHTML.slice(0, 120));
		if (document.documentElement.scrollWidth > width) out.push(innerWidth + ": the page is " + document.documentElement.scrollWidth + " wide");
		return out;
	})()`, &wide)
	for _, w := range wide {
		c.t.Errorf("wider than the window: %s", w)
	}
}

// papers are the sheets that a report is printed on, less the margins that its
// style asks for, in pixels of 1/96 inch.
var papers = map[string]struct{ width, height int }{
	"A4":     {672, 1031},
	"Letter": {695, 965},
}

// onPaper holds the summary to one sheet: it is what gets forwarded.
func (c *chromium) onPaper(name string) {
	c.t.Helper()
	for paper, size := range papers {
		c.look("print", "light", size.width, size.height)
		c.noOverflow()
		var bottom float64
		c.eval(`document.querySelector(".summary").getBoundingClientRect().bottom + scrollY`, &bottom)
		if int(bottom) > size.height && !strings.Contains(name, "everywhere") {
			c.t.Errorf("on %s the summary takes %d of %d pixels", paper, int(bottom), size.height)
		}
	}
}

// quiet finds requests that leave the page, and what a console would show.
func (c *chromium) quiet(page string) {
	c.t.Helper()
	for _, e := range c.events {
		switch e.Method {
		case "Network.requestWillBeSent":
			var sent struct{ Request struct{ URL string } }
			if err := json.Unmarshal(e.Params, &sent); err != nil {
				c.t.Fatal(err)
			}
			if url := sent.Request.URL; url != page && !strings.HasPrefix(url, "data:") {
				c.t.Errorf("the page asks for %s", url)
			}
		case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded":
			c.t.Errorf("on the console: %s", e.Params)
		}
	}
}

// readableByAll runs axe-core with all its rules.
func (c *chromium) readableByAll(how string) {
	c.t.Helper()
	var found []struct {
		ID, Help string
		Nodes    []struct {
			HTML           string
			FailureSummary string
		}
	}
	c.eval(`axe.run({resultTypes: ["violations"]}).then(r => r.violations)`, &found)
	for _, v := range found {
		c.t.Errorf("%s: %s: %s: %s\n%s", how, v.ID, v.Help, v.Nodes[0].HTML, v.Nodes[0].FailureSummary)
	}
}
