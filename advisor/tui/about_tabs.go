package tui

import (
	"fmt"

	"firstrole/advisor"
)

// writeDuties writes what the roles do, the advised ones first and in full.
func writeDuties(p *prose, pack *advisor.Pack, r *advisor.Result) {
	for _, role := range r.About {
		p.title(upperFirst(role.Name) + part(r, role.Role))
		p.para(p.text, role.About)
		for _, g := range role.Duties {
			p.gap()
			p.para(p.text, g.Group)
			claimsOf(p, pack, g.Duties)
		}
		if !role.Advised {
			continue
		}
		for _, list := range lists(role, seeks(pack, r.As)) {
			if len(list.claims) > 0 {
				p.gap()
				p.para(p.text, list.title)
				claimsOf(p, pack, list.claims)
			}
		}
	}
	for _, t := range r.Topics {
		p.title(t.Title)
		claimsOf(p, pack, t.Claims)
	}
}

// titled is a list of claims with its heading.
type titled struct {
	title  string
	claims []advisor.ClaimOut
}

// lists are what else is said of an advised role: to somebody who hires, what
// to look for; to somebody who looks for a path, how to get there.
func lists(role advisor.RoleAbout, seeks bool) []titled {
	all := []titled{
		{"Skills", role.Skills}, {"Tools", role.Tools},
		{"Measured by what is felt or told", role.Soft}, {"Measured by what is counted", role.Hard},
	}
	if seeks {
		all = append(all, titled{"Try it for two weeks", role.TryOut}, titled{"What a portfolio shows", role.Portray},
			titled{"Ways in", role.Entry}, titled{"What to ask in an interview", role.AskThem})
	}
	return all
}

// part is how much of a week a role gets, where it is not all of it.
func part(r *advisor.Result, role string) string {
	for _, out := range r.Roles {
		if out.Role == role && out.Share < 100 {
			return ", " + fmt.Sprintf("%d %%", out.Share) + " of the week"
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
	} else {
		p.para(p.text, "There is no figure for the level that is advised.")
	}
	here := false
	for _, role := range r.About {
		if len(role.Ladder) == 0 {
			continue
		}
		p.title(upperFirst(role.Name))
		for _, rung := range role.Ladder {
			here = here || rung.Here
			p.rung(pack, rung)
		}
	}
	p.gap()
	if here {
		p.para(p.grey, p.cursor+" marks the level that is advised. Yearly pay before tax.")
	} else {
		p.para(p.grey, "Yearly pay before tax.")
	}
}

func (p *prose) rung(pack *advisor.Pack, rung advisor.RungOut) {
	pay := "no source prices it"
	payStyle := p.grey
	if rung.High > 0 {
		pay, payStyle = advisor.PayRangeText(rung.Low, rung.High, rung.Currency), p.text
	}
	mark, style := "  ", p.text
	if rung.Here {
		mark, style, payStyle = p.cursor+" ", p.accent, p.accent
	}
	width := p.inner() / 2
	p.hang(mark+p.one(rung.Title, width-4), style, width, payStyle, pay)
	p.source(width, short(pack, rung.Sources))
}

// phaseTitles head the parts of a plan.
var phaseTitles = map[string]string{
	"days_30": "The first 30 days", "days_60": "Until day 60", "days_90": "Until day 90",
	"measures_soft": "What to listen for", "measures_hard": "What to count",
	"owners": "Who owns what", "together": "Working together", "will_not": "What will not be done",
	"instead": "What to do instead", "first": "What must become true first", "again": "When to look again",
}

func writePlan(p *prose, pack *advisor.Pack, r *advisor.Result) {
	for _, phase := range r.Plan {
		title := phaseTitles[phase.Phase]
		if title == "" {
			title = phase.Phase
		}
		p.title(title)
		claimsOf(p, pack, phase.Lines)
	}
}
