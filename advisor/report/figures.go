package report

import (
	"fmt"

	"firstrole/advisor/phrase"
)

// figures are margin, coverage and sturdiness, never melted into one: words
// beside each number, and none of them a chance.
func (w *writer) figures() figures {
	return figures{[]figure{
		{"Margin", fmt.Sprint(w.r.Margin), phrase.Margin(&w.r)},
		{"Coverage", percent(w.r.Coverage), phrase.Coverage(&w.r)},
		{"Sturdiness", phrase.SturdinessValue(&w.r), phrase.Sturdiness(&w.r)},
	}}
}
