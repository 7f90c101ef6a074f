package tui

import (
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// ask is a question.
type ask struct {
	question *advisor.Question
	field    field
	offers   bool // the result, before all was asked
	offset   int
}

func newAsk(m *model) *ask {
	q := m.interview.Question()
	return &ask{
		question: q, offers: m.voice == nil && (m.at.settled.Verdict || m.interview.Part() > 1),
		field: newField(q, m.interview.Given(), m.interview.Sheet().Currency, m.typed[q.ID], m.look, m.canvas().inner()),
	}
}

func (s *ask) fit(c canvas) { s.field.fit(c.look, c.inner()) }

func (s *ask) keys() keymap {
	keys := s.field.keys()
	switch {
	case s.typing():
		return keys
	case s.offers:
		at := 1 + slices.IndexFunc(keys, func(b binding) bool { return b.action == confirm })
		return keysOf(keys[:at], keymap{settledKey}, keys[at:])
	}
	return keysOf(keys, keymap{{see, settledKey.keys, "", "", ""}})
}

// typing reports whether letters are text.
func (s *ask) typing() bool {
	f, ok := s.field.(*figure)
	return ok && !f.beneath
}

func (s *ask) typed(k tea.KeyMsg) { s.field.typed(k) }

func (s *ask) act(m *model, a action, pressed string) tea.Cmd {
	switch a {
	case confirm:
		answer, currency, say := s.field.given()
		if say != "" {
			m.quiet = say
			return nil
		}
		return m.confirm(answer, currency)
	case unknown:
		return m.confirm(advisor.UnknownAnswer, "")
	case back:
		s.keep(m)
		return m.retreat()
	case why:
		m.lay(newWhy(m, s.question))
	case note:
		m.lay(newNote(m, s.question))
	case see:
		if ok, say := s.early(m); !ok {
			m.quiet = say
			return nil
		}
		s.keep(m)
		return m.result(m.interview.Check())
	case top:
		s.field.goTo(0)
	case bottom:
		s.field.goTo(len(s.question.Options))
	case pageUp, pageDown:
		s.field.goTo(m.turnTo(s.field.at(), a))
	default:
		if n, err := strconv.Atoi(pressed); a == number && (err != nil || n > len(s.question.Options)+1) {
			m.quiet = fewer(len(s.question.Options) + 1)
			return nil
		}
		s.field.act(a, pressed)
	}
	return nil
}

// keep remembers what was typed, for when the question is shown again.
func (s *ask) keep(m *model) {
	if text := s.field.draft(); text != "" {
		m.typed[s.question.ID] = text
	} else {
		delete(m.typed, s.question.ID)
	}
}

func (s *ask) page(m *model, c canvas) page {
	p := prose{canvas: c}
	fixed := p.asked(s.question.Ask)
	if s.question.Help != "" {
		p.para(c.text, s.question.Help)
	}
	if len(p.lines) == 0 {
		fixed = append(fixed, "")
	}
	p.gap()
	from, to := s.field.rows(&p)
	options := len(p.lines) - 1
	if text := m.interview.Note(s.question.ID); text != "" {
		p.gap()
		p.labelled("Your note", text)
	} else if m.noting[s.question.ID] != "" {
		p.gap()
		p.labelled("Your note", "not kept yet; n goes on with it")
	}
	// What an answer speaks for is told a voice only when it asks.
	if s.question.Why != "" && m.voice == nil {
		p.gap()
		p.hang("Why we ask", c.grey, 12, c.grey, s.question.Why)
	}
	if from >= 0 && to == options {
		to = len(p.lines) - 1 // at the last option, what follows comes into view
	}
	return page{
		where: m.name(), aside: m.place() + m.unsavedMark(),
		fixed: fixed, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset, quiet: s.standing(m),
	}
}

// asked gives the lines of a question that stay while what stands under it
// scrolls. One that would take the window goes into the body from its third
// line on.
func (p *prose) asked(text string) (fixed []string) {
	lines := p.fold(text, p.inner())
	for i, line := range lines {
		if line = p.strong.Render(line); i < 2 || len(lines) <= p.height/6 {
			fixed = append(fixed, line)
		} else {
			p.lines = append(p.lines, line)
		}
	}
	return fixed
}

// standing is what the answers so far have settled.
func (s *ask) standing(m *model) string {
	path := m.interview.Engine().Audience.Method == advisor.MethodPath
	press := " Press r to see it now, or go on."
	if s.typing() {
		press = " Press ↓, then r, to see it now."
	}
	switch {
	case m.voice != nil || m.interview.Reviewing():
	case m.interview.Part() > 1:
		return "These answers move no points." + strings.Replace(press, "it", "the result", 1)
	case m.at.settled.Verdict:
		return "Nothing you can still answer changes the verdict." + press
	case m.at.settled.Role:
		return phrase.LeadSettled(path)
	case m.at.reopened:
		return phrase.LeadOpen(path)
	}
	return ""
}

// early reports whether the result can be seen from here, and if not why.
func (s *ask) early(m *model) (ok bool, why string) {
	switch {
	case m.interview.Part() > 1:
		return true, ""
	case m.voice != nil:
		return false, "The answers are handed over at the end. q saves what there is."
	case m.interview.Reviewing() || m.at.settled.Verdict || blanks(m.interview) == 0:
		return true, ""
	}
	return false, "The result comes once no answer still to come can change the verdict, or at the end."
}

// unsavedMark says, on the top line, that answers are not on disk.
func (m *model) unsavedMark() string {
	switch m.origin {
	case anExample:
		return " · an example"
	case fromCode:
		return " · from a code, not kept"
	}
	if m.unsaved != nil || m.shelf == nil {
		return " · not saved"
	}
	return ""
}
