package tui

import (
	"strings"

	"firstrole/advisor/internal/wrap"
	"github.com/charmbracelet/lipgloss"
)

// prose builds the body of a page, line by line.
type prose struct {
	canvas
	lines []string
	zones []zone // what of it can be clicked on
}

// gap leaves one line free, unless there is one or nothing stands above.
func (p *prose) gap() {
	if n := len(p.lines); n > 0 && p.lines[n-1] != "" {
		p.lines = append(p.lines, "")
	}
}

// add puts lines as they are, in one style.
func (p *prose) add(style lipgloss.Style, lines ...string) {
	for _, line := range lines {
		p.lines = append(p.lines, style.Render(line))
	}
}

func (p *prose) para(style lipgloss.Style, text string) {
	p.add(style, p.fold(text, p.inner())...)
}

// title heads a part.
func (p *prose) title(text string) {
	p.gap()
	p.para(p.strong, text)
}

// hang puts a text beside what stands to its left: its lines align.
func (p *prose) hang(left string, leftStyle lipgloss.Style, width int, style lipgloss.Style, text string) {
	for i, line := range p.fold(text, p.inner()-width) {
		if i == 0 {
			p.lines = append(p.lines, leftStyle.Render(wrap.Pad(left, width))+style.Render(line))
		} else {
			p.lines = append(p.lines, strings.Repeat(" ", width)+style.Render(line))
		}
	}
}

// labelled puts a text beside its grey label.
func (p *prose) labelled(label, text string) {
	p.hang(label, p.grey, labelWidth, p.text, text)
}

const labelWidth = 11

// item is a line of a list; its source, in grey, goes at the end.
func (p *prose) item(indent int, text, source string) {
	p.hang(strings.Repeat(" ", indent)+p.bullet, p.text, indent+2, p.text, text)
	p.source(indent+2, source)
}

// source says what the last line rests on.
func (p *prose) source(indent int, names string) {
	if names != "" {
		p.tail(indent, "("+names+")")
	}
}

// tail puts something that may be skipped at the end of the last line, or
// under it where it does not fit.
func (p *prose) tail(indent int, text string) {
	if text == "" {
		return
	}
	lines := p.fold(text, p.inner()-indent)
	last := len(p.lines) - 1
	if last >= 0 && len(lines) == 1 && lipgloss.Width(p.lines[last])+2+wrap.Width(lines[0]) <= p.inner() {
		p.lines[last] += "  " + p.grey.Render(lines[0])
		return
	}
	for _, line := range lines {
		p.lines = append(p.lines, strings.Repeat(" ", indent)+p.grey.Render(line))
	}
}
