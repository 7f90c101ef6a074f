package tui

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	tea "github.com/charmbracelet/bubbletea"
)

// check shows every answer, to be changed before the result is seen.
type check struct {
	menu
	steps []advisor.Step // of both parts, where the second was begun
	hands bool           // the answers are handed over
}

func newCheck(m *model) *check {
	i := m.interview
	s := &check{steps: i.FirstPart().Steps(), hands: m.voice != nil}
	second := i.SecondPart().Steps()
	begun := i.Part() == 2
	for _, step := range second {
		begun = begun || !step.Answer.Blank()
	}
	if begun {
		s.steps = append(s.steps, second...)
	}
	s.steps = advisor.ByTheme(s.steps)
	for at, step := range s.steps {
		if step.Answer.Blank() {
			s.at = at // what is missing is where one wants to be
			break
		}
	}
	if m.asked != "" {
		for at, step := range s.steps {
			if step.Question.ID == m.asked {
				s.at = at
			}
		}
	}
	return s
}

func (s *check) keys() keymap {
	if s.hands {
		return handKeys
	}
	return checkKeys
}

func (s *check) act(m *model, a action, pressed string) tea.Cmd {
	var q *advisor.Question
	if s.at < len(s.steps) {
		q = s.steps[s.at].Question
	}
	switch {
	case a == back:
		m.asked = ""
		return m.retreat()
	case a == see:
		return m.result(m.interview.Check())
	case q == nil:
	case a == confirm:
		m.asked = q.ID
		return m.wander(change(m.interview, q))
	case a == why:
		m.lay(newWhy(m, q))
	case a == note:
		m.lay(newNote(m, q))
	default:
		s.move(m, a, pressed, len(s.steps))
	}
	return nil
}

// change opens a question of either part, to come back here after it.
func change(i advisor.Interview, q *advisor.Question) advisor.Interview {
	switch {
	case q.Part == i.Part():
	case q.Part == 2:
		i = i.SecondPart()
	default:
		i = i.FirstPart()
	}
	return i.Return().Change(q.ID)
}

func (s *check) page(m *model, c canvas) page {
	p := prose{canvas: c}
	from, to := 0, 0
	theme := ""
	sheet := m.interview.Sheet()
	width := s.shortWidth(c)
	for at, step := range s.steps {
		if label := themeLabel(m.pack, step.Question.Theme); label != theme || at == 0 {
			p.title(label)
			theme = label
		}
		start := len(p.lines)
		step.Note = m.interview.Note(step.Question.ID) // it may have been put there from here
		s.row(&p, step, step.Question.Text(step.Answer, sheet.Currency), width, at == s.at)
		p.zone(start, at, at == s.at)
		if at == s.at {
			from, to = start, len(p.lines)-1
		}
	}
	if s.at == 0 {
		from = 0 // with its heading
	}
	var marked *advisor.Question
	if s.at < len(s.steps) {
		marked = s.steps[s.at].Question
	}
	return page{
		where: "Check your answers", loud: true, aside: s.count() + m.unsavedMark(), pinned: c.inFull(marked),
		body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset,
	}
}

// fullFrom is the height of a window from which on there is room for it.
const fullFrom = 24

// inFull gives the rows that say what is asked where a line has only the short
// words for it; none in a small window. They are as many for every question, so
// that nothing jumps; nil: no question is marked.
func (c canvas) inFull(q *advisor.Question) []string {
	if c.width < besideFrom || c.height < fullFrom {
		return nil
	}
	rows := make([]string, 3)
	if q != nil {
		for i, line := range c.fold(q.Ask, c.inner()) {
			if i+1 < len(rows) {
				rows[i+1] = c.grey.Render(line)
			}
		}
	}
	return rows
}

// shortWidth is the column of the questions' short labels.
func (s *check) shortWidth(c canvas) int {
	width := 0
	for _, step := range s.steps {
		width = max(width, wrap.Width(clean.Screen(step.Question.Short)))
	}
	return min(width, c.inner()*2/5)
}

// row is one answer: what was asked, and what was said.
func (s *check) row(p *prose, step advisor.Step, text string, width int, marked bool) {
	left, style := "  ", p.text
	if marked {
		left, style = p.cursor+" ", p.accent
	}
	answer := style
	switch {
	case step.Answer.Blank():
		text, answer = "not answered yet", p.grey
	case step.Answer.Unknown && !marked:
		answer = p.grey
	}
	asked, said := p.fold(step.Question.Short, width), p.fold(text, p.inner()-width-4)
	for i := range max(len(asked), len(said)) {
		if i > 0 {
			left = "  "
		}
		p.lines = append(p.lines, strings.TrimRight(style.Render(left+wrap.Pad(at(asked, i), width))+"  "+answer.Render(at(said, i)), " "))
	}
	if step.Note != "" {
		p.tail(width+4, p.note+" note")
	}
}

// at is a line where there is one.
func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// count sums the answers up.
func (s *check) count() string {
	given, unknown, open := 0, 0, 0
	for _, step := range s.steps {
		switch {
		case step.Answer.Unknown:
			unknown++
		case step.Answer.Blank():
			open++
		default:
			given++
		}
	}
	text := fmt.Sprintf("%d answered", given)
	if unknown > 0 {
		text += fmt.Sprintf(" · %d unknown", unknown)
	}
	if open > 0 {
		text += fmt.Sprintf(" · %d open", open)
	}
	return text
}

func themeLabel(p *advisor.Pack, id string) string {
	for _, t := range p.Themes {
		if t.ID == id {
			return t.Label
		}
	}
	return ""
}
