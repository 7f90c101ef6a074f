package report

import (
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// planSections are the sections of a verdict that belong to its plan. Where the
// plan has a phase of the same matter, both are one list.
var planSections = []struct {
	section advisor.Section
	phase   string
}{
	{advisor.SectionSplit, "split"},
	{advisor.SectionOwns, "owners"},
	{advisor.SectionInstead, "instead"},
	{advisor.SectionFirst, "first"},
	{advisor.SectionWillNot, "will_not"},
}

// plan is what happens in which order, with what is divided, left out or
// awaited.
func (w *writer) plan() chapter {
	c := chapter{ID: "plan", Title: "Plan"}
	w.workload(&c)
	for _, s := range planSections {
		if !w.planned(s.phase) {
			c.add(w.untoldTitle(s.section), w.untold(s.section))
		}
	}
	for _, p := range w.r.Plan {
		title := phrase.PhaseTitle(p.Phase)
		var items []claim
		for _, s := range planSections {
			if s.phase == p.Phase {
				title, items = w.untoldTitle(s.section), w.untold(s.section)
			}
		}
		c.add(title, united(items, w.claims(p.Lines)))
	}
	return c
}

// planned reports whether the plan has something in a phase.
func (w *writer) planned(phase string) bool {
	return slices.ContainsFunc(w.r.Plan, func(p advisor.PlanOut) bool { return p.Phase == phase && len(p.Lines) > 0 })
}

// united gives claims without those that say the same to the letter.
func united(all ...[]claim) []claim {
	var out []claim
	for _, c := range slices.Concat(all...) {
		if !slices.ContainsFunc(out, func(o claim) bool { return o.Text == c.Text }) {
			out = append(out, c)
		}
	}
	return out
}
