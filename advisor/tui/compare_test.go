package tui

import (
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/wrap"
)

func TestCompareScreen(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys("@compare").sees("Community manager and social media manager")
	// Two columns in a wide window, one in a narrow one, at once.
	d.sees("Community manager Social media manager")
	d.resize(60, 20)
	d.seesNot("Community manager   ")
	d.resize(100, 30)
	// To the parts and back, beyond either end, and home.
	d.keys("right right").seesNot("point side by side")
	for range 30 {
		d.keys("right")
	}
	for range 30 {
		d.keys("left")
	}
	d.sees("point side by side")
	d.keys("w").sees("What all of this rests on")
	d.keys("esc").sees("point side by side")
	d.keys("?").sees("to the next part")
	// Back where one was: on the line of the welcome screen.
	d.keys("esc esc").sees("› Compare community manager and social media manager")
}

// What is known of pay stands with the pay, and what is known beside it at the end.
func TestCompareOrder(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 300)
	d.keys("@compare")
	screen, at := d.screen(), -1
	for _, title := range []string{"Point by point", "What to know about pay", "Duties", "Skills", "Work that both do"} {
		now := strings.Index(screen, title)
		if now <= at {
			t.Errorf("%q stands before what it follows, or nowhere:\n%s", title, screen)
		}
		at = now
	}
}

// Until the pack is read the line names no role; of three roles it asks which
// two.
func TestCompareOfThree(t *testing.T) {
	p := small(t)
	three := *p
	third := p.Roles[1]
	third.ID, third.Name = "third", "third role"
	three.Roles = append([]advisor.Role{}, p.Roles[0], p.Roles[1], third)
	d := drive(t, newShelf(), &three, 60, 20)
	d.keys("up").sees("› Compare the roles")
	d.keys("enter").sees("Which two roles?")
	d.keys("enter").sees("Nothing is marked yet.")
	d.keys("3").sees("› social media manager and third role")
	d.keys("enter").sees("Social media manager and third role")
	d.keys("esc").sees("Which two roles?")
	d.keys("esc").sees("› Compare the roles")
}

// Nothing on the screen is wider than the window, at any width.
func TestCompareFits(t *testing.T) {
	p := small(t)
	p.Roles[0].Facts[0].Text = strings.Repeat("更", 80) + strings.Repeat("long", 40) + "\x1b[2J"
	for _, width := range []int{50, 60, 89, 90, 100, 117, 200} {
		d := drive(t, newShelf(), p, width, 40)
		d.keys("@compare")
		for range 12 {
			for line := range strings.SplitSeq(d.screen(), "\n") {
				if got := wrap.Width(line); got > width {
					t.Errorf("%d columns in a window of %d: %q", got, width, line)
				}
			}
			d.keys("pgdown")
		}
	}
}
