package tui

import (
	"firstrole/advisor"
	tea "github.com/charmbracelet/bubbletea"
)

// Copy is something of a result that can be put on the clipboard.
type Copy struct {
	Name string // begins a sentence: "The whole report"
	// Write writes it; empty where this result has none.
	Write func(advisor.Result) string
}

// copying asks what of a result to copy. y twice copies the first.
type copying struct {
	menu
	all    []Copy
	result advisor.Result
}

var copyingKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j y", "enter", "copy", "copy it; y too"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	{back, "left backspace esc", "esc", "back", "back to the result"},
	helpKey, quitKey,
}, moving)

func (m *model) copying(r advisor.Result) {
	if len(m.options.Copies) == 0 {
		m.quiet = "There is nothing to copy yet."
		return
	}
	m.lay(&copying{all: m.options.Copies, result: r})
}

func (s *copying) keys() keymap { return copyingKeys }

func (s *copying) act(m *model, a action, pressed string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		one := s.all[s.at]
		m.lift()
		text := one.Write(s.result)
		if text == "" {
			m.quiet = one.Name + " is not there for these answers."
			return nil
		}
		return m.copy(one.Name, func() string { return text })
	default:
		s.move(m, a, pressed, len(s.all))
	}
	return nil
}

func (s *copying) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Copy what?")
	p.gap()
	var labels []string
	for _, one := range s.all {
		labels = append(labels, one.Name)
	}
	from, to := s.put(&p, labels, nil)
	if s.result.Code != "" {
		p.gap()
		p.para(c.grey, "The code carries the answers, not the name or the notes: whoever has it sees this result.")
		p.gap()
		p.para(c.text, s.result.Code)
	}
	return page{where: "Copy", loud: true, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}
