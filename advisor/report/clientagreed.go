package report

import (
	"fmt"
	"slices"
	"strings"
)

// agreed lists the answers agreed on, with who decided and who thought otherwise.
func (w *clientWriter) agreed() chapter {
	c := chapter{ID: "agreed", Title: "What was agreed"}
	var decided, alike []pair
	for _, a := range w.c.Answers {
		p := pair{Term: line(a.Short), Text: line(a.Text), Note: a.Reason}
		if a.Part == 1 && !a.Counted {
			p.Mark = "not counted"
		}
		if a.How == HowAlike {
			alike = append(alike, p)
			continue
		}
		p.Lines = w.views(a.Others)
		if by := line(a.By); by != "" && a.By != w.c.Owner { // whose decision it is stands above
			p.Lines = append([]string{"Decided by " + by + "."}, p.Lines...)
		}
		decided = append(decided, p)
	}
	w.putPairs(&c, "Decided", decided)
	w.putPairs(&c, "Answered alike by all who answered", alike)
	var open []pair
	for _, o := range w.c.Open {
		p := pair{Term: line(o.Short), Text: w.unsettled(o), Note: o.Reason, Lines: w.views(o.Others)}
		open = append(open, p)
	}
	w.putPairs(&c, "Left open", open)
	if w.c.Views == ViewsCounted && slices.ContainsFunc(w.c.Answers, func(a ClientAnswer) bool { return len(a.Others) > 0 }) {
		c.say("Views that were not followed are counted here, not named.")
	}
	return c
}

// unsettled says how an open question stands.
func (w *clientWriter) unsettled(o ClientOpen) string {
	if o.Purpose {
		return "left open on purpose; it counts as “I don't know”"
	}
	for _, d := range w.c.Differences {
		if d.Question != o.Question {
			continue
		}
		text := strings.TrimSuffix(w.spreadLine(d), ".")
		if n := len(w.c.Heard) - w.c.Voices; n > 0 && d.Unknown+d.Blank+d.NotAsked == 0 && len(d.Values) == 1 {
			text += fmt.Sprintf("; %s no answers at all", count(n, "stakeholder gave", "stakeholders gave"))
		}
		return text
	}
	return "nobody gave an answer"
}

func (w *clientWriter) putPairs(c *chapter, title string, items []pair) {
	if len(items) > 0 {
		c.Blocks = append(c.Blocks, head{title}, pairs{items})
	}
}

// views are those that were not followed, each on a line.
func (w *clientWriter) views(all []ClientView) []string {
	var lines []string
	for _, v := range all {
		text := fmt.Sprintf("%d of %d: %s%s", v.Count, w.c.Voices, quote(line(v.Text)), people(v.Who))
		text = stop(text)
		for _, n := range v.Notes {
			text += " " + quote(stop(line(n)))
		}
		lines = append(lines, text)
	}
	return lines
}
