package pack

import (
	"fmt"

	"firstrole/advisor"
	"firstrole/advisor/prove"
)

func gateIs(space advisor.Space, g int, value advisor.Truth) prove.Term {
	return prove.Holds(space.GateQuestions(g), func(states []uint16) bool { return space.GateTruth(g, states) == value })
}

// rules finds rules that never fire.
func (p *part) rules() {
	for _, r := range p.space.Rules() {
		if !possible(p.space, prove.Fires(p.space, r)) {
			p.problem(fmt.Sprintf("the rule %q never fires: no answers make its condition true", r.ID), "change the condition, or delete the rule", p.rule(r.ID, "when")...)
		}
	}
}

// gates finds gates whose condition is never true.
func (p *part) gates() {
	for i, g := range p.space.Gates() {
		if possible(p.space, gateIs(p.space, i, advisor.True)) {
			continue
		}
		message := fmt.Sprintf("the gate %q never acts: no answers make its condition true", g.ID)
		if g.Effect == advisor.Needs {
			message = fmt.Sprintf("the gate %q always keeps %s out: no answers make its condition true", g.ID, g.Verdict)
		}
		p.problem(message, "change the condition, or delete the gate", p.gate(g.ID, "when")...)
	}
}

// clashes finds gates that act on one sheet and disagree.
func (p *part) clashes() {
	gates := p.space.Gates()
	for a, first := range gates {
		for b, second := range gates {
			if first.Effect != advisor.Requires || a == b {
				continue
			}
			var terms []prove.Term
			var what string
			switch {
			case second.Effect == advisor.Requires && first.Verdict != second.Verdict && a < b:
				what = fmt.Sprintf("requires %s, and %q requires %s", first.Verdict, second.ID, second.Verdict)
				terms = []prove.Term{gateIs(p.space, a, advisor.True), gateIs(p.space, b, advisor.True)}
			case second.Effect == advisor.RulesOut && first.Verdict == second.Verdict:
				what = fmt.Sprintf("requires %s, and %q rules it out", first.Verdict, second.ID)
				terms = []prove.Term{gateIs(p.space, a, advisor.True), gateIs(p.space, b, advisor.True)}
			case second.Effect == advisor.Needs && first.Verdict == second.Verdict:
				what = fmt.Sprintf("requires %s, and %q keeps it out", first.Verdict, second.ID)
				terms = []prove.Term{gateIs(p.space, a, advisor.True), gateIs(p.space, b, advisor.False)}
			default:
				continue
			}
			if peak, err := prove.Most(p.space, terms, nil); err == nil && peak.Total == len(terms) {
				p.problem(fmt.Sprintf("the gates disagree: %q %s, on the same answers", first.ID, what),
					"let the condition of one leave these answers out: "+p.given(peak.Sheet), p.gate(gates[max(a, b)].ID, "when")...)
			}
		}
	}
}
