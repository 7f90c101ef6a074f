package advisor_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"

	"firstrole/advisor"
)

// lists compares what the result lists.
func (c comparison) lists() {
	var path, open, ignored, fired, reasons, gates []string
	for _, q := range c.rd.questions {
		if q.Part == 2 && c.w.stands[q.ID] != readHidden && c.w.stands[q.ID] != readMaybe {
			continue // the path is what leads to the verdict
		}
		switch c.w.stands[q.ID] {
		case readBlank:
			open = append(open, q.ID)
			fallthrough
		case readUnknown, readKnown:
			path = append(path, q.ID)
		default:
			if !c.s.Answers[q.ID].Blank() {
				ignored = append(ignored, q.ID)
			}
		}
	}
	c.same("path", c.got.Path, path)
	c.same("open", c.got.Open, open)
	c.same("ignored", c.got.Ignored, ignored)
	for _, rule := range c.rd.firing(c.w) {
		fired = append(fired, rule.ID)
		for _, p := range rule.Points {
			reasons = append(reasons, fmt.Sprint(rule.ID, p, rule.Theme))
		}
	}
	c.same("firing", c.e.Firing(c.s), fired)
	var got []string
	for _, reason := range c.got.Reasons {
		got = append(got, fmt.Sprint(reason.Rule, advisor.Points{Role: reason.Role, Points: reason.Points}, reason.Theme))
	}
	if !slices.IsSortedFunc(c.got.Reasons, func(a, b advisor.Reason) int {
		return max(b.Points, -b.Points) - max(a.Points, -a.Points)
	}) {
		c.Errorf("%s: the most telling reason is not first: %v", c.name, got)
	}
	for _, reason := range c.got.Reasons {
		for _, given := range reason.Answers {
			if !slices.Contains(path, given.Question) {
				c.fault("a reason gives an answer to a question that is not asked")
			}
		}
	}
	for _, gate := range c.got.Gates {
		for _, given := range gate.Answers {
			if !slices.Contains(path, given.Question) {
				c.fault("a gate gives an answer to a question that is not asked")
			}
		}
	}
	slices.Sort(got)
	slices.Sort(reasons)
	c.same("reasons", got, reasons)
	for i, v := range c.rd.gateValues(c.w) {
		g := c.rd.gates[i]
		switch {
		case v == 0:
			gates = append(gates, fmt.Sprint(g.ID, g.Effect, g.Verdict, advisor.GateMaybe))
		case g.Effect == advisor.Needs && v == -1, g.Effect != advisor.Needs && v == 1:
			gates = append(gates, fmt.Sprint(g.ID, g.Effect, g.Verdict, advisor.GateFired))
		}
	}
	got = nil
	for _, g := range c.got.Gates {
		got = append(got, fmt.Sprint(g.ID, g.Effect, g.Verdict, g.State))
	}
	c.same("gates", got, gates)
}

// advised compares who is advised: a hybrid's larger half has the share of its
// margin, everybody else a whole week.
func (c comparison) advised() {
	scores := c.rd.scores(c.w)
	var want, got []string
	add := func(role, share int) {
		want = append(want, fmt.Sprint(c.rd.pack.Roles[role].ID, " ", c.rd.rung(role, c.w), " ", share))
	}
	v := c.rd.verdict(c.id)
	role := c.rd.role(c.id, scores, c.rulings)
	for own := range c.rulings.out {
		if !c.rulings.surely[own] && c.rd.verdict(own).Role != "" && len(scores) > 2 {
			// The page's role may be out for now, and the two that the verdict
			// speaks of be others.
			c.fault("with three roles, one out for now may be advised")
			return
		}
	}
	in := c.rd.in(scores, c.rulings)
	switch v.Kind {
	case advisor.KindFirst, advisor.KindPath:
		add(role, 100)
	case advisor.KindBoth, advisor.KindHybrid:
		if c.rulings.required != "" {
			return // the page does not say between whom
		}
		share := 100
		if v.Kind == advisor.KindHybrid {
			for _, split := range c.rd.terms.Split {
				if c.rd.margin(scores, c.rulings) >= int64(split.Margin) {
					share = split.Share
				}
			}
			add(in[0], share)
			add(in[1], 100-share)
		} else {
			add(in[0], share)
			add(in[1], share)
		}
		if role == in[0] {
			c.same("next role", c.got.Verdict.NextRole, c.rd.pack.Roles[in[1]].ID)
		}
	}
	for _, r := range c.got.Roles {
		got = append(got, fmt.Sprint(r.Role, " ", r.Level, " ", r.Share))
	}
	if role < 0 { // neither is first
		slices.Sort(want)
		slices.Sort(got)
	}
	c.same("roles", got, want)
	if next := c.got.Verdict.NextRole; next != "" && next == c.got.Verdict.Role {
		c.Errorf("%s: next after %q is the same", c.name, next)
	}
}

// witness tries the points that are said to give another verdict.
func (c comparison) witness() {
	if c.got.BreaksAt == nil {
		c.same("points that change the verdict", len(c.got.Witness), 0)
		return
	}
	const cents = 100
	places := map[string]int{}
	scores := c.rd.scores(c.w)
	for i, role := range c.rd.pack.Roles {
		places[role.ID], scores[i] = i, scores[i]*cents
	}
	reasons, rounded := map[string]int{}, make([]int64, len(scores))
	for _, reason := range c.got.Reasons {
		reasons[reason.Rule+" "+reason.Role] = reason.Points
	}
	for _, moved := range c.got.Witness {
		c.same("points of a witness", moved.Points, reasons[moved.Rule+" "+moved.Role])
		to, ok := new(big.Rat).SetString(moved.Moved)
		if ok {
			to.Mul(to, big.NewRat(cents, 1))
		}
		if !ok || !to.IsInt() {
			c.Errorf("%s: points of %q", c.name, moved.Moved)
			return
		}
		by := to.Num().Int64() - int64(moved.Points)*cents
		scores[places[moved.Role]] += by
		rounded[places[moved.Role]]++
		// A hundredth of e more than breaks_at, and one of a point to round.
		if most := int64(max(moved.Points, -moved.Points)) * int64(*c.got.BreaksAt+1); max(by, -by) > most+1 {
			c.Errorf("%s: %s moves %d points to %s, but breaks_at is %v", c.name, moved.Rule, moved.Points, moved.Moved, *c.got.BreaksAt)
		}
	}
	// Points are rounded to hundredths, so their sums are only near a place
	// that gives another verdict.
	low, high := make([]int64, len(scores)), make([]int64, len(scores))
	for i := range scores {
		low[i], high[i] = 16*scores[i]-16*rounded[i], 16*scores[i]+16*rounded[i]
	}
	if !c.rd.meets(low, high, 16*cents, c.id, c.rd.steady(c.w, c.id)) {
		c.Errorf("%s: the points named keep the verdict: %v", c.name, c.got.Witness)
	}
	if id, _ := c.rd.decide(scores, cents, c.rd.steady(c.w, c.id)); id == c.id {
		c.fault("a witness does it only before rounding")
	}
	c.seen("witnesses")
}

// dials compares one turn of "what if" in half points.
func (c comparison) dials(r *rand.Rand) {
	dials, times := map[string]advisor.Dial{}, map[string]int64{}
	for _, theme := range c.rd.pack.Themes {
		dial := advisor.Dial(r.IntN(3))
		dials[theme.ID], times[theme.ID] = dial, map[advisor.Dial]int64{advisor.Plain: 2, advisor.Half: 1, advisor.Double: 4}[dial]
	}
	halves := map[string]int64{}
	for _, rule := range c.rd.firing(c.w) {
		for _, p := range rule.Points {
			halves[p.Role] += int64(p.Points) * times[rule.Theme]
		}
	}
	var scores []int64
	got := c.e.WhatIf(c.s, dials)
	for i, role := range c.rd.pack.Roles {
		scores = append(scores, min(max(100+halves[role.ID], 0), 200))
		c.same("half points of "+role.ID, got.Scores[i].Halves, scores[i])
	}
	id, _ := c.rd.decide(scores, 2, c.rulings)
	c.same("what if", got.Verdict.ID, id)
}
