package report

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"firstrole/advisor"
)

// changes is what would change the verdict, and how sturdy it is.
func (w *writer) changes() chapter {
	c := chapter{ID: "changes", Title: "What would change it"}
	c.say(w.flipsIntro())
	if items := flipClaims(w.flips(), 0); len(items) > 0 {
		c.Blocks = append(c.Blocks, list{Items: items})
	}
	if tie := w.tie(); len(tie) > 0 {
		c.Blocks = append(c.Blocks, head{"What is most worth knowing"})
		c.say(tie...)
	}
	c.Blocks = append(c.Blocks, head{"How sturdy it is"})
	c.say(w.drawn(), w.broken())
	if items := w.witness(); len(items) > 0 {
		c.Blocks = append(c.Blocks, list{Items: items})
	}
	c.say(w.slack(), w.turn(), w.settled(), w.noChance())
	return c
}

// tie names the question most worth answering, and how to find the answer out.
func (w *writer) tie() []string {
	t := w.r.Tie
	if t == nil {
		return nil
	}
	ask := quote(line(t.Ask))
	var texts []string
	open := w.isOpen(t.Question)
	switch {
	case open && t.Decides:
		texts = append(texts, "Find this out: "+ask+" Its answer alone can change the verdict.")
	case open:
		texts = append(texts, "Find this out: "+ask+" Of all that is open it moves the scores most.")
	case t.Decides:
		texts = append(texts, "Look again at this: "+ask+" Another answer alone can change the verdict.")
	default:
		texts = append(texts, "Look again at this: "+ask+" Of all questions it moves the scores most.")
	}
	if t.FindOut != "" {
		texts = append(texts, "How to find out: "+line(t.FindOut))
	}
	return texts
}

// isOpen reports whether a question is blank or answered with "I don't know".
func (w *writer) isOpen(question string) bool {
	if slices.Contains(w.r.Open, question) {
		return true
	}
	for _, a := range w.r.Answers {
		if a.Question == question {
			return !a.Counted
		}
	}
	return false
}

func (w *writer) drawn() string {
	if len(w.r.Reasons) == 0 {
		return ""
	}
	moved := fmt.Sprintf("In %s trials the points of every rule were moved, each by up to half, by chance.", trials)
	if w.r.Share >= 100 {
		return moved + " The verdict was the same in all of them."
	}
	return fmt.Sprintf("%s The verdict was the same in %s of them.", moved, percent(w.r.Share))
}

func (w *writer) broken() string {
	text := w.sturdiness()
	if len(w.r.Witness) > 0 {
		text += " The nearest way to another one:"
	}
	return text
}

// witness says which way the points would have to be off. It moves all points
// of a role the same way, so a sentence for each role is enough; the JSON has
// every number.
func (w *writer) witness() []claim {
	var out []claim
	for _, s := range w.r.Scores {
		least, most, lowered := 100.0, 0.0, 0
		for _, x := range w.r.Witness {
			moved, err := strconv.ParseFloat(x.Moved, 64)
			if x.Role != s.Role || err != nil || x.Points == 0 || moved == float64(x.Points) {
				continue
			}
			part := 100 * math.Abs(moved/float64(x.Points)-1)
			least, most = min(least, part), max(most, part)
			if moved < float64(x.Points) {
				lowered++
			} else {
				lowered--
			}
		}
		switch {
		case most == 0:
		case lowered > 0:
			out = append(out, claim{Text: fmt.Sprintf("What speaks for the %s counts %s less, what speaks against it as much more.", w.role(s.Role), off(least, most))})
		default:
			out = append(out, claim{Text: fmt.Sprintf("What speaks for the %s counts %s more, what speaks against it as much less.", w.role(s.Role), off(least, most))})
		}
	}
	return out
}

// off gives how far points are off, in whole hundredths: moved points carry two
// decimals only, so the parts of small ones differ a little.
func off(least, most float64) string { return percent(advisor.Hundredths((least + most) / 2)) }

func (w *writer) slack() string {
	if w.r.Slack == nil {
		return "Gates alone decide here: no shift of the scores gives another verdict."
	}
	return fmt.Sprintf("Each score would have to move by %s, the worst way it can, to give another verdict.", count(*w.r.Slack, "point", "points"))
}

// turn says what it takes for the advice to turn round; nothing where slack
// says the same.
func (w *writer) turn() string {
	if w.r.Turn == nil || w.r.Slack != nil && *w.r.Turn == *w.r.Slack {
		return ""
	}
	if w.seeks() {
		return fmt.Sprintf("For another path to lead, or none, it takes %s.", count(*w.r.Turn, "point", "points"))
	}
	return fmt.Sprintf("For another role to lead, or for hiring and waiting to change places, it takes %s.", count(*w.r.Turn, "point", "points"))
}

func (w *writer) settled() string {
	switch {
	case len(w.r.Open) == 0:
		return ""
	case w.r.Settled.Verdict:
		return "The questions left open cannot change the verdict."
	case w.r.Settled.Role:
		return "The questions left open can change the verdict, though not who leads."
	}
	return "The questions left open can still change the verdict."
}
