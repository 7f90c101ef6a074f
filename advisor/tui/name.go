package tui

import (
	"unicode/utf8"

	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
)

// nameScreen gives an interview another name.
type nameScreen struct {
	textLine
	entry store.Entry
}

// nameLimit is how long a name may be; one that is longer already stays whole.
const nameLimit = 60

func newName(e store.Entry) *nameScreen {
	return &nameScreen{textLine{text: e.Name, limit: max(nameLimit, utf8.RuneCountInString(e.Name))}, e}
}

func (s *nameScreen) keys() keymap { return nameKeys }

func (s *nameScreen) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		name := s.given()
		if name == "" {
			m.quiet = "Write a name first, or press esc to keep the old one."
			return nil
		}
		m.lift()
		return m.manage("", func(f shelf) error { return f.Rename(s.entry.ID, name) })
	}
	return nil
}

func (s *nameScreen) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "What should this interview be called?")
	p.para(c.grey, "Now: "+title(s.entry))
	p.gap()
	s.put(&p)
	return page{where: "My interviews", loud: true, body: p.lines, from: -1}
}
