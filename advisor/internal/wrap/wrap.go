// Package wrap measures text in the columns that it takes on a terminal, and
// breaks, cuts and pads it by them.
package wrap

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Width is how many columns one line of text takes.
func Width(s string) int {
	if ascii(s) {
		return len(s)
	}
	return uniseg.StringWidth(s)
}

// Lines breaks a text into lines of at most width columns; a word that is wider
// than a line is broken between characters as they are seen. Line breaks in the
// text stay. An empty text gives one empty line.
func Lines(text string, width int) []string {
	width = max(width, 1)
	var lines []string
	for _, part := range strings.Split(text, "\n") {
		part = strings.TrimSpace(part)
		if ascii(part) {
			lines = appendWords(lines, part, width)
		} else {
			lines = appendSegments(lines, part, width)
		}
	}
	return lines
}

// Cut shortens a line to at most width columns; more, such as an ellipsis,
// stands for what is cut.
func Cut(s string, width int, more string) string {
	if Width(s) <= width {
		return s
	}
	if Width(more) > width {
		return head(more, width)
	}
	return strings.TrimRight(head(s, width-Width(more)), " ") + more
}

// Pad fills a line with spaces up to width columns.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-Width(s), 0))
}

// head is the longest beginning of a line that takes at most width columns.
func head(s string, width int) string {
	used, at := 0, 0
	for g := uniseg.NewGraphemes(s); g.Next(); {
		if used += g.Width(); used > width {
			break
		}
		_, at = g.Positions()
	}
	return s[:at]
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
