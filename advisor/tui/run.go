package tui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	_ "firstrole/advisor/internal/quiet" // before Bubble Tea is initialised
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"
)

// Options say what the full screen works with.
type Options struct {
	// Load reads the pack. It is called once, behind the first frame.
	Load func() (*advisor.Pack, error)
	// As is the audience. When empty, the respondent is asked.
	As string
	// Store keeps the interviews. When nil, nothing can be saved, and the
	// screen says so.
	Store *store.Folder
	// Theme is auto, light or dark. With auto, the terminal is asked.
	Theme string
	// Mouse takes clicks and the wheel. The terminal then hands the mouse over,
	// and selects text only while shift is held.
	Mouse bool
	// Today is the date of an answer that is given, as YYYY-MM-DD.
	Today string
	// Date is the date of every report; empty: that of its answers.
	Date string
	// Copies are what of a result can be put on the clipboard.
	Copies []Copy
	// Leaves makes what is given away besides the report. When nil, nothing is.
	Leaves func(advisor.Result) []Leaf
	// ReadAd reads a file that holds a job ad.
	ReadAd func(file string) ([]byte, error)
	// Audit gives the forms in which an audit can be saved, for an ad that is
	// held against a result or, where that is nil, against none. The first is
	// the one that is copied.
	Audit func(*advisor.Pack, audit.Report, *advisor.Result) []Form
	// Formats are the forms in which a report can be saved. When there are
	// none, or Save is nil, none is.
	Formats []Format
	// Save writes a file. Where there is one already and over is false, it
	// leaves that alone and fails with fs.ErrExist.
	Save func(file string, content []byte, over bool) error
	// Open shows a file with whatever the system opens it with.
	Open func(file string) error
	// Example gives answers to show a result of. When nil, or where it has none
	// for this pack, no example is offered.
	Example func(*advisor.Pack) (advisor.Sheet, bool)
	// In and Out are the terminal. When nil, standard input and output.
	In, Out *os.File
}

// Outcome says how a session ended.
type Outcome struct {
	// Interrupted is true after ctrl+c, a signal, or the loss of the terminal.
	Interrupted bool
	// SavedAs is the id of the interview that was open last, if it is on disk.
	SavedAs string
	// Finished is true where nothing is left to do in that interview.
	Finished bool
	// Unsaved is true where the last save failed, and the respondent went on
	// without.
	Unsaved bool
	// Tried is true where answers that were changed in What if went with the
	// window.
	Tried bool
}

// Run shows the full screen until the respondent leaves it. Whatever ends it,
// the answers are saved and the terminal is as it was. The error is a pack that
// cannot be read, answers that cannot be saved, or a terminal that cannot be
// drawn on.
func Run(ctx context.Context, o Options) (Outcome, error) {
	return forTerminal(o).run(ctx)
}

// forTerminal gives the model that draws on the terminal of the options.
func forTerminal(o Options) *model {
	if o.In == nil {
		o.In = os.Stdin
	}
	if o.Out == nil {
		o.Out = os.Stdout
	}
	// huh's fields draw with the default renderer; the terminal may be another
	// file than standard output.
	renderer := lipgloss.NewRenderer(o.Out)
	renderer.SetHasDarkBackground(true) // known, so that nobody asks
	if renderer.ColorProfile() == termenv.Ascii && multiplexed(os.Getenv) {
		renderer.SetColorProfile(termenv.ANSI)
	}
	lipgloss.SetDefaultRenderer(renderer)

	var s shelf
	if o.Store != nil {
		s = folder{o.Store}
	}
	ground := groundFor(o.Theme, os.Getenv)
	m := newModel(o, s, renderer, marksFor(os.Getenv), ground)
	m.clip = clipFor(o.Out, os.Getenv)
	if w, h, err := term.GetSize(o.Out.Fd()); err == nil && w > 0 && h > 0 {
		m.width, m.height = w, h
	}
	return m
}

// run shows the model on its terminal until it quits.
func (m *model) run(ctx context.Context) (Outcome, error) {
	o := m.options
	restore := func() {}
	if state, err := term.GetState(o.In.Fd()); err == nil {
		// Bubble Tea restores what it found; after a stop that may be raw.
		restore = func() { _ = term.Restore(o.In.Fd(), state) }
	}
	defer restore()

	in := &tap{File: o.In}
	var program *tea.Program
	stopping := &stops{}
	program = tea.NewProgram(m, tea.WithInput(in), tea.WithOutput(o.Out), tea.WithAltScreen(),
		tea.WithFPS(120), tea.WithoutSignalHandler(), tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			if _, ok := msg.(tea.SuspendMsg); ok {
				return stopping.now(program, restore)
			}
			return msg
		}))
	in.send = program.Send
	if o.Theme == "" || o.Theme == "auto" {
		m.askGround = in.ask(o.Out, m.renderer, os.Getenv, time.Now)
	}
	defer stopping.watch(program.Send, o.In)()
	defer context.AfterFunc(ctx, func() { program.Send(endMsg{}) })()

	_, err := program.Run()
	return m.ended(err)
}

// endMsg comes from outside: a signal, or the terminal is gone.
type endMsg struct{}

// awakeMsg comes after a stop.
type awakeMsg struct{}

// ended saves for the last time and tells how the session went.
func (m *model) ended(err error) (Outcome, error) {
	saving := m.finish()
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		err = errors.New("the full screen broke down; this is a fault in firstrole, and --plain may still work")
		if saving == nil && m.outcome.SavedAs != "" {
			err = errors.New("the full screen broke down; this is a fault in firstrole. Your answers are saved, and --plain goes on with them")
		}
	case errors.Is(err, tea.ErrProgramKilled):
		m.outcome.Interrupted = true // the terminal is gone: nobody to tell
		err = nil
	case err != nil:
		err = fmt.Errorf("the full screen cannot be shown: %w", err)
	}
	if m.accepted {
		m.outcome.Unsaved = saving != nil
		saving = nil // known, and accepted
	}
	m.outcome.Tried = m.tried() != nil
	return m.outcome, errors.Join(m.failure, err, saving)
}
