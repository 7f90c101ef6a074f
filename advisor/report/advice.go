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

// untold gives a section's claims, unless they stand on the first page.
func (w *writer) untold(name advisor.Section) []claim {
	if w.told[name] {
		return nil
	}
	return w.claims(w.section(name))
}

// advice is what the first page had no room for.
func (w *writer) advice() chapter {
	c := chapter{ID: "advice", Title: "The advice in full"}
	for _, s := range w.r.Sections {
		if !slices.Contains(elsewhere, s.Section) {
			c.add(w.sectionTitle(s.Section), w.untold(s.Section))
		}
	}
	return c
}
