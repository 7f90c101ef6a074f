package report

import "firstrole/advisor/phrase"

// changes is what would change the verdict, as far as the first page had no
// room for it, and what is most worth knowing.
func (w *writer) changes() chapter {
	c := chapter{ID: "changes", Title: "What would change it"}
	const worth = "What is most worth knowing"
	if w.toldFlips {
		c.Title = worth
	} else {
		c.say(phrase.FlipsIntro(&w.r))
		c.Blocks = append(c.Blocks, list{Items: flipClaims(phrase.Flips(&w.r), 0)})
	}
	switch tie := w.tie(); {
	case len(tie) == 0, w.tossUp(): // the first page has it
	case w.toldFlips:
		c.say(tie...)
	default:
		c.Blocks = append(c.Blocks, head{worth})
		c.say(tie...)
	}
	return c
}

// tie names the question most worth answering, and how to find the answer out.
func (w *writer) tie() []string {
	ask, findOut := phrase.Tie(&w.r)
	return given(ask, findOut)
}
