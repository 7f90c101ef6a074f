//go:build unix

package form

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor/internal/browser"
	"firstrole/advisor/pack/packtest"
)

// Everything can be reached and done with the keyboard alone, and one sees where
// one is.
func TestKeysAlone(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	for _, scheme := range []string{"light", "dark"} {
		t.Run(scheme, func(t *testing.T) {
			c.For(t)
			c.Look("screen", scheme, 800, 900)
			open(t, c, packtest.Small(t), Options{As: "seeker"})
			k := keyboard{t, c}
			k.does("Start", "Enter")
			k.shows("Which evening would you rather spend?", "")
			k.does("option0", "ArrowDown", "ArrowUp")
			k.does("Note", "Enter")
			k.writes("note", "twice a week")
			k.does("Next", "Enter")
			k.shows("What tires you most?", "")
			k.does("option0", " ", "ArrowDown", " ")
			k.shows("What tires you most?", "option1")
			k.does("Back", "Enter")
			k.shows("Which evening would you rather spend?", "")
			if s := look(c); fmt.Sprint(s.Marked) != "[0]" || s.Note != "twice a week" {
				t.Errorf("back shows %+v", s)
			}
			c.Press("Enter") // on the heading: go on with what is marked
			k.shows("What tires you most?", "")
			if s := look(c); fmt.Sprint(s.Marked) != "[0 1]" {
				t.Errorf("the marks are lost: %+v", s)
			}
			c.Press("Enter")
			k.writes("number", "7")
			c.Press("Enter")
			k.shows("Check your answers", "")
			k.does("Change", "Enter")
			k.does("Back to your answers", "Enter")
			k.does("These are my answers", "Enter")
			k.shows("Your answers are ready", "")
			k.writes("name", "Bea")
			if _, file := c.Download(func() { k.does("Save the answer sheet", "Enter") }); !strings.Contains(string(file), "name: Bea\n") || !strings.Contains(string(file), "twice a week") {
				t.Errorf("the sheet is\n%s", file)
			}
			k.does("Read it first", "Enter")
			k.does("Delete them", "Enter")
			k.shows("Your answers are ready", "Keep them")
			c.Press("Enter")
			k.shows("Your answers are ready", "Delete them")
		})
	}
}

type keyboard struct {
	t *testing.T
	c *browser.Page
}

// does goes to what has an id or a text with Tab, and presses keys there.
func (k *keyboard) does(what string, keys ...string) {
	k.t.Helper()
	k.goes(what)
	for _, key := range keys {
		k.c.Press(key)
	}
}

func (k *keyboard) writes(id, text string) {
	k.t.Helper()
	k.goes(id)
	k.c.Type(text)
}

func (k *keyboard) goes(what string) {
	k.t.Helper()
	var way []string
	for range 40 {
		k.c.Press("Tab")
		on := look(k.c).Focus
		var ring bool
		if k.c.Eval(`(() => {
			const on = document.activeElement;
			const style = getComputedStyle(on.closest(".option") || on);
			return on === document.body || style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2;
		})()`, &ring); !ring {
			k.t.Errorf("nobody sees that the focus is on %q", on)
		}
		if on == what {
			return
		}
		way = append(way, on)
	}
	k.t.Fatalf("Tab does not lead to %q, but to %q", what, way)
}

// shows holds the screen to a heading, and the focus to what has an id or a text;
// empty: to the heading.
func (k *keyboard) shows(heading, focus string) {
	k.t.Helper()
	if focus == "" {
		focus = "heading"
	}
	if s := look(k.c); s.Heading != heading || s.Focus != focus {
		k.t.Fatalf("shows %q with the focus on %q, want %q on %q", s.Heading, s.Focus, heading, focus)
	}
}

// A screen reader says of every question what is asked, how it is answered, how
// many are left, and what went wrong.
func TestHeard(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	c.Look("screen", "light", 800, 900)
	open(t, c, packtest.Small(t), sentAs)
	hears := func(role, name, description string, properties ...string) {
		t.Helper()
		is := func(h browser.Heard) bool {
			return h.Role == role && h.Name == name && h.Description == description && !slices.ContainsFunc(properties, func(p string) bool {
				name, value, _ := strings.Cut(p, "=")
				return fmt.Sprint(h.Properties[name]) != value
			})
		}
		if all := c.Heard(); !slices.ContainsFunc(all, is) {
			t.Errorf("nobody hears %s %q, %q, %v in\n%+v", role, name, description, properties, all)
		}
	}
	c.Click(".go")
	hears("RootWebArea", "Question 1, at most 6 left · firstrole · Plant care app", "")
	hears("StaticText", "Question 1, at most 6 left", "")
	hears("status", "", "", "live=polite")
	hears("heading", "How many customers do you have today?", "", "level=1", "focused=true")
	hears("group", "How many customers do you have today?", "Count those of the past year.")
	hears("radio", "I don't know", "", "checked=false")
	c.Press("Enter")
	hears("alert", "", "", "live=assertive")
	hears("StaticText", "Nothing is marked yet.", "")
	c.Press("1")
	hears("radio", "none yet", "", "checked=true", "focused=true")
	c.Press("Enter")
	hears("StaticText", "Question 2, at most 4 left", "")
	hears("group", "What must get better first?", "Mark one or more.")
	hears("DisclosureTriangle", "Why we ask", "", "expanded=false") // a stakeholder is told on asking
	hears("checkbox", "none of these", "", "checked=false")
	c.Press("1")
	c.Press("Enter")
	for _, key := range []string{"2", "1", "2"} { // money, drop, carry
		c.Press(key)
		c.Press("Enter")
	}
	const how = "A whole number from 0 to 1,000,000, with its currency: 62,000 USD or €62k."
	hears("textbox", how, "a year")
	c.Click("#number")
	c.Type("much")
	c.Press("Enter")
	hears("textbox", how, "a year That is no number.", "invalid=true", "focused=true")
	c.Eval(`document.getElementById("number").select()`, nil)
	c.Type("62k")
	c.Press("Enter")
	hears("heading", "Check your answers", "", "focused=true")
	hears("button", "Change: Pay offered", "")
	c.Click("#foot button")
	hears("button", "Keep them", "Delete all answers and notes on this page? They cannot be brought back.", "focused=true")

	c.Press("Enter")
	c.Click(".check > .steps .go")
	hears("textbox", "Your name, so that Ada Reed knows whose answers these are", "")
	c.Click(".end .go")
	hears("textbox", "Your name, so that Ada Reed knows whose answers these are", asksName, "invalid=true", "focused=true")
	hears("StaticText", asksName, "")

	open(t, c, packtest.Small(t), Options{As: "founder"})
	c.Click(".go")
	c.Press("1")
	c.Press("Enter")
	hears("group", "What must get better first?", "Why we ask Each role is good for other goals. Mark one or more.")
}

// asksName is what a page says that is to be sent back without a name.
const asksName = "There is no name yet, and without one Ada Reed cannot tell whose answers these are. Write it here, or press again to go on without."

// Whoever collects the answers needs to know whose they are: the page says at the
// beginning who sees them, asks once for the name before it gives anything out,
// and goes on without it when pressed again. Whoever answers for themselves is not
// asked.
func TestAsksForTheName(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	c.Look("screen", "light", 800, 900)
	toTheEnd := func(o Options) {
		open(t, c, packtest.Small(t), o)
		c.Click(".go")
		for look(c).Heading != "Check your answers" {
			c.Click("label[for=option0]")
			c.Click(".question .go")
		}
		c.Click(".check > .steps .go")
	}
	text := func(id string) string {
		var s string
		c.Eval(`(e => e && !e.hidden ? e.textContent : "")(document.getElementById("`+id+`"))`, &s)
		return s
	}
	k := keyboard{t, c}

	open(t, c, packtest.Small(t), sentAs)
	if got := shown(c); !strings.Contains(got, "Ada Reed sees your answers, with your name") {
		t.Errorf("nobody is told who sees the answers:\n%s", got)
	}
	toTheEnd(sentAs)
	if text("code") != "" {
		t.Error("the code is shown before a name was asked for")
	}
	k.does("Save the answer sheet", "Enter")
	k.shows("Your answers are ready", "name")
	picture(t, c, "asks for the name")
	if got := text("unnamed"); got != asksName {
		t.Errorf("says %q", got)
	}
	if _, file := c.Download(func() { k.does("Save the answer sheet", "Enter") }); strings.Contains(string(file), "name:") || text("unnamed") != "" {
		t.Errorf("after the second press it says %q, and the sheet is\n%s", text("unnamed"), file)
	}
	k.does("Show the code", "Enter")
	if text("code") == "" {
		t.Error("the code is not shown, and a name was asked for already")
	}

	c.Eval("erase()", nil)
	toTheEnd(sentAs)
	k.does("Show the code", "Enter")
	k.shows("Your answers are ready", "name")
	c.Type("Bea")
	if text("unnamed") != "" {
		t.Errorf("with a name it still says %q", text("unnamed"))
	}
	k.does("Show the code", "Enter")
	if text("code") == "" {
		t.Error("the code is not shown with a name")
	}

	c.Eval("erase()", nil)
	toTheEnd(Options{As: "founder"})
	if text("code") == "" {
		t.Error("whoever answers for themselves does not see the code")
	}
	if _, file := c.Download(func() { k.does("Save the answer sheet", "Enter") }); len(file) == 0 {
		t.Error("nothing is saved")
	}
}
