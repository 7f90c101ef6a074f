//go:build unix

package cli

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack"
	"firstrole/advisor/pack/packtest"
)

var people = flag.Int("people", 1, "how many people of each audience to answer the form and the terminal alike")

// What somebody answers in a browser gives what the same answers give on the
// terminal, to the byte: by the sheet that the page saves, by its code, and by the
// sheet taken in for a client. So it is with every pack, whoever is asking.
func TestFormGivesTheReport(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	b := browser.Open(t)
	b.Look("screen", "light", 1000, 800)
	for _, folder := range []string{"../..", "../../testdata/garden", "../../testdata/bakery"} {
		p, err := pack.Read(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		for at, audience := range p.Audiences {
			for n := range *people {
				t.Run(fmt.Sprint(filepath.Base(folder), " ", audience.ID, n), func(t *testing.T) {
					b.For(t)
					d := newDesk(t, folder)
					page := filepath.Join(t.TempDir(), "form.html")
					d.ran(nil, "form", "--as", audience.ID, "-o", page)
					r := rand.New(rand.NewPCG(uint64(at+len(p.Audiences)*n), 23))
					givesTheReport(t, d, audience.ID, answerForm(t, b, r, p, audience.ID, page))
				})
			}
		}
	}
}

// sent is what a page gave, and what has to be typed on the terminal for the same.
type sent struct {
	sheet []byte
	code  string
	typed []string
}

func answerForm(t *testing.T, b *browser.Page, r *rand.Rand, p *advisor.Pack, as, page string) (s sent) {
	t.Helper()
	b.Show("file://" + page)
	b.Eval("started.then(() => localStorage.clear())", nil) // of whoever was here before
	b.Reload()
	b.Eval("started", nil)
	var heading string
	if b.Eval(`document.querySelector("h1").textContent`, &heading); p.Title != "" && heading != p.Title {
		t.Errorf("the page begins with %q, and the pack is called %q", heading, p.Title)
	}
	b.Click(".go")
	s.typed = answerBoth(t, b, r, p, as)
	var twice bool
	b.Eval(`(() => { const all = [...document.querySelectorAll(".check h2")].map((e) => e.textContent); return new Set(all).size < all.length; })()`, &twice)
	if twice {
		t.Error("a theme has two headings where answers are listed")
	}
	b.Click(".check > .steps .go")
	_, s.sheet = b.Download(func() { b.Click(".end .go") })
	b.Eval(`document.getElementById("code").textContent`, &s.code)
	return s
}

func givesTheReport(t *testing.T, d *desk, as string, s sent) {
	t.Helper()
	onTerminal := d.ran(s.typed, "--as", as, "--plain", "--date", "2026-03-03")
	if bySheet := d.ran(nil, "advise", d.file(s.sheet), "--date", "2026-03-03"); bySheet != onTerminal {
		t.Errorf("the sheet gives\n%s\nand the terminal\n%s", bySheet, onTerminal)
	}
	dated := regexp.MustCompile(`(?m)^answered: .*$`).ReplaceAll(s.sheet, []byte("answered: 2026-03-03"))
	if ofTerminal := d.ran(nil, "interviews", "show", as); string(dated) != ofTerminal {
		t.Errorf("the sheet is\n%s\nand the terminal's\n%s", dated, ofTerminal)
	}
	// A code has no notes, and is for the rest the same.
	before, _, _ := bytes.Cut(s.sheet, []byte("\nnotes:\n"))
	withoutNotes := d.file(append(bytes.TrimRight(before, "\n"), '\n'))
	if byCode, want := d.ran(nil, "advise", s.code, "--date", "2026-03-03", "--format", "json"), d.ran(nil, "advise", withoutNotes, "--date", "2026-03-03", "--format", "json"); byCode != want {
		t.Errorf("the code gives\n%s\nand the sheet\n%s", byCode, want)
	}
	// Heard for a client, they are the answers that the terminal's are.
	var heard [2]string
	for i, sheet := range [][]byte{s.sheet, []byte(d.ran(nil, "interviews", "show", as))} {
		client := fmt.Sprint("client ", i)
		d.ran(nil, "client", "new", client, "--as", as)
		id := strings.ReplaceAll(client, " ", "-")
		d.ran(nil, "client", "import", id, d.file(sheet), "--stakeholder", "Bea")
		heard[i] = strings.ReplaceAll(d.ran(nil, "client", "report", id, "--format", "csv"), client, "the client")
	}
	if heard[0] != heard[1] {
		t.Errorf("for a client the page's sheet gives\n%s\nand the terminal's\n%s", heard[0], heard[1])
	}
}

// desk is firstrole with a pack and a folder of its own.
type desk struct {
	t        *testing.T
	c        Command
	out, err *bytes.Buffer
	files    int
}

func newDesk(t *testing.T, pack string) *desk {
	c, stdout, stderr := command(t, nil)
	c.Pack = os.DirFS(pack)
	return &desk{t, c, stdout, stderr, 0}
}

// ran runs a command and gives what it writes.
func (d *desk) ran(typed []string, args ...string) string {
	d.t.Helper()
	d.out.Reset()
	d.err.Reset()
	d.c.Stdin = strings.NewReader(strings.Join(typed, "\n") + "\n")
	if code := d.c.Run(d.t.Context(), args); code != exitDone {
		d.t.Fatalf("%v: exit code %d: %s", args, code, d.err)
	}
	return d.out.String()
}

// file writes a file and gives its name.
func (d *desk) file(content []byte) string {
	d.t.Helper()
	name := filepath.Join(d.t.TempDir(), "sheet.yaml")
	if err := os.WriteFile(name, content, 0o600); err != nil {
		d.t.Fatal(err)
	}
	return name
}

// A stakeholder's sheet goes into the engagement under the name that was written
// on the page, and its code under the name that is given.
func TestFormForAClient(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	d := newDesk(t, "../..")
	run := func(args ...string) string { return d.ran(nil, args...) }
	folder := t.TempDir()
	page, file := filepath.Join(folder, "form.html"), filepath.Join(folder, "sheet.yaml")
	run("client", "new", "Plant care & Co.", "--consultant", "Ada <Example>")
	run("form", "--client", "plant-care-co", "-o", page)

	p := packtest.Shipped(t)
	b := browser.Open(t)
	b.Look("screen", "light", 1000, 800)
	b.Show("file://" + page)
	b.Eval("started", nil)
	var first string
	if b.Eval(`document.getElementById("screen").textContent`, &first); !strings.Contains(first, "Ada <Example> asks them for Plant care & Co. Answer for yourself") {
		t.Errorf("the page begins with %q", first)
	}
	b.Click(".go")
	answerBoth(t, b, rand.New(rand.NewPCG(9, 23)), p, "founder")
	b.Click(".check > .steps .go")
	b.Click("#name")
	b.Type("Bea from sales")
	name, content := b.Download(func() { b.Click(".end .go") })
	if name != "answers-bea-from-sales.yaml" {
		t.Errorf("the sheet is saved as %s", name)
	}
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	var code string
	b.Eval(`document.getElementById("code").textContent`, &code)

	run("client", "import", "plant-care-co", file)
	run("client", "import", "plant-care-co", code, "--stakeholder", "Bea by telephone")
	shown := run("client", "show", "plant-care-co", "--names")
	if !strings.Contains(shown, "Bea from sales") || !strings.Contains(shown, "Bea by telephone") {
		t.Errorf("the engagement is\n%s", shown)
	}
}

// answerBoth answers the page, and gives what has to be typed on the terminal for
// the same.
func answerBoth(t *testing.T, c *browser.Page, r *rand.Rand, p *advisor.Pack, as string) (typed []string) {
	t.Helper()
	e := packtest.Engine(t, p, as)
	i := e.Start(advisor.Sheet{})
	for !i.AtCheck() {
		q := i.Question()
		if r.IntN(5) == 0 {
			c.Click("details.note summary")
			c.Click("#note")
			c.Type("counted on <3 March> “twice”")
			typed = append(typed, "n counted on <3 March> “twice”")
		}
		a := invent.Answer(r, q)
		if r.IntN(8) == 0 {
			a = advisor.UnknownAnswer
		}
		typed = append(typed, markBoth(c, q, a))
		c.Click(".question .go")
		next, err := i.Confirm(a)
		if err != nil {
			t.Fatal(err)
		}
		i = next
	}
	return append(typed, "r", "2") // the result; that is all
}

// markBoth marks an answer on the page, and gives it as it is typed.
func markBoth(c *browser.Page, q *advisor.Question, a advisor.Answer) string {
	switch {
	case a.IsNumber && q.Money:
		c.Click("#number")
		c.Type(fmt.Sprintf("€%d", a.Number))
		return fmt.Sprintf("€%d", a.Number)
	case a.IsNumber:
		c.Click("#number")
		c.Type(fmt.Sprint(a.Number))
		return fmt.Sprint(a.Number)
	case a.Unknown:
		c.Click(fmt.Sprintf("label[for=option%d]", len(q.Options)))
		return "u"
	}
	var places []string
	for at, o := range q.Options {
		if slices.Contains(a.Options, o.ID) {
			c.Click(fmt.Sprintf("label[for=option%d]", at))
			places = append(places, fmt.Sprint(at+1))
		}
	}
	return strings.Join(places, ",")
}
