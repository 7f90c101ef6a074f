package tui

import (
	"firstrole/advisor"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// obey carries an action out while a line is open.
func (w *whatIf) obey(a action, pressed string) {
	switch a {
	case confirm:
		w.close()
	case back:
		w.restore()
	default:
		w.change(a, pressed)
	}
}

// act carries an action out while no line is open.
func (w *whatIf) act(m *model, a action, pressed string) tea.Cmd {
	switch a {
	case confirm:
		m.quiet = w.lift()
	case keep:
		switch {
		case w.changes() == 0 && len(w.dials) > 0:
			m.quiet = "No answer is changed, and how much a theme counts is only tried, never kept."
			return nil
		case w.changes() == 0:
			m.quiet = "No answer is changed: there is nothing to keep."
			return nil
		}
		return m.keepTried(w)
	case drop:
		w.drop()
		m.quiet = "Dropped. These are your answers."
	default:
		w.move(m, a, pressed, len(w.lines)+len(w.themes))
	}
	return nil
}

// keepTried confirms the answers that were tried, one by one as if they had
// been given, and shows the result of them. Where they lead to a question that
// was not asked before, that question comes first.
func (m *model) keepTried(w *whatIf) tea.Cmd {
	m.own()
	i := confirmed(m.interview, w)
	i = i.WithDate(m.options.Today)
	if q := i.Question(); q != nil {
		m.asked = q.ID
		return m.goTo(i)
	}
	if m.interview.Part() == 2 {
		i = i.SecondPart().Check()
	}
	say := "Kept. These are your answers now."
	if len(w.dials) > 0 {
		say += " Every theme counts as before."
	}
	return m.resultAt(i, whatIfName, say)
}

// confirmed gives the interview with the answers that were tried: at a question
// without an answer that was not asked before, or at check your answers.
func confirmed(i advisor.Interview, w *whatIf) advisor.Interview {
	i = i.FirstPart().Check()
	known := asked(i.Engine(), w.saved)
	for _, t := range w.lines {
		if !t.changed() || t.tried.Blank() {
			continue
		}
		next := i.Change(t.question.ID)
		if q := next.Question(); q == nil || q.ID != t.question.ID {
			continue // no longer asked: what was tried does not count
		}
		if next, err := next.Confirm(t.tried); err == nil {
			i = next
		}
	}
	for _, step := range i.Steps() {
		if step.Answer.Blank() && !known[step.Question.ID] {
			return i.Change(step.Question.ID)
		}
	}
	return i.Check()
}

// keeping asks, before the result is left, what becomes of what was tried.
type keeping struct {
	play   *whatIf
	follow func() tea.Cmd
	quits  bool
}

// tried is the What if with answers that were changed and not kept; nil: none.
func (m *model) tried() *whatIf {
	if s, ok := m.screen.(*verdictScreen); ok {
		for _, t := range s.tabs {
			if t.play != nil && t.play.changes() > 0 {
				return t.play
			}
		}
	}
	return nil
}

var keepingKeys = keymap{
	{yes, "y", "y", "keep them", ""},
	{no, "n", "n", "drop them", ""},
	{back, "esc left backspace", "esc", "stay here", ""},
}

func (s *keeping) keys() keymap { return keepingKeys }

func (s *keeping) act(m *model, a action, _ string) tea.Cmd {
	m.lift()
	switch a {
	case yes:
		// It leads to check your answers, if by way of what is newly asked: there
		// one sees what was kept.
		m.own()
		now := confirmed(m.interview, s.play).WithDate(m.options.Today)
		if s.quits {
			s.play.drop() // they are answers now
			m.interview = now
			return tea.Quit
		}
		return m.goTo(now)
	case no:
		s.play.drop()
		return s.follow()
	}
	return nil
}

func (s *keeping) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Keep what you changed?")
	p.gap()
	for i := range s.play.lines {
		t := &s.play.lines[i]
		if t.changed() {
			p.item(2, t.question.Short+": "+t.question.Text(t.tried, s.play.tried.Currency), "")
		}
	}
	p.gap()
	n := phrase.Upper(phrase.Count(s.play.changes(), "answer is", "answers are"))
	p.para(c.text, n+" changed in What if, and not saved. y keeps them as your answers; n drops them.")
	if len(s.play.dials) > 0 {
		p.para(c.text, "How much a theme counts was only tried, and is not kept.")
	}
	return page{where: whatIfName, loud: true, body: p.lines, from: -1}
}
