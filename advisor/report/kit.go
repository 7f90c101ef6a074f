package report

import (
	"errors"

	"firstrole/advisor"
)

// ErrNoKit is given for a result whose pack has no lines for interviews, or
// none for this audience.
var ErrNoKit = errors.New("this pack has no interview kit")

var kitTitles = map[string]string{
	"before":    "Before the first talk",
	"scorecard": "Scorecard",
	"sample":    "Work sample",
	"questions": "Questions to ask",
	"signs":     "Warning signs",
}

// rating stands over a scorecard.
const rating = "Rate each line from 1 to 5. What 1, 3 and 5 are like is written down; 2 and 4 lie between."

// Kit writes the interview kit of a result: a scorecard, a work sample, questions
// and warning signs; to a job seeker the questions and signs to take along.
func Kit(r advisor.Result) (Leaflet, error) {
	w := newWriter(r)
	d := w.handoutDocument()
	var l Leaflet
	for _, h := range w.r.Kits {
		page := w.kitOf(h)
		if len(page.Parts) == 0 {
			continue // the lines of the pack are for somebody else
		}
		d.Kits = append(d.Kits, page)
		l.pages = append(l.pages, w.kitPage(page))
	}
	if len(l.pages) == 0 {
		return Leaflet{}, ErrNoKit
	}
	// One page has one list of sources, however many kits it holds.
	last := &l.pages[len(l.pages)-1]
	last.Blocks = append(last.Blocks, w.sources().Blocks...)
	l.title, l.document = l.pages[0].Title, d
	return l, nil
}

// kitOf is a kit for programs.
func (w *writer) kitOf(h advisor.HandoutOut) handoutPage {
	page := handoutPage{Kind: h.Kind, Title: "Interview kit", Roles: h.Roles, Parts: w.kit(h), Notes: []string{}}
	if len(h.Roles) > 0 {
		page.Title += ": " + w.handoutTitle(h)
	}
	return page
}

// kit gives the parts of a kit. One that brings no questions asks those that the
// pack has for the role.
func (w *writer) kit(h advisor.HandoutOut) []handoutSection {
	var out []handoutSection
	asked := false
	add := func(part, role string, lines []advisor.HandoutRow) {
		if len(lines) > 0 {
			out = append(out, handoutSection{part, role, kitTitles[part] + w.half(h, role), lines})
		}
	}
	for _, part := range advisor.KitParts {
		for _, p := range h.Parts {
			if p.Part == part {
				asked = asked || part == "questions"
				add(part, p.Role, p.Lines)
			}
		}
		if part == "questions" && !asked {
			add(part, "", w.askThem(h))
		}
	}
	return out
}

// askThem are the questions of the verdict and of the roles.
func (w *writer) askThem(h advisor.HandoutOut) []advisor.HandoutRow {
	all := w.section(advisor.SectionQuestion)
	for _, role := range h.Roles {
		for _, a := range w.r.About {
			if a.Role == role.Role {
				all = append(all[:len(all):len(all)], a.AskThem...)
			}
		}
	}
	var rows []advisor.HandoutRow
	seen := map[string]bool{}
	for _, c := range all {
		if !seen[c.Text] {
			rows = append(rows, advisor.HandoutRow{ClaimOut: c})
		}
		seen[c.Text] = true
	}
	return rows
}

func (w *writer) kitPage(h handoutPage) leafletPage {
	page := leafletPage{Title: h.Title}
	for i, s := range h.Parts {
		if s.Part == "scorecard" && (i == 0 || h.Parts[i-1].Part != "scorecard") {
			page.Blocks = append(page.Blocks, head{"How to rate"}, para{claim{Text: rating}})
		}
		page.list(s.Title, w.rows(s.Lines, true))
	}
	return page
}
