package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"firstrole/advisor/internal/wrap"
	tea "github.com/charmbracelet/bubbletea"
)

// clicks clicks on the first place where a text stands.
func (d *driver) clicks(text string) *driver {
	d.t.Helper()
	for y, line := range strings.Split(d.screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return d.clicksAt(wrap.Width(before), y)
		}
	}
	d.t.Errorf("%q is nowhere to click on:\n%s", text, d.screen())
	return d
}

func (d *driver) clicksAt(x, y int) *driver {
	d.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	d.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionRelease})
	return d
}

func (d *driver) turns(button tea.MouseButton, times int) *driver {
	for range times {
		d.send(tea.MouseMsg{X: 20, Y: 8, Button: button, Action: tea.MouseActionPress})
	}
	return d
}

// TestMouse goes through an interview and its result without a key.
func TestMouse(t *testing.T) {
	for _, size := range [][2]int{{100, 30}, {60, 20}, {200, 50}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			d := driveWith(t, withReports(t, map[string]string{}), newShelf(), size[0], size[1])
			d.clicks("Start an interview").sees("What brings you here?")
			d.clicks("deciding").clicks("deciding").sees("Question 1")
			d.clicks("enter confirm").sees("Nothing is marked yet")
			d.clicks("1 to 49").sees("› 1 to 49")
			if !d.model.interview.First() {
				t.Fatal("one click confirms")
			}
			d.clicks("50 or more").sees("› 50 or more")
			d.clicks("50 or more").sees("Question 2")
			d.clicks("← back").sees("› 50 or more")
			d.clicks("50 or more").clicks("every week").clicks("every week").sees("Question 3")
			// One click marks among several, another takes the mark away.
			d.clicks("that people stay").clicks("strangers").sees("[x] that people stay")
			d.sees("[x] that strangers find us")
			d.clicks("that people stay").sees("[ ] that people stay")
			d.clicks("enter confirm").sees("Question 4")
			d.clicks("one salary").clicks("one salary").clicks("must all be done").clicks("must all be done")
			d.clicks("single tasks").clicks("single tasks").sees("Question 7")
			d.clicks("I don't know").sees("Question 7")
			d.clicks("esc back").sees("Question 6")
			d.clicks("enter confirm").keys("6 2 k").clicks("enter confirm").sees("Check your answers")
			d.clicks("Talk to one another").sees("› Talk to one another")
			d.clicks("Talk to one another").sees("How often do your customers talk")
			d.clicks("← back").clicks("r result").sees("Verdict")
			d.clicks("Pay").sees("Community manager")
			d.clicks("What if").sees("Customers today")
			d.clicks("Talk to one another").clicks("Talk to one another").sees("1 they do not")
			d.clicks("1 they do not").sees("was: every week")
			d.clicks("enter done").clicks("Reasons").clicks("esc answers").sees("Keep what you changed?")
			d.clicks("n drop them").sees("Check your answers")
			if d.over {
				t.Fatal("a click quit")
			}
		})
	}
}

func TestWheel(t *testing.T) {
	d := drive(t, newShelf(), small(t), 60, 20)
	d.keys(toCheck + "r")
	first := d.screen()
	d.turns(tea.MouseButtonWheelDown, 2).sees("7 more ↑")
	d.turns(tea.MouseButtonWheelUp, 2)
	if d.screen() != first {
		t.Errorf("not back at the top:\n%s", d.screen())
	}
	d.clicks("more ↓").sees("more ↑")
	d.clicks("more ↑")
	if d.screen() != first {
		t.Errorf("not back at the top:\n%s", d.screen())
	}
	// In a list it moves the mark; in a number, where ↓ means something else, it
	// does nothing.
	d.keys("esc").turns(tea.MouseButtonWheelDown, 1).sees("› Talk to one another")
	d.keys("end enter").turns(tea.MouseButtonWheelDown, 3).sees("› 62")
}

// TestRandomClicks clicks anywhere, and presses a few keys in between.
func TestRandomClicks(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 60 {
		d := driveWith(t, withReports(t, map[string]string{}), newShelf(), 50+r.IntN(80), 15+r.IntN(30))
		for range 80 {
			if d.over {
				break
			}
			switch n := r.IntN(12); {
			case n < 8:
				d.clicksAt(r.IntN(140)-2, r.IntN(48)-2)
			case n < 10:
				d.turns([]tea.MouseButton{tea.MouseButtonWheelDown, tea.MouseButtonWheelUp, tea.MouseButtonRight}[r.IntN(3)], 1+r.IntN(3))
			case n < 11:
				d.resize(30+r.IntN(120), 10+r.IntN(40))
			default:
				d.keys([]string{"enter", "1", "2", "down", "r", "t", "esc"}[r.IntN(7)])
			}
			fits(t, d)
		}
	}
}
