package tui

import (
	"strconv"
	"strings"
)

// menu is a list of lines with a mark on one of them, or none.
type menu struct {
	at     int // the marked line; -1: none yet
	offset int
}

// move carries a movement out among n lines; false where the action is none.
func (u *menu) move(a action, pressed string, n int) bool {
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
	case pageUp:
		u.at = max(u.at-10, 0)
	case pageDown:
		u.at = min(u.at+10, n-1)
	case number:
		if i, err := strconv.Atoi(pressed); err == nil && i <= n {
			u.at = i - 1
		}
	default:
		return false
	}
	return true
}

// put draws lines with the mark, each with something in grey beside it, and
// gives the first and last row of the marked one.
func (u *menu) put(p *prose, labels, asides []string) (from, to int) {
	from = -1
	for i, label := range labels {
		start := len(p.lines)
		left, style := "", p.text
		if i == u.at {
			left, style = p.cursor, p.accent
		}
		p.hang("  "+left, p.accent, 4, style, label)
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
