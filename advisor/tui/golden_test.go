package tui

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestScreens compares every screen, at both sizes, with the picture of it that
// somebody has looked at.
func TestScreens(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	for _, c := range []struct{ name, keys string }{
		{"welcome", ""},
		{"audience", "enter"},
		{"code", "@code"},
		{"code-wrong", "@code 2 k p O enter"},
		{"question", begin},
		{"question-marked", begin + "down"},
		{"question-nothing-marked", begin + "enter"},
		{"question-several", begin + "2 enter 2 enter 1 2"},
		{"question-settled", begin + "2 enter 2 enter 1 enter 2 enter 1 enter"},
		{"number", allButMe},
		{"number-wrong", allButMe + "6 . 5 enter"},
		{"number-unknown", allButMe + "down"},
		{"note", begin + "n o n space 3"},
		{"why", begin + "w"},
		{"help", begin + "?"},
		{"check", toCheck},
		{"check-open", begin + "2 enter 2 enter 1 enter 2 enter 1 enter r esc"},
		{"verdict", toCheck + "r"},
		{"verdict-end", toCheck + "r end"},
		{"reasons", toCheck + "r right"},
		{"reasons-end", toCheck + "r right end"},
		{"whatif", toWhatIf},
		{"whatif-open", toWhatIf + "enter"},
		{"whatif-changed", toWhatIf + "enter 1 enter down down enter space down space"},
		{"whatif-number", toWhatIf + "up up up enter 5 0 0 0 0"},
		{"whatif-dial", toWhatIf + "up enter right enter up enter left enter"},
		{"whatif-leaving", toWhatIf + "enter 3 enter esc"},
		{"duties", toCheck + "r right right right"},
		{"pay", toCheck + "r right right right right"},
		{"nobody", toNobody},
		{"nobody-duties", toNobody + " right right right"},
		{"close-end", toClose + " down down down down down down"},
		{"save", toCheck + "r s"},
		{"save-where", toCheck + "r s 3 enter"},
		{"save-over", toCheck + "r s enter enter s enter enter"},
		{"plan", toCheck + "r left"},
		{"takeaway", toCheck + "r t"},
		{"copy", toCheck + "r y"},
		{"post", toCheck + "r t @job-post"},
		{"post-end", toCheck + "r t @job-post end"},
		{"post-save", toCheck + "r t @job-post s"},
		{"again", toCheck + "r t @again"},
		{"sources", toCheck + "r w"},
		{"welcome-again", toCheck + "esc esc esc esc esc esc esc esc"},
		{"interviews", toCheck + "esc esc esc esc esc esc esc esc @mine"},
		{"delete", toCheck + "esc esc esc esc esc esc esc esc @mine d"},
		{"compare", "@compare"},
		{"compare-part", "@compare right right"},
		{"compare-end", "@compare end"},
		{"ad-source", "@audit"},
		{"ad-file", "@audit 2 enter ~ / x"},
		{"ad-paste", "@audit enter A enter enter B space c"},
		{"delete-again", toCheck + "esc esc esc esc esc esc esc esc @mine d y"},
		{"interviews-none", toCheck + "esc esc esc esc esc esc esc esc @mine d y y"},
		{"kit", toCheck + "r t @interview-kit"},
		{"check-help", toCheck + "?"},
		{"verdict-help", toCheck + "r ?"},
		{"second", toCheck + "r m"},
		{"rename", toCheck + "esc esc esc esc esc esc esc esc @mine r M e"},
	} {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"100x30", 100, 30}, {"60x20", 60, 20}} {
			t.Run(c.name+"-"+size.name, func(t *testing.T) {
				d := driveWith(t, withReports(t, map[string]string{}), newShelf(), size.width, size.height)
				d.keys(c.keys)
				golden(t, c.name+"-"+size.name, d.screen())
			})
		}
	}
}

func TestSmallWindow(t *testing.T) {
	d := drive(t, newShelf(), small(t), 40, 12)
	golden(t, "small-40x12", d.screen())
	// Keys do nothing that cannot be seen.
	d.keys("enter").resize(100, 30).sees("Start an interview")
	d.keys("enter 1 enter 2").resize(40, 12).resize(60, 20).sees("› 1 to 49")
}

func TestASCII(t *testing.T) {
	d := drive(t, newShelf(), small(t), 60, 20)
	d.model.marks = asciiMarks
	d.send(groundMsg(dark))
	d.keys(toCheck + "r")
	golden(t, "verdict-ascii-60x20", d.screen())
	for _, r := range d.screen() {
		if r > '~' {
			t.Errorf("%q is not ASCII", r)
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	lines := strings.Split(got, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	got = strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed (-update to accept):\n%s", path, got)
	}
}
