//go:build unix

package browser

import (
	_ "embed"
	"encoding/json"
	"strings"
)

//go:embed axe/axe.min.js
var axe string

// NoOverflow finds what is wider than the window.
func (c *Page) NoOverflow() {
	c.t.Helper()
	var wide []string
	c.Eval(`(() => {
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

// Quiet finds requests that leave the page, and what a console would show.
func (c *Page) Quiet(page string) {
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

// ReadableByAll runs axe-core with all its rules; how says how the page is seen.
func (c *Page) ReadableByAll(how string) {
	c.t.Helper()
	var there bool
	if c.Eval(`"axe" in window`, &there); !there {
		c.Eval(axe, nil)
	}
	var found []struct {
		ID, Help string
		Nodes    []struct {
			HTML           string
			FailureSummary string
		}
	}
	c.Eval(`axe.run({resultTypes: ["violations"]}).then(r => r.violations)`, &found)
	for _, v := range found {
		c.t.Errorf("%s: %s: %s: %s\n%s", how, v.ID, v.Help, v.Nodes[0].HTML, v.Nodes[0].FailureSummary)
	}
}

// Heard is what a screen reader is told of one element.
type Heard struct {
	Role, Name, Description string
	Properties              map[string]any // those that the element has, such as focused, checked, live, level
}

// Heard lists what a screen reader is told of the page, as Chromium hands it over.
func (c *Page) Heard() []Heard {
	c.t.Helper()
	var tree struct {
		Nodes []struct {
			Ignored                 bool
			Role, Name, Description struct{ Value any }
			Properties              []struct {
				Name  string
				Value struct{ Value any }
			}
		}
	}
	c.Call("Accessibility.getFullAXTree", nil, &tree)
	text := func(v any) string {
		s, _ := v.(string)
		return s
	}
	var all []Heard
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		h := Heard{text(n.Role.Value), text(n.Name.Value), text(n.Description.Value), map[string]any{}}
		for _, p := range n.Properties {
			h.Properties[p.Name] = p.Value.Value
		}
		all = append(all, h)
	}
	return all
}
