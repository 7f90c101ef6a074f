//go:build unix

package tui

import (
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

// watch turns signals into messages until its result is called. Bubble Tea
// would not know HUP, and would leave before the answers are saved. TSTP is left
// alone: once Go has caught it, nothing can stop the program any more.
func watch(send func(tea.Msg), in *os.File) (forget func()) {
	signals := make(chan os.Signal, 4)
	done := make(chan struct{})
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGCONT)
	go func() {
		for {
			select {
			case <-done:
				return
			case s := <-signals:
				if s != syscall.SIGCONT {
					send(endMsg{})
					continue
				}
				// The shell may have made the terminal its own meanwhile.
				_, _ = term.MakeRaw(in.Fd())
				send(awakeMsg{})
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
