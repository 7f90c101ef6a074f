//go:build unix

package browser

import (
	"encoding/base64"
	"encoding/json"
	"strings"
)

// Click clicks on the middle of the first element that a selector finds, as a
// mouse does: what lies over it gets the click instead.
func (c *Page) Click(selector string) {
	c.t.Helper()
	var at *struct{ X, Y float64 }
	c.Eval(`(e => {
		if (!e) return null;
		e.scrollIntoView({block: "center", behavior: "instant"});
		const r = e.getBoundingClientRect();
		return {x: r.x + r.width / 2, y: r.y + r.height / 2};
	})(document.querySelector(`+quoted(selector)+`))`, &at)
	if at == nil {
		c.t.Fatalf("there is no %s to click on", selector)
	}
	for _, kind := range []string{"mousePressed", "mouseReleased"} {
		c.Call("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": at.X, "y": at.Y, "button": "left", "clickCount": 1}, nil)
	}
}

// keys are those that write nothing, with their codes.
var keys = map[string]int{"Backspace": 8, "Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}

// Press presses a key: one of those above, or a character.
func (c *Page) Press(key string) {
	c.t.Helper()
	down := map[string]any{"type": "keyDown", "key": key, "windowsVirtualKeyCode": keys[key]}
	switch {
	case key == "Enter":
		down["text"] = "\r"
	case keys[key] == 0 || key == " ":
		down["text"] = key
	}
	if keys[key] == 0 {
		down["windowsVirtualKeyCode"] = int(strings.ToUpper(key)[0])
	}
	c.Call("Input.dispatchKeyEvent", down, nil)
	c.Call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key, "windowsVirtualKeyCode": down["windowsVirtualKeyCode"]}, nil)
}

// Type puts a text where the cursor is, all at once, as a paste does.
func (c *Page) Type(text string) {
	c.t.Helper()
	c.Call("Input.insertText", map[string]any{"text": text}, nil)
}

// Reload loads the page once more, and forgets what happened on it.
func (c *Page) Reload() {
	c.t.Helper()
	c.events = nil
	before := c.loader
	c.Call("Page.reload", nil, nil)
	c.untilLoaded(func(loader string) bool { return loader != before })
}

// Picture gives the window as a PNG, or the whole page where it is longer.
func (c *Page) Picture(whole bool) []byte {
	c.t.Helper()
	var shot struct{ Data string }
	c.Call("Page.captureScreenshot", map[string]any{"format": "png", "captureBeyondViewport": whole}, &shot)
	png, err := base64.StdEncoding.DecodeString(shot.Data)
	if err != nil {
		c.t.Fatal(err)
	}
	return png
}

func quoted(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always encodes
	}
	return string(data)
}
