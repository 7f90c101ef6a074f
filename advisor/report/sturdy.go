package report

import "firstrole/advisor/phrase"

// sturdy is how far the verdict holds when points or scores are off.
func (w *writer) sturdy() chapter {
	c := chapter{ID: "sturdy", Title: "How sturdy it is"}
	c.say(phrase.Drawn(&w.r))
	if intro, moves := phrase.Witness(&w.r); len(moves) > 0 {
		c.say(intro)
		var items []claim
		for _, text := range moves {
			items = append(items, claim{Text: text})
		}
		c.Blocks = append(c.Blocks, list{Items: items})
	}
	c.say(phrase.Slack(&w.r), phrase.Turn(&w.r), phrase.Settled(&w.r))
	return c
}
