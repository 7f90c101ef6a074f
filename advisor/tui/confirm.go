package tui

import tea "github.com/charmbracelet/bubbletea"

// doubt asks before something that cannot be undone: one question after the
// other, and every one must be answered with y.
type doubt struct {
	asks []string
	do   func(m *model) tea.Cmd
}

func (s *doubt) keys() keymap { return confirmKeys }

func (s *doubt) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case no:
		m.lift()
	case yes:
		m.lift()
		if len(s.asks) == 1 {
			return s.do(m)
		}
		m.lay(&doubt{s.asks[1:], s.do})
	}
	return nil
}

func (s *doubt) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, s.asks[0])
	p.gap()
	p.para(c.text, "y deletes it; n keeps it.")
	return page{where: "Delete", body: p.lines, from: -1}
}
