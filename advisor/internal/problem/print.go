package problem

import (
	"encoding/json"
	"io"
	"strings"

	"firstrole/advisor/internal/clean"

	"github.com/mattn/go-runewidth"
)

// Print writes the problems in the order of the list for a person to read:
// place and message, the source line with a caret, the hint.
func (l List) Print(w io.Writer) error {
	var b strings.Builder
	for _, p := range l {
		b.WriteString("firstrole: " + oneLine(p.place()+": "+p.Message) + "\n")
		if p.Column > 0 && p.Text != "" {
			line, caret := window(p.Text, p.Column)
			b.WriteString("  " + line + "\n  " + caret + "\n")
		}
		if p.Hint != "" {
			b.WriteString("hint: " + oneLine(p.Hint) + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// PrintJSON writes {"problems": […]} in the order of the list.
func (l List) PrintJSON(w io.Writer) error {
	if l == nil {
		l = List{}
	}
	to := json.NewEncoder(w)
	to.SetEscapeHTML(false)
	return to.Encode(struct {
		Problems List `json:"problems"`
	}{l})
}

func oneLine(s string) string { return strings.ReplaceAll(clean.Screen(s), "\n", " ") }

// widest is the part of a source line that is shown, in columns of a terminal.
const widest = 76

// columns measures characters alike on every machine, whatever its language.
var columns = &runewidth.Condition{}

// window gives the part of a source line around a column (in characters,
// 1-based) and a line with a caret under that column.
func window(text string, column int) (line, caret string) {
	runes := []rune(text)
	at := min(column-1, len(runes))
	// A line can be a whole file long; what is far off is not looked at.
	from, to := max(at-4*widest, 0), min(at+4*widest, len(runes))
	// Cleaned on its own, the part before the caret keeps its width whatever was dropped.
	before, after := []rune(oneLine(string(runes[from:at]))), []rune(oneLine(string(runes[at:to])))

	cutLeft, cutRight := from > 0, to < len(runes)
	if cutLeft || cutRight || width(before)+width(after) > widest {
		for ; width(before) > widest*2/3; cutLeft = true {
			before = before[1:]
		}
		for ; len(after) > 0 && width(before)+width(after) > widest-2; cutRight = true {
			after = after[:len(after)-1]
		}
	}
	line = string(before) + string(after)
	indent := width(before)
	if cutLeft {
		line = "…" + line
		indent++
	}
	if cutRight {
		line += "…"
	}
	return line, strings.Repeat(" ", indent) + "^"
}

func width(runes []rune) int {
	n := 0
	for _, r := range runes {
		n += columns.RuneWidth(r)
	}
	return n
}
