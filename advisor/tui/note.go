package tui

import (
	"strings"

	"firstrole/advisor"
	tea "github.com/charmbracelet/bubbletea"
)

// noteScreen writes a note on an answer.
type noteScreen struct {
	textBox
	question *advisor.Question
	kept     string // the note as it stands
}

// noteLimit is more than a note should hold and less than a report can bear.
const noteLimit = 4000

func newNote(m *model, q *advisor.Question) *noteScreen {
	s := &noteScreen{textBox{limit: noteLimit, lines: 8}, q, m.interview.Note(q.ID)}
	s.text = s.kept
	if draft := m.noting[q.ID]; draft != "" {
		s.text = draft
	}
	return s
}

func (s *noteScreen) keys() keymap { return noteKeys }

// unfinished is what was written and not kept.
func (s *noteScreen) unfinished() string {
	if s.text == s.kept {
		return ""
	}
	return s.text
}

func (s *noteScreen) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		if s.unfinished() != "" {
			m.noting[s.question.ID] = s.text
		} else {
			delete(m.noting, s.question.ID)
		}
		m.lift()
	case confirm:
		return m.keepNote(s)
	}
	return nil
}

// keepNote puts the note on the answer; it is on disk before the note closes.
func (m *model) keepNote(s *noteScreen) tea.Cmd {
	m.own()
	m.interview = m.interview.WithNote(s.question.ID, strings.TrimSpace(s.text))
	m.at.interview = m.interview
	delete(m.noting, s.question.ID)
	s.kept = s.text
	m.waiting = true
	save := m.save()
	return func() tea.Msg { return notedMsg{save()} }
}

type notedMsg struct{ err error }

func (m *model) noted(err error) {
	m.waiting = false
	m.lift()
	m.saved(err)
	if err == nil && m.shelf != nil {
		m.quiet = "The note is kept."
	}
}

func (s *noteScreen) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, s.question.Ask)
	p.gap()
	s.put(&p)
	p.gap()
	p.para(c.grey, "Evidence, a number, a link. It goes into the report, not into the code, and moves no points.")
	return page{where: "Note", loud: true, body: p.lines, from: -1}
}
