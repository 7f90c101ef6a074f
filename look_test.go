//go:build !windows && !race

package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"

	"github.com/rivo/uniseg"
)

// tour goes through every kind of screen.
func tour(t *testing.T, w window) *fullScreen {
	t.Helper()
	e := packtest.Engine(t, shipped(t), "founder")
	w.data = t.TempDir()
	s := w.open(t)
	s.shows("Start an interview")
	s.press("?")
	s.shows("ctrl+c")
	s.press("\x1b")
	s.shows("Start an interview")
	s.press("\r")
	s.shows(e.Pack.Audiences[0].Label)
	s.press(moves(0) + "\r")
	r := rand.New(rand.NewPCG(2, 2))
	i := e.Start(advisor.Sheet{})
	for n := 1; !i.AtCheck(); n++ {
		s.shows(question(n))
		if n == 2 {
			s.press("w")
			s.shows("close")
			s.press("\x1b")
			s.shows(question(n))
			s.press("n")
			s.shows("moves no points")
			s.press("evidence\r")
			s.shows("The note is kept.")
		}
		i = step(t, s, i, r)
	}
	s.shows("Check your answers")
	s.press("r")
	s.shows("Reasons")
	for range 8 { // more tabs than there are
		s.press("\x1b[F")
		s.settle()
		s.press("\x1b[C")
		s.settle()
	}
	s.press("q")
	if code := s.ends(); code != 0 {
		t.Errorf("ends with %d", code)
	}
	s.restored()
	return s
}

// TestASCII holds that a terminal without UTF-8 gets ASCII and nothing else.
func TestASCII(t *testing.T) {
	for _, size := range [][2]int{{100, 30}, {60, 20}} {
		s := tour(t, window{columns: size[0], rows: size[1], env: []string{"LC_ALL=C", "LANG=en_US.UTF-8"}})
		odd := map[rune]string{}
		for line := range strings.Lines(string(escapes.ReplaceAll(s.out, nil))) {
			for _, r := range line {
				if r > 0x7f {
					odd[r] = line
				}
			}
		}
		for r, line := range odd {
			t.Errorf("%q is painted: %q", r, line)
		}
	}
}

// TestColours holds that nothing has a colour where none is wanted, and no
// colour is asked for that the terminal has not.
func TestColours(t *testing.T) {
	for _, c := range []struct {
		name string
		env  []string
		may  func(colour string) bool
	}{
		{"NO_COLOR", []string{"NO_COLOR=1"}, func(string) bool { return false }},
		{"16 colours", []string{"TERM=xterm", "COLORTERM="}, func(c string) bool { return !strings.Contains(c, ";") }},
		{"256 colours", []string{"TERM=xterm-256color", "COLORTERM="}, func(c string) bool { return !strings.HasPrefix(c, "38;2") }},
		{"true colours", nil, func(string) bool { return true }},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := tour(t, window{columns: 100, rows: 30, env: c.env})
			colours := slices.Sorted(maps.Keys(s.seen.colours))
			for _, colour := range colours {
				if !c.may(colour) {
					t.Errorf("the colour %s is asked for", colour)
				}
			}
			if c.name != "NO_COLOR" && len(colours) == 0 {
				t.Error("there is no colour at all")
			}
		})
	}
}

// TestWidths puts notes in every script on answers, and looks whether what
// stands beside them stays in its column, on screens of several sizes.
func TestWidths(t *testing.T) {
	notes := []string{"社区经理在这里照顾大家社区经理在这里照顾大家", "👩🏽‍🚀 rockets 👨‍👩‍👧‍👦 and 🇨🇭 flags 🏳️‍🌈", "cafe\u0301 a\u0308o\u0323\u0302 z̸̢̛̖̬̈́͜a̴̛̲͝", "שלום עולם and مرحبا بالعالم", "ｆｕｌｌ ｗｉｄｔｈ ﾊﾝｶｸ", "한국어 커뮤니티 คนไทย हिन्दी"}
	s := openScreen(t, 100, 30, t.TempDir(), "--as", "founder")
	s.wait("Start an interview")
	s.press("\r")
	for n, note := range notes {
		s.shows(question(n + 1))
		s.press("n")
		s.shows("moves no points")
		s.press("\x1b[200~" + strings.Repeat(note+" ", 6) + "\x1b[201~")
		for _, size := range [][2]int{{100, 30}, {60, 20}, {51, 16}, {120, 40}} {
			s.resize(size[0], size[1])
			s.settle()
			s.straight(size[0])
		}
		s.press("\r")
		s.shows("The note is kept.")
		s.settle()
		s.straight(120)
		s.press("u")
	}
	s.press("q")
	s.ends()
	s.restored()
}

// straight waits until no line is wider than the column, and the bar beside a
// note stands in one column. The emulator measures clusters of characters as
// they are seen; the screen takes apart those on which terminals differ.
func (s *fullScreen) straight(columns int) {
	s.Helper()
	var wrong string
	for start := time.Now(); time.Since(start) < patience/4; time.Sleep(10 * time.Millisecond) {
		if wrong = crooked(s.screen(), columns); wrong == "" {
			return
		}
	}
	s.Error(wrong)
}

// crooked says what is not straight.
func crooked(screen string, columns int) string {
	bar := -1
	for line := range strings.SplitSeq(screen, "\n") {
		if w := uniseg.StringWidth(line); w > columns-2 {
			return fmt.Sprintf("a line is %d columns wide in a window of %d:\n%s", w, columns, screen)
		}
		if strings.ContainsAny(line, "\u200d\ufe0f") {
			return fmt.Sprintf("a joiner is painted: %q", line)
		}
		before, _, found := strings.Cut(line, "│")
		if !found {
			continue
		}
		at := uniseg.StringWidth(before)
		if bar >= 0 && at != bar {
			return fmt.Sprintf("the bar stands in columns %d and %d:\n%s", bar, at, screen)
		}
		bar = at
	}
	return ""
}
