package audit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// settle makes lines of what was wrapped, and bullets of what only stands under
// a bullet.
func settle(lines []line) []line {
	lines = loneBullets(lines)
	var out []line
	end, all := 0, false // of the block that a line belongs to
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.blank || l.heading {
			out = append(out, l)
			continue
		}
		if i >= end || l.bullet {
			end = blockEnd(lines, i)
			all = wrapped(lines[i:end])
		}
		for i+1 < end && (all || continues(lines[i], lines[i+1])) {
			i++
			l.text += " " + lines[i].text
		}
		out = append(out, l)
	}
	return out
}

// loneBullets joins a bullet on its own line to the line after it.
func loneBullets(lines []line) []line {
	var out []line
	bullet := false
	for _, l := range lines {
		if l.blank {
			bullet = bullet || l.bullet
			l.bullet = false
			out = append(out, l)
			continue
		}
		l.bullet, bullet = l.bullet || bullet, false
		out = append(out, l)
	}
	return out
}

// blockEnd is where the lines end that could belong to the one at a place.
func blockEnd(lines []line, at int) int {
	end := at + 1
	for end < len(lines) && !lines[end].blank && !lines[end].bullet && !lines[end].heading {
		end++
	}
	return end
}

// wrapped reports a paragraph that was broken at a fixed width: three lines or
// more, all but the last nearly as long as the longest, some of them going on
// in lower case.
func wrapped(lines []line) bool {
	longest, lower := 0, 0
	for i, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l.text))
		if i > 0 && startsLower(l.text) {
			lower++
		}
	}
	if len(lines) < 3 || longest > 120 || longest < 40 || lower*4 < len(lines) {
		return false
	}
	short := 0
	for _, l := range lines[:len(lines)-1] {
		if utf8.RuneCountInString(l.text)*10 < longest*7 {
			short++
		}
	}
	return short*8 <= len(lines)
}

// continues reports a line that goes on with the sentence before it.
func continues(l, next line) bool {
	if l.text == "" || !startsLower(next.text) {
		return false
	}
	return !strings.ContainsAny(l.text[len(l.text)-1:], ".!?;:") && utf8.RuneCountInString(l.text) > 30
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
