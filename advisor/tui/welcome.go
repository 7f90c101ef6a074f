package tui

import (
	"fmt"

	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
)

// welcome is the first screen. It is drawn before the pack is read, so that
// nothing on it comes from the pack.
type welcome struct {
	menu
	on string // the id of the marked line: others may come and go above it
}

// way is a line that leads somewhere.
type way struct {
	id           string // stays the same when the label does not
	label, aside string
	follow       func(m *model) tea.Cmd
}

// ways lists what there is to do here; what does not exist is not shown.
func (s *welcome) ways(m *model) []way {
	ways := []way{{"start", "Start an interview", "", func(m *model) tea.Cmd { return m.withPack(m.start) }}}
	if e, label, ok := m.latest(); ok {
		ways = append(ways, way{"on", label + title(e), answered(e), func(m *model) tea.Cmd {
			return m.withPack(func() tea.Cmd { return m.resume(e.ID) })
		}})
	}
	if n := len(m.entries); n > 0 {
		ways = append(ways, way{"mine", "My interviews", fmt.Sprint(n), func(m *model) tea.Cmd {
			m.show(newInterviews(m))
			return nil
		}})
	}
	ways = append(ways, way{"code", "I have a code", "", func(m *model) tea.Cmd { m.lay(&codeScreen{}); return nil }})
	if m.example != nil || m.pack == nil && m.options.Example != nil {
		ways = append(ways, way{"example", "An example result", "", func(m *model) tea.Cmd { return m.withPack(m.showExample) }})
	}
	ways = append(ways, compareWay(m))
	if w, ok := auditWay(m, nil); ok {
		ways = append(ways, w)
	}
	return ways
}

// latest is the newest interview in which something is left to do; where there
// is none, the newest.
func (m *model) latest() (e store.Entry, label string, ok bool) {
	label = "Go on with "
	if m.sorted && m.openID == "" {
		label = "Look again at "
	}
	for _, e := range m.entries {
		if e.Wrong == "" && (m.openID == "" || e.ID == m.openID) {
			return e, label, true
		}
	}
	return store.Entry{}, "", false
}

// title is how an interview is called.
func title(e store.Entry) string {
	if e.Name != "" {
		return e.Name
	}
	return e.ID
}

func answered(e store.Entry) string {
	if e.Answered == 1 {
		return "1 answer"
	}
	return fmt.Sprintf("%d answers", e.Answered)
}

func (s *welcome) keys() keymap { return menuKeys }

func (s *welcome) act(m *model, a action, pressed string) tea.Cmd {
	ways := s.find(m)
	if a == confirm {
		return ways[s.at].follow(m)
	}
	s.move(m, a, pressed, len(ways))
	s.on = ways[s.at].id
	return nil
}

// find gives the lines, with the mark on the one where it was put; before that on
// what can be gone on with, where there is something, else on the first.
func (s *welcome) find(m *model) []way {
	ways, on := s.ways(m), s.on
	if on == "" && m.openID != "" {
		on = "on"
	}
	for i, w := range ways {
		if w.id == on {
			s.at = i
		}
	}
	s.at = min(s.at, len(ways)-1)
	return ways
}

func (s *welcome) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.text, "Which role comes first, and why.")
	p.gap()
	p.para(c.grey, "A few questions, one at a time. Then a verdict with its reasons, and what would change it. Nothing is sent anywhere.")
	if m.shelf == nil {
		p.gap()
		p.para(c.text, "Answers cannot be saved here: they last as long as this window.")
	}
	p.gap()
	var labels, asides []string
	for _, w := range s.find(m) {
		labels, asides = append(labels, w.label), append(asides, w.aside)
	}
	from, to := s.put(&p, labels, asides)
	return page{where: m.titled(), loud: true, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}
