package tui

import (
	"fmt"
	"io"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// model is the one Bubble Tea model. It is changed in place, so that its
// answers can be saved even after a panic.
type model struct {
	options   Options
	shelf     shelf // nil: nothing can be saved
	renderer  *lipgloss.Renderer
	marks     marks
	look      *look
	clip      clip
	askGround tea.Cmd // asks the terminal for its background; nil: not asked

	width, height int

	pack    *advisor.Pack
	wish    func() tea.Cmd // what to do once the pack is there
	entries []store.Entry
	listed  bool           // they are all there are
	sorted  bool           // it is known which of them are finished
	openID  string         // the newest of them in which something is left to do
	example *advisor.Sheet // answers to show a result of; nil: none

	interview advisor.Interview
	live      bool // there is an interview
	origin    origin
	at        arrival
	keeper    *keeper
	unsaved   error             // why the last save failed
	accepted  bool              // the respondent goes on without saving
	typed     map[string]string // by question: a number that was typed and not confirmed
	noting    map[string]string // by question: a note that was not kept yet

	asked  string // the question that was opened from check your answers
	screen screen
	over   []screen // overlays, the topmost last
	voice  *voice   // who is asked for somebody else; nil: a respondent of their own
	quiet  string   // one line about the last key

	// While a command decides what comes next, keys wait here.
	waiting bool
	queue   []tea.KeyMsg

	outcome Outcome
	failure error
}

// queueLimit is more keys than anyone types while a disk is slow.
const queueLimit = 512

func newModel(o Options, s shelf, r *lipgloss.Renderer, m marks, g ground) *model {
	return &model{
		options: o, shelf: s, renderer: r, marks: m, look: newLook(r, m, g), clip: clip{terminal: io.Discard},
		screen: &welcome{}, width: 80, height: 24,
	}
}

// Init reads the pack and the list of interviews behind the first frame.
func (m *model) Init() tea.Cmd { return tea.Batch(m.listens(), m.askGround, m.load(), m.list()) }

// listens asks the terminal to tell of the mouse, where that is wished for: it
// then leaves no text to be selected. A stop ends it.
func (m *model) listens() tea.Cmd {
	if m.options.Mouse {
		return tea.EnableMouseCellMotion
	}
	return nil
}

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.receive(msg)
	return m, tea.Batch(cmd, m.drain())
}

func (m *model) receive(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.fit()
	case groundMsg:
		m.look = newLook(m.renderer, m.marks, ground(msg))
		m.fit()
	case tea.KeyMsg:
		return m.pressed(msg)
	case tea.MouseMsg:
		return m.mouse(msg)
	case does:
		return msg(m)
	case endMsg:
		m.outcome.Interrupted = true
		return tea.Quit
	case awakeMsg:
		return tea.Batch(tea.ClearScreen, m.listens())
	case loadedMsg:
		return m.loaded(msg)
	case listedMsg:
		return m.takeList(msg)
	case sortedMsg:
		m.openID, m.sorted = msg.open, true
	case startedMsg:
		return m.started(msg)
	case arrivedMsg:
		m.arrived(msg)
	case savedMsg:
		m.saved(msg.err)
	case resultMsg:
		m.waiting = false
		m.show(newVerdictScreen(m.options, msg))
		m.quiet = msg.say
		m.saved(msg.err)
	case retriedMsg:
		m.retried(msg.err)
	case notedMsg:
		m.noted(msg.err)
	case writtenMsg:
		m.written(msg)
	case auditedMsg:
		m.audited(msg)
	case refusedMsg:
		m.refused(msg)
	case keptMsg:
		return m.guestKept(msg)
	case managedMsg:
		return m.managed(msg)
	case leftMsg:
		return m.left(msg)
	case saidMsg:
		m.quiet = string(msg)
		return m.listens() // a stop that came to nothing may have said this
	case troubleMsg:
		m.waiting = false
		m.lay(&trouble{title: msg.title, text: msg.err.Error()})
	}
	return nil
}

// drain hands out the keys that waited, until one of them has to be waited
// for in turn.
func (m *model) drain() tea.Cmd {
	var cmds []tea.Cmd
	for !m.waiting && len(m.queue) > 0 {
		k := m.queue[0]
		m.queue = m.queue[1:]
		cmds = append(cmds, m.key(k))
	}
	return tea.Batch(cmds...)
}

// pressed takes apart keys that came in one piece, as they do where they are
// pressed faster than they are read. Text stays in one piece.
func (m *model) pressed(k tea.KeyMsg) tea.Cmd {
	if m.isText(k) {
		k.Paste = true
	}
	if k.Paste || k.Type != tea.KeyRunes || len(k.Runes) < 2 {
		return m.key(k)
	}
	if m.current().keys().find(string(k.Runes[0])) == "" {
		k.Paste = true // else a word such as “left” would be taken for the key of that name
		return m.key(k)
	}
	var cmds []tea.Cmd
	for _, r := range k.Runes {
		cmds = append(cmds, m.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: k.Alt}))
	}
	return tea.Batch(cmds...)
}

// isText tells a text from keys where a terminal does not say what is pasted: it
// comes in one piece with letters that are no keys.
func (m *model) isText(k tea.KeyMsg) bool {
	s := m.current()
	if _, ok := s.(paster); !ok || k.Type != tea.KeyRunes || len(k.Runes) < 2 {
		return false
	}
	return slices.ContainsFunc(k.Runes, func(r rune) bool { return s.keys().find(string(r)) == "" })
}

func (m *model) key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	if k.Paste {
		pressed = "" // pasted text is text, and never a command
	}
	switch always.find(pressed) {
	case abort:
		m.outcome.Interrupted = true
		return tea.Quit
	case stop:
		return m.suspend()
	}
	if m.waiting {
		if len(m.queue) < queueLimit {
			m.queue = append(m.queue, k)
		}
		return nil
	}
	if m.canvas().tooSmall() {
		return nil
	}
	m.quiet = ""
	s := m.current()
	a := s.keys().find(pressed)
	if p, ok := s.(paster); ok && k.Paste {
		return p.pasted(m, string(k.Runes))
	}
	if t, ok := s.(typist); ok && a == "" {
		t.typed(k)
	}
	return m.perform(s, a, pressed)
}

// perform does what a key of a screen asks for.
func (m *model) perform(s screen, a action, pressed string) tea.Cmd {
	m.quiet = ""
	switch a {
	case "":
		return nil
	case quit:
		return m.quits()
	case help:
		m.lay(&helpScreen{keymap: s.keys()})
		return nil
	}
	return s.act(m, a, pressed)
}

func (m *model) View() string {
	c := m.canvas()
	if c.tooSmall() {
		return tooSmall(c)
	}
	s := m.current()
	p := s.page(m, c)
	if m.quiet != "" {
		p.quiet = m.quiet
	}
	return c.window(p, s.keys())
}

// name is what stands top left while an interview goes on.
func (m *model) name() string {
	if m.live {
		if given := m.interview.Sheet().Name; given != "" {
			return "firstrole " + m.look.dot + " " + given
		}
	}
	return m.titled()
}

// titled is what stands top left before: it says what the pack decides, where
// the pack is read by then and says so itself.
func (m *model) titled() string {
	if m.pack == nil || m.pack.Title == "" {
		return "firstrole"
	}
	return "firstrole " + m.look.dot + " " + m.pack.Title
}

// place says which question one is at.
func (m *model) place() string {
	switch {
	case m.interview.Reviewing() && m.interview.Given().Blank():
		return "one more question"
	case m.interview.Reviewing():
		return "changing an answer"
	case m.at.left == 0:
		return fmt.Sprintf("Question %d, the last", m.at.place)
	}
	return fmt.Sprintf("Question %d, at most %d left", m.at.place, m.at.left)
}
