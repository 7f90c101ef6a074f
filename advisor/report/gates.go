package report

import (
	"slices"

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
			acting = gather(acting, item)
		} else {
			open = gather(open, item)
		}
	}
	if len(acting)+len(open) > 0 {
		c.say(phrase.Gates)
	}
	c.add("Gates that act", acting)
	c.add("Gates that may act: an answer is missing", open)
	return c
}

// gather adds a claim to others. Where one of them says the same, its details
// become one list.
func gather(all []claim, one claim) []claim {
	at := slices.IndexFunc(all, func(c claim) bool { return c.Text == one.Text })
	if at < 0 {
		return append(all, one)
	}
	for i, d := range one.Details {
		if !slices.Contains(all[at].Details, d) {
			all[at].Details = slices.Insert(all[at].Details, min(i+1, len(all[at].Details)), d)
		}
	}
	return all
}
