package tui

import tea "github.com/charmbracelet/bubbletea"

// origin says whose answers are shown.
type origin int

const (
	ownAnswers origin = iota // the respondent's, and saved
	anExample                // nobody's: nothing of it is ever saved
	fromCode                 // read from a code: kept where that is asked for
)

// guestSays stands under a result that came from a code.
func guestSays(s shelf) string {
	if s == nil {
		return "Read from the code."
	}
	return "Read from the code, not kept yet: t offers to keep it."
}

// own makes the answers of a code the respondent's, before the first that they
// give or write themselves: what is confirmed is never lost.
func (m *model) own() {
	if m.origin == fromCode && m.shelf != nil {
		m.origin, m.keeper = ownAnswers, &keeper{shelf: m.shelf, pack: m.pack}
		m.quiet = "From here on it is kept in My interviews."
	}
}

type keptMsg struct {
	err  error
	then func() tea.Cmd
}

// keepGuest saves the answers of a code as an interview.
func (m *model) keepGuest(then func() tea.Cmd) tea.Cmd {
	m.own()
	m.waiting = true
	save := m.save()
	return func() tea.Msg { return keptMsg{save(), then} }
}

func (m *model) guestKept(msg keptMsg) tea.Cmd {
	m.waiting = false
	m.saved(msg.err)
	if msg.err == nil {
		m.quiet = "Kept in My interviews."
	}
	if msg.err != nil || msg.then == nil {
		return nil
	}
	return msg.then()
}

// quits ends the program; of what was changed in What if and of answers from a
// code it asks first whether they are to be kept.
func (m *model) quits() tea.Cmd {
	if play := m.tried(); play != nil {
		m.lay(&keeping{play: play, follow: m.quits, quits: true})
		return nil
	}
	if m.live && m.origin == fromCode && m.shelf != nil {
		m.lay(&guestLeaves{quits: true})
		return nil
	}
	return tea.Quit
}

// guestLeaves asks what becomes of answers from a code.
type guestLeaves struct {
	next  func() tea.Cmd
	quits bool
}

var guestKeys = keymap{
	{yes, "y", "y", "keep it", ""},
	{no, "n", "n", "do not", ""},
	{back, "esc left backspace", "esc", "stay here", ""},
}

func (s *guestLeaves) keys() keymap { return guestKeys }

func (s *guestLeaves) act(m *model, a action, _ string) tea.Cmd {
	m.lift()
	next := func() tea.Cmd { return m.goAway(s.next) }
	if s.quits {
		next = func() tea.Cmd { return tea.Quit }
	}
	switch a {
	case yes:
		return m.keepGuest(next)
	case no:
		return next()
	}
	return nil
}

func (s *guestLeaves) page(_ *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Keep this in My interviews?")
	p.gap()
	p.para(c.text, "It came from a code. If you do not keep it, the code still opens it.")
	return page{where: "From a code", loud: true, body: p.lines, from: -1}
}
