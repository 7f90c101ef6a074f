// Floor is the least that a Bubble Tea program does: one line, on the screen
// that firstrole has, changed by two keys. Benchmarks compare with it.
package main

import (
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

type model struct{ n int }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyMsg); ok {
		switch k.String() {
		case "q", "ctrl+c":
			return m, tea.Quit
		case "j", "down":
			m.n++
		case "k", "up":
			m.n--
		}
	}
	return m, nil
}

func (m model) View() string {
	return lipgloss.NewStyle().Bold(true).Render("READY") + fmt.Sprintf(" %d\n", m.n)
}

func main() {
	if _, err := tea.NewProgram(model{}).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
