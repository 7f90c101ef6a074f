package report

import (
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// elsewhere are the sections that stand in a chapter of their own matter.
var elsewhere = []advisor.Section{
	advisor.SectionHeadline,
	advisor.SectionSplit, advisor.SectionWillNot, advisor.SectionOwns, advisor.SectionInstead, advisor.SectionFirst, // plan
	advisor.SectionTryOut, advisor.SectionNearby, advisor.SectionQuestion, // career
	advisor.SectionCaveat, // watch
}

func (w *writer) sectionTitle(s advisor.Section) string {
	return phrase.SectionTitle(s, w.seeks())
}

// section gives the texts of one section of the verdict.
func (w *writer) section(name advisor.Section) []advisor.ClaimOut {
	for _, s := range w.r.Sections {
		if s.Section == name {
			return s.Texts
		}
	}
	return nil
}

// untold gives a section's claims without those that stand on the first page.
func (w *writer) untold(name advisor.Section) []claim {
	return w.claims(w.section(name)[w.told[name]:])
}

// untoldTitle says that a section goes on, where the first page has begun it.
func (w *writer) untoldTitle(name advisor.Section) string {
	if w.told[name] > 0 {
		return w.sectionTitle(name) + ", continued"
	}
	return w.sectionTitle(name)
}

// advice is what the first page had no room for.
func (w *writer) advice() chapter {
	c := chapter{ID: "advice", Title: "More advice"}
	for _, s := range w.r.Sections {
		if !slices.Contains(elsewhere, s.Section) {
			c.add(w.untoldTitle(s.Section), w.untold(s.Section))
		}
	}
	return c
}
