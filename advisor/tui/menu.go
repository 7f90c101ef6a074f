package tui

import (
	"fmt"
	"strconv"
	"strings"

	"firstrole/advisor/internal/wrap"
)

// menu is a list of lines with a mark on one of them, or none.
type menu struct {
	at     int // the marked line; -1: none yet
	offset int
}

// move carries an action out that is a movement among n lines.
func (u *menu) move(m *model, a action, pressed string, n int) {
	switch a {
	case up:
		if u.at--; u.at < 0 {
			u.at = n - 1
		}
	case down:
		if u.at++; u.at >= n {
			u.at = 0
		}
	case top:
		u.at = 0
	case bottom:
		u.at = n - 1
	case pageUp, pageDown:
		u.at = min(m.turnTo(u.at, a), n-1)
	case number:
		if i, err := strconv.Atoi(pressed); err == nil && i <= n {
			u.at = i - 1
		} else {
			m.quiet = fewer(n)
		}
	}
}

// fewer answers a number beyond the last of n lines.
func fewer(n int) string {
	if n == 1 {
		return "There is 1 choice."
	}
	return fmt.Sprintf("There are %d choices.", n)
}

// digit is the key that moves to a line; a space where none does.
func (l *look) digit(at int) string {
	if at > 8 {
		return " "
	}
	return l.grey.Render(strconv.Itoa(at + 1))
}

// put draws lines with the mark, each with its number and with something in
// grey beside it, and gives the first and last row of the marked one.
func (u *menu) put(p *prose, labels, asides []string) (from, to int) {
	from = -1
	for i, label := range labels {
		start := len(p.lines)
		left, style := "", p.text
		if i == u.at {
			left, style = p.cursor, p.accent
		}
		for n, line := range p.fold(label, p.inner()-4) {
			lead := "    "
			if n == 0 {
				lead = p.digit(i) + " " + p.accent.Render(wrap.Pad(left, 2))
			}
			p.lines = append(p.lines, lead+style.Render(line))
		}
		if i < len(asides) && asides[i] != "" {
			p.tail(4, strings.TrimSpace(asides[i]))
		}
		p.zone(start, i, i == u.at)
		if i == u.at {
			from, to = start, len(p.lines)-1
		}
	}
	return from, to
}
