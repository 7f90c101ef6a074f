//go:build unix

package form

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/pack/packtest"
)

// sentAs are options with everything in them.
var sentAs = Options{
	As: "founder", Client: "Plant care app", From: "Ada Reed",
	Words: "Thank you for your time.\nAnswer for yourself; I ask everybody the same.", Reply: "Send the sheet to ada@reed.example by Friday.",
}

// screens are all there are, each with the way to it from the one before.
var screens = []struct {
	name string
	way  func(*browser.Page)
}{
	{"welcome", func(*browser.Page) {}},
	{"question", func(c *browser.Page) { c.Click(".go") }},
	{"nothing marked", func(c *browser.Page) { c.Press("Enter") }},
	{"marked", func(c *browser.Page) { c.Press("1") }},
	{"why and note", func(c *browser.Page) {
		c.Click(".why summary")
		c.Click("details.note summary")
		c.Click("#note")
		c.Type("1,400 on Discord\ncounted on 3 March")
	}},
	{"next question", func(c *browser.Page) { c.Click(".go") }},
	{"several", func(c *browser.Page) {
		c.Press("1")
		c.Press("2")
	}},
	{"number", func(c *browser.Page) {
		c.Press("Enter")
		for _, key := range []string{"2", "1", "2"} { // money, drop, carry
			c.Press(key)
			c.Press("Enter")
		}
	}},
	{"no number", func(c *browser.Page) {
		c.Click("#number")
		c.Type("much")
		c.Press("Enter")
	}},
	{"check", func(c *browser.Page) {
		c.Eval(`document.getElementById("number").select()`, nil)
		c.Type("62k")
		c.Press("Enter")
	}},
	{"change", func(c *browser.Page) { c.Click(".change") }},
	{"check with one open", func(c *browser.Page) {
		c.Press("3") // from none to many: now it is asked whether they talk
		c.Press("Enter")
		c.Click(".question .steps .quiet")
	}},
	{"part 2", func(c *browser.Page) { c.Click(".more button") }},
	{"check of part 2", func(c *browser.Page) {
		c.Press("4")
		c.Press("Enter")
	}},
	{"end", func(c *browser.Page) { c.Click(".check > .steps .go") }},
	{"end, all open", func(c *browser.Page) {
		c.Click(".end details summary")
		c.Click("#name")
		c.Type("Ada, the first")
	}},
	{"delete?", func(c *browser.Page) { c.Click("#foot button") }},
}

// takesTime skips a test where time is short, and under the race detector, which
// does not see what runs in a browser.
func takesTime(t *testing.T) {
	t.Helper()
	if testing.Short() || slower > 1 {
		t.Skip("a browser takes its time")
	}
}

// Every screen can be read by all, fits every window, asks the network for
// nothing and leaves the console empty; loading it again loses nothing.
func TestScreens(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	c.Look("screen", "light", 1280, 800)
	address := open(t, c, packtest.Small(t), sentAs)
	for _, screen := range screens {
		ok := t.Run(screen.name, func(t *testing.T) {
			c.For(t)
			screen.way(c)
			if screen.name != "nothing marked" && screen.name != "no number" && screen.name != "delete?" && screen.name != "end, all open" {
				before := shown(c)
				reload(c)
				if after := shown(c); after != before {
					t.Errorf("before loading again\n%s\nand after\n%s", before, after)
				}
			}
			for _, scheme := range []string{"light", "dark"} {
				for _, width := range []int{360, 768, 1280} {
					c.Look("screen", scheme, width, 800)
					c.NoOverflow()
					picture(t, c, fmt.Sprintf("%s, %s, %d", screen.name, scheme, width))
					if scheme == "light" && width == 1280 || scheme == "dark" && width == 360 {
						c.ReadableByAll(fmt.Sprintf("%s, %d", scheme, width))
					}
				}
			}
			for _, paper := range []int{672, 695} { // A4 and Letter less their margins
				c.Look("print", "light", paper, 1000)
				c.NoOverflow()
			}
			picture(t, c, screen.name+", paper")
			c.Look("screen", "light", 1280, 800)
			c.Quiet(address)
		})
		if !ok {
			break
		}
	}
}

// shown is all text of a screen with its marks, and what stands in fields. What
// is folded open is left out: a page opens folded.
func shown(c *browser.Page) string {
	var text string
	c.Eval(`JSON.stringify([document.title, document.querySelector("header").textContent, document.getElementById("screen").textContent,
		...[...document.querySelectorAll("input, textarea")].map((e) => e.type === "text" || e.type === "textarea" ? e.value : e.checked)])`, &text)
	return text
}

// picture writes what is seen to the folder named in PICTURES, for people to look
// at.
func picture(t *testing.T, c *browser.Page, name string) {
	t.Helper()
	folder := os.Getenv("PICTURES")
	if folder == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), c.Picture(true), 0o644); err != nil {
		t.Fatal(err)
	}
}

// What a page does beside asking.
func TestPage(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	for name, does := range map[string]func(*testing.T, *browser.Page){
		"asks who is asking": asksWho, "goes back with the browser": goesBack, "follows another tab": follows,
		"reads what was kept": readsWhatWasKept, "forgets": forgets, "takes any id": takesAnyID,
		"refuses": refuses, "changes the currency": changesCurrency,
	} {
		t.Run(name, func(t *testing.T) {
			c.For(t)
			c.Look("screen", "light", 800, 900)
			does(t, c)
		})
	}
}

// Where a form asks who is asking, each of them has answers of their own.
func asksWho(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{})
	c.ReadableByAll("who is asking")
	c.Click(".go")
	if s := look(c); s.Say != "Nothing is marked yet." {
		t.Errorf("says %q", s.Say)
	}
	c.Click("label[for=option1]")
	c.Click(".go")
	c.Press("1")
	c.Press("Enter") // question 2 of the second audience
	c.Click(".question .steps .quiet")
	c.Click(".question .steps .quiet")
	c.Click("label[for=option0]")
	c.Click(".go")
	if s := look(c); s.Heading != "How many customers do you have today?" || len(s.Marked) != 0 {
		t.Errorf("shows %+v", s)
	}
	c.Click(".question .steps .quiet")
	c.Click("label[for=option1]")
	c.Click(".go")
	if s := look(c); s.Heading != "Which evening would you rather spend?" || fmt.Sprint(s.Marked) != "[0]" {
		t.Errorf("shows %+v", s)
	}
}

// The browser's own back button leads to the screen before, and forward again.
func goesBack(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{As: "seeker"})
	c.Click(".go")
	c.Press("1")
	c.Press("Enter")
	c.Press("1")
	travel := func(by int, heading string) {
		t.Helper()
		c.Eval(fmt.Sprintf(`new Promise((done) => { addEventListener("popstate", () => setTimeout(done), {once: true}); history.go(%d); })`, by), nil)
		if s := look(c); s.Heading != heading {
			t.Errorf("leads to %q, want %q", s.Heading, heading)
		}
	}
	travel(-1, "Which evening would you rather spend?")
	travel(+1, "What tires you most?")
	if s := look(c); fmt.Sprint(s.Marked) != "[0]" {
		t.Errorf("the mark is lost: %+v", s)
	}
	travel(-2, "A few questions, one at a time")
	reload(c)
	travel(+2, "What tires you most?")
}

// Two tabs with one form are one interview.
func follows(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{As: "seeker"})
	c.Click(".go")
	// Another tab goes on to the second question: the browser tells this one so.
	c.Eval(`(() => {
		const state = JSON.parse(localStorage.getItem(KEY));
		state.interviews[0].answers = [["evenings", {options: ["making"]}]];
		state.interviews[0].at = "tired";
		localStorage.setItem(KEY, JSON.stringify(state));
		dispatchEvent(new StorageEvent("storage", {key: KEY}));
	})()`, nil)
	if s := look(c); s.Heading != "What tires you most?" {
		t.Errorf("shows %+v", s)
	}
}

// What a browser kept may be of another time, or of somebody's making.
func readsWhatWasKept(t *testing.T, c *browser.Page) {
	address := open(t, c, packtest.Small(t), Options{As: "seeker"})
	for _, one := range []struct{ kept, heading string }{
		{`not JSON`, "A few questions, one at a time"},
		{`null`, "A few questions, one at a time"},
		{`{"format": 2}`, "A few questions, one at a time"},
		{`{"format": 1, "as": "seeker", "screen": "interview", "interviews": 3}`, "A few questions, one at a time"},
		{`{"format": 1, "as": "seeker", "screen": "interview", "drafts": [], "interviews": [{"as": "seeker", "part": 1, "at": "gone", "review": false, "name": "", "currency": "x",
			"answers": [["evenings", {"options": ["making"]}], ["tired", {"options": ["neither", "people"]}], ["shown", {"number": 1e9}], ["gone", {"unknown": true}]], "notes": [["evenings", 3]]}]}`, "What tires you most?"},
	} {
		kept, err := json.Marshal(one.kept)
		if err != nil {
			t.Fatal(err)
		}
		c.Eval(fmt.Sprintf("localStorage.setItem(KEY, %s)", kept), nil)
		reload(c)
		if s := look(c); s.Heading != one.heading {
			t.Errorf("%.50s: shows %q", one.kept, s.Heading)
		}
		c.Quiet(address)
	}
	var left []string
	c.Eval(`[...state.interviews.get("seeker").sheet.answers.keys(), ...state.interviews.get("seeker").sheet.notes.keys(), state.interviews.get("seeker").sheet.currency]`, &left)
	if fmt.Sprint(left) != "[evenings ]" {
		t.Errorf("what does not fit is kept: %q", left)
	}
}

// The page leaves the store alone until the browser knows the page: Chromium
// gives one that it does not know yet an empty store, without a word.
func TestStoreOfAKnownPage(t *testing.T) {
	c := browser.Open(t)
	c.Call("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": `{
		window.early = 0;
		let known = false;
		const {get} = Object.getOwnPropertyDescriptor(window, "localStorage"), query = navigator.locks?.query.bind(navigator.locks);
		if (query) navigator.locks.query = () => query().then(() => { known = true; });
		Object.defineProperty(window, "localStorage", {get() { if (!known) early++; return get.call(window); }});
	}`,
	}, nil)
	c.Show("file://" + save(t, packtest.Small(t), Options{}))
	var early int
	if c.Eval("started.then(() => early)", &early); early > 0 || look(c).Heading == "" {
		t.Errorf("the store is asked %d times too early; shown is %+v", early, look(c))
	}
}

// Where a browser keeps nothing, the page says so and the questions can be
// answered to the end all the same.
func TestNothingKept(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	c.Look("screen", "light", 800, 900)
	c.Call("Page.addScriptToEvaluateOnNewDocument", map[string]any{
		"source": `Object.defineProperty(window, "localStorage", {get() { throw new DOMException("denied", "SecurityError"); }});`,
	}, nil)
	address := open(t, c, packtest.Small(t), Options{As: "seeker"})
	foot := func() (text string) {
		c.Eval(`document.getElementById("foot").textContent`, &text)
		return text
	}
	if !strings.Contains(foot(), "This browser keeps nothing here") {
		t.Errorf("says %q", foot())
	}
	c.Click(".go")
	for _, key := range []string{"1", "1"} {
		c.Press(key)
		c.Press("Enter")
	}
	c.Click("label[for=option0]")
	c.Press("Enter")
	c.Click(".check > .steps .go")
	if s := look(c); s.Heading != "Your answers are ready" {
		t.Errorf("shows %+v", s)
	}
	c.ReadableByAll("nothing kept")
	c.Quiet(address)
}

// Deleting is asked twice, and leaves nothing.
func forgets(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{As: "seeker"})
	c.Click(".go")
	c.Press("1")
	c.Press("Enter")
	c.Click("#foot button")
	c.Click("#foot button:last-child") // keep them
	reload(c)
	if s := look(c); s.Heading != "What tires you most?" {
		t.Fatalf("shows %+v", s)
	}
	c.Click("#foot button")
	c.Click("#foot button")
	var left int
	if c.Eval("localStorage.length", &left); left != 0 || look(c).Heading != "A few questions, one at a time" {
		t.Errorf("%d things are left, and %+v is shown", left, look(c))
	}
	c.Click(".go")
	if s := look(c); len(s.Marked) != 0 {
		t.Errorf("an answer is left: %+v", s)
	}
}

// Whoever has no scripts is told what to do, and sees no broken page.
func TestWithoutScripts(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	c.Call("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}, nil)
	c.Show("file://" + save(t, packtest.Small(t), Options{From: "Ada Reed"}))
	var text string
	c.Eval("document.body.innerText", &text)
	if !strings.Contains(text, "This questionnaire needs JavaScript") || !strings.Contains(text, "ask Ada Reed for the questions as text") || strings.Contains(text, "too old") {
		t.Errorf("says %q", text)
	}
}

// Ids that mean something to JavaScript mean nothing to the page.
func takesAnyID(t *testing.T, c *browser.Page) {
	p := packtest.Small(t)
	var rename func(*advisor.Condition)
	rename = func(c *advisor.Condition) {
		if c.Question == "customers" {
			c.Question = "constructor"
		}
		for i := range c.Of {
			rename(&c.Of[i])
		}
	}
	for i := range p.Questions {
		q := &p.Questions[i]
		if q.ID == "customers" {
			q.ID = "constructor"
		}
		rename(&q.When)
	}
	for i := range p.Rules {
		rename(&p.Rules[i].When)
	}
	for i := range p.Gates {
		rename(&p.Gates[i].When)
	}
	address := open(t, c, p, Options{As: "founder"})
	c.Click(".go")
	if s := look(c); len(s.Marked) != 0 || s.Note != "" {
		t.Fatalf("shows %+v", s)
	}
	c.Press("1")
	c.Press("Enter")
	c.Quiet(address)
	if s := look(c); s.Heading != "What must get better first?" {
		t.Errorf("shows %+v", s)
	}
}
