//go:build unix

package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Page is the one page of a browser that is driven over a pipe, in the DevTools
// protocol: messages in JSON, each ended by a zero byte. The few that a test
// needs are no reason for a library.
type Page struct {
	t       *testing.T
	to      io.Writer
	heard   chan message
	last    int    // id of the last message sent
	session string // of the one page
	loader  string // id of the load that the page came by
	events  []message
}

type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

// For lets the page speak to another test, such as one run by t.Run.
func (c *Page) For(t *testing.T) { c.t = t }

// browsers are the names under which Chromium is found.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless_shell"}

func findBrowser() (string, error) {
	if named := os.Getenv("CHROMIUM"); named != "" {
		return exec.LookPath(named)
	}
	for _, name := range browsers {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("none of " + strings.Join(browsers, ", ") + " is on the path")
}

// Open starts a browser without a window, and opens a page in it. The test is
// skipped where there is no browser, and under the race detector, which does not
// see what a browser does.
func Open(t *testing.T) *Page {
	t.Helper()
	if race {
		t.Skip("the race detector does not see what runs in a browser")
	}
	path, err := findBrowser()
	if err != nil {
		t.Skipf("no browser to show the page in: %v; install Chromium, or name it in CHROMIUM", err)
	}
	theirIn, ourOut := pipe(t)
	ourIn, theirOut := pipe(t)
	profile, err := os.MkdirTemp("", "firstrole-browser")
	if err != nil {
		t.Fatal(err)
	}
	// Helpers of the browser may still write there when it has ended: what they
	// leave is no fault of a page.
	t.Cleanup(func() { _ = os.RemoveAll(profile) })
	// The context of the test ends before its cleanups, and would kill the
	// browser before it is asked to close. It lives as long as the tests may.
	end, limited := t.Deadline()
	if !limited {
		end = time.Now().Add(time.Hour)
	}
	ctx, cancel := context.WithDeadline(context.Background(), end)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, path,
		"--headless", "--remote-debugging-pipe", "--user-data-dir="+profile,
		"--no-sandbox", // root has none, and the page is ours
		"--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
		"--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "about:blank")
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // file descriptors 3 and 4
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	theirIn.Close()
	theirOut.Close()
	c := &Page{t: t, to: ourOut, heard: make(chan message, 1024)}
	go listen(ourIn, c.heard)
	t.Cleanup(func() {
		c.send("Browser.close", nil) // a polite end removes its files itself
		_ = cmd.Wait()
	})
	c.openPage()
	return c
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

// listen hands on what the browser says, until it ends.
func listen(from io.Reader, heard chan<- message) {
	defer close(heard)
	for in := bufio.NewReader(from); ; {
		data, err := in.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(data[:len(data)-1], &m) == nil {
			heard <- m
		}
	}
}

func (c *Page) openPage() {
	c.t.Helper()
	var target struct{ TargetID string }
	c.Call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	c.Call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	c.session = attached.SessionID
	for _, domain := range []string{"Page", "Network", "Runtime", "Log"} {
		c.Call(domain+".enable", nil, nil)
	}
	c.Call("Page.setLifecycleEventsEnabled", map[string]any{"enabled": true}, nil)
}

func (c *Page) send(method string, params any) {
	data, err := json.Marshal(params)
	if err != nil {
		c.t.Fatal(err)
	}
	if params == nil {
		data = []byte("{}")
	}
	c.last++
	data, err = json.Marshal(message{ID: c.last, Session: c.session, Method: method, Params: data})
	if err != nil {
		c.t.Fatal(err)
	}
	_, _ = c.to.Write(append(data, 0)) // a browser that is gone is noticed when it does not answer
}

// Call sends a message and waits for its answer; events that come first are
// kept.
func (c *Page) Call(method string, params, answer any) {
	c.t.Helper()
	c.send(method, params)
	m := c.wait(func(m message) bool { return m.ID == c.last })
	if m.Error != nil {
		c.t.Fatalf("%s: %s", method, m.Error.Message)
	}
	if answer != nil {
		if err := json.Unmarshal(m.Result, answer); err != nil {
			c.t.Fatalf("%s: %v", method, err)
		}
	}
}

func (c *Page) wait(until func(message) bool) message {
	c.t.Helper()
	late := time.After(time.Minute)
	for {
		select {
		case m, ok := <-c.heard:
			if !ok {
				c.t.Fatal("the browser ended")
			}
			if m.Method != "" {
				c.events = append(c.events, m)
			}
			if until(m) {
				return m
			}
		case <-late:
			c.t.Fatal("the browser does not answer")
		}
	}
}

// Show loads a page, and forgets what happened on the one before.
func (c *Page) Show(address string) {
	c.t.Helper()
	c.events = nil
	var load struct{ LoaderID, ErrorText string }
	c.Call("Page.navigate", map[string]any{"url": address}, &load)
	if load.ErrorText != "" {
		c.t.Fatalf("%s: %s", address, load.ErrorText)
	}
	c.untilLoaded(func(loader string) bool { return loader == load.LoaderID })
}

// untilLoaded waits for the end of one load: the end of another may be told late.
func (c *Page) untilLoaded(is func(loader string) bool) {
	c.t.Helper()
	done := func(m message) bool {
		var p struct{ LoaderID, Name string }
		if m.Method != "Page.lifecycleEvent" || json.Unmarshal(m.Params, &p) != nil || p.Name != "load" || !is(p.LoaderID) {
			return false
		}
		c.loader = p.LoaderID
		return true
	}
	if !anyOf(c.events, done) {
		c.wait(done)
	}
}

// Look sets how the page is seen.
func (c *Page) Look(media, scheme string, width, height int) {
	c.t.Helper()
	c.Call("Emulation.setEmulatedMedia", map[string]any{
		"media": media, "features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}},
	}, nil)
	c.Call("Emulation.setDeviceMetricsOverride", map[string]any{
		"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
	}, nil)
}

// Eval runs a script on the page; a promise is waited for.
func (c *Page) Eval(script string, answer any) {
	c.t.Helper()
	var out struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct{ Exception struct{ Description string } }
	}
	c.Call("Runtime.evaluate", map[string]any{"expression": script, "returnByValue": true, "awaitPromise": true}, &out)
	if e := out.ExceptionDetails; e != nil {
		c.t.Fatal(e.Exception.Description)
	}
	if answer != nil {
		if err := json.Unmarshal(out.Result.Value, answer); err != nil {
			c.t.Fatal(err)
		}
	}
}
