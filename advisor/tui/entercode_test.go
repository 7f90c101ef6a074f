package tui

import (
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/code"
	tea "github.com/charmbracelet/bubbletea"
)

// codeOf is the code of answers that lead to the community manager.
func codeOf(t *testing.T, p *advisor.Pack) string {
	t.Helper()
	d := drive(t, newShelf(), p, 100, 30)
	d.keys(toCheck)
	text, err := code.Write(d.model.interview.Sheet(), p)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func (d *driver) pastes(text string) *driver {
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	return d
}

func TestCode(t *testing.T) {
	p := small(t)
	text := codeOf(t, p)
	s := newShelf()
	d := drive(t, s, p, 100, 30)
	d.keys("@code enter").sees("Type the code or paste it")
	// Pasted as a mail broke it, in small letters.
	d.pastes(strings.ToLower(text[:8]) + "\r\n " + text[8:] + "\r\n").keys("enter").sees("Hire a community manager first.")
	d.sees("Read from the code, not kept yet")
	d.keys("esc").sees("from a code, not kept")
	// Looking at it keeps nothing; leaving asks.
	d.keys("esc").sees("Keep this in My interviews?")
	d.keys("esc").sees("Check your answers")
	d.keys("esc n").sees("Start an interview")
	if len(s.books) > 0 {
		t.Error("what was looked at is on disk")
	}
	d.keys("@code").pastes(text).keys("enter q").sees("Keep this in My interviews?")
	d.keys("n")
	if !d.over || len(s.books) > 0 {
		t.Error("q does not quit, or keeps what nobody wanted")
	}
}

func TestGuestScreens(t *testing.T) {
	for size, d := range map[string]*driver{
		"100x30": drive(t, newShelf(), small(t), 100, 30), "60x20": drive(t, newShelf(), small(t), 60, 20),
	} {
		d.keys("@code").pastes(codeOf(t, small(t))).keys("enter")
		golden(t, "guest-"+size, d.screen())
		d.keys("q")
		golden(t, "guest-leaving-"+size, d.screen())
	}
}

func TestCodeKept(t *testing.T) {
	p := small(t)
	text := codeOf(t, p)
	for name, c := range map[string]struct{ keys, sees string }{
		"from the list":     {"t @keep", "Kept in My interviews."},
		"when leaving":      {"esc esc y", "My interviews 1"},
		"when quitting":     {"q y", ""},
		"when starting new": {"t @again y", "What brings you here?"},
		"with a change":     {"esc enter 3 enter", "From here on it is kept in My interviews."},
		"with a note":       {"esc n x enter", "The note is kept."},
		"with what if":      {"right right enter 3 enter a", "Kept. These are your answers now."},
	} {
		t.Run(name, func(t *testing.T) {
			s := newShelf()
			d := drive(t, s, p, 100, 30)
			d.keys("@code").pastes(text).keys("enter " + c.keys).sees(c.sees)
			b := s.books["interview-1"]
			if b == nil || len(b.sheet.Answers) != 7 {
				t.Fatalf("on disk is %v", s.books)
			}
			if len(s.books) != 1 {
				t.Errorf("%d interviews are on disk", len(s.books))
			}
		})
	}
}

func swapped(two string) string {
	if two[0] == two[1] {
		return two[:1] + "Z"
	}
	return two[1:] + two[:1]
}

// Each code that is none says what is wrong with it, and stays to be mended.
func TestCodeRefused(t *testing.T) {
	p := small(t)
	text := codeOf(t, p)
	other := *p
	other.Digest = "ffffff0000000000"
	foreign := codeOf(t, &other)
	for wrong, says := range map[string]string{
		text[:7] + swapped(text[7:9]) + text[9:]: "mistyped",
		strings.Replace(text, text[1:2], "U", 1): "no code has the letter U",
		text[:5]:                                 "the shortest has",
		foreign:                                  "needs the pack whose digest begins with ffffff",
		"\x1b[31mhello\x1b[0m":                   "no code has the letter",
	} {
		for _, width := range []int{50, 60, 100} {
			d := drive(t, newShelf(), p, width, 20)
			d.keys("@code").pastes(wrong).keys("enter")
			fits(t, d)
			if flat := strings.ToLower(strings.Join(strings.Fields(d.screen()), " ")); !strings.Contains(flat, strings.ToLower(says)) {
				t.Errorf("%q: %q is not said:\n%s", wrong, says, d.screen())
			}
			d.keys("backspace").sees("Type it or paste it")
			d.keys("esc").sees("Start an interview")
		}
	}
}

// Where nothing can be saved, nothing is offered to be kept.
func TestCodeUnsaved(t *testing.T) {
	p := small(t)
	text := codeOf(t, p)
	d := drive(t, nil, p, 100, 30)
	d.keys("@code").pastes(text).keys("enter").sees("Read from the code.")
	d.keys("t").seesNot("Keep it")
	d.keys("esc esc esc").sees("Start an interview")
}
