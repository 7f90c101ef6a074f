package tui

import tea "github.com/charmbracelet/bubbletea"

// doubt asks before something that cannot be undone: one question after the
// other, and every one must be answered with y.
type doubt struct {
	where  string
	asks   []string
	note   string // what becomes of what is there
	keymap keymap
	do     func(m *model) tea.Cmd
}

func (s *doubt) keys() keymap { return s.keymap }

func (s *doubt) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case no:
		m.lift()
	case yes:
		m.lift()
		if len(s.asks) == 1 {
			return s.do(m)
		}
		next := *s
		next.asks = s.asks[1:]
		m.lay(&next)
	}
	return nil
}

func (s *doubt) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, s.asks[0])
	p.gap()
	p.para(c.text, s.note)
	return page{where: s.where, loud: true, body: p.lines, from: -1}
}
