package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/prove"
)

// terms are what the rules add to a role's score; sign -1 turns the most into
// the least.
func (p *part) terms(role, sign int, theme string) []prove.Term {
	var terms []prove.Term
	for _, sum := range p.space.Sums() {
		if theme == "" || sum.Theme() == theme {
			terms = append(terms, prove.Term{At: sum.At, Worth: func(states []uint16) int { return sign * int(sum.Points(states)[role]) }})
		}
	}
	return terms
}

// scores proves that no score leaves 0 to 100.
func (p *part) scores() {
	for role := range p.pack.Roles {
		p.reach(role, 1)
		p.reach(role, -1)
	}
}

func (p *part) reach(role, sign int) {
	id, end, beyond := p.pack.Roles[role].ID, 100, "above"
	if sign < 0 {
		end, beyond = 0, "below"
	}
	peak, err := prove.Most(p.space, p.terms(role, sign, ""), nil)
	switch {
	case err == nil && peak.Total > mostPoints:
		p.problem(fmt.Sprintf("for %s, the rules take the score of %s to %d, %s %d", p.ID, id, 50+sign*peak.Total, beyond, end),
			fmt.Sprintf("take %d points out of the rules that fire then: %s", peak.Total-mostPoints, p.firing(peak.Sheet, role, sign)), p.path...)
	case err != nil && p.themesTogether(role, sign) > mostPoints:
		p.problem(fmt.Sprintf("for %s, it cannot be shown that the rules leave the score of %s not %s %d: the largest sums of all themes come to %d, and there are too many joint answers to go through",
			p.ID, id, beyond, end, p.themesTogether(role, sign)),
			"let fewer questions share rules, or take points out of a theme", p.path...)
	}
}

// themesTogether adds up the most that each theme, or where that is too much
// each set of rules on the same questions, can give. No sheet gives more.
func (p *part) themesTogether(role, sign int) int {
	sum := 0
	for _, theme := range p.pack.Themes {
		terms := p.terms(role, sign, theme.ID)
		peak, err := prove.Most(p.space, terms, nil)
		if err == nil {
			sum += peak.Total
			continue
		}
		for _, term := range terms {
			peak, err := prove.Most(p.space, []prove.Term{term}, nil)
			if err != nil {
				return 1 << 20
			}
			sum += peak.Total
		}
	}
	return sum
}

// firing lists the rules that move a role's score to one side on a sheet, those
// that move it most first.
func (p *part) firing(s advisor.Sheet, role, sign int) string {
	type moved struct {
		id     string
		points int
	}
	var all []moved
	fired := p.engine.Firing(s)
	for _, r := range p.space.Rules() {
		for _, points := range r.Points {
			if points.Role == p.pack.Roles[role].ID && points.Points*sign > 0 && slices.Contains(fired, r.ID) {
				all = append(all, moved{r.ID, points.Points})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b moved) int { return (b.points - a.points) * sign })
	words := make([]string, len(all))
	for i, m := range all {
		words[i] = fmt.Sprintf("%s %+d", m.id, m.points)
	}
	return strings.Join(words, ", ")
}
