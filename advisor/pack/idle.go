package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
)

// noRuleFor finds roles that no rule speaks for.
func (p *part) noRuleFor() {
	for i, role := range p.pack.Roles {
		if !slices.ContainsFunc(p.space.Rules(), func(r *advisor.Rule) bool { return speaks(r, role.ID) }) {
			p.warn(fmt.Sprintf("no rule for %s speaks for the role %q", p.ID, role.ID),
				"give it a rule with points above 0: as it is, it comes first only where the others fall below it", "roles", i, "id")
		}
	}
}

// idleRungs finds second rungs that are never reached, under a first one that
// asks for nothing either: whoever wrote them meant to advise both.
func (c *checker) idleRungs() {
	for i, role := range c.pack.Roles {
		if len(role.Ladder) < 2 {
			continue
		}
		var idle []string
		for _, a := range c.pack.Audiences {
			if !asks(role.Ladder[0], a.ID) && !asks(role.Ladder[1], a.ID) {
				idle = append(idle, a.ID)
			}
		}
		if len(idle) > 0 {
			c.warn(fmt.Sprintf("the level %s of %q is never advised for %s: it has no condition", role.Ladder[1].Level, role.ID, strings.Join(idle, " and ")),
				fmt.Sprintf("add when: {%s: { … }} to it; the lowest level is advised where no other is", idle[0]), "roles", i, "ladder", 1, "level")
		}
	}
}

func asks(r advisor.Rung, as string) bool {
	return slices.ContainsFunc(r.When, func(c advisor.RungCondition) bool { return c.As == as })
}

func speaks(r *advisor.Rule, role string) bool {
	return slices.ContainsFunc(r.Points, func(p advisor.Points) bool { return p.Role == role && p.Points > 0 })
}
