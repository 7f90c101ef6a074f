package tui

import (
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// groundMsg says which background the terminal has.
type groundMsg ground

// askLimit is how long an answer of the terminal counts. Whoever answers later
// would recolour a screen that is being read.
const askLimit = 100 * time.Millisecond

// groundFor is what is known without asking.
func groundFor(theme string, getenv func(string) string) ground {
	switch theme {
	case "dark":
		return dark
	case "light":
		return light
	}
	// Some terminals say it: "0;15" is black on white.
	fields := strings.Split(getenv("COLORFGBG"), ";")
	if n, err := strconv.Atoi(fields[len(fields)-1]); err == nil && len(fields) > 1 {
		if n == 7 || n >= 9 && n <= 15 {
			return light
		}
		return dark
	}
	return unsure
}

// ask gives a command that asks the terminal for its background. It waits for
// nothing: the answer comes in among the keys, where the tap finds it.
func (t *tap) ask(out io.Writer, r *lipgloss.Renderer, getenv func(string) string, now func() time.Time) tea.Cmd {
	if name := getenv("TERM"); r.ColorProfile() == termenv.Ascii || name == "linux" || !taps {
		return nil
	}
	return func() tea.Msg {
		t.expect(now, now().Add(askLimit))
		_, _ = io.WriteString(out, "\x1b]11;?\x1b\\") // unanswered is an answer too
		return nil
	}
}

var colour = regexp.MustCompile(`rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})`)

// readGround reads the terminal's answer.
func readGround(reply string) (ground, bool) {
	m := colour.FindStringSubmatch(reply)
	if m == nil {
		return unsure, false
	}
	part := func(hex string) float64 {
		n, _ := strconv.ParseUint(hex, 16, 32)
		return float64(n) / float64(uint64(1)<<(4*len(hex))-1)
	}
	if 0.299*part(m[1])+0.587*part(m[2])+0.114*part(m[3]) > 0.5 {
		return light, true
	}
	return dark, true
}
