package tui

import (
	"fmt"

	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
)

// interviews lists what was saved, newest first.
type interviews struct {
	menu
	none bool // there are none
}

func newInterviews(m *model) *interviews { return &interviews{none: len(m.entries) == 0} }

func (s *interviews) keys() keymap {
	if s.none {
		return noInterviewsKeys
	}
	return interviewsKeys
}

func (s *interviews) act(m *model, a action, pressed string) tea.Cmd {
	if a == back {
		m.show(&welcome{})
		return nil
	}
	if len(m.entries) == 0 {
		return nil
	}
	e := m.entries[s.at]
	switch a {
	case confirm:
		if e.Wrong != "" {
			m.quiet = "This one cannot be read: " + e.Wrong
			return nil
		}
		return m.withPack(func() tea.Cmd { return m.resume(e.ID) })
	case rename:
		m.lay(newName(e))
	case remove:
		m.lay(&doubt{
			where: "Delete", note: "y deletes it; n keeps it.", keymap: confirmKeys,
			asks: []string{
				fmt.Sprintf("Delete %q, with %s?", title(e), answered(e)),
				"It cannot be brought back. Delete it for good?",
			},
			do: func(m *model) tea.Cmd {
				return m.manage(e.ID, func(s shelf) error { return s.Delete(e.ID) })
			},
		})
	default:
		s.move(m, a, pressed, len(m.entries))
	}
	return nil
}

func (s *interviews) page(m *model, c canvas) page {
	p := prose{canvas: c}
	from, to := -1, -1
	count := ""
	if len(m.entries) == 0 {
		p.para(c.text, "There are none. Every interview you start is kept here.")
	} else {
		count = fmt.Sprint(len(m.entries))
		var labels, asides []string
		for _, e := range m.entries {
			labels, asides = append(labels, title(e)), append(asides, facts(e, c))
		}
		from, to = s.put(&p, labels, asides)
	}
	return page{where: "My interviews", loud: true, aside: count, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}

func facts(e store.Entry, c canvas) string {
	if e.Wrong != "" {
		return "cannot be read"
	}
	return answered(e) + " " + c.dot + " " + e.Changed.Format("2006-01-02 15:04")
}

// manage changes the folder, then lists it again. Gone is the interview that is
// not there after it; empty: all of them are.
func (m *model) manage(gone string, do func(shelf) error) tea.Cmd {
	m.waiting = true
	return func() tea.Msg { return managedMsg{gone, do(m.shelf)} }
}

type managedMsg struct {
	gone string
	err  error
}

func (m *model) managed(msg managedMsg) tea.Cmd {
	m.waiting = false
	if msg.err != nil {
		m.lay(&trouble{title: "That did not work", text: msg.err.Error()})
		return nil
	}
	if msg.gone != "" && m.outcome.SavedAs == msg.gone {
		m.outcome = Outcome{} // there is nothing to go on with
	}
	return m.list()
}
