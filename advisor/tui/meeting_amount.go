package tui

import (
	"firstrole/advisor/engagement"
)

// newGapAmount takes a number that nobody gave.
func newGapAmount(g *gap) *form {
	h, q := g.hall, g.spread.Question
	s := h.form(h.name(), q.Ask, formLine{label: "Number", hint: amountHint(q)})
	s.over = true
	s.step = func(lines []formLine) (engagement.Step, string) {
		a, currency, say := readAmount(q, lines[0].given())
		if say != "" {
			return nil, say
		}
		d := h.now.Decision()
		d.Answer, d.Currency = a, currency
		return h.now.Decided(d), ""
	}
	return s
}
