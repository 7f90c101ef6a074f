// Package quiet keeps Bubble Tea from asking the terminal for its background
// when a program starts: on a terminal that never answers, every command, even
// --version, would wait five seconds for it.
//
// Bubble Tea asks from an init function, through Lip Gloss, unless the
// background is known by then. Packages are initialised in the order of their
// import paths once what they import is ready, and "firstrole/…" sorts before
// "github.com/…": so importing only Lip Gloss is what makes this one run first.
package quiet

import "github.com/charmbracelet/lipgloss"

func init() { lipgloss.SetHasDarkBackground(true) }
