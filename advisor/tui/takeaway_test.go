package tui

import (
	"bytes"
	"encoding/base64"
	"errors"
	"regexp"
	"strings"
	"testing"

	"firstrole/advisor"
)

// clipped is what the model put on the clipboard through its terminal.
func clipped(t *testing.T, d *driver) func() string {
	t.Helper()
	var out bytes.Buffer
	d.model.clip = clip{terminal: &out}
	return func() string {
		t.Helper()
		m := regexp.MustCompile(`^\x1b\]52;c;([^\x07]*)\x07$`).FindStringSubmatch(out.String())
		out.Reset()
		if m == nil {
			return ""
		}
		text, err := base64.StdEncoding.DecodeString(m[1])
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
}

func TestCopy(t *testing.T) {
	p := small(t)
	p.Coder = func(advisor.Sheet) string { return "2KPH0-6M1C8-XV4RT-9QD" }
	o := withReports(t, map[string]string{})
	o.Load = func() (*advisor.Pack, error) { return p, nil }
	d := driveWith(t, o, newShelf(), 100, 30)
	got := clipped(t, d)
	d.keys(toCheck + "r y").sees("Copy what?")
	d.sees("2KPH0-6M1C8-XV4RT-9QD")
	d.keys("y").sees("The verdict with its code is copied, if this terminal lets programs use the clipboard.")
	if text := got(); text != "Hire a community manager first. 2KPH0-6M1C8-XV4RT-9QD" {
		t.Errorf("on the clipboard is %q", text)
	}
	d.keys("y 2 enter")
	if text := got(); !strings.HasPrefix(text, "all of ") {
		t.Errorf("on the clipboard is %q", text)
	}
	d.keys("y 3 enter").sees("The answer code is copied")
	if text := got(); text != "2KPH0-6M1C8-XV4RT-9QD" {
		t.Errorf("on the clipboard is %q", text)
	}
	d.keys("y esc").seesNot("Copy what?")
	if text := got(); text != "" {
		t.Errorf("esc copied %q", text)
	}
}

// The system's own clipboard is sure; a terminal never says.
func TestClipboard(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(name string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == name {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	long := strings.Repeat("Ä long text. ", 100)
	whole := base64.StdEncoding.EncodeToString([]byte(long))
	for _, c := range []struct {
		name string
		env  func(string) string
		want []string // in this order
	}{
		{"terminal", env("TERM", "xterm-256color"), []string{"\x1b]52;c;" + whole + "\a"}},
		{"tmux", env("TERM", "screen-256color", "TMUX", "/tmp/x,1,0"), []string{"\x1b]52;c;" + whole + "\a", "\x1bPtmux;\x1b\x1b]52;c;" + whole + "\a\x1b\\"}},
		{"tmux, over a line", env("TERM", "tmux-256color"), []string{"\x1b]52;c;" + whole + "\a", "\x1bPtmux;\x1b\x1b]52;c;"}},
		{"screen", env("TERM", "screen", "STY", "1.pts"), []string{"\x1bP\x1b]52;c;" + whole[:76] + "\x1b\\\x1bP" + whole[76:152], "\a\x1b\\"}},
	} {
		got := clip{inside: insideOf(c.env)}.sequence(long)
		rest := got
		for _, part := range c.want {
			before, after, found := strings.Cut(rest, part)
			if !found || before != "" && c.name != "screen" {
				t.Errorf("%s: %.200q, want %.100q", c.name, got, part)
			}
			rest = after
		}
		if c.name == "terminal" && rest != "" {
			t.Errorf("%s: %q is too much", c.name, rest)
		}
	}
	for _, c := range []struct {
		system func(string) error
		sure   bool
	}{{nil, false}, {func(string) error { return errors.New("no display") }, false}, {func(string) error { return nil }, true}} {
		var out bytes.Buffer
		sure, err := clip{terminal: &out, system: c.system}.put("text")
		if sure != c.sure || err != nil || !strings.Contains(out.String(), "]52;") {
			t.Errorf("sure %v, %v, %q", sure, err, out.String())
		}
	}
	if c := clipFor(nil, env("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")); c.system != nil {
		t.Error("over a line, the clipboard of the far machine is used")
	}
}

func TestTakeAway(t *testing.T) {
	files := map[string]string{}
	d := driveWith(t, withReports(t, files), newShelf(), 100, 30)
	got := clipped(t, d)
	d.keys(toCheck + "r t").sees("What would you like to take with you?")
	d.keys("@job-post").sees("What you will do")
	d.sees("Stays calm (A note, this pack's judgement)")
	// Copied as it is published, saved as a whole, nothing written over unasked.
	d.keys("y").sees("The job post, without the notes, is copied")
	if text := got(); text != "a post to publish" {
		t.Errorf("on the clipboard is %q", text)
	}
	d.keys("o").sees("The job post is not saved yet. s saves it; o then opens it.")
	d.keys("s 2 enter enter").sees("Saved as job-post-2026-03-03.html. o opens it.")
	d.sees("What you will do")
	d.keys("o")
	if files["opened"] != "job-post-2026-03-03.html" {
		t.Errorf("%q was opened", files["opened"])
	}
	d.keys("s 2 enter enter").sees("Write over it?")
	d.keys("n esc esc esc").sees("Because")
	if files["job-post-2026-03-03.html"] != "a post" {
		t.Errorf("saved is %q", files["job-post-2026-03-03.html"])
	}
	// The report's own keys work from the list, and lead back to the result.
	d.keys("t @report").sees("Save the report as what?")
	d.keys("enter enter").sees("Saved as firstrole-2026-03-03.txt. o opens it.")
	d.sees("Because")
	d.keys("t @compare").sees("point side by side")
	d.keys("esc").sees("Because")
}

// Starting again asks, and loses nothing.
func TestStartAgain(t *testing.T) {
	s := newShelf()
	d := driveWith(t, withReports(t, map[string]string{}), s, 100, 30)
	d.keys(toCheck + "r t @again").sees("Start a new interview? This one stays in My interviews")
	d.keys("n").sees("Because")
	d.keys("t @again y").sees("What brings you here?")
	if len(s.books["interview-1"].sheet.Answers) != 7 {
		t.Error("answers of the first interview are gone")
	}
	d.keys("1 enter 2 enter").sees("Question 2")
	if len(s.books["interview-2"].sheet.Answers) != 1 || len(s.books["interview-1"].sheet.Answers) != 7 {
		t.Errorf("saved are %v", s.books)
	}
	// What was changed in what if is asked about first.
	d = driveWith(t, withReports(t, map[string]string{}), newShelf(), 100, 30)
	d.keys(toWhatIf + "enter 3 enter t @again").sees("Keep what you changed?")
	d.keys("n").sees("Start a new interview?")
	// The example and what cannot be saved say so.
	d = driveWith(t, withReports(t, map[string]string{}), nil, 100, 30)
	d.keys("@example t @again").sees("The example stays where it is.")
	d = driveWith(t, withReports(t, map[string]string{}), nil, 100, 30)
	d.keys(toCheck + "r t @again").sees("These answers are not saved: they would be gone.")
}

// A report has the date of its answers. To look at them changes nothing; to
// change one does.
func TestReportDate(t *testing.T) {
	s := newShelf()
	p := small(t)
	o := withReports(t, map[string]string{})
	driveWith(t, o, s, 100, 30).keys(toCheck)
	later := Options{Load: func() (*advisor.Pack, error) { return p, nil }, Today: "2027-01-01", Copies: []Copy{{"Date", func(r advisor.Result) string { return r.Date }}}}
	date := func(d *driver) string {
		got := clipped(t, d)
		d.keys("y y")
		return got()
	}
	d := driveWith(t, later, s, 100, 30)
	if got := date(d.keys("@mine enter r")); got != "2026-03-03" {
		t.Errorf("the report is dated %q", got)
	}
	d.keys("esc enter 3 enter r")
	if got, saved := date(d), s.books["interview-1"].sheet.Answered; got != "2027-01-01" || saved != got {
		t.Errorf("after a change the report is dated %q, and the sheet %q", got, saved)
	}
	later.Date = "2030-05-05"
	if got := date(driveWith(t, later, s, 100, 30).keys("@mine enter r")); got != "2030-05-05" {
		t.Errorf("with another date asked for, the report is dated %q", got)
	}
}
