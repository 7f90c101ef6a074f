package tui

import (
	"strings"

	"firstrole/advisor/internal/wrap"
)

// heads are the names of tabs, and the rule under the one that is shown. Where
// there is little room they move together.
func (c canvas) heads(all []string, shown int) (names, under string) {
	places, end := c.tabPlaces(all), 0
	for i, name := range all {
		at := places[i]
		names += strings.Repeat(" ", at-end)
		end = at + wrap.Width(name)
		if i == shown {
			names += c.accent.Render(name)
			under = strings.Repeat(" ", at) + c.accent.Render(strings.Repeat(c.rule, wrap.Width(name)))
		} else {
			names += c.grey.Render(name)
		}
	}
	return names, under
}

// tabPlaces are the columns at which the names of tabs begin.
func (c canvas) tabPlaces(all []string) []int {
	words := wrap.Width(strings.Join(all, ""))
	gap := max(1, min(3, (c.inner()-words)/max(1, len(all)-1)))
	places, at := make([]int, len(all)), 0
	for i, name := range all {
		places[i] = at
		at += wrap.Width(name) + gap
	}
	return places
}
