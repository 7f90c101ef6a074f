package tui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// ground is what is known of the terminal's background.
type ground int

const (
	unsure ground = iota // colours that can be read on either
	dark
	light
)

// look is how everything is drawn. It is made anew when the background becomes
// known; fields are then built anew, since huh takes a theme once.
type look struct {
	marks
	accent lipgloss.Style // where one is, and what was decided; nothing else
	strong lipgloss.Style // where the eye starts
	grey   lipgloss.Style // what may be skipped
	text   lipgloss.Style

	field *huh.Theme
}

// tones are the two colours for each background.
var tones = map[ground]struct{ accent, grey lipgloss.CompleteColor }{
	unsure: {lipgloss.CompleteColor{TrueColor: "#1a9c86", ANSI256: "36", ANSI: "6"}, lipgloss.CompleteColor{TrueColor: "#808080", ANSI256: "244"}},
	dark:   {lipgloss.CompleteColor{TrueColor: "#5fd7af", ANSI256: "79", ANSI: "6"}, lipgloss.CompleteColor{TrueColor: "#8f8f8f", ANSI256: "246"}},
	light:  {lipgloss.CompleteColor{TrueColor: "#00705a", ANSI256: "23", ANSI: "4"}, lipgloss.CompleteColor{TrueColor: "#6a6a6a", ANSI256: "242"}},
}

func newLook(r *lipgloss.Renderer, m marks, g ground) *look {
	l := &look{marks: m, text: r.NewStyle(), strong: r.NewStyle().Bold(true)}
	l.accent = r.NewStyle().Foreground(tones[g].accent)
	if r.ColorProfile() == termenv.ANSI {
		// "Bright black" is the background's own colour in some palettes.
		l.grey = r.NewStyle().Faint(true)
	} else {
		l.grey = r.NewStyle().Foreground(tones[g].grey)
	}
	l.field = l.fieldTheme()
	return l
}

// multiplexed reports whether the terminal is screen or tmux under its bare name,
// which tells nothing of colours: both have eight, where they are wanted.
func multiplexed(getenv func(string) string) bool {
	name, _, _ := strings.Cut(getenv("TERM"), ".")
	return (name == "screen" || name == "tmux") && getenv("NO_COLOR") == "" && getenv("CLICOLOR") != "0" && getenv("CI") == ""
}

// decided is for the verdict's own sentence.
func (l *look) decided() lipgloss.Style { return l.accent.Bold(true) }

// fieldTheme dresses huh's fields. A blurred field shows no mark.
func (l *look) fieldTheme() *huh.Theme {
	// The place in a text is shown by reverse video alone. NO_COLOR is about
	// colour, but Lip Gloss would drop this as well.
	own := lipgloss.NewRenderer(nil)
	own.SetColorProfile(termenv.ANSI)
	at := own.NewStyle()

	t := &huh.Theme{}
	f := &t.Focused
	f.Base, f.Title, f.Description = l.text, l.text, l.text
	f.SelectSelector = l.accent.SetString(l.cursor + " ")
	f.MultiSelectSelector = f.SelectSelector
	f.SelectedOption, f.UnselectedOption, f.Option = l.accent, l.text, l.text
	f.SelectedPrefix = l.accent.SetString(l.chosen + " ")
	f.UnselectedPrefix = l.text.SetString(l.free + " ")
	f.TextInput = huh.TextInputStyles{Cursor: at, CursorText: l.text, Placeholder: l.grey, Prompt: l.text, Text: l.text}

	t.Blurred = *f
	t.Blurred.SelectSelector = l.text.SetString("  ")
	t.Blurred.MultiSelectSelector = t.Blurred.SelectSelector
	t.Blurred.SelectedOption = l.text
	return t
}

// fieldKeys leaves huh the movements and nothing else: its filter panics when
// nothing matches, ctrl+e opens an editor, and it would keep enter to itself.
// A binding that is not set matches no key.
func fieldKeys() *huh.KeyMap {
	bind := func(keys ...string) key.Binding { return key.NewBinding(key.WithKeys(keys...)) }
	k := &huh.KeyMap{}
	k.Select.Up, k.Select.Down = bind("up"), bind("down")
	k.MultiSelect.Up, k.MultiSelect.Down, k.MultiSelect.Toggle = bind("up"), bind("down"), bind(" ")
	k.Text.NewLine = bind("alt+enter")
	return k
}
