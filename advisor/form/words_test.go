//go:build unix

package form

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/code"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/sheet"
)

// Words stay words, wherever they stand, on every screen.
func TestHostile(t *testing.T) {
	takesTime(t)
	c := browser.Open(t)
	all := ""
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		if name != "long" {
			all += hostile[name] + " "
		}
	}
	for name, text := range map[string]string{"script": hostile["script"], "long": hostile["long"], "all": all} {
		t.Run(name, func(t *testing.T) {
			c.For(t)
			c.Look("screen", "light", 360, 800)
			o := hostileOptions(text)
			o.As = "founder"
			p := hostilePack(t, text)
			address := open(t, c, p, o)
			h := &harmless{t, c}
			h.look()
			c.Click(".go")
			note, notes := strings.ToValidUTF8(text[:min(len(text), 3000)], "\ufffd"), 0
			for ; look(c).Heading != "Check your answers"; notes++ {
				if got, want := look(c).Heading, clean.Line(text); got != want {
					t.Fatalf("the question reads %q, want %q", got, want)
				}
				c.Click("details.note summary")
				c.Eval("document.getElementById('note').select()", nil)
				c.Type(note)
				h.look()
				if notes == 0 {
					picture(t, c, "hostile "+name+", question")
				}
				c.Click("label[for=option0]")
				c.Click(".question .go")
			}
			h.look()
			picture(t, c, "hostile "+name+", check")
			c.ReadableByAll("check")
			c.Click(".check > .steps .go")
			c.Click("#name")
			c.Type(text[:min(len(text), 150)])
			c.Click(".end details summary")
			h.look()
			c.ReadableByAll("the end")
			reload(c)
			h.look()
			h.carries(p, strings.TrimSpace(clean.Text(note)), notes)
			c.Look("screen", "dark", 1280, 800)
			c.NoOverflow()
			c.ReadableByAll("the end")
			c.Quiet(address)
		})
	}
}

type harmless struct {
	t *testing.T
	c *browser.Page
}

// look finds elements that the page does not make, and words that ran.
func (h *harmless) look() {
	h.t.Helper()
	var found []string
	h.c.Eval(`[...document.querySelectorAll("*")].map((e) => e.localName).filter((name) => !(
		"html head meta link title style script body header main footer section form fieldset legend h1 h2 p b bdi span label input textarea details summary dl dt dd div button blockquote pre".split(" ").includes(name)))`, &found)
	if len(found) > 0 {
		h.t.Fatalf("the page has %v", found)
	}
	if look(h.c).Pwned {
		h.t.Fatal("words ran")
	}
	h.c.NoOverflow()
}

// carries reads the sheet and the code back as firstrole does: the words are in
// the one, the same answers in both.
func (h *harmless) carries(p *advisor.Pack, note string, notes int) {
	h.t.Helper()
	_, file := h.c.Download(func() { h.c.Click(".end .go") })
	s, err := sheet.Read(file, "sheet", p)
	if err != nil {
		h.t.Fatalf("the sheet cannot be read: %v", err)
	}
	if len(s.Notes) != notes || len(s.Answers) != notes || s.Name == "" {
		h.t.Errorf("the sheet has %d answers, %d notes and the name %q; given were %d", len(s.Answers), len(s.Notes), s.Name, notes)
	}
	for id, got := range s.Notes {
		if got != note {
			h.t.Errorf("the note on %s is %q, want %q", id, got, note)
		}
	}
	var text string
	h.c.Eval(`document.getElementById("code").textContent`, &text)
	byCode, err := code.Read(text, p)
	if err != nil || fmt.Sprint(byCode.Answers) != fmt.Sprint(s.Answers) {
		h.t.Errorf("the code has %v (%v), and the sheet %v", byCode.Answers, err, s.Answers)
	}
}
