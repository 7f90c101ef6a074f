package report

import "firstrole/advisor/internal/clean"

// answers lists what was answered, with notes, and what was left open.
func (w *writer) answers() chapter {
	c := chapter{ID: "answers", Title: "The answers"}
	w.answersOf(&c, 1)
	w.answersOf(&c, 2)
	var open, ignored []claim
	for _, id := range w.r.Open {
		open = append(open, claim{Text: w.question(id)})
	}
	for _, id := range w.r.Ignored {
		ignored = append(ignored, claim{Text: w.question(id)})
	}
	c.add("Left open", open)
	c.add("Kept, but not counted: with the other answers as they are, these questions are not asked", ignored)
	return c
}

// answersOf lists one part's answers in the order of the questions.
func (w *writer) answersOf(c *chapter, part int) {
	var items []pair
	for _, a := range w.r.Answers {
		if a.Part != part {
			continue
		}
		p := pair{Term: line(a.Short), Text: line(a.Text), Note: clean.Text(a.Note)}
		if part == 1 && !a.Counted {
			p.Mark = "not counted"
		}
		items = append(items, p)
	}
	if len(items) == 0 {
		return
	}
	if part == 2 {
		c.Blocks = append(c.Blocks, head{"To make it yours"})
	}
	c.Blocks = append(c.Blocks, pairs{items})
}
