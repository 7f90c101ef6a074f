package tui

import (
	"io"
	"strings"

	"github.com/atotto/clipboard"
	"github.com/aymanbagabas/go-osc52/v2"
	tea "github.com/charmbracelet/bubbletea"
)

// clip puts a text on the clipboard: through the terminal, which reaches the
// clipboard of whoever sits in front of it, and with the system's own means
// where that is this machine.
type clip struct {
	terminal io.Writer
	inside   inside
	system   func(text string) error // nil: there are no such means
}

// inside is a program between this one and the terminal.
type inside int

const (
	nothing inside = iota
	tmux
	gnuScreen
)

func clipFor(terminal io.Writer, getenv func(string) string) clip {
	c := clip{terminal: terminal, inside: insideOf(getenv)}
	far := getenv("SSH_CONNECTION") != "" || getenv("SSH_TTY") != "" // its clipboard is nobody's
	if !far && !clipboard.Unsupported {
		c.system = clipboard.WriteAll
	}
	return c
}

func insideOf(getenv func(string) string) inside {
	term := getenv("TERM")
	switch {
	case getenv("TMUX") != "" || strings.HasPrefix(term, "tmux"):
		return tmux
	case getenv("STY") != "" && strings.HasPrefix(term, "screen"):
		return gnuScreen
	}
	return nothing
}

// sequence asks the terminal to take a text. tmux takes it itself or hands it
// on, as it is set up: it is asked in both ways.
func (c clip) sequence(text string) string {
	s := osc52.New(text)
	switch c.inside {
	case tmux:
		return s.String() + s.Tmux().String()
	case gnuScreen:
		return s.Screen().String()
	}
	return s.String()
}

// put reports whether the text is on the clipboard for sure; a terminal does
// not tell.
func (c clip) put(text string) (sure bool, err error) {
	sure = c.system != nil && c.system(text) == nil
	// One write, so that a frame cannot come in between.
	_, err = io.WriteString(c.terminal, c.sequence(text))
	if sure {
		err = nil
	}
	return sure, err
}

// copy puts a text on the clipboard. What is a name for it that begins a
// sentence.
func (m *model) copy(what string, text func() string) tea.Cmd {
	c := m.clip
	return func() tea.Msg {
		sure, err := c.put(text())
		switch {
		case err != nil:
			return saidMsg(what + " could not be copied: " + err.Error())
		case sure:
			return saidMsg(what + " is on the clipboard.")
		}
		return saidMsg(what + " is copied, if this terminal lets programs use the clipboard.")
	}
}
