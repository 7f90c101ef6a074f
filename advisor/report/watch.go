package report

import (
	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// watchTitle heads what to be careful about.
const watchTitle = "What to watch"

// watch is what to be careful about: with this verdict, and with any.
func (w *writer) watch() chapter {
	c := chapter{ID: "findings", Title: watchTitle}
	items := w.untold(advisor.SectionCaveat)
	flags, others := w.findings()
	for _, f := range flags[len(upTo(flags, summaryFlags)):] {
		f.Mark = phrase.FindingKind(advisor.RedFlag)
		items = append(items, f)
	}
	if items = append(items, others...); len(items) > 0 {
		c.Blocks = append(c.Blocks, list{Items: items})
	}
	return c
}

// findings are the red flags, and the others with their kind in front.
func (w *writer) findings() (flags, others []claim) {
	for _, f := range w.r.Findings {
		item := claim{Text: line(f.Text), Sources: w.cite(f.Sources)}
		if f.Kind == advisor.RedFlag {
			flags = append(flags, item)
			continue
		}
		item.Mark = phrase.FindingKind(f.Kind)
		others = append(others, item)
	}
	return flags, others
}
