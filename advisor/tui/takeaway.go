package tui

import (
	tea "github.com/charmbracelet/bubbletea"
)

// takeAway lists what can be done with a result.
type takeAway struct {
	menu
	ways []way
}

var takeAwayKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "open", "open the marked line"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	{back, "left backspace esc t", "esc", "back", "back to the result"},
	helpKey, quitKey,
}, moving)

// takeAway offers all of it. What there is not is not shown.
func (s *verdictScreen) takeAway(m *model) {
	var ways []way
	if m.origin == fromCode && m.shelf != nil {
		ways = append(ways, way{"keep", "Keep it in My interviews", "", func(m *model) tea.Cmd { return m.keepGuest(nil) }})
	}
	ways = append(ways, []way{
		{"report", "Save the report", "", func(m *model) tea.Cmd { s.parcel.save(m); return nil }},
		{"copy", "Copy the verdict, the report or the code", "", func(m *model) tea.Cmd { m.copying(s.result); return nil }},
	}...)
	if make := m.options.Leaves; make != nil {
		for _, leaf := range make(s.result) {
			ways = append(ways, way{leaf.Stem, leaf.Name, "", func(m *model) tea.Cmd { m.lay(newLeaf(leaf)); return nil }})
		}
	}
	ways = append(ways, compareWay(m))
	if w, ok := auditWay(m, &s.result); ok && s.result.Verdict.Role != "" {
		ways = append(ways, w)
	}
	if s.second {
		ways = append(ways, way{"second", "Make it yours: a few more questions", "", func(m *model) tea.Cmd {
			return s.leave(m, func() tea.Cmd { return m.wander(m.interview.SecondPart()) })
		}})
	}
	ways = append(ways, way{"again", "Start again", "", func(m *model) tea.Cmd {
		return s.leave(m, func() tea.Cmd { return m.startAgain() })
	}})
	m.lay(&takeAway{ways: ways})
}

func (s *takeAway) keys() keymap { return takeAwayKeys }

func (s *takeAway) act(m *model, a action, pressed string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		m.lift()
		return s.ways[s.at].follow(m)
	default:
		s.move(m, a, pressed, len(s.ways))
	}
	return nil
}

func (s *takeAway) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "What would you like to take with you?")
	p.gap()
	var labels, asides []string
	for _, w := range s.ways {
		labels, asides = append(labels, w.label), append(asides, w.aside)
	}
	from, to := s.put(&p, labels, asides)
	return page{where: "Take away", loud: true, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}

var startAgainKeys = keymap{
	{yes, "y", "y", "start a new one", ""},
	{no, "n esc left backspace", "n", "stay here", ""},
}

// startAgain asks before another interview is begun, and says what becomes of
// this one.
func (m *model) startAgain() tea.Cmd {
	becomes := "This one stays in My interviews, with every answer."
	switch {
	case m.origin == fromCode:
		return m.leaveFor(m.start) // asks what becomes of it
	case m.origin == anExample:
		becomes = "The example stays where it is."
	case m.shelf == nil || m.unsaved != nil:
		becomes = "These answers are not saved: they would be gone."
	}
	m.lay(&doubt{
		where: "Start again", asks: []string{"Start a new interview?"}, note: becomes, keymap: startAgainKeys,
		do: func(m *model) tea.Cmd { return m.leaveFor(m.start) },
	})
	return nil
}
