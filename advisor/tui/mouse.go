package tui

import (
	"strconv"

	"firstrole/advisor/internal/wrap"
	tea "github.com/charmbracelet/bubbletea"
)

// zone is a line of a list, which may take several rows of the body, as
// something to click on.
type zone struct {
	from, to int // rows of the body
	at       int // the place of the line, from 0
	marked   bool
	toggles  bool // a click marks it or takes the mark away, and confirms nothing
}

// zone takes down that the rows from one on belong to a line.
func (p *prose) zone(from, at int, marked bool) {
	p.zones = append(p.zones, zone{from: from, to: len(p.lines) - 1, at: at, marked: marked})
}

// notch is how many lines of a text the wheel turns at once.
const notch = 3

// mouse does what a key would do: a click moves the mark, or confirms the line
// that is marked; it presses what the help line offers and opens tabs. Bubble
// Tea says nothing of the mouse unless it was asked for.
func (m *model) mouse(msg tea.MouseMsg) tea.Cmd {
	c := m.canvas()
	if msg.Action != tea.MouseActionPress || m.waiting || c.tooSmall() {
		return nil
	}
	s := m.current()
	p := s.page(m, c)
	if m.quiet != "" {
		p.quiet = m.quiet
	}
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		return m.turned(s, p, "up")
	case tea.MouseButtonWheelDown:
		return m.turned(s, p, "down")
	case tea.MouseButtonLeft:
		return m.clicked(s, p, msg.X, msg.Y)
	}
	return nil
}

// turned scrolls a text, or moves the mark of a list.
func (m *model) turned(s screen, p page, key string) tea.Cmd {
	times := 1
	switch {
	case len(p.zones) > 0:
	case p.from < 0 && p.offset != nil:
		times = notch
	default:
		return nil // a key would go somewhere else, and not scroll
	}
	a := s.keys().find(key)
	if a != up && a != down {
		return nil
	}
	m.quiet = ""
	var cmds []tea.Cmd
	for range times {
		cmds = append(cmds, s.act(m, a, key))
	}
	return tea.Batch(cmds...)
}

func (m *model) clicked(s screen, p page, x, y int) tea.Cmd {
	c := m.canvas()
	c.room = p.wide
	x -= c.left()
	at := c.rowsOf(p, len(c.foot(p.quiet, s.keys())))
	switch {
	case y == at.foot:
		return m.offered(s, c, x)
	case y == at.head && len(p.tabs) > 0:
		return m.tabbed(s, p, c, x)
	case y < at.body || y >= at.body+min(at.room, len(p.body)):
		return nil
	}
	shown := c.view(p, at.room)
	first := 0
	if p.offset != nil {
		first = *p.offset
	}
	row := y - at.body
	switch {
	case row == 0 && first > 0:
		return m.perform(s, s.keys().find("pgup"), "pgup")
	case row == len(shown)-1 && first+len(shown) < len(p.body):
		return m.perform(s, s.keys().find("pgdown"), "pgdown")
	}
	for _, z := range p.zones {
		if row+first < z.from || row+first > z.to {
			continue
		}
		if z.marked && !z.toggles {
			return m.perform(s, confirm, "enter")
		}
		return m.perform(s, number, strconv.Itoa(z.at+1))
	}
	return nil
}

// offered presses a key of the help line.
func (m *model) offered(s screen, c canvas, x int) tea.Cmd {
	for _, o := range c.offers(s.keys()) {
		if x >= o.at && x < o.at+wrap.Width(o.text) {
			return m.perform(s, o.action, o.pressed())
		}
	}
	return nil
}

// tabbed opens the tab that was clicked on.
func (m *model) tabbed(s screen, p page, c canvas, x int) tea.Cmd {
	for i, from := range c.tabPlaces(p.tabs) {
		if x < from || x >= from+wrap.Width(p.tabs[i]) {
			continue
		}
		var cmds []tea.Cmd
		for range (i - p.tab + len(p.tabs)) % len(p.tabs) {
			cmds = append(cmds, m.perform(s, nextTab, "tab"))
		}
		return tea.Batch(cmds...)
	}
	return nil
}
