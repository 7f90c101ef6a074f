package tui

import (
	"strings"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// nameScreen gives an interview another name.
type nameScreen struct {
	entry store.Entry
	text  string
	field *huh.Input
	look  *look
	width int
}

func newName(e store.Entry) *nameScreen { return &nameScreen{entry: e, text: e.Name} }

func (s *nameScreen) fit(c canvas) {
	if s.field != nil && s.look == c.look && s.width == c.inner() {
		return
	}
	s.look, s.width = c.look, c.inner()
	text := s.text
	s.field = huh.NewInput().Prompt("").CharLimit(60)
	s.field.WithTheme(c.look.field)
	s.field.WithKeyMap(fieldKeys())
	s.field.WithWidth(s.width - 4)
	s.field.Value(&text)
	s.field.Focus() // what it returns would make the cursor blink
}

func (s *nameScreen) keys() keymap { return nameKeys }

func (s *nameScreen) typed(k tea.KeyMsg) {
	if s.field != nil {
		s.field.Update(k)
		s.text, _ = s.field.GetValue().(string)
	}
}

func (s *nameScreen) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		name := strings.TrimSpace(s.text)
		if name == "" {
			m.quiet = "Write a name first, or press esc to keep the old one."
			return nil
		}
		m.lift()
		return m.manage(func(f shelf) error { return f.Rename(s.entry.ID, name) })
	}
	return nil
}

func (s *nameScreen) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "What should this interview be called?")
	p.para(c.grey, "Now: "+title(s.entry))
	p.gap()
	p.lines = append(p.lines, "  "+c.accent.Render(c.cursor)+" "+strings.TrimRight(clean.Apart(s.field.View()), " "))
	return page{where: "My interviews", loud: true, body: p.lines, from: -1}
}
