package report

// reasons shows how each score comes about: 50, and the points of its reasons.
func (w *writer) reasons() chapter {
	c := chapter{ID: "reasons", Title: "How the scores add up"}
	if len(w.r.Scores) == 0 {
		return c
	}
	c.say("Every score starts at 50: nothing known. Each reason adds its points or takes them away.")
	largest := 1
	for _, r := range w.r.Reasons {
		largest = max(largest, r.Points, -r.Points)
	}
	for _, s := range w.r.Scores {
		a := account{Role: upper(w.role(s.Role)), Score: s.Score, Largest: largest}
		for _, r := range w.r.Reasons {
			if r.Role == s.Role {
				a.Entries = append(a.Entries, entry{r.Points, line(r.Because), w.answered(r.Answers), line(r.Rule), w.cite(r.Sources)})
			}
		}
		c.Blocks = append(c.Blocks, a)
	}
	return c
}
