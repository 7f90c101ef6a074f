package tui

import (
	"firstrole/advisor"
	tea "github.com/charmbracelet/bubbletea"
)

// choosing asks which two of more than two roles are to be compared.
type choosing struct {
	menu
	pairs [][2]advisor.Role
}

func newChoosing(p *advisor.Pack) *choosing {
	s := &choosing{menu: menu{at: -1}}
	for i, a := range p.Roles {
		for _, b := range p.Roles[i+1:] {
			s.pairs = append(s.pairs, [2]advisor.Role{a, b})
		}
	}
	return s
}

func (s *choosing) keys() keymap { return audienceKeys }

func (s *choosing) act(m *model, a action, pressed string) tea.Cmd {
	switch {
	case a == back:
		m.lift()
	case a == confirm && s.at < 0:
		m.quiet = "Nothing is marked yet. Move to a line with ↑ or ↓, or type its number."
	case a == confirm:
		m.lay(newComparing(m, s.pairs[s.at][0].ID, s.pairs[s.at][1].ID))
	default:
		s.move(m, a, pressed, len(s.pairs))
	}
	return nil
}

func (s *choosing) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Which two roles?")
	p.gap()
	var labels []string
	for _, pair := range s.pairs {
		labels = append(labels, pair[0].Name+" and "+pair[1].Name)
	}
	from, to := s.put(&p, labels, nil)
	return page{where: "firstrole", body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}
