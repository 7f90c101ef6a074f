package report

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// balance is what speaks for and against, and why not the other verdict.
func (w *writer) balance() chapter {
	c := chapter{ID: "balance", Title: "For and against"}
	if len(w.r.Reasons) > 0 {
		c.say("The number in front says how far a reason moves the scores towards this verdict, or away from it. In brackets stands its rule.")
	}
	c.addList("For it", w.weighed(w.r.Why.For), "") // where there is nothing, the first page says so
	c.addList("Against it", w.weighed(w.r.Why.Against), "")
	c.addList("Counted besides", w.weighed(w.idle()), "")
	for _, contrast := range phrase.Contrasts(&w.r) {
		w.contrast(&c, contrast)
	}
	return c
}

// weighed gives arguments with the points they move the margin by, and what
// each rests on.
func (w *writer) weighed(lines []advisor.ContrastLine) list {
	out := list{Weighed: true}
	for _, l := range lines {
		item := claim{Mark: "0", Text: line(l.Text), Sources: w.cite(l.Sources)}
		switch {
		case l.Gate != "":
			item.Mark = "gate"
		case l.Points != 0:
			item.Mark = fmt.Sprintf("%+d", l.Points)
		}
		item.Details = w.rests(l.Rule)
		out.Items = append(out.Items, item)
	}
	return out
}

// rests says what a rule's reason rests on: the answers, and the rule, by whose
// name the points of each role are found below.
func (w *writer) rests(rule string) []string {
	for _, r := range w.r.Reasons {
		if r.Rule == rule && rule != "" {
			var lines []string
			for _, a := range w.answered(r.Answers) {
				lines = append(lines, a.Term+": "+a.Text)
			}
			name := "(" + line(rule) + ")"
			if len(lines) == 0 {
				return []string{name}
			}
			lines[len(lines)-1] += " " + name
			return lines
		}
	}
	return nil
}

// idle are the reasons that count and move this verdict in neither direction:
// they weigh on each role alike, or on one that does not decide.
func (w *writer) idle() []advisor.ContrastLine {
	var out []advisor.ContrastLine
	said := slices.Concat(w.r.Why.For, w.r.Why.Against)
	for _, r := range w.r.Reasons {
		if !slices.ContainsFunc(slices.Concat(said, out), func(l advisor.ContrastLine) bool { return l.Rule == r.Rule }) {
			out = append(out, advisor.ContrastLine{Text: r.Because, Rule: r.Rule, Sources: r.Sources})
		}
	}
	return out
}

// contrast says why this and not that. What stands under the same points in the
// list above is not said again.
func (w *writer) contrast(c *chapter, why phrase.Contrast) {
	c.Blocks = append(c.Blocks, head{why.Title})
	if len(why.Lines) > 0 && why.More == "" && w.standsAgainst(why.Lines) {
		c.say(why.Because, why.Speaks+" what stands above under “Against it”.")
		return
	}
	c.say(why.Because, why.Speaks)
	if len(why.Lines) > 0 {
		items := w.weighed(why.Lines)
		for i := range items.Items {
			items.Items[i].Details = nil // they stand above
		}
		c.Blocks = append(c.Blocks, items)
	}
	c.say(why.More)
}

// standsAgainst reports whether these lines are all that stands against the
// verdict.
func (w *writer) standsAgainst(lines []advisor.ContrastLine) bool {
	return slices.EqualFunc(lines, w.r.Why.Against, func(a, b advisor.ContrastLine) bool {
		return a.Rule == b.Rule && a.Points == -b.Points
	})
}
