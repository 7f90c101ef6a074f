//go:build unix

package cli

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack"
)

// What somebody answers in a browser gives the report that the same answers give
// on the terminal, to the byte: by the sheet that the page saves, and by its code.
func TestFormGivesTheReport(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	p, err := pack.Read(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	c := browser.Open(t)
	c.Look("screen", "light", 1000, 800)
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 23))
		as := p.Audiences[seed%2].ID
		page := filepath.Join(t.TempDir(), "form.html")
		ran(t, nil, "form", "--as", as, "-o", page)
		c.Show("file://" + page)
		c.Eval("started.then(() => localStorage.clear())", nil) // the one before was the same form
		c.Reload()
		c.Eval("started", nil)
		c.Click(".go")
		typed := answerBoth(t, c, r, p, as)
		c.Click(".check > .steps .go")

		name, sheet := c.Download(func() { c.Click(".end .go") })
		var code string
		c.Eval(`document.getElementById("code").textContent`, &code)
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, sheet, 0o600); err != nil {
			t.Fatal(err)
		}
		onTerminal := ran(t, typed, "--as", as, "--plain", "--date", "2026-03-03")
		bySheet := ran(t, nil, "advise", file, "--date", "2026-03-03")
		if bySheet != onTerminal {
			t.Errorf("the sheet gives\n%s\nand the terminal\n%s", bySheet, onTerminal)
		}
		// A code has no notes, and is for the rest the same.
		withoutNotes := filepath.Join(t.TempDir(), "sheet.yaml")
		before, _, _ := bytes.Cut(sheet, []byte("\nnotes:\n"))
		if err := os.WriteFile(withoutNotes, append(bytes.TrimRight(before, "\n"), '\n'), 0o600); err != nil {
			t.Fatal(err)
		}
		if byCode, want := ran(t, nil, "advise", code, "--date", "2026-03-03", "--format", "json"), ran(t, nil, "advise", withoutNotes, "--date", "2026-03-03", "--format", "json"); byCode != want {
			t.Errorf("the code gives\n%s\nand the sheet\n%s", byCode, want)
		}
	}
}

// A stakeholder's sheet goes into the engagement under the name that was written
// on the page, and its code under the name that is given.
func TestFormForAClient(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	c, stdout, stderr := command(t, nil)
	c.Pack = os.DirFS("../..")
	run := func(args ...string) string {
		t.Helper()
		stdout.Reset()
		if code := c.Run(t.Context(), args); code != exitDone {
			t.Fatalf("%v: exit code %d: %s", args, code, stderr)
		}
		return stdout.String()
	}
	folder := t.TempDir()
	page, file := filepath.Join(folder, "form.html"), filepath.Join(folder, "sheet.yaml")
	run("client", "new", "Plant care & Co.", "--consultant", "Ada <Example>")
	run("form", "--client", "plant-care-co", "-o", page)

	p, err := pack.Read(c.Pack)
	if err != nil {
		t.Fatal(err)
	}
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

// ran runs a command on the shipped pack and gives what it writes.
func ran(t *testing.T, typed []string, args ...string) string {
	t.Helper()
	c, stdout, stderr := command(t, strings.NewReader(strings.Join(typed, "\n")+"\n"))
	c.Pack = os.DirFS("../..")
	if code := c.Run(t.Context(), args); code != exitDone {
		t.Fatalf("%v: exit code %d: %s", args, code, stderr)
	}
	return stdout.String()
}

// answerBoth answers the page, and gives what has to be typed on the terminal for
// the same.
func answerBoth(t *testing.T, c *browser.Page, r *rand.Rand, p *advisor.Pack, as string) (typed []string) {
	t.Helper()
	e, err := advisor.NewEngine(p, as)
	if err != nil {
		t.Fatal(err)
	}
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
		if i, err = i.Confirm(a); err != nil {
			t.Fatal(err)
		}
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
