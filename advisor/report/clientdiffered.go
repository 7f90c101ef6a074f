package report

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor/phrase"
)

// differed shows where they did not agree and what each answer leads to.
func (w *clientWriter) differed() chapter {
	c := chapter{ID: "differences", Title: "Where opinions differed"}
	var alone []claim
	for _, a := range w.c.Alone {
		alone = append(alone, claim{Text: fmt.Sprintf("%d of %d: %s%s", a.Count, w.c.Voices, line(a.Label), people(a.Who))})
	}
	c.add("What each would have been advised alone", alone)
	var rest []claim
	told := false
	for _, d := range w.c.Differences {
		if len(d.Values) < 2 {
			continue
		}
		if d.Turns == 0 && !d.Split {
			text := w.spreadLine(d)
			if says := strings.Join(d.Says, " "); says != "" && d.Part == 1 {
				text += " " + says
			}
			rest = append(rest, claim{Mark: line(d.Short), Text: text})
			continue
		}
		if !told {
			c.say("For each answer it says what would come out, were it put into every stakeholder's answers beside all else that was agreed on. Most telling first.")
			told = true
		}
		c.Blocks = append(c.Blocks, w.spread(d))
	}
	c.add("Further differences", rest)
	return c
}

// spread lays one difference out.
func (w *clientWriter) spread(d ClientDifference) spread {
	s := spread{Ask: line(d.Ask), Of: w.c.Voices, Outcome: w.settled(d), Says: line(strings.Join(d.Says, " "))}
	for _, v := range d.Values {
		row := spreadRow{Count: v.Count, Text: line(v.Text), Who: people(v.Who)}
		if d.Turns > 0 {
			row.Gives = gives(v)
		}
		if v.Neutral {
			row.Text += " (" + phrase.TakesNoSide + ")"
		}
		s.Rows = append(s.Rows, row)
	}
	for _, silent := range d.silent() {
		s.Rows = append(s.Rows, spreadRow{Count: silent.n, Text: silent.says(), Silent: true})
	}
	return s
}

// silence is why some gave no answer that tells something.
type silence struct {
	n         int
	one, many string
}

func (s silence) says() string {
	if s.n == 1 {
		return s.one
	}
	return s.many
}

func (d ClientDifference) silent() []silence {
	all := []silence{{d.Unknown, "does not know", "do not know"}, {d.Blank, "gave no answer", "gave no answer"}, {d.NotAsked, "was not asked", "were not asked"}}
	return slices.DeleteFunc(all, func(s silence) bool { return s.n == 0 })
}

func gives(v ClientValue) string {
	var parts []string
	for _, g := range v.Gives {
		text := line(g.Label)
		if len(v.Gives) > 1 {
			text += fmt.Sprintf(" (%d)", g.Sheets)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// spreadLine is a difference in one line.
func (w *clientWriter) spreadLine(d ClientDifference) string {
	var parts []string
	for _, v := range d.Values {
		parts = append(parts, fmt.Sprintf("%d %s%s", v.Count, quote(line(v.Text)), people(v.Who)))
	}
	for _, silent := range d.silent() {
		parts = append(parts, fmt.Sprintf("%d %s", silent.n, silent.says()))
	}
	return stop(strings.Join(parts, ", "))
}
