package report

import (
	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// gates explains the gates that act, and those that may.
func (w *writer) gates() chapter {
	c := chapter{ID: "gates", Title: "What holds whatever the points"}
	var acting, open []claim
	for _, g := range w.r.Gates {
		item := claim{Text: line(g.Because), Details: []string{phrase.GateEffect(&w.r, g)}, Sources: w.cite(g.Sources)}
		for _, a := range w.answered(g.Answers) {
			item.Details = append(item.Details, a.Term+": "+a.Text)
		}
		if g.State == advisor.GateFired {
			acting = append(acting, item)
		} else {
			open = append(open, item)
		}
	}
	if len(acting)+len(open) > 0 {
		c.say(phrase.Gates)
	}
	c.add("Gates that act", acting)
	c.add("Gates that may act: an answer is missing", open)
	return c
}
