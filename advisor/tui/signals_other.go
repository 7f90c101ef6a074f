//go:build !unix

package tui

import (
	"os"
	"os/signal"

	tea "github.com/charmbracelet/bubbletea"
)

// watch turns signals into messages until its result is called.
func (stops) watch(send func(tea.Msg), _ *os.File) (forget func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(signals, os.Interrupt)
	go func() {
		select {
		case <-done:
		case <-signals:
			send(endMsg{})
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// stops stops nothing: there is no such thing here.
type stops struct{}

func (stops) now(*tea.Program, func()) tea.Msg {
	return saidMsg("There is no shell here to go back to.")
}
