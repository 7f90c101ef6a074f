package pack

import (
	"fmt"

	"firstrole/advisor"
	"firstrole/advisor/prove"
)

// findings finds those whose condition is never true.
func (p *part) findings() {
	probe := flat(p.pack)
	probe.Gates = nil
	// A gate without an effect only tells whether a condition holds. Each part of
	// an `all` has one of its own: what fails early is soon seen.
	probes := map[int][]int{}
	for i, f := range p.pack.Findings {
		if f.As != p.ID || f.When.Always() || asksForBlank(f.When) {
			continue
		}
		for _, c := range joined(f.When) {
			probes[i] = append(probes[i], len(probe.Gates))
			probe.Gates = append(probe.Gates, advisor.Gate{As: p.ID, Verdict: p.Default, When: c})
		}
	}
	engine, err := advisor.NewEngine(&probe, p.ID)
	if err != nil {
		return // said where the pack itself failed so
	}
	space := engine.Space()
	for i, f := range p.pack.Findings {
		var terms []prove.Term
		for _, g := range probes[i] {
			terms = append(terms, gateIs(space, g, advisor.True))
		}
		if len(terms) > 0 && !possible(space, terms...) {
			p.problem(fmt.Sprintf("the finding %q is never shown: its condition is never true", f.ID), "change the condition, or delete the finding", "findings", i, "when")
		}
	}
}

// joined takes an `all` apart.
func joined(c advisor.Condition) []advisor.Condition {
	if c.Op != advisor.OpAll {
		return []advisor.Condition{c}
	}
	var parts []advisor.Condition
	for _, inner := range c.Of {
		parts = append(parts, joined(inner)...)
	}
	return parts
}

// asksForBlank tells whether a condition may hold only on a question that was
// passed over, which no full sheet has.
func asksForBlank(c advisor.Condition) bool {
	found := false
	c.Walk(func(c advisor.Condition) {
		if c.Op == advisor.OpNot {
			c.Of[0].Walk(func(c advisor.Condition) {
				found = found || c.Op == advisor.OpAnswered || c.Op == advisor.OpUnknown
			})
		}
	})
	return found
}
