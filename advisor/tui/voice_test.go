package tui

import (
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/store"
)

// seatOf is a voice on the small pack.
func seatOf(t *testing.T, shelf *shelfInMemory, width, height int) *driver {
	t.Helper()
	p := small(t)
	e := packtest.Engine(t, p, "founder")
	d := drive(t, shelf, p, width, height)
	d.model.seat(Voice{
		Engine:  e,
		Saved:   store.Saved{Sheet: advisor.Sheet{As: "founder", Name: "Bea"}.Clone()},
		Welcome: []string{"These are your own answers, Bea.", "Ada Example will lay them beside those of others."},
	}, shelf)
	d.run(d.model.Init())
	return d
}

// A voice is asked everything, sees no result and nobody else's answers, and
// hands the answers over.
func TestVoice(t *testing.T) {
	shelf := newShelf()
	shelf.books["interview-2"] = &bookInMemory{shelf: shelf, id: "interview-2", sheet: advisor.Sheet{As: "founder", Name: "Somebody else"}}
	d := seatOf(t, shelf, 60, 20)
	d.sees("These are your own answers, Bea.")
	d.seesNot("Somebody else")
	d.keys("enter").sees("Question 1")
	d.keys("esc").sees("This is the first question.")
	for _, answer := range []string{"2 enter", "2 enter", "1 enter", "2 enter", "1 enter", "1 enter"} {
		d.keys(answer).seesNot("Press r")
		d.seesNot("settled")
	}
	d.types("60000 USD").keys("enter").sees("Check your answers")
	d.sees("r hand over")
	d.seesNot("see the result")
	d.keys("r").sees("Hand the answers over")
	d.seesNot("Because")
	if d.model.voice.handed {
		t.Error("they are handed over before anybody said so")
	}
	d.keys("down enter").sees("forum")
	d.keys("1 enter r").sees("That is all that is needed.")
	d.keys("enter")
	if !d.over || !d.model.voice.handed {
		t.Error("they are not handed over")
	}
	if got := shelf.books["interview-1"]; got == nil || got.sheet.Name != "Bea" || len(got.sheet.Answers) != 8 {
		t.Errorf("saved %+v", got)
	}
}

func TestVoiceStops(t *testing.T) {
	shelf := newShelf()
	d := seatOf(t, shelf, 100, 30)
	d.keys("enter 2 enter q")
	if !d.over || d.model.voice.handed || len(shelf.books) != 1 {
		t.Errorf("over %v, handed %v, %d saved", d.over, d.model.voice.handed, len(shelf.books))
	}
}

func TestVoiceScreens(t *testing.T) {
	for _, c := range []struct{ name, keys string }{
		{"voice-seated", ""},
		{"voice-question", "enter"},
		{"voice-check", "enter 2 enter 2 enter 1 enter 2 enter 1 enter 1 enter 6 0 0 0 0 space U S D enter"},
		{"voice-handing", "enter 2 enter 2 enter 1 enter 2 enter 1 enter 1 enter 6 0 0 0 0 space U S D enter r"},
	} {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"100x30", 100, 30}, {"60x20", 60, 20}} {
			t.Run(c.name+"-"+size.name, func(t *testing.T) {
				d := seatOf(t, newShelf(), size.width, size.height)
				d.keys(c.keys)
				golden(t, c.name+"-"+size.name, d.screen())
			})
		}
	}
}
