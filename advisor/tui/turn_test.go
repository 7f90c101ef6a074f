package tui

import (
	"fmt"
	"strings"
	"testing"

	"firstrole/advisor"
)

// long is the small pack with a first question that no small window holds.
func long(t *testing.T) *advisor.Pack {
	p := small(t)
	q := &p.Questions[0]
	for n := len(q.Options); n < 12; n++ {
		q.Options = append(q.Options, advisor.Option{ID: fmt.Sprint("o", n)})
	}
	for n := range q.Options {
		q.Options[n].Label = fmt.Sprintf("option %d, in so many words that one line of a small window does not hold them", n+1)
	}
	return p
}

// The question stays in sight while its options scroll by a page.
func TestQuestionStays(t *testing.T) {
	d := drive(t, newShelf(), long(t), 60, 20)
	d.keys("enter 1 enter").sees("How many customers do you have today?")
	for _, step := range []struct{ keys, sees string }{
		{"pgdown", "4 › option 4,"},
		{"pgdown", "8 › option 8,"},
		{"pgdown pgdown", "› I don't know"},
		{"pgup", "8 › option 8,"},
		{"home", "1 › option 1,"},
		{"end", "› I don't know"},
	} {
		d.keys(step.keys).sees(step.sees)
		d.sees("How many customers do you have today?")
	}
}

// A page further, one line is still there that was there before, and none in
// between was never seen.
func TestPageByPage(t *testing.T) {
	for _, size := range []struct{ width, height int }{{100, 30}, {60, 20}, {50, 15}} {
		d := driveWith(t, withReports(t, map[string]string{}), newShelf(), size.width, size.height)
		d.keys(toCheck + "r right")
		all := map[string]bool{}
		pages := 0
		for last := ""; d.screen() != last; pages++ {
			before := lines(d.screen())
			if last = d.screen(); pages > 0 && pages < 3 {
				d.keys("pgup pgdown")
			}
			for _, line := range before {
				all[line] = true
			}
			d.keys("pgdown")
		}
		d.keys("home")
		for range 400 {
			for _, line := range lines(d.screen()) {
				if !all[line] {
					t.Fatalf("at %d×%d %q is passed by", size.width, size.height, line)
				}
			}
			d.keys("down")
		}
		if rows := len(lines(d.screen())); pages < 3 || rows < size.height/3 {
			t.Errorf("%d pages of %d rows: the test says nothing", pages, rows)
		}
	}
}

// lines are those of a screen that say something of their own.
func lines(screen string) []string {
	var all []string
	for line := range strings.SplitSeq(screen, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.Contains(line, " more ") {
			all = append(all, line)
		}
	}
	return all
}
