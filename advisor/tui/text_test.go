package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestNote(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(begin + "2 enter n").types("1,400 on Discord q ?")
	d.keys("ctrl+e esc").sees("not kept yet")
	d.keys("n").sees("1,400 on Discord q ?")
	d.resize(60, 20).sees("1,400 on Discord q ?")
	d.keys("enter").sees("Your note 1,400 on Discord q ?")
	if got := s.books["interview-1"].sheet.Notes["talk"]; got != "1,400 on Discord q ?" {
		t.Errorf("on disk is %q", got)
	}
}

func TestLongPaste(t *testing.T) {
	d := drive(t, newShelf(), small(t), 60, 20)
	d.keys(begin + "n")
	text := strings.Repeat("evidence 社区 ", 100)
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	d.keys("enter")
	if got := d.model.interview.Note("customers"); got != strings.TrimSpace(text) {
		t.Errorf("%d of %d bytes were kept", len(got), len(text))
	}
	fits(t, d)
	// Outside a text a paste does nothing at all.
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Paste: true})
	if d.over {
		t.Error("a paste quit")
	}
}

// Words that arrive in one piece, as from a slow line, are text, also those that
// keys are called by.
func TestNamesOfKeysAreText(t *testing.T) {
	const text = "left home alone up here end of tab enter down right esc delete space ctrl+c"
	bursts := func(d *driver) {
		for i, word := range strings.Fields(text) {
			if i > 0 {
				d.keys("space")
			}
			d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(word)})
		}
	}
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "n")
	bursts(d)
	d.keys("enter")
	if got := d.model.interview.Note("customers"); got != text {
		t.Errorf("kept as %q", got)
	}
	d, _, k := meet(t, 100, 30)
	d.keys(toReason)
	bursts(d)
	d.keys("enter enter enter enter")
	if len(k.x.Agreed.Decisions) != 1 || k.x.Agreed.Decisions[0].Reason != text {
		t.Errorf("the reason is kept as %+v", k.x.Agreed.Decisions)
	}
}

func TestDraftsComeBack(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(allButMe + "6 2 k esc").sees("Question 6")
	d.keys("enter").sees("› 62k")
	d.keys("ctrl+c")
	if !d.over {
		t.Fatal("ctrl+c does not quit")
	}
	out, err := d.model.ended(nil)
	if !out.Interrupted || out.SavedAs != "interview-1" || err != nil {
		t.Errorf("got %+v, %v", out, err)
	}
	again := drive(t, s, small(t), 100, 30)
	again.keys("@on").sees("Question 7")
	again.sees("› 62k")
	again.keys("down n").types("half a note")
	again.keys("ctrl+c")
	if _, err := again.model.ended(nil); err != nil {
		t.Fatal(err)
	}
	third := drive(t, s, small(t), 100, 30)
	third.keys("@on").sees("half a note")
	third.keys("esc").sees("Question 7")
}

// TestLongNoteShowsItsEnd holds that the place where one writes is seen, in
// every window and after a longer note was opened again.
func TestLongNoteShowsItsEnd(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "n").pastes(strings.Repeat("a long note on one answer ", 60) + "THE_END").sees("THE_END")
	for _, size := range [][2]int{{200, 60}, {60, 20}, {20, 5}, {50, 15}, {100, 30}} {
		d.resize(size[0], size[1])
		if size[0] >= minWidth {
			d.sees("THE_END")
		}
	}
	d.keys("enter n").sees("THE_END")
}
