package tui

import tea "github.com/charmbracelet/bubbletea"

// screen is one thing that fills the window. It is a plain struct: it holds
// what it shows and where one is in it, and no more.
type screen interface {
	// keys are what its keys mean now.
	keys() keymap
	// act carries an action out. Quit and help never get here.
	act(m *model, a action, pressed string) tea.Cmd
	// page renders it.
	page(m *model, c canvas) page
}

// typist is a screen with a text in it: it gets the keys that no action claims.
type typist interface {
	typed(k tea.KeyMsg)
}

// paster is a screen without a text in it that knows what to do with one.
type paster interface {
	pasted(m *model, text string) tea.Cmd
}

// fitted is a screen that must know of another width or look before it is
// drawn.
type fitted interface {
	fit(c canvas)
}

// current is the screen that gets the keys: the topmost overlay, if any.
func (m *model) current() screen {
	if n := len(m.over); n > 0 {
		return m.over[n-1]
	}
	return m.screen
}

// show fills the window with a screen and closes every overlay.
func (m *model) show(s screen) {
	m.screen, m.over = s, nil
	m.fit()
}

// lay puts an overlay on top.
func (m *model) lay(s screen) {
	m.over = append(m.over, s)
	m.fit()
}

// lift takes the topmost overlay away.
func (m *model) lift() {
	if n := len(m.over); n > 0 {
		m.over = m.over[:n-1]
	}
}

// fit tells every screen the width and look it is drawn with.
func (m *model) fit() {
	c := m.canvas()
	if c.tooSmall() {
		return
	}
	for _, s := range append([]screen{m.screen}, m.over...) {
		if f, ok := s.(fitted); ok {
			f.fit(c)
		}
	}
}

func (m *model) canvas() canvas { return canvas{look: m.look, width: m.width, height: m.height} }
