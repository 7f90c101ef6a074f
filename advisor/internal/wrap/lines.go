package wrap

import (
	"strings"

	"github.com/rivo/uniseg"
)

// appendWords breaks ASCII at spaces.
func appendWords(lines []string, s string, width int) []string {
	for len(s) > width {
		at := strings.LastIndexByte(s[:width+1], ' ')
		if strings.TrimLeft(s[:max(at, 0)], " ") == "" {
			at = width // no space to break at
		}
		lines = append(lines, strings.TrimRight(s[:at], " "))
		s = strings.TrimLeft(s[at:], " ")
	}
	return append(lines, strings.TrimRight(s, " "))
}

// appendSegments breaks any text where Unicode allows a break, as between two
// CJK characters.
func appendSegments(lines []string, s string, width int) []string {
	line, state := "", -1
	for s != "" {
		var segment string
		segment, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		if Width(strings.TrimRight(line+segment, " ")) <= width {
			line += segment
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		line = segment
		for Width(strings.TrimRight(line, " ")) > width {
			part := head(line, width)
			if part == "" {
				_, rest, _, _ := uniseg.FirstGraphemeClusterInString(line, -1)
				part = line[:len(line)-len(rest)] // wider than the window: it cannot fit
			}
			lines = append(lines, part)
			line = line[len(part):]
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}
