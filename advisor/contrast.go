package advisor

import (
	"cmp"
	"slices"
	"strings"
)

// contrast says what speaks for a verdict, what against it, and why it is not
// the one that comes next.
func (e *Engine) contrast(p *position, fired []firing, gates []GateOut, next int) Contrast {
	c := Contrast{For: []ContrastLine{}, Against: []ContrastLine{}, OtherFor: []ContrastLine{}}
	toward := e.toward(p, p.outcome)
	for _, g := range gates {
		if g.State == GateFired && e.gateSupports(p, g) {
			c.For = append(c.For, ContrastLine{Text: g.Because, Gate: g.ID, Sources: g.Sources})
		}
	}
	speak := ruleLines(fired, toward)
	for _, line := range speak {
		if line.Points > 0 {
			c.For = append(c.For, line)
		} else {
			c.Against = append(c.Against, line)
		}
	}
	if next < 0 {
		return c
	}
	c.Other, c.OtherID = e.verdicts[next].Label, e.verdicts[next].ID
	c.OtherWhy = e.inTheWay(p, gates, next)
	kind := EitherKind("")
	if next == e.either {
		kind = KindNoSignal
	}
	toward = e.toward(p, outcome{next, kind})
	if role := e.roleIndex(e.verdicts[next].Role); role >= 0 && slices.Max(p.scores) < e.Audience.Need {
		// Too little speaks for any role: what speaks against another is no reason.
		toward = make([]int, len(p.scores))
		toward[role] = 1
	}
	for _, line := range ruleLines(fired, toward) {
		if line.Points > 0 {
			c.OtherFor = append(c.OtherFor, line)
		}
	}
	return c
}

// toward gives, for each role, the sign with which its points speak for an
// outcome.
func (e *Engine) toward(p *position, o outcome) []int {
	sign := make([]int, len(p.scores))
	a, b := topTwo(p.scores, nil)
	v := e.verdicts[o.verdict]
	switch {
	case v.Role != "":
		role := e.roleIndex(v.Role)
		sign[role] = 1
		rival, _ := topTwo(p.scores, func(r int) bool { return r != role })
		if rival >= 0 {
			sign[rival] = -1
		}
	case v.Kind == KindBoth, v.Kind == KindHybrid, o.kind == KindTie:
		sign[a] = 1
		if b >= 0 {
			sign[b] = 1
		}
	default:
		sign[a] = -1
		if b >= 0 && p.scores[b] == p.scores[a] {
			sign[b] = -1
		}
	}
	return sign
}

// ruleLines gives a line for every rule that fired and moves the verdict, most
// telling first, then in file order.
func ruleLines(fired []firing, sign []int) []ContrastLine {
	var lines []ContrastLine
	last := (*Rule)(nil)
	for _, f := range fired {
		points := f.points * sign[f.role]
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
	free.out[e.verdictIndex(g.Verdict)] = allowed
	return e.decide(p.scores, 1, &free).verdict != p.verdict
}

// inTheWay says what keeps another verdict from being given.
func (e *Engine) inTheWay(p *position, gates []GateOut, next int) string {
	var ways []string
	for _, g := range gates {
		at := e.verdictIndex(g.Verdict)
		if g.Effect != Requires && at == next || g.Effect == Requires && at == p.verdict {
			ways = append(ways, g.Because)
		}
	}
	return strings.Join(ways, " ")
}
