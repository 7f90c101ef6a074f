package advisor

import (
	"cmp"
	"slices"
	"strings"
)

// contrast says what speaks for a verdict, what against it, and why it is not
// the one that comes next.
func (e *Engine) contrast(p *position, steady *rulings, fired []firing, gates []GateOut) Contrast {
	c := Contrast{For: []ContrastLine{}, Against: []ContrastLine{}, OtherFor: []ContrastLine{}}
	toward := e.toward(p, p.outcome)
	for _, g := range gates {
		if (g.State == GateFired || g.Effect == Needs) && e.gateSupports(p, g) {
			c.For = append(c.For, ContrastLine{Text: g.Because, Gate: g.ID, Sources: g.Sources})
		}
	}
	for _, line := range ruleLines(fired, toward) {
		switch {
		case line.Points < 0:
			c.Against = append(c.Against, line)
		case !e.givesNoRole(p.verdict) || p.kind == KindTie || !speaksUp(fired, line.Rule):
			c.For = append(c.For, line)
		}
	}
	next, lacks := e.runnerUp(p, steady)
	if rival := e.rival(p, next); rival >= 0 {
		c.Rival = e.Pack.Roles[rival].ID
	}
	if next < 0 {
		return c
	}
	c.Other, c.OtherID = e.verdicts[next].Label, e.verdicts[next].ID
	c.OtherWhy, c.OtherLacks = e.inTheWay(p, gates, next), lacks
	way := e.wayTo(lacks)
	if len(lacks) == 0 { // gates alone stand between the two
		way = e.toward(p, e.outcome(next))
	}
	for _, line := range ruleLines(fired, way) {
		if line.Points > 0 {
			c.OtherFor = append(c.OtherFor, line)
		} else if len(lacks) > 0 {
			line.Points = -line.Points
			c.OtherAgainst = append(c.OtherAgainst, line)
		}
	}
	if len(c.Against) == 0 { // what leads elsewhere is what speaks against it then
		for _, line := range c.OtherFor {
			if slices.ContainsFunc(c.For, func(l ContrastLine) bool { return l.Rule == line.Rule }) {
				continue // it speaks for both verdicts
			}
			line.Points = -line.Points
			c.Against = append(c.Against, line)
		}
	}
	return c
}

// speaksUp tells whether a rule speaks for some role: then it is no reason to
// advise none, though it lowers the role that is nearest.
func speaksUp(fired []firing, rule string) bool {
	return slices.ContainsFunc(fired, func(f firing) bool { return f.rule.ID == rule && f.points > 0 })
}

// wayTo gives, for each role, the direction in which its score has to go for
// what is lacking.
func (e *Engine) wayTo(lacks []Lack) []int {
	way := make([]int, len(e.Pack.Roles))
	for _, l := range lacks {
		up := 1
		if l.Below {
			up = -1
		}
		way[e.roleIndex(l.Role)] += up
		if l.Than != "" {
			way[e.roleIndex(l.Than)] -= up
		}
	}
	return way
}

// toward gives, for each role, the direction in which its score speaks for an
// outcome.
func (e *Engine) toward(p *position, o outcome) []int {
	way := make([]int, len(p.scores))
	v := e.verdicts[o.verdict]
	switch {
	case v.Role != "":
		role := e.roleIndex(v.Role)
		way[role] = 1
		if rival := e.highestOther(p, role); rival >= 0 {
			way[rival] = -1
		}
	case v.Kind == KindBoth, v.Kind == KindHybrid, o.kind == KindTie:
		a, b := e.pair(p)
		way[a] = 1
		if b >= 0 {
			way[b] = 1
		}
	default:
		a, b := e.contenders(p)
		way[a] = -1
		if b >= 0 && p.scores[b] == p.scores[a] {
			way[b] = -1
		}
	}
	return way
}

// highestOther is the highest other role; one that is surely out is nobody's
// rival. -1 where there is none.
func (e *Engine) highestOther(p *position, role int) int {
	other, _ := topTwo(p.scores, func(r int) bool { return r != role && p.out[e.first[r]] != surely })
	return other
}

// rival is the role to set the verdict's own role against; -1 where there is
// none, or where the runner-up verdict names it just as this one names its own.
func (e *Engine) rival(p *position, runnerUp int) int {
	role := e.verdictRole(p)
	if role < 0 {
		return -1
	}
	rival := e.highestOther(p, role)
	if rival >= 0 && runnerUp == e.first[rival] && p.verdict == e.first[role] {
		return -1
	}
	return rival
}

// contenders are the two highest roles of those that stand best: the ones that
// are not out, else those that are out for now, else all.
func (e *Engine) contenders(p *position) (a, b int) {
	for _, most := range []exclude{allowed, forNow, surely} {
		if a, b = topTwo(p.scores, func(role int) bool { return p.out[e.first[role]] <= most }); a >= 0 {
			break
		}
	}
	return a, b
}

// ruleLines gives a line for every rule that fired and moves scores in some
// direction or against it, most telling first, then in file order.
func ruleLines(fired []firing, way []int) []ContrastLine {
	var lines []ContrastLine
	last := (*Rule)(nil)
	for _, f := range fired {
		points := f.points * way[f.role]
		if f.rule == last {
			lines[len(lines)-1].Points += points
			continue
		}
		last = f.rule
		lines = append(lines, ContrastLine{Text: f.rule.Because, Rule: f.rule.ID, Points: points, Sources: f.rule.Sources})
	}
	lines = slices.DeleteFunc(lines, func(l ContrastLine) bool { return l.Points == 0 })
	slices.SortStableFunc(lines, func(a, b ContrastLine) int {
		return cmp.Compare(max(b.Points, -b.Points), max(a.Points, -a.Points))
	})
	return lines
}

// gateSupports tells whether a gate that acts is part of why a verdict is
// given: it requires it; or it rules out the own verdict of a role, or stands
// behind advising nobody, where without it the verdict would be another. A gate
// that only says why not more than one role is no reason for this one.
func (e *Engine) gateSupports(p *position, g GateOut) bool {
	if g.Effect == Requires {
		return e.verdictIndex(g.Verdict) == p.verdict
	}
	if !e.givesNoRole(p.verdict) && e.verdicts[e.verdictIndex(g.Verdict)].Role == "" {
		return false
	}
	free := rulings{required: -1, out: slices.Clone(p.out)}
	if e.decide(p.scores, 1, &free).verdict != p.verdict {
		return false // a gate that asks for this verdict has the only say
	}
	free.out[e.verdictIndex(g.Verdict)] = allowed
	return e.decide(p.scores, 1, &free).verdict != p.verdict
}

// inTheWay says which gates keep another verdict from being given: those that
// act, and those that stay in the way until something is known.
func (e *Engine) inTheWay(p *position, gates []GateOut, next int) string {
	var ways []string
	for _, g := range gates {
		at, fired := e.verdictIndex(g.Verdict), g.State == GateFired
		if g.Effect == Requires && at == p.verdict && fired || g.Effect == Needs && at == next || g.Effect == RulesOut && at == next && fired {
			ways = append(ways, g.Because)
		}
	}
	return strings.Join(ways, " ")
}
