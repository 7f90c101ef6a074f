package wrap

import "strings"

// Hang puts a text after a lead, its first line beside it and the others below
// the first. Width counts the lead.
func Hang(lead, text string, width int) string {
	indent := Width(lead)
	return lead + strings.Join(Lines(text, width-indent), "\n"+strings.Repeat(" ", indent))
}
