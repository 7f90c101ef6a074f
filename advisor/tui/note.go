package tui

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/x/ansi"
)

// noteScreen writes a note on an answer. huh's text field does the editing.
type noteScreen struct {
	question *advisor.Question
	kept     string // the note as it stands
	text     string
	field    *huh.Text
	look     *look
	width    int
	lines    int
}

// noteLimit is more than a note should hold and less than a report can bear.
const noteLimit = 4000

func newNote(m *model, q *advisor.Question) *noteScreen {
	s := &noteScreen{question: q, kept: m.interview.Note(q.ID)}
	s.text = s.kept
	if draft := m.noting[q.ID]; draft != "" {
		s.text = draft
	}
	return s
}

func (s *noteScreen) fit(c canvas) {
	lines := max(3, min(8, c.height-12))
	if s.field != nil && s.look == c.look && s.width == c.inner() && s.lines == lines {
		return
	}
	s.look, s.width, s.lines = c.look, c.inner(), lines
	text := s.text // the field keeps a pointer to it
	s.field = huh.NewText().Lines(lines).CharLimit(noteLimit).ExternalEditor(false)
	s.field.WithTheme(c.look.field)
	s.field.WithKeyMap(fieldKeys())
	s.field.WithWidth(s.width - 2)
	s.field.Value(&text)
	s.field.Focus() // what it returns would make the cursor blink
}

func (s *noteScreen) keys() keymap { return noteKeys }

func (s *noteScreen) typed(k tea.KeyMsg) {
	if s.field == nil {
		return // the window is too small
	}
	if k.Type == tea.KeyRunes && k.Paste {
		k.Runes = []rune(strings.ReplaceAll(string(k.Runes), "\r", "\n"))
	}
	s.field.Update(k)
	s.text, _ = s.field.GetValue().(string)
}

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
	// huh draws joined emoji as they are, and measures them so; taken apart they
	// may be wider than a line.
	for line := range strings.SplitSeq(ansi.Hardwrap(clean.Apart(s.field.View()), s.width-2, true), "\n") {
		p.lines = append(p.lines, c.accent.Render(c.bar)+" "+strings.TrimRight(line, " "))
	}
	p.gap()
	p.para(c.grey, "Evidence, a number, a link. It goes into the report and moves no points.")
	return page{where: "Note", loud: true, body: p.lines, from: -1}
}
