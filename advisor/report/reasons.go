package report

import (
	"strings"

	"firstrole/advisor"
)

// reasons shows how each score comes about: 50, and the points of its reasons.
func (w *writer) reasons() chapter {
	c := chapter{ID: "reasons", Title: "How the scores add up"}
	if len(w.r.Scores) == 0 || len(w.r.Reasons) == 0 {
		return c
	}
	c.say("Every score starts at 50: nothing known. Each reason above adds its points or takes them away.")
	largest := 1
	for _, r := range w.r.Reasons {
		largest = max(largest, r.Points, -r.Points)
	}
	for _, s := range w.r.Scores {
		a := account{Role: upper(w.role(s.Role)), Score: s.Score, Largest: largest}
		for _, r := range w.r.Reasons {
			if r.Role == s.Role {
				a.Entries = append(a.Entries, entry{r.Points, w.restsOn(r.Answers), line(r.Rule)})
			}
		}
		c.Blocks = append(c.Blocks, a)
	}
	return c
}

// restsOn names the questions that a reason rests on.
func (w *writer) restsOn(answers []advisor.Given) string {
	var names []string
	for _, a := range w.answered(answers) {
		names = append(names, a.Term)
	}
	return strings.Join(names, "; ")
}
