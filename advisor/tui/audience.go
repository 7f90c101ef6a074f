package tui

import tea "github.com/charmbracelet/bubbletea"

// audience asks who is asking. Like at every question, nothing is marked
// before the first movement.
type audience struct{ menu }

func (s *audience) keys() keymap { return audienceKeys }

func (s *audience) act(m *model, a action, pressed string) tea.Cmd {
	switch {
	case a == back:
		m.show(&welcome{})
	case a == confirm && s.at < 0:
		m.quiet = "Nothing is marked yet. Move to a line with ↑ or ↓, or type its number."
	case a == confirm:
		return m.begin(m.pack.Audiences[s.at].ID)
	default:
		s.move(m, a, pressed, len(m.pack.Audiences))
	}
	return nil
}

func (s *audience) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "What brings you here?")
	p.gap()
	var labels []string
	for _, a := range m.pack.Audiences {
		labels = append(labels, a.Label)
	}
	from, to := s.put(&p, labels, nil)
	return page{where: m.titled(), body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}
