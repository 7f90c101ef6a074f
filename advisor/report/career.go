package report

import (
	"fmt"

	"firstrole/advisor"
)

// career is what somebody needs who looks for a path: how to try each, what to
// show, what to build, what to ask.
func (w *writer) career() chapter {
	c := chapter{ID: "career", Title: "Try it, show it, ask about it"}
	if !w.seeks() {
		return c
	}
	c.add(w.sectionTitle(advisor.SectionTryOut), w.untold(advisor.SectionTryOut))
	for _, a := range w.r.About {
		c.add(fmt.Sprintf("Two weeks as a %s", line(a.Name)), w.claims(a.TryOut))
	}
	if w.r.Verdict.Kind == advisor.KindNeither {
		c.say("The duties, the pay and the questions to ask of both jobs stand side by side in firstrole compare.")
	}
	asks := w.untold(advisor.SectionQuestion)
	for _, a := range w.described() {
		c.add(w.roleTitle(a, "what a portfolio holds"), w.claims(a.Portray))
		if next, ok := nextRung(a.Ladder); ok {
			c.add("To build for the next level: "+line(next.Title), w.claims(next.Skills))
		}
		c.add(w.roleTitle(a, "jobs people come from"), w.claims(a.Entry))
		asks = united(asks, w.claims(a.AskThem))
	}
	c.add(w.sectionTitle(advisor.SectionQuestion), asks)
	c.add(w.sectionTitle(advisor.SectionNearby), w.untold(advisor.SectionNearby))
	return c
}

// nextRung is the level above the advised one.
func nextRung(ladder []advisor.RungOut) (advisor.RungOut, bool) {
	for i, r := range ladder {
		if r.Here && i+1 < len(ladder) {
			return ladder[i+1], true
		}
	}
	return advisor.RungOut{}, false
}
