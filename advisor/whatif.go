package advisor

// Dial says how much a theme counts when one asks "what if".
type Dial uint8

const (
	Plain  Dial = iota // as the pack has it
	Half               // half of its points
	Double             // twice its points
)

// halves is what one point is multiplied by to be counted in half points.
func (d Dial) halves() int {
	switch d {
	case Half:
		return 1
	case Double:
		return 4
	}
	return 2
}

// WhatIf is the advice on other answers, or with themes counting more or less
// than the pack has them.
type WhatIf struct {
	Verdict VerdictOut // its strength is empty where a dial is turned
	Scores  []HalfScore
}

// HalfScore is a score in half points, from 0 to 200.
type HalfScore struct {
	Role   string
	Name   string
	Halves int
}

// WhatIf scores a sheet with dials by theme. It is exact: points are counted in
// halves.
func (e *Engine) WhatIf(s Sheet, dials map[string]Dial) WhatIf {
	p := e.positionOf(s)
	scores := make([]int, len(e.Pack.Roles))
	for role := range scores {
		scores[role] = 2 * 50
	}
	turned := false
	for _, f := range e.firings(s) {
		dial := dials[f.rule.Theme]
		turned = turned || dial != Plain
		scores[f.role] += f.points * dial.halves()
	}
	var out WhatIf
	for role := range scores {
		scores[role] = min(max(scores[role], 0), 2*100)
		out.Scores = append(out.Scores, HalfScore{e.Pack.Roles[role].ID, e.Pack.Roles[role].Name, scores[role]})
	}
	o := e.decide(scores, 2, &p.rulings)
	if !turned {
		out.Verdict = e.Judge(s)
		return out
	}
	v := e.verdicts[o.verdict]
	out.Verdict = VerdictOut{ID: v.ID, Kind: o.kind, Label: v.Label}
	return out
}

// ScoredThemes lists the themes that have rules, in file order.
func (e *Engine) ScoredThemes() []Theme {
	var all []Theme
	for _, t := range e.Pack.Themes {
		if t.As != e.Audience.ID {
			continue
		}
		for _, r := range e.Pack.Rules {
			if r.Theme == t.ID {
				all = append(all, t)
				break
			}
		}
	}
	return all
}
