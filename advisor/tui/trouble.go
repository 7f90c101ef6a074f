package tui

import (
	"fmt"
	"strings"

	"firstrole/advisor/internal/initial"
	tea "github.com/charmbracelet/bubbletea"
)

// trouble says that something cannot be done, and why.
type trouble struct {
	title, text string
	offset      int
}

func (s *trouble) keys() keymap { return troubleKeys }

func (s *trouble) act(m *model, a action, _ string) tea.Cmd {
	if a == back {
		m.lift()
	}
	m.scroll(&s.offset, a)
	return nil
}

func (s *trouble) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.text, sentence(s.text))
	return page{where: s.title, loud: true, body: p.lines, from: -1, offset: &s.offset}
}

// end is trouble after which there is nothing to do but quit.
type end struct {
	title  string
	all    []string
	offset int
}

func newEnd(title string, err error) *end { return &end{title: title, all: sentences(err)} }

func (s *end) keys() keymap { return endKeys }

func (s *end) act(m *model, a action, _ string) tea.Cmd {
	m.scroll(&s.offset, a)
	return nil
}

func (s *end) page(m *model, c canvas) page {
	p := prose{canvas: c}
	for _, text := range s.all {
		what, hint, _ := strings.Cut(text, "\n")
		p.para(c.text, sentence(what))
		if hint != "" {
			p.para(c.grey, hint)
		}
		p.gap()
	}
	return page{where: s.title, loud: true, body: p.lines, from: -1, offset: &s.offset}
}

// unsaved asks what to do when an answer could not be written to disk. It
// stands before the next question.
type unsaved struct{ err error }

func (s *unsaved) keys() keymap { return unsavedKeys }

func (s *unsaved) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case goOn:
		m.accepted = true
		m.lift()
	case confirm:
		m.lift()
		m.waiting = true
		save := m.save()
		return func() tea.Msg { return retriedMsg{save()} }
	}
	return nil
}

type retriedMsg struct{ err error }

func (m *model) retried(err error) {
	m.waiting = false
	m.saved(err)
	if err == nil {
		m.quiet = "Saved."
	}
}

func (s *unsaved) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.text, sentence(s.err.Error()))
	p.gap()
	p.para(c.text, "Your answers are still here. Mend this and try again, or go on without saving: the result can be seen all the same.")
	return page{where: "Your answers are not on disk", loud: true, body: p.lines, from: -1}
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	if s == "" {
		return s
	}
	s = initial.Upper(s)
	if !strings.ContainsAny(s[len(s)-1:], ".?!:") {
		s += "."
	}
	return s
}

// tooSmall says what the window needs. Everything stays as it was.
func tooSmall(c canvas) string {
	lines := c.fold(fmt.Sprintf("firstrole needs a window of at least %d by %d characters. This one is %d by %d.", minWidth, minHeight, c.width, c.height), max(c.width-2, 1))
	lines = append(lines, "")
	lines = append(lines, c.fold("Make it larger, or press ctrl+c: your answers are kept.", max(c.width-2, 1))...)
	for i, line := range lines {
		if line != "" {
			lines[i] = " " + line
		}
	}
	return strings.Join(lines[:min(len(lines), max(c.height, 1))], "\n")
}
