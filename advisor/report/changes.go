package report

import (
	"slices"

	"firstrole/advisor/phrase"
)

// changes is what would change the verdict, as far as the first page had no
// room for it, and what is most worth knowing.
func (w *writer) changes() chapter {
	c := chapter{ID: "changes", Title: "What else would change it"}
	const worth = "What is most worth knowing"
	if more := w.untoldFlips(); len(more) == 0 {
		c.Title = worth
	} else {
		c.say(phrase.FlipsMore(&w.r))
		c.Blocks = append(c.Blocks, list{Items: upTo(more, listedFlips)})
		if left := len(more) - listedFlips; left > 0 {
			c.say(upper(count(left, "more stands", "more stand")) + " in the report as JSON.")
		}
	}
	switch tie := w.tie(); {
	case len(tie) == 0, w.tossUp(): // the first page has it
	case c.Title == worth:
		c.say(tie...)
	default:
		c.Blocks = append(c.Blocks, head{worth})
		c.say(tie...)
	}
	return c
}

// listedFlips is how many flips stand behind the first page. Nobody reads more.
const listedFlips = 10

// untoldFlips are the flips that the first page does not name, or not whole.
func (w *writer) untoldFlips() []claim {
	return slices.DeleteFunc(flipClaims(phrase.Flips(&w.r), 0), func(c claim) bool {
		return slices.ContainsFunc(w.toldFlips, func(t claim) bool { return t.Text == c.Text })
	})
}

// tie names the question most worth answering, and how to find the answer out.
func (w *writer) tie() []string {
	ask, findOut := phrase.Tie(&w.r)
	return given(ask, findOut)
}
