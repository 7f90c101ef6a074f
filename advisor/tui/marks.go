package tui

import (
	"runtime"
	"strings"
)

// marks are the characters that are not words.
type marks struct {
	cursor string // where one is; always a character, since colour may be missing
	chosen string
	free   string
	rule   string
	full   string // of a bar
	empty  string
	bar    string // beside a text that is being written
	bullet string
	dot    string // between two short things on one line
	more   string // something was cut
	note   string
	half   string            // behind a number
	voice  string            // one of those who answered
	aside  string            // one whose answer takes no side
	edit   string            // beside an answer that is another than the one saved
	plain  *strings.Replacer // makes the program's own words ASCII; nil where they need not be
}

var unicodeMarks = marks{
	cursor: "›", chosen: "[x]", free: "[ ]", rule: "─", bar: "│", full: "█", empty: "░",
	bullet: "·", dot: "·", more: "…", note: "✎", half: "½", edit: "*", voice: "●", aside: "○",
}

var asciiMarks = marks{
	cursor: ">", chosen: "[x]", free: "[ ]", rule: "-", bar: "|", full: "#", empty: ".",
	bullet: "-", dot: "-", more: "...", note: "*", half: ".5", edit: "*", voice: "*", aside: "o",
	plain: strings.NewReplacer("↑↓", "up/down", "←→", "left/right", "←", "left", "↑", "^", "↓", "v", "·", "-", "…", "...", "—", "-", "–", "-", "×", "x", "’", "'", "‘", "'", "“", `"`, "”", `"`, "→", "->", "½", "1/2", "\u00a0", " "),
}

// marksFor chooses the marks that a terminal with this environment can show.
func marksFor(getenv func(string) string) marks {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(getenv(name)); value != "" {
			if strings.Contains(value, "utf-8") || strings.Contains(value, "utf8") {
				return unicodeMarks
			}
			return asciiMarks
		}
	}
	// Windows has no such variables; elsewhere none of them means the C locale.
	if runtime.GOOS == "windows" {
		return unicodeMarks
	}
	return asciiMarks
}

// own gives words as the terminal can show them: where it knows ASCII only, with
// plain quotation marks, dashes and arrows.
func (m *marks) own(s string) string {
	if m.plain == nil {
		return s
	}
	return m.plain.Replace(s)
}
