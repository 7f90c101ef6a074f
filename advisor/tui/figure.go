package tui

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// figure takes a number that is typed, or "I don't know" on the line beneath.
type figure struct {
	question *advisor.Question
	look     *look
	width    int
	field    *huh.Input
	beneath  bool
	shown    string // what stood there at first: no draft as long as it does
}

func newFigure(q *advisor.Question, a advisor.Answer, currency, typed string, l *look, width int) *figure {
	f := &figure{question: q, look: l, width: width, beneath: a.Unknown && typed == ""}
	text := ""
	if a.IsNumber {
		text = writeAmount(q, a.Number, currency)
	}
	f.shown = text
	if typed != "" {
		text = typed
	}
	f.build(text)
	return f
}

func (f *figure) build(text string) {
	f.field = huh.NewInput().Prompt("").CharLimit(40)
	f.field.WithTheme(f.look.field)
	f.field.WithKeyMap(fieldKeys())
	f.field.WithWidth(min(f.width-optionIndent-2, 30))
	f.field.Value(&text) // a copy of its own: read once, here
	f.focus()
}

// focus shows where typing goes. What Focus returns would make the cursor
// blink.
func (f *figure) focus() {
	if f.beneath {
		f.field.Blur()
	} else {
		f.field.Focus()
	}
}

func (f *figure) keys() keymap {
	if f.beneath {
		return beneathKeys
	}
	return amountKeys
}

func (f *figure) act(a action, _ string) {
	switch a {
	case up, down:
		f.beneath = a == down
		f.focus()
	}
}

func (f *figure) at() int { return -1 }

func (f *figure) goTo(int) {}

// typed hands a key to huh and drops what it returns: a blinking cursor, or a
// paste from the clipboard that a terminal gives anyway.
func (f *figure) typed(k tea.KeyMsg) {
	if f.beneath {
		if k.Type != tea.KeyRunes {
			return
		}
		f.beneath = false
		f.focus()
	}
	f.field.Update(k)
}

func (f *figure) text() string {
	text, _ := f.field.GetValue().(string)
	return text
}

func (f *figure) draft() string {
	if text := f.text(); text != f.shown {
		return text
	}
	return ""
}

func (f *figure) given() (a advisor.Answer, currency, say string) {
	if f.beneath {
		return advisor.UnknownAnswer, "", ""
	}
	return readAmount(f.question, f.text())
}

func (f *figure) rows(p *prose) (from, to int) {
	indent := strings.Repeat(" ", optionIndent)
	from = len(p.lines)
	mark, other := p.accent.Render(p.cursor)+" ", "  "
	if f.beneath {
		mark, other = other, mark
	}
	line := indent + mark + strings.TrimRight(clean.Apart(f.field.View()), " ")
	if f.question.Unit != "" {
		line += "  " + p.grey.Render(p.one(f.question.Unit, 24))
	}
	p.lines = append(p.lines, line)
	p.tail(optionIndent+2, p.own(amountHint(f.question)))
	to = len(p.lines) - 1
	p.lines = append(p.lines, "")
	style := p.text
	if f.beneath {
		style = p.accent
		from, to = len(p.lines), len(p.lines)
	}
	p.lines = append(p.lines, indent+other+style.Render(advisor.UnknownLabel))
	return from, to
}

func (f *figure) fit(l *look, width int) {
	if f.look == l && f.width == width {
		return
	}
	text := f.text()
	f.look, f.width = l, width
	f.build(text)
}
