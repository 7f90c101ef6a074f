package tui

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/wrap"
	tea "github.com/charmbracelet/bubbletea"
)

// reading is a text to scroll through and close.
type reading struct {
	where  string
	write  func(p *prose)
	offset int
}

func (s *reading) keys() keymap { return overlayKeys }

func (s *reading) act(m *model, a action, _ string) tea.Cmd {
	if a == back {
		m.lift()
	}
	m.scroll(&s.offset, a)
	return nil
}

func (s *reading) page(m *model, c canvas) page {
	p := prose{canvas: c}
	s.write(&p)
	return page{where: s.where, loud: true, body: p.lines, from: -1, offset: &s.offset}
}

// newWhy says why a question is asked and what it rests on.
func newWhy(m *model, q *advisor.Question) *reading {
	pack := m.pack
	return &reading{where: "Why we ask", write: func(p *prose) {
		p.para(p.strong, q.Ask)
		p.gap()
		p.para(p.text, q.Why)
		if q.FindOut != "" {
			p.title("How to find out")
			p.para(p.text, q.FindOut)
		}
		if len(q.Sources) > 0 {
			p.title("What it rests on")
			p.sources(cited(pack, q.Sources))
		}
	}}
}

// newLeft says what no longer fits an interview made with older questions.
func newLeft(left []problem.Problem) *reading {
	return &reading{where: "Some answers no longer fit", write: func(p *prose) {
		p.para(p.text, "This interview was made with other questions. What still fits is here; this is not:")
		p.gap()
		for _, one := range left {
			p.item(0, one.Message, "")
			if one.Hint != "" {
				p.hang("", p.grey, 2, p.grey, one.Hint)
			}
		}
	}}
}

// helpScreen lists every key of a screen.
type helpScreen struct {
	keymap keymap
	offset int
}

func (s *helpScreen) keys() keymap { return overlayKeys }

func (s *helpScreen) act(m *model, a action, _ string) tea.Cmd {
	if a == back {
		m.lift()
	}
	m.scroll(&s.offset, a)
	return nil
}

// aboutMouse says what the mouse does, or how it does something.
func (m *model) aboutMouse() string {
	if m.options.Mouse {
		return "a click marks a line, a second confirms it; the wheel scrolls; shift selects text"
	}
	return "selects text; firstrole --mouse takes clicks and the wheel instead"
}

func (s *helpScreen) page(m *model, c canvas) page {
	p := prose{canvas: c}
	for _, b := range keysOf(s.keymap, always) {
		say := b.say
		if say == "" {
			say = b.word
		}
		show := b.show
		if show == "" && strings.Contains(say, ": ") {
			show, say, _ = strings.Cut(say, ": ") // keys that the help line never shows
		}
		if show != "" && say != "" {
			p.hang(wrap.Pad(c.own(show), 12), c.accent, 14, c.text, c.own(say))
		}
	}
	p.hang(wrap.Pad("mouse", 12), c.accent, 14, c.text, m.aboutMouse())
	return page{where: "Keys", loud: true, body: p.lines, from: -1, offset: &s.offset}
}
