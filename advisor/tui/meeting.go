package tui

import (
	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// Make makes a step of an engagement and gives what it became. Where it cannot
// be saved the error says why; the engagement that comes with it has the step
// all the same.
type Make func(engagement.Step) (engagement.Engagement, error)

// hall is a meeting on the full screen: for a screen that is shared, or thrown
// on a wall.
type hall struct {
	now       engagement.Meeting
	make      Make
	failed    error // of the last step
	concluded bool
}

// does is the end of slow work: it changes the model.
type does func(m *model) tea.Cmd

// take makes a step, and goes on once it is on disk.
func (h *hall) take(m *model, step engagement.Step) tea.Cmd {
	return h.taking(m, step, func(x engagement.Engagement) tea.Cmd {
		h.now = h.now.Taken(x)
		h.turn(m)
		return nil
	})
}

// keep makes a step that more belongs to, and stays.
func (h *hall) keep(m *model, step engagement.Step) tea.Cmd {
	return h.taking(m, step, func(x engagement.Engagement) tea.Cmd {
		h.now = h.now.Retaken(x)
		return nil
	})
}

// taking makes a step and goes on with what it gave.
func (h *hall) taking(m *model, step engagement.Step, then func(engagement.Engagement) tea.Cmd) tea.Cmd {
	m.waiting = true
	return func() tea.Msg {
		x, err := h.make(step)
		return does(func(m *model) tea.Cmd {
			m.waiting = false
			before := h.failed
			h.failed = err
			cmd := then(x)
			if err != nil && (before == nil || before.Error() != err.Error()) {
				m.lay(&trouble{title: "Not on disk", text: sentence(err.Error()) + " What is agreed is kept here, and saved with the next answer that can be."})
			}
			return cmd
		})
	}
}

// turn fills the window with where the meeting is.
func (h *hall) turn(m *model) {
	switch h.now.At().Kind {
	case engagement.StopOwner:
		m.show(newOwner(h))
	case engagement.StopAnswer:
		m.show(newGap(h))
	case engagement.StopReason:
		m.show(newReason(h))
	case engagement.StopAction:
		m.show(newAction(h))
	case engagement.StopVerdict:
		m.show(newOutcome(h))
	case engagement.StopOpen:
		m.show(newOpenList(h))
	}
}

// goTo shows another place of the meeting.
func (h *hall) goTo(m *model, to engagement.Meeting) tea.Cmd {
	h.now = to
	h.turn(m)
	return nil
}

func (h *hall) back(m *model) tea.Cmd {
	if h.now.First() {
		m.quiet = "This is the beginning. q stops; everything confirmed is saved."
		return nil
	}
	return h.goTo(m, h.now.Back())
}

// name is what stands top left.
func (h *hall) name() string { return h.now.Engagement().Client }

// mark says, on the top line, that something is not on disk.
func (h *hall) mark() string {
	if h.failed != nil {
		return " · not saved"
	}
	return ""
}

// comes is the verdict of a sheet in a line.
func (h *hall) comes(s advisor.Sheet) string {
	e := h.now.Engine()
	v := e.Judge(s)
	text := phrase.Line(v.Label) + ": " + phrase.Lower(phrase.StrengthWord(v, e.Audience.Method == advisor.MethodPath))
	if v.Provisional {
		text += ", provisional"
	}
	return text
}
