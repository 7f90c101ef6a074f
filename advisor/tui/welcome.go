package tui

import (
	"fmt"

	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
)

// welcome is the first screen. It is drawn before the pack is read, so that
// nothing on it comes from the pack.
type welcome struct{ menu }

// way is a line of the welcome screen.
type way struct {
	label, aside string
	go_          func(m *model) tea.Cmd
}

// ways lists what there is to do here; what does not exist is not shown. New
// ways go after the interviews, so that none of the lines above moves.
func (s *welcome) ways(m *model) []way {
	ways := []way{{"Start an interview", "", func(m *model) tea.Cmd { return m.withPack(m.start) }}}
	if e, ok := lastOpen(m.entries); ok {
		ways = append(ways, way{"Go on with " + title(e), answered(e), func(m *model) tea.Cmd {
			return m.withPack(func() tea.Cmd { return m.resume(e.ID) })
		}})
	}
	if n := len(m.entries); n > 0 {
		ways = append(ways, way{"My interviews", fmt.Sprint(n), func(m *model) tea.Cmd {
			m.show(&interviews{})
			return nil
		}})
	}
	if m.example != nil {
		ways = append(ways, way{"An example result", "", func(m *model) tea.Cmd { return m.showExample() }})
	}
	return append(ways, compareWay(m))
}

// lastOpen is the latest interview that can be opened.
func lastOpen(entries []store.Entry) (store.Entry, bool) {
	for _, e := range entries {
		if e.Wrong == "" {
			return e, true
		}
	}
	return store.Entry{}, false
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
	ways := s.ways(m)
	if a == confirm {
		return ways[min(s.at, len(ways)-1)].go_(m)
	}
	s.move(a, pressed, len(ways))
	return nil
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
	for _, w := range s.ways(m) {
		labels, asides = append(labels, w.label), append(asides, w.aside)
	}
	s.at = min(s.at, len(labels)-1)
	from, to := s.put(&p, labels, asides)
	return page{where: "firstrole", loud: true, body: p.lines, from: from, to: to, offset: &s.offset}
}
