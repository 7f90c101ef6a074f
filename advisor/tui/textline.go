package tui

import (
	"strings"

	"firstrole/advisor/internal/clean"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// textLine is one line that is written: a name, or a place. huh does the
// editing.
type textLine struct {
	text  string
	limit int // characters
	field *huh.Input
	look  *look
	width int
}

func (t *textLine) fit(c canvas) {
	if t.field != nil && t.look == c.look && t.width == c.inner() {
		return
	}
	t.look, t.width = c.look, c.inner()
	text := t.text // the field keeps a pointer to it
	t.field = huh.NewInput().Prompt("").CharLimit(t.limit)
	t.field.WithTheme(c.look.field)
	t.field.WithKeyMap(fieldKeys())
	t.field.WithWidth(t.width - 4)
	t.field.Value(&text)
	t.field.Focus() // what it returns would make the cursor blink
}

func (t *textLine) typed(k tea.KeyMsg) {
	if t.field != nil {
		t.field.Update(k)
		t.text, _ = t.field.GetValue().(string)
	}
}

// given is what is written, without what stands around it.
func (t *textLine) given() string { return strings.TrimSpace(t.text) }

func (t *textLine) put(p *prose) {
	if t.field != nil {
		p.lines = append(p.lines, "  "+p.accent.Render(p.cursor)+" "+strings.TrimRight(clean.Apart(t.field.View()), " "))
	}
}
