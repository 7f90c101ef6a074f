package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"firstrole/advisor"
	"github.com/charmbracelet/x/ansi"
)

// TestRandomKeys presses anything anywhere, at any size: nothing panics,
// nothing is drawn outside the window, and what was confirmed is on disk and
// stays there.
func TestRandomKeys(t *testing.T) {
	p := small(t)
	coded := codeOf(t, p)
	names := strings.Fields("up down left right enter enter enter esc tab space backspace pgdown pgup home end ctrl+j ctrl+z ctrl+e 1 2 3 4 5 9 0 k j u n w r m d y t s o h l g G 6 , $ é 社 /")
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 1))
			s := newShelf()
			o := withReports(t, map[string]string{})
			o.Load = func() (*advisor.Pack, error) { return p, nil }
			d := driveWith(t, o, s, 100, 30)
			known := map[string]map[string]bool{}
			for range 150 {
				switch r.IntN(20) {
				case 0:
					d.resize(r.IntN(140), r.IntN(50))
				case 1:
					d.pastes([]string{"one\ntwo 社区\tq", coded}[r.IntN(2)])
				case 2:
					d.send(groundMsg(ground(r.IntN(3))))
				default:
					d.keys(names[r.IntN(len(names))])
				}
				fits(t, d)
				if !d.model.live {
					continue
				}
				id := d.model.keeper.id()
				if id == "" || s.books[id] == nil {
					continue
				}
				if known[id] == nil {
					known[id] = map[string]bool{}
				}
				saved := s.books[id].sheet.Answers
				for q, a := range d.model.interview.Sheet().Answers {
					known[id][q] = true
					if !saved[q].Equal(a) {
						t.Fatalf("%s is answered %v and saved as %v", q, a, saved[q])
					}
				}
				for q := range known[id] {
					if _, ok := saved[q]; !ok {
						t.Fatalf("the answer to %s is gone", q)
					}
				}
			}
		})
	}
}

// fits holds that a screen is no larger than its window.
func fits(t *testing.T, d *driver) {
	t.Helper()
	c := d.model.canvas()
	lines := strings.Split(d.model.View(), "\n")
	if len(lines) > max(c.height, 1) {
		t.Fatalf("%d lines in a window of %d:\n%s", len(lines), c.height, d.screen())
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > c.width && c.width > 12 {
			t.Fatalf("a line of %d columns in a window of %d:\n%s", w, c.width, line)
		}
	}
}
