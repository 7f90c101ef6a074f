package tui

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// writeDuties writes what the advised roles do, and what they will not do.
// Where none is advised, it writes what helps instead.
func writeDuties(p *prose, pack *advisor.Pack, r *advisor.Result) {
	sections(p, pack, r, advisor.SectionSplit, advisor.SectionOwns)
	advised := false
	for _, role := range r.About {
		if role.Advised {
			advised = true
			duties(p, pack, r, role)
		}
	}
	if !advised {
		helps(p, pack, r)
		return
	}
	sections(p, pack, r, advisor.SectionWillNot)
	for _, role := range r.About {
		if role.Advised {
			means(p, pack, r, role)
		}
	}
	sections(p, pack, r, advisor.SectionTryOut, advisor.SectionQuestion)
}

// duties writes the work of one role.
func duties(p *prose, pack *advisor.Pack, r *advisor.Result, role advisor.RoleAbout) {
	p.title(phrase.Upper(role.Name) + part(r, role.Role))
	p.para(p.text, role.About)
	for _, g := range role.Duties {
		p.gap()
		p.para(p.text, g.Group)
		claimsOf(p, pack, g.Duties)
	}
}

// means writes what the work takes and how it is judged. To somebody who looks
// for a path that is what to show.
func means(p *prose, pack *advisor.Pack, r *advisor.Result, role advisor.RoleAbout) {
	several := len(r.Roles) > 1
	list := func(title string, claims []advisor.ClaimOut) {
		if len(claims) == 0 {
			return
		}
		if several {
			title = phrase.Upper(role.Name) + ": " + phrase.Lower(title)
		}
		p.title(title)
		claimsOf(p, pack, claims)
	}
	list("Skills", role.Skills)
	list("Tools", role.Tools)
	list("Measured by what is felt or told", role.Soft)
	list("Measured by what is counted", role.Hard)
	if phrase.Seeks(r) {
		list("What a portfolio shows", role.Portray)
		list("Jobs people come from", role.Entry)
	}
}

// helps writes what to do where no role is advised.
func helps(p *prose, pack *advisor.Pack, r *advisor.Result) {
	sections(p, pack, r, advisor.SectionInstead, advisor.SectionFirst, advisor.SectionTryOut, advisor.SectionNearby, advisor.SectionQuestion)
	if len(r.About) > 0 {
		p.title("Which role is which")
	}
	for i, role := range r.About {
		if i > 0 {
			p.gap()
		}
		p.para(p.text, phrase.Upper(role.Name)+": "+phrase.Lower(role.About))
	}
	if !phrase.Seeks(r) {
		return
	}
	for _, role := range r.About {
		if len(role.TryOut) > 0 {
			p.title("Two weeks as a " + role.Name)
			claimsOf(p, pack, role.TryOut)
		}
	}
}

// sections writes some sections of the verdict, in the order given.
func sections(p *prose, pack *advisor.Pack, r *advisor.Result, of ...advisor.Section) {
	for _, one := range of {
		if texts := section(r, one); len(texts) > 0 {
			writeSection(p, pack, r, advisor.SectionOut{Section: one, Texts: texts})
		}
	}
}

// part is how much of a week a role gets, where it is not all of it.
func part(r *advisor.Result, role string) string {
	for _, out := range r.Roles {
		if out.Role == role && out.Share < 100 {
			return fmt.Sprintf(", %s of the week", phrase.Percent(advisor.Hundredths(out.Share)))
		}
	}
	return ""
}

func claimsOf(p *prose, pack *advisor.Pack, claims []advisor.ClaimOut) {
	for _, claim := range claims {
		p.item(0, claim.Text, short(pack, claim.Sources))
	}
}

// writePay writes what the advised level is paid, and the whole ladder.
func writePay(p *prose, pack *advisor.Pack, r *advisor.Result) {
	if r.Pay != nil && r.Pay.Text != "" {
		p.para(p.strong, r.Pay.Text)
		p.source(0, short(pack, r.Pay.Sources))
		p.aged(ages(pack, r.Pay.Text, r.Pay.Sources, r.Date), 0)
	} else if levelMarked(r) {
		p.para(p.text, "There is no figure for the level that is advised.")
	} else {
		p.para(p.text, "The advice names no role, so no level is marked.")
	}
	if r.Pay != nil && r.Pay.LocalText != "" {
		p.gap()
		p.para(p.text, r.Pay.LocalText)
	}
	for _, role := range r.About {
		if len(role.Ladder) == 0 {
			continue
		}
		p.title(phrase.Upper(role.Name))
		for _, rung := range role.Ladder {
			p.rung(pack, rung)
		}
	}
	p.gap()
	if levelMarked(r) {
		p.para(p.grey, p.cursor+" marks the level that is advised. Yearly pay before tax.")
	} else {
		p.para(p.grey, "Yearly pay before tax.")
	}
	payNotes(p, pack, r)
}

// levelMarked reports whether a rung of a ladder is the advised one.
func levelMarked(r *advisor.Result) bool {
	return slices.ContainsFunc(r.About, func(a advisor.RoleAbout) bool {
		return slices.ContainsFunc(a.Ladder, func(rung advisor.RungOut) bool { return rung.Here })
	})
}

// payNotes are the few claims on pay that every report has.
func payNotes(p *prose, pack *advisor.Pack, r *advisor.Result) {
	for _, t := range r.Topics {
		brief := slices.DeleteFunc(slices.Clone(t.Claims), func(c advisor.ClaimOut) bool { return !c.Brief })
		if !t.Pay || len(brief) == 0 {
			continue
		}
		p.title(t.Title)
		for _, one := range brief {
			p.item(0, one.Text, short(pack, one.Sources))
			p.aged(ages(pack, one.Text, one.Sources, r.Date), 2)
		}
	}
}

func (p *prose) rung(pack *advisor.Pack, rung advisor.RungOut) {
	payStyle := p.grey
	if rung.High > 0 {
		payStyle = p.text
	}
	mark, style := "  ", p.text
	if rung.Here {
		mark, style, payStyle = p.cursor+" ", p.accent, p.accent
	}
	width := p.inner() / 2
	p.hang(mark+p.one(rung.Title, width-4), style, width, payStyle, phrase.Pay(rung))
	p.source(width, short(pack, phrase.PaySources(rung)))
}

func writePlan(p *prose, pack *advisor.Pack, r *advisor.Result) {
	workload(p, pack, r.Workload)
	for _, phase := range r.Plan {
		p.title(phrase.PhaseTitle(phase.Phase))
		claimsOf(p, pack, phase.Lines)
	}
}
