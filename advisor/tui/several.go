package tui

import (
	"slices"
	"strconv"

	"firstrole/advisor"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// several takes one or more options. An option that stands alone, and "I don't
// know", take the other marks away and go when another is marked: huh knows
// nothing of that, but it marks options in the very slice it was given, so the
// marks can be set there.
type several struct {
	question *advisor.Question
	look     *look
	width    int
	labels   []string
	options  []huh.Option[int] // shared with the field; values are places, from 1
	field    *huh.MultiSelect[int]
	moved    bool // the cursor is shown
}

func newSeveral(q *advisor.Question, a advisor.Answer, l *look, width int) *several {
	s := &several{question: q, look: l, width: width}
	chosen := make([]bool, len(q.Options)+1)
	for i, o := range q.Options {
		chosen[i] = a.Has(o.ID)
	}
	chosen[len(q.Options)] = a.Unknown
	s.build(chosen)
	if at := slices.Index(chosen, true); at >= 0 {
		s.moved = true
		s.moveTo(at)
	}
	s.show()
	return s
}

// build makes the field and then marks what is chosen: huh would scroll the
// options before one that is given as selected out of sight.
func (s *several) build(chosen []bool) {
	s.labels = optionLabels(s.question, s.width-optionIndent-6)
	s.options = make([]huh.Option[int], len(s.labels))
	for i, label := range s.labels {
		s.options[i] = huh.NewOption(label, i+1)
	}
	s.field = huh.NewMultiSelect[int]()
	s.field.WithTheme(s.look.field)
	s.field.WithKeyMap(fieldKeys())
	s.field.WithWidth(s.width - optionIndent)
	s.field.Options(s.options...)
	for i := range s.options {
		s.options[i] = s.options[i].Selected(chosen[i])
	}
}

// show makes the field's mark visible once there is one, and has the field
// read which options are chosen.
func (s *several) show() {
	if s.moved {
		s.field.Focus()
	} else {
		s.field.Blur()
	}
}

func (s *several) keys() keymap { return severalKeys }

func (s *several) act(a action, pressed string) {
	switch a {
	case up, down:
		if !s.moved {
			s.moved = true
			if a == up {
				s.moveTo(len(s.labels) - 1)
			}
			s.show()
			return
		}
		s.field.Update(keyOf(a))
	case toggle:
		if s.moved {
			s.toggle()
		}
	case number:
		if n, err := strconv.Atoi(pressed); err == nil && n <= len(s.labels) {
			s.moved = true
			s.moveTo(n - 1)
			s.toggle()
		}
	}
}

func (s *several) at() int {
	if !s.moved {
		return -1
	}
	return s.under()
}

func (s *several) goTo(at int) {
	s.moved = true
	s.moveTo(at)
	s.show()
}

func (s *several) typed(tea.KeyMsg) {}

func (s *several) draft() string { return "" }

// under is the place under huh's cursor.
func (s *several) under() int {
	n, _ := s.field.Hovered()
	return n - 1
}

// moveTo moves huh's cursor, which obeys movements only.
func (s *several) moveTo(at int) {
	for s.under() < at {
		s.field.Update(keyOf(down))
	}
	for s.under() > at {
		s.field.Update(keyOf(up))
	}
}

func (s *several) toggle() {
	at := s.under()
	s.field.Update(keyOf(toggle))
	if s.chosen()[at] {
		for i := range s.options {
			if i != at && (s.alone(at) || s.alone(i)) {
				s.options[i] = s.options[i].Selected(false)
			}
		}
	}
	s.show()
}

// alone reports whether an option excludes every other.
func (s *several) alone(at int) bool {
	return at == len(s.question.Options) || s.question.Options[at].Alone
}

func (s *several) chosen() []bool {
	chosen := make([]bool, len(s.labels))
	values, _ := s.field.GetValue().([]int)
	for _, n := range values {
		chosen[n-1] = true
	}
	return chosen
}

func (s *several) given() (a advisor.Answer, currency, say string) {
	var options []string
	for i, chosen := range s.chosen() {
		switch {
		case chosen && i == len(s.question.Options):
			return advisor.UnknownAnswer, "", ""
		case chosen:
			options = append(options, s.question.Options[i].ID)
		}
	}
	if len(options) == 0 {
		return a, "", "Nothing is marked yet. Mark one or more answers with the space bar, or type their numbers."
	}
	return advisor.Choose(options...), "", ""
}

func (s *several) rows(p *prose) (from, to int) {
	from, to = put(p, s.field.View(), s.labels, s.at())
	for i := range p.zones {
		p.zones[i].toggles = true
	}
	return from, to
}

func (s *several) fit(l *look, width int) {
	if s.look == l && s.width == width {
		return
	}
	at, chosen := s.under(), s.chosen()
	s.look, s.width = l, width
	s.build(chosen)
	s.moveTo(at)
	s.show()
}
