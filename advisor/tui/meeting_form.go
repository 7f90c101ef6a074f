package tui

import (
	"strings"

	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// form is a few lines that are written for one step of a meeting.
type form struct {
	hall  *hall
	where string
	title string   // where the eye starts
	texts []string // under it
	lines []formLine
	at    int
	step  func(lines []formLine) (step engagement.Step, say string)
	over  bool // it lies over the question it belongs to
}

// formLine is one of them.
type formLine struct {
	label string
	hint  string
	textLine
}

// formLimit is as many characters as a line of a form takes.
const formLimit = 400

func (h *hall) form(where, title string, lines ...formLine) *form {
	s := &form{hall: h, where: where, title: title, lines: lines}
	for i := range s.lines {
		s.lines[i].limit = formLimit
	}
	return s
}

func newOwner(h *hall) *form {
	x := h.now.Engagement()
	s := h.form(h.name(), "Whose decision is it?", formLine{label: "Name", textLine: textLine{text: x.Owner}})
	heard := phrase.OneHeard(x)
	if heard == "" {
		heard = phrase.Upper(phrase.Count(len(x.Answered()), "stakeholder has", "stakeholders have")) + " answered, each alone. Names stay hidden until a key shows them."
	}
	s.texts = []string{"The person who decides where the others cannot agree.", heard}
	s.step = func(lines []formLine) (engagement.Step, string) {
		if lines[0].given() == "" {
			return nil, "Write a name first."
		}
		return h.now.Owned(lines[0].given()), ""
	}
	return s
}

func newReason(h *hall) *form {
	d := h.now.Decision()
	s := h.form(h.name(), h.now.Spread().Question.Ask,
		formLine{label: "Why", textLine: textLine{text: d.Reason}},
		formLine{label: "Decided by", textLine: textLine{text: d.By}, hint: "left empty: " + h.now.Engagement().Owner})
	s.texts = []string{h.agreed(d)}
	s.step = func(lines []formLine) (engagement.Step, string) {
		d.Reason, d.By = lines[0].given(), lines[1].given()
		return h.now.Decided(d), ""
	}
	return s
}

func newAction(h *hall) *form {
	d := h.now.Decision()
	q := h.now.Spread().Question
	s := h.form(h.name(), q.Ask,
		formLine{label: "What is to be done", textLine: textLine{text: d.Action.What}, hint: "left empty: nothing"},
		formLine{label: "Who does it", textLine: textLine{text: d.Action.Who}},
		formLine{label: "By when", textLine: textLine{text: d.Action.When}, hint: "a date, such as 2026-04-01, or a few words"})
	s.texts = []string{h.agreed(d)}
	if d.Open() && q.FindOut != "" {
		s.texts = append(s.texts, "To find out: "+q.FindOut)
	}
	s.step = func(lines []formLine) (engagement.Step, string) {
		d.Action = engagement.Action{What: lines[0].given(), Who: lines[1].given(), When: lines[2].given()}
		if d.Action.What == "" && d.Action != (engagement.Action{}) {
			return nil, "Write what is to be done, or leave all three empty."
		}
		return h.now.Decided(d), ""
	}
	return s
}

// agreed says what was agreed on the question that is shown.
func (h *hall) agreed(d engagement.Decision) string {
	if d.Open() {
		return "Left open."
	}
	return "Agreed: " + phrase.Line(h.now.Spread().Question.Text(d.Answer, h.now.Differences().Merged.Currency)) + "."
}

var formKeys = keymap{
	{confirm, "enter ctrl+j", "enter", "confirm", "confirm the line; the last one saves"},
	{nextTab, "down tab", "↑↓", "other line", "move between the lines; tab too"},
	{prevTab, "up shift+tab", "", "", ""},
	{back, "esc", "esc", "back", "back; what was confirmed stays"},
}

func (s *form) keys() keymap { return formKeys }

func (s *form) fit(c canvas) {
	for i := range s.lines {
		s.lines[i].fit(c)
	}
}

func (s *form) typed(k tea.KeyMsg) { s.lines[s.at].typed(k) }

func (s *form) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case nextTab:
		s.at = min(s.at+1, len(s.lines)-1)
	case prevTab:
		s.at = max(s.at-1, 0)
	case back:
		if s.over {
			m.lift()
			return nil
		}
		return s.hall.back(m)
	case confirm:
		step, say := s.step(s.lines)
		if s.at < len(s.lines)-1 && !s.idle() {
			s.at++
			if say != "" {
				return nil // it is said at the last line, if it is still so
			}
			return s.hall.keep(m, step)
		}
		if say != "" {
			m.quiet = say
			return nil
		}
		return s.hall.take(m, step)
	}
	return nil
}

// idle tells whether the first line was left empty, with nothing behind it:
// there is no more to ask for.
func (s *form) idle() bool {
	for i := range s.lines {
		if s.lines[i].given() != "" {
			return false
		}
	}
	return s.at == 0 && len(s.lines) == 3
}

func (s *form) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, s.title)
	for _, text := range s.texts {
		p.para(c.text, text)
	}
	from := 0
	for i := range s.lines {
		l := &s.lines[i]
		p.gap()
		start := len(p.lines)
		style := c.grey
		if i == s.at {
			style = c.text
		}
		p.para(style, l.label)
		if l.hint != "" {
			p.tail(2, l.hint)
		}
		if i == s.at {
			from = start
			l.put(&p)
		} else {
			p.lines = append(p.lines, "    "+c.text.Render(p.one(l.given(), c.inner()-4)))
		}
	}
	return page{where: s.where, aside: strings.TrimPrefix(s.hall.mark(), " · "), body: p.lines, from: from, to: min(from+1, len(p.lines)-1), offset: new(int)}
}
