package tui

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	tea "github.com/charmbracelet/bubbletea"
)

// field takes the answer to one question. It wraps one huh field, which is
// bound to nothing outside itself.
type field interface {
	keys() keymap
	// act carries out a movement or a mark.
	act(a action, pressed string)
	// at is the place of the marked option, -1 where none is.
	at() int
	// goTo moves the mark to an option.
	goTo(at int)
	// typed takes a key that no action claims.
	typed(k tea.KeyMsg)
	// given is what would be confirmed, with the currency it was written in.
	// Where there is nothing to confirm, say tells what to do instead.
	given() (a advisor.Answer, currency, say string)
	// draft is text that was typed and not confirmed.
	draft() string
	// rows draws it, and gives the first and last row that must be seen; from
	// is -1 where nothing is marked.
	rows(p *prose) (from, to int)
	// fit gives it another width or another look.
	fit(l *look, width int)
}

// newField makes the field for a question with the answer it has, if any, and
// the text that was being typed.
func newField(q *advisor.Question, a advisor.Answer, currency, typed string, l *look, width int) field {
	switch q.Type {
	case advisor.Several:
		return newSeveral(q, a, l, width)
	case advisor.Number:
		return newFigure(q, a, currency, typed, l, width)
	}
	return newChoice(q, a, l, width)
}

// keyOf is the key that huh knows for a movement or a mark.
func keyOf(a action) tea.KeyMsg {
	switch a {
	case up:
		return tea.KeyMsg{Type: tea.KeyUp}
	case toggle:
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyDown}
}

// optionIndent is where options stand, inside the column; their numbers stand
// before them.
const optionIndent = 2

// optionLabels gives the labels of a question's options, and of "I don't know"
// after them, broken into lines: huh does not align lines that it breaks.
func optionLabels(q *advisor.Question, width int) []string {
	labels := make([]string, 0, len(q.Options)+1)
	for _, o := range q.Options {
		labels = append(labels, strings.Join(wrap.Lines(clean.Screen(o.Label), width), "\n"))
	}
	return append(labels, advisor.UnknownLabel)
}

// put draws what huh drew, and finds the rows of the marked option.
func put(p *prose, view string, labels []string, marked int) (from, to int) {
	from = -1
	row := len(p.lines)
	for i, label := range labels {
		height := strings.Count(label, "\n") + 1
		if i == marked {
			from, to = row, row+height-1
		}
		p.zones = append(p.zones, zone{from: row, to: row + height - 1, at: i, marked: i == marked})
		row += height
	}
	first := len(p.lines)
	for line := range strings.SplitSeq(view, "\n") {
		p.lines = append(p.lines, strings.Repeat(" ", optionIndent)+strings.TrimRight(line, " "))
	}
	for _, z := range p.zones {
		if z.from >= first && z.from < len(p.lines) {
			p.lines[z.from] = p.digit(z.at) + p.lines[z.from][1:]
		}
	}
	return from, to
}
