package report

import (
	"fmt"
	"math"
	"strconv"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// sturdy is how far the verdict holds when points or scores are off.
func (w *writer) sturdy() chapter {
	c := chapter{ID: "sturdy", Title: "How sturdy it is"}
	c.say(phrase.Drawn(&w.r))
	if items := w.witness(); len(items) > 0 {
		c.say("Where the rules' points are off, this is the nearest way to another verdict:")
		c.Blocks = append(c.Blocks, list{Items: items})
	}
	c.say(phrase.Slack(&w.r), phrase.Turn(&w.r), phrase.Settled(&w.r))
	return c
}

// witness says which way the points would have to be off. It moves all points
// of a role the same way, so a sentence for each role is enough; the JSON has
// every number.
func (w *writer) witness() []claim {
	var out []claim
	for _, s := range w.r.Scores {
		if part, less, ok := w.movedFor(s.Role); ok {
			way := "more, what speaks against it as much less"
			if less {
				way = "less, what speaks against it as much more"
			}
			out = append(out, claim{Text: fmt.Sprintf("What speaks for the %s counts %s %s.", w.role(s.Role), percent(part), way)})
		}
	}
	return out
}

// movedFor gives by how much the points for a role are off in the witness, and
// which way most of them. Moved points carry two decimals only, so the parts of
// small ones differ a little: the middle stands for them.
func (w *writer) movedFor(role string) (part advisor.Hundredths, less, ok bool) {
	least, most, lowered := math.Inf(1), 0.0, 0
	for _, x := range w.r.Witness {
		moved, err := strconv.ParseFloat(x.Moved, 64)
		if x.Role != role || err != nil || x.Points == 0 || moved == float64(x.Points) {
			continue
		}
		off := 100 * math.Abs(moved/float64(x.Points)-1)
		least, most = min(least, off), max(most, off)
		if moved < float64(x.Points) {
			lowered++
		} else {
			lowered--
		}
	}
	if most == 0 {
		return 0, false, false
	}
	return advisor.Hundredths((least + most) / 2), lowered > 0, true
}
