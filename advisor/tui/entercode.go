package tui

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/code"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/wrap"
	tea "github.com/charmbracelet/bubbletea"
)

// codeScreen takes an answer code.
type codeScreen struct {
	textBox
	wrong []problem.Problem // what is wrong with the one that was given last
}

// codeLimit is more than a code has, with every space and line break around it.
const codeLimit = 2000

var codeKeys = keymap{
	{confirm, "enter ctrl+j", "enter", "show the result", "show the result"},
	{back, "esc", "esc", "back", "back to the start"},
}

func (s *codeScreen) fit(c canvas) {
	s.limit, s.lines = codeLimit, 4
	s.textBox.fit(c)
}

func (s *codeScreen) keys() keymap { return codeKeys }

func (s *codeScreen) typed(k tea.KeyMsg) {
	s.wrong = nil
	s.textBox.typed(k)
}

func (s *codeScreen) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		if strings.TrimSpace(s.text) == "" {
			m.quiet = "Type the code or paste it, then press enter."
			return nil
		}
		return m.withPack(func() tea.Cmd { return m.readCode(s.text) })
	}
	return nil
}

type refusedMsg struct{ err error }

// readCode opens the result of a code. Nothing of it goes to disk.
func (m *model) readCode(text string) tea.Cmd {
	m.waiting = true
	pack := m.pack
	return func() tea.Msg {
		sheet, err := code.Read(text, pack)
		if err != nil {
			return refusedMsg{err}
		}
		engine, err := advisor.NewEngine(pack, sheet.As)
		if err != nil {
			return refusedMsg{err}
		}
		return startedMsg{at: arriveAt(engine.Start(sheet).Check()), keeper: &keeper{pack: pack}, origin: fromCode}
	}
}

// refused says at the code why it is none.
func (m *model) refused(msg refusedMsg) {
	m.waiting = false
	if s, ok := m.current().(*codeScreen); ok {
		list, found := problem.Of(msg.err)
		if !found {
			list = problem.List{{Message: msg.err.Error()}}
		}
		s.wrong = list
	}
}

func (s *codeScreen) page(_ *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Which code?")
	p.gap()
	s.put(&p)
	p.gap()
	for _, one := range s.wrong {
		p.para(c.text, sentence(one.Message))
		p.caret(one)
		if one.Hint != "" {
			p.para(c.text, sentence(one.Hint))
		}
	}
	if s.wrong == nil {
		p.para(c.grey, "Type it or paste it, in capitals or not. A code carries the answers, not the name or the notes. Its result is kept only if you say so, or change an answer.")
	}
	return page{where: "I have a code", loud: true, body: p.lines, from: -1}
}

// caret points at the place of a problem, where its line fits.
func (p *prose) caret(one problem.Problem) {
	before := []rune(one.Text)
	if one.Column < 1 || one.Column > len(before) {
		return
	}
	text := p.own(clean.Screen(one.Text))
	at := wrap.Width(p.own(clean.Screen(string(before[:one.Column-1]))))
	if wrap.Width(text)+2 <= p.inner() {
		p.lines = append(p.lines, "  "+p.grey.Render(text), "  "+strings.Repeat(" ", at)+p.accent.Render("^"))
	}
}
