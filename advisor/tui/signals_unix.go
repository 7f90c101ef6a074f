//go:build unix

package tui

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

// watch turns signals into messages until its result is called. Bubble Tea
// would not know HUP, and would leave before the answers are saved. TSTP is left
// alone: once Go has caught it, nothing can stop the program any more.
func (s *stops) watch(send func(tea.Msg), in *os.File) (forget func()) {
	signals := make(chan os.Signal, 4)
	done := make(chan struct{})
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGCONT)
	go func() {
		for {
			select {
			case <-done:
				return
			case which := <-signals:
				switch {
				case which != syscall.SIGCONT:
					send(endMsg{})
				case !s.on.Load():
					// Stopped from outside. The shell may have made the terminal its own
					// meanwhile.
					_, _ = term.MakeRaw(in.Fd())
					send(awakeMsg{})
				}
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// stops stops the program where ctrl+z asks for it.
type stops struct{ on atomic.Bool }

// stopLimit is how long a stop may take to begin.
const stopLimit = 300 * time.Millisecond

// now gives the terminal back as it was, stops, and takes the terminal again
// once the shell goes on with the program. Bubble Tea's own way would wait for
// ever in a window without a shell, where the system lets nothing be stopped,
// and would leave the second stop with the terminal as it is drawn on.
func (s *stops) now(p *tea.Program, restore func()) tea.Msg {
	s.on.Store(true)
	defer s.on.Store(false)
	if p.ReleaseTerminal() != nil {
		return nil
	}
	restore()
	awake := make(chan os.Signal, 1)
	signal.Notify(awake, syscall.SIGCONT)
	defer signal.Stop(awake)
	start := time.Now()
	var msg tea.Msg = awakeMsg{}
	_ = syscall.Kill(0, syscall.SIGTSTP)
	select {
	case <-awake:
	case <-time.After(stopLimit):
		if time.Since(start) < 2*stopLimit { // nothing stood still
			msg = saidMsg("There is no shell here to go back to.")
		}
	}
	if p.RestoreTerminal() != nil {
		return endMsg{}
	}
	return msg
}
