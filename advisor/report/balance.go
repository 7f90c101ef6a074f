package report

import (
	"fmt"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// balance is what speaks for and against, and why not the other verdict.
func (w *writer) balance() chapter {
	c := chapter{ID: "balance", Title: "For and against"}
	c.addList("For it", w.weighed(w.r.Why.For), phrase.NothingFor(&w.r))
	c.addList("Against it", w.weighed(w.r.Why.Against), phrase.NothingAgainst(&w.r))
	for _, contrast := range phrase.Contrasts(&w.r) {
		w.contrast(&c, contrast)
	}
	return c
}

// weighed gives arguments with the points they move the margin by.
func (w *writer) weighed(lines []advisor.ContrastLine) list {
	out := list{Weighed: true}
	for _, l := range lines {
		mark := ""
		switch {
		case l.Gate != "":
			mark = "gate"
		case l.Points != 0:
			mark = fmt.Sprintf("%+d", l.Points)
		}
		out.Items = append(out.Items, claim{Mark: mark, Text: line(l.Text), Sources: w.cite(l.Sources)})
	}
	return out
}

// contrast says why this and not that.
func (w *writer) contrast(c *chapter, why phrase.Contrast) {
	c.Blocks = append(c.Blocks, head{why.Title})
	c.say(why.Because, why.Speaks)
	if len(why.Lines) > 0 {
		c.Blocks = append(c.Blocks, w.weighed(why.Lines))
	}
	c.say(why.More)
}
