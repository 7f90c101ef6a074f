package report

import (
	"strings"

	"github.com/rivo/uniseg"
)

// wrap breaks a text into lines of at most so many columns, at spaces; a word
// that is wider than a line is broken between characters.
func wrap(text string, columns int) []string {
	var lines []string
	now, used := "", 0
	for word := range strings.SplitSeq(text, " ") {
		if word == "" {
			continue
		}
		for i, piece := range pieces(word, columns) {
			wide := uniseg.StringWidth(piece)
			switch {
			case now == "" && i == 0:
				now, used = piece, wide
			case i == 0 && used+1+wide <= columns:
				now, used = now+" "+piece, used+1+wide
			default:
				lines = append(lines, now)
				now, used = piece, wide
			}
		}
	}
	if now != "" || len(lines) == 0 {
		lines = append(lines, now)
	}
	return lines
}

// pieces cuts a word to the width of a line. A character is never cut, so one
// that is wider than the line stands alone on it.
func pieces(word string, columns int) []string {
	if uniseg.StringWidth(word) <= columns {
		return []string{word}
	}
	var out []string
	var now strings.Builder
	used := 0
	for g := uniseg.NewGraphemes(word); g.Next(); {
		if used > 0 && used+g.Width() > columns {
			out = append(out, now.String())
			now.Reset()
			used = 0
		}
		now.WriteString(g.Str())
		used += g.Width()
	}
	return append(out, now.String())
}

// pad fills a text with spaces up to a width.
func pad(s string, columns int) string {
	return s + strings.Repeat(" ", max(columns-uniseg.StringWidth(s), 0))
}

func padLeft(s string, columns int) string {
	return strings.Repeat(" ", max(columns-uniseg.StringWidth(s), 0)) + s
}
