package tui

import (
	"fmt"

	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// outcome is what comes out of what is agreed so far, with the answers and the
// themes to turn as in What if.
type outcome struct {
	hall *hall
	play *whatIf
}

func newOutcome(h *hall) *outcome {
	play := newWhatIf(h.now.Engine(), h.now.Differences().Merged)
	play.start, play.blank = "As agreed so far.", "not agreed yet"
	return &outcome{h, play}
}

var outcomeKeys = keysOf(keymap{
	{nextTab, "tab right l", "→", "what stays open", "go on to what stays open; tab too"},
	{"", "", "↑↓", "choose", "move to an answer, or to a theme"},
	{confirm, "enter ctrl+j", "enter", "try", "try another answer, or let a theme count half or twice"},
	{back, "left backspace esc shift+tab h", "←", "back", "back; so do backspace and esc"},
	{keep, "a", "a", "agree on it", "agree on the answers that were tried; themes are never kept"},
	{drop, "d", "d", "drop", "drop what was tried"},
	helpKey, quitKey,
}, moving, paging)

func (s *outcome) keys() keymap {
	if s.play.open != nil {
		return s.play.keys()
	}
	return outcomeKeys
}

func (s *outcome) act(m *model, a action, pressed string) tea.Cmd {
	w := s.play
	switch {
	case w.open != nil && (a == nextTab || a == prevTab):
		w.close()
	case w.open != nil:
		w.obey(a, pressed)
	case a == nextTab:
		return s.hall.goTo(m, s.hall.now.Skip())
	case a == back:
		return s.hall.back(m)
	case a == keep:
		return s.agree(m)
	case a == drop:
		w.drop()
		m.quiet = "Dropped. This is what is agreed."
	default:
		return w.act(m, a, pressed)
	}
	return nil
}

// agree makes decisions of the answers that were tried.
func (s *outcome) agree(m *model) tea.Cmd {
	var all []engagement.Step
	for _, t := range s.play.lines {
		if t.changed() && !t.tried.Blank() {
			d, _ := s.hall.now.Engagement().Agreed.Decision(t.question.ID)
			d.Question, d.Answer = t.question.ID, t.tried
			all = append(all, engagement.Decide(s.hall.now.Engine(), d, s.hall.now.Date()))
		}
	}
	if len(all) == 0 {
		m.quiet = "No other answer was tried: there is nothing to agree on."
		return nil
	}
	h := s.hall
	return h.taking(m, func(x engagement.Engagement) engagement.Engagement {
		for _, step := range all {
			x = step(x)
		}
		return x
	}, func(x engagement.Engagement) tea.Cmd {
		h.now = h.now.Retaken(x)
		h.turn(m)
		m.quiet = "Agreed. The reasons can be added from the list of what is settled."
		return nil
	})
}

func (s *outcome) page(m *model, c canvas) page {
	p := page{where: "What comes out", loud: true, aside: s.aside() + s.hall.mark(), from: -1}
	return s.play.page(c, p)
}

func (s *outcome) aside() string {
	if s.hall.now.Firm() {
		return "no answer given changes it"
	}
	return "an answer given may change it"
}

// openList is what stays open at the end, and what is settled.
type openList struct {
	hall *hall
	menu
	settled bool // what is settled is listed too
}

func newOpenList(h *hall) *openList { return &openList{hall: h} }

// openEntry is a line of the list; the last two lead on.
type openEntry struct {
	label, aside string
	question     string
}

const (
	showSettled = "Show what is settled"
	endMeeting  = "End the meeting"
)

func (s *openList) entries() []openEntry {
	var all []openEntry
	list := func(spreads []*engagement.Spread) {
		for _, one := range spreads {
			all = append(all, openEntry{one.Question.Short, s.standing(one), one.Question.ID})
		}
	}
	list(s.hall.now.Open())
	closed := s.hall.now.Closed()
	if s.settled {
		list(closed)
	} else if len(closed) > 0 {
		all = append(all, openEntry{label: showSettled, aside: fmt.Sprint(len(closed))})
	}
	return append(all, openEntry{label: endMeeting})
}

// standing says how a question stands.
func (s *openList) standing(one *engagement.Spread) string {
	q := one.Question
	switch {
	case one.Decided != nil && one.Decided.Open() && one.Decided.Action.What != "":
		return "left open: " + phrase.Action(one.Decided.Action)
	case one.Decided != nil && one.Decided.Open():
		return "left open"
	case one.Decided != nil:
		return phrase.Line(q.Text(one.Decided.Answer, s.hall.now.Differences().Merged.Currency))
	case one.State == engagement.Agreed:
		return "all: " + phrase.ValueText(q, &one.Values[0])
	case one.State == engagement.Differing:
		return fmt.Sprintf("%d different answers", len(one.Values))
	}
	return fmt.Sprintf("%d of %d answered", one.Known(), len(s.hall.now.Engagement().Stakeholders))
}

var openListKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "open", "open the marked line"},
	{back, "left backspace esc", "←", "back", "back to what comes out; so do backspace and esc"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	helpKey, quitKey,
}, moving, paging)

func (s *openList) keys() keymap { return openListKeys }

func (s *openList) act(m *model, a action, pressed string) tea.Cmd {
	all := s.entries()
	switch a {
	case back:
		return s.hall.back(m)
	case confirm:
		switch e := all[min(s.at, len(all)-1)]; {
		case e.question != "":
			return s.hall.goTo(m, s.hall.now.Take(e.question))
		case e.label == showSettled:
			s.settled = true
		default:
			return s.conclude(m)
		}
	default:
		s.move(m, a, pressed, len(all))
	}
	return nil
}

func (s *openList) conclude(m *model) tea.Cmd {
	h := s.hall
	return h.taking(m, h.now.Concluded(), func(x engagement.Engagement) tea.Cmd {
		h.now = h.now.Retaken(x)
		h.concluded = true
		if h.failed != nil {
			return nil // it is said first, and q leaves
		}
		return tea.Quit
	})
}

func (s *openList) page(m *model, c canvas) page {
	p := prose{canvas: c}
	open := s.hall.now.Open()
	if len(open) == 0 {
		p.para(c.text, "Nothing stays open.")
	} else {
		p.para(c.strong, "What stays open")
	}
	p.gap()
	var labels, asides []string
	for _, e := range s.entries() {
		labels, asides = append(labels, e.label), append(asides, e.aside)
	}
	from, to := s.put(&p, labels, asides)
	return page{
		where: s.hall.name(), aside: fmt.Sprintf("%d open", len(open)) + s.hall.mark(), body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset,
		pinned: []string{"", c.grey.Render("So far   ") + c.decided().Render(c.one(s.hall.comes(s.hall.now.Differences().Merged), c.inner()-9))},
	}
}
