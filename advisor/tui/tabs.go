package tui

import (
	"strings"

	"firstrole/advisor/internal/wrap"
)

// heads are the names of tabs, and the rule under the one that is shown. Where
// there is little room they move together.
func (c canvas) heads(all []string, shown int) (names, under string) {
	words := wrap.Width(strings.Join(all, ""))
	gap := max(1, min(3, (c.inner()-words)/max(1, len(all)-1)))
	at := 0
	for i, name := range all {
		if i > 0 {
			names += strings.Repeat(" ", gap)
			at += gap
		}
		if i == shown {
			names += c.accent.Render(name)
			under = strings.Repeat(" ", at) + c.accent.Render(strings.Repeat(c.rule, wrap.Width(name)))
		} else {
			names += c.grey.Render(name)
		}
		at += wrap.Width(name)
	}
	return names, under
}
