package tui

import (
	"errors"
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
)

// loaded takes the pack in and does what was wished for meanwhile.
func (m *model) loaded(msg loadedMsg) tea.Cmd {
	if msg.err != nil {
		m.failure = msg.err
		m.waiting = false
		m.show(newEnd("The questions cannot be read", msg.err))
		return nil
	}
	m.pack, m.example = msg.pack, msg.example
	if m.wish == nil {
		return m.sort()
	}
	do := m.wish
	m.wish, m.waiting, m.quiet = nil, false, ""
	return tea.Batch(do(), m.sort())
}

// withPack does something that needs the pack, at once or when it is there.
func (m *model) withPack(do func() tea.Cmd) tea.Cmd {
	if m.pack != nil {
		return do()
	}
	m.waiting = true
	m.quiet = "Reading the questions…"
	m.wish = do
	return nil
}

func (m *model) takeList(msg listedMsg) tea.Cmd {
	m.entries, m.listed = msg.entries, true
	if msg.err != nil {
		m.quiet = "Earlier interviews cannot be listed: " + msg.err.Error()
	}
	if s, ok := m.screen.(*interviews); ok {
		s.at, s.none = min(s.at, max(len(m.entries)-1, 0)), len(m.entries) == 0
	}
	return m.sort()
}

// start asks who is asking, where that is not known, and begins.
func (m *model) start() tea.Cmd {
	switch {
	case m.options.As != "":
		return m.begin(m.options.As)
	case len(m.pack.Audiences) == 1:
		return m.begin(m.pack.Audiences[0].ID)
	}
	m.show(&audience{menu: menu{at: -1}})
	return nil
}

func (m *model) started(msg startedMsg) tea.Cmd {
	m.waiting, m.live, m.accepted, m.unsaved = false, true, false, nil
	m.keeper, m.at, m.interview = msg.keeper, msg.at, msg.at.interview
	m.typed, m.noting = map[string]string{}, map[string]string{}
	m.asked, m.origin = "", msg.origin
	switch m.origin {
	case anExample:
		return m.result(m.interview)
	case fromCode:
		return m.resultAt(m.interview, "", guestSays(m.shelf))
	}
	d := msg.draft
	if d.Text != "" {
		m.typed[d.Question] = d.Text
	}
	m.turn()
	if q := m.interview.Engine().Question(d.Question); q != nil && d.Note != "" {
		m.noting[q.ID] = d.Note
		m.lay(newNote(m, q))
	}
	if len(msg.left) > 0 {
		m.lay(newLeft(msg.left))
	}
	return nil
}

// arrived shows the place that an interview came to.
func (m *model) arrived(msg arrivedMsg) {
	led := m.at.settled.Role && m.at.interview.Part() == msg.at.interview.Part()
	m.waiting, m.at = false, msg.at
	m.at.reopened = led && !m.at.settled.Role && blanks(m.at.interview) > 0
	m.turn()
	if msg.saved {
		m.saved(msg.err)
	}
}

// turn fills the window with where the interview is.
func (m *model) turn() {
	if m.interview.AtCheck() {
		m.show(newCheck(m))
		return
	}
	m.show(newAsk(m))
}

// saved notes how a save went. The first that fails is shown; once the
// respondent goes on without, the top line says so.
func (m *model) saved(err error) {
	m.unsaved = err
	if err != nil && !m.accepted {
		if _, shown := m.current().(*unsaved); !shown {
			m.lay(&unsaved{err: err})
		}
	}
}

// confirm hands an answer to the engine and goes where that leads.
func (m *model) confirm(a advisor.Answer, currency string) tea.Cmd {
	q := m.interview.Question()
	next, err := m.interview.Confirm(a)
	switch {
	case errors.Is(err, advisor.ErrNothingGiven):
		m.quiet = "Nothing is marked yet."
		return nil
	case err != nil:
		m.quiet = "That answer does not fit this question."
		return nil
	}
	m.own()
	if currency != "" {
		next = next.WithCurrency(currency)
	}
	next = next.WithDate(m.options.Today)
	delete(m.typed, q.ID)
	return m.goTo(next)
}

// retreat goes to the question before; from a change back to check your
// answers; from the first question to the start, or to the result where the
// first part is done.
func (m *model) retreat() tea.Cmd {
	i := m.interview
	switch {
	case i.AtCheck() && m.origin != ownAnswers:
		return m.leave()
	case !i.AtCheck() && i.Reviewing():
		return m.wander(i.Return())
	case !i.AtCheck() && i.First() && i.Part() == 2:
		return m.result(i.FirstPart().Check())
	case !i.AtCheck() && i.First():
		return m.leave()
	}
	return m.wander(i.Back())
}

// leave saves, closes the interview and goes to the start.
func (m *model) leave() tea.Cmd {
	if m.voice != nil {
		m.quiet = "This is the first question. q saves and stops."
		return nil
	}
	return m.leaveFor(func() tea.Cmd { m.show(&welcome{}); return nil })
}

// leaveFor saves and closes the interview, then goes somewhere else.
func (m *model) leaveFor(next func() tea.Cmd) tea.Cmd {
	if m.origin == fromCode && m.shelf != nil {
		m.lay(&guestLeaves{next: next})
		return nil
	}
	return m.goAway(next)
}

func (m *model) goAway(next func() tea.Cmd) tea.Cmd {
	m.waiting = true
	save, k := m.save(), m.keeper
	return func() tea.Msg {
		err := save()
		if err == nil {
			err = k.close()
		}
		return leftMsg{err, next}
	}
}

type leftMsg struct {
	err  error
	next func() tea.Cmd
}

func (m *model) left(msg leftMsg) tea.Cmd {
	m.waiting = false
	if msg.err != nil && !m.accepted {
		m.saved(msg.err)
		return nil
	}
	m.settle()
	m.live, m.openID, m.sorted = false, "", false
	return tea.Batch(msg.next(), m.list())
}

// draft is what is being typed, and where one is.
func (m *model) draft() store.Draft {
	var d store.Draft
	if q := m.interview.Question(); q != nil {
		d.Question = q.ID
		d.Text = m.typed[q.ID]
	}
	if s, ok := m.screen.(*ask); ok && s.question.ID == d.Question {
		d.Text = s.field.draft()
	}
	// A note that is open counts before one that waits at the question.
	d.Note = m.noting[d.Question]
	for _, s := range m.over {
		if n, ok := s.(*noteScreen); ok && n.unfinished() != "" {
			d.Question, d.Note = n.question.ID, n.unfinished()
		}
	}
	return d
}

// finish saves for the last time and closes the file.
func (m *model) finish() error {
	if !m.live {
		return nil
	}
	err := m.saveLast()
	m.settle()
	return errors.Join(err, m.keeper.close())
}

// settle notes what becomes of the interview that is open, for whoever is told
// once the window is closed.
func (m *model) settle() {
	id := m.keeper.id()
	if id == "" {
		return
	}
	i := m.interview
	m.outcome.SavedAs = id
	m.outcome.Finished = i.Engine().Resume(i.Sheet(), i.Bookmark()).AtCheck()
}

// saveLast saves once more. After a breakdown a screen may not even know any
// more what was typed on it; every answer is on disk by then.
func (m *model) saveLast() (err error) {
	defer func() {
		if recover() != nil {
			err = nil
		}
	}()
	return m.save()()
}

// sentences gives every problem of an error, each with its hint.
func sentences(err error) []string {
	list, ok := problem.Of(err)
	if !ok {
		return []string{err.Error()}
	}
	var all []string
	for _, p := range list {
		all = append(all, problemLine(p))
	}
	return slices.Clip(all)
}

func problemLine(p problem.Problem) string {
	line := p.Message
	if p.Line > 0 {
		line = fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	} else if p.File != "" {
		line = p.File + ": " + p.Message
	}
	if p.Hint != "" {
		line += "\n" + p.Hint
	}
	return line
}
