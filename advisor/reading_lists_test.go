package advisor_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"

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
	whens := map[string]advisor.Condition{}
	for _, rule := range c.rd.rules {
		whens[rule.ID] = rule.When
	}
	for _, reason := range c.got.Reasons {
		c.same("answers of rule "+reason.Rule, readIDs(reason.Answers), c.restsOn(whens[reason.Rule]))
	}
	for _, gate := range c.rd.gates {
		whens[gate.ID] = gate.When
	}
	for _, gate := range c.got.Gates {
		c.same("answers of gate "+gate.ID, readIDs(gate.Answers), c.restsOn(whens[gate.ID]))
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

// restsOn lists the questions of a condition that are asked and answered.
func (c comparison) restsOn(when advisor.Condition) []string {
	var ids []string
	for _, id := range when.Questions() {
		if stands := c.w.stands[id]; stands == readKnown || stands == readUnknown {
			ids = append(ids, id)
		}
	}
	return ids
}

func readIDs(all []advisor.Given) []string {
	var ids []string
	for _, given := range all {
		ids = append(ids, given.Question)
	}
	return ids
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
	two := c.rd.two(scores, c.rulings)
	next := -1
	switch v.Kind {
	case advisor.KindFirst, advisor.KindPath:
		add(role, 100)
		next = c.rd.next(role, scores, c.rulings)
	case advisor.KindBoth, advisor.KindHybrid:
		share := 100
		if v.Kind == advisor.KindHybrid {
			for _, split := range c.rd.terms.Split {
				if c.rd.margin(scores, c.rulings) >= int64(split.Margin) {
					share = split.Share
				}
			}
			add(two[0], share)
			add(two[1], 100-share)
		} else {
			if role == two[1] { // the higher is out, and both are required all the same
				slices.Reverse(two)
			}
			add(two[0], share)
			add(two[1], share)
		}
		if role >= 0 {
			next = c.rd.next(role, scores, c.rulings)
		}
	}
	if next >= 0 {
		c.same("next role", c.got.Verdict.NextRole, c.rd.pack.Roles[next].ID)
	} else {
		c.same("next role", c.got.Verdict.NextRole, "")
	}
	for _, r := range c.got.Roles {
		got = append(got, fmt.Sprint(r.Role, " ", r.Level, " ", r.Share))
	}
	if role < 0 { // neither is first
		slices.Sort(want)
		slices.Sort(got)
	}
	c.same("roles", got, want)
}

// witness multiplies the points as printed, and decides.
func (c comparison) witness() {
	if c.got.BreaksAt == nil {
		c.same("points that change the verdict", len(c.got.Witness), 0)
		c.same("the verdict they give", c.got.BreaksTo, (*advisor.VerdictRef)(nil))
		return
	}
	places, points := map[string]int{}, map[string]int{}
	scores := make([]*big.Rat, len(c.rd.pack.Roles))
	for i, role := range c.rd.pack.Roles {
		places[role.ID], scores[i] = i, big.NewRat(c.rd.scores(c.w)[i], 1)
	}
	for _, reason := range c.got.Reasons {
		points[reason.Rule+" "+reason.Role] = reason.Points
	}
	most := big.NewRat(min(int64(*c.got.BreaksAt)+1, 100), 100)
	digits := 0
	for _, moved := range c.got.Witness {
		c.same("points of a witness", moved.Points, points[moved.Rule+" "+moved.Role])
		to, ok := new(big.Rat).SetString(moved.Moved)
		percent, too := new(big.Rat).SetString(moved.Percent)
		if !ok || !too {
			c.Fatalf("%s: points of %q, %q percent", c.name, moved.Moved, moved.Percent)
		}
		_, decimals, _ := strings.Cut(moved.Percent, ".")
		digits = max(digits, len(decimals))
		by := new(big.Rat).Sub(to, big.NewRat(int64(moved.Points), 1))
		size := big.NewRat(int64(max(moved.Points, -moved.Points)), 1)
		scores[places[moved.Role]].Add(scores[places[moved.Role]], by)
		part := by.Quo(by, size)
		if new(big.Rat).Abs(part).Cmp(most) > 0 {
			c.Errorf("%s: %s moves %d points to %s, but breaks_at is %v", c.name, moved.Rule, moved.Points, moved.Moved, *c.got.BreaksAt)
		}
		c.same("percent of a witness", percent.Quo(percent, big.NewRat(100, 1)), part)
	}
	const unit = 100_000 // parts of a point
	whole := make([]int64, len(scores))
	for i, score := range scores {
		score.Mul(score, big.NewRat(unit, 1))
		if !score.IsInt() {
			c.Fatalf("%s: the points %v have too many decimals", c.name, c.got.Witness)
		}
		whole[i] = score.Num().Int64()
	}
	id, _ := c.rd.decide(whole, unit, c.rd.steady(c.w, c.id))
	if id == c.id {
		c.Errorf("%s: the points named keep the verdict: %v", c.name, c.got.Witness)
	}
	c.same("the verdict they give", c.got.BreaksTo.ID, id)
	c.seen(fmt.Sprint("witnesses with decimals of a percent: ", digits))
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
