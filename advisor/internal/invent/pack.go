// Package invent makes random packs and answer sheets for tests: small enough
// to be checked by going through every sheet, and with everything in them that
// a pack can have.
package invent

import (
	"fmt"
	"math/rand/v2"

	"firstrole/advisor"
)

// Shape says how large an invented pack is.
type Shape struct {
	Questions int // of part 1
	Roles     int
	Method    advisor.Method
}

// Pack makes a pack with one audience, "founder".
func Pack(r *rand.Rand, shape Shape) *advisor.Pack {
	p := &advisor.Pack{
		Digest:  fmt.Sprintf("%016x", r.Uint64()),
		Sources: []advisor.Source{{ID: "judgement", Kind: advisor.Judgement, Short: "judgement"}},
		Audiences: []advisor.Audience{{
			ID: "founder", Method: shape.Method, Need: 55, Lead: 5 + r.IntN(12), Low: 45,
			TossUp: 6, ClearSlack: 15, ClearBreaksAt: 50, GateCoverage: r.IntN(9), Provisional: 50,
			Split: []advisor.Split{{Margin: 0, Share: 50}, {Margin: 5, Share: 60}},
		}},
	}
	for t := range 3 {
		p.Themes = append(p.Themes, advisor.Theme{ID: fmt.Sprintf("t%d", t), As: "founder", Label: fmt.Sprintf("Theme %d", t)})
	}
	for i := range shape.Roles {
		p.Roles = append(p.Roles, role(i))
	}
	verdicts(p, shape.Method)
	for i := range shape.Questions {
		p.Questions = append(p.Questions, question(r, p, i))
	}
	for i := range shape.Questions * 2 {
		p.Rules = append(p.Rules, rule(r, p, i))
	}
	for i := range r.IntN(5) {
		p.Gates = append(p.Gates, gate(r, p, i))
	}
	return p
}

func role(i int) advisor.Role {
	id := fmt.Sprintf("role%d", i)
	return advisor.Role{ID: id, Name: "role " + string(rune('A'+i)), Ladder: []advisor.Rung{
		{Level: "coordinator", Title: id + " coordinator"},
		{Level: "manager", Title: id + " manager", Pay: advisor.PayRange{Low: 40_000, High: 60_000, Currency: "USD"}},
	}}
}

func verdicts(p *advisor.Pack, method advisor.Method) {
	add := func(id string, kind advisor.VerdictKind, role string) {
		p.Verdicts = append(p.Verdicts, advisor.Verdict{ID: id, As: "founder", Kind: kind, Role: role, Label: id,
			Texts: []advisor.SectionText{{Section: advisor.SectionHeadline, Text: advisor.Text{Text: "Headline of " + id}}}})
	}
	each := advisor.KindFirst
	if method == advisor.MethodPath {
		each = advisor.KindPath
	}
	for _, role := range p.Roles {
		add(role.ID+"_first", each, role.ID)
	}
	if method == advisor.MethodPath {
		add("either", advisor.KindEither, "")
		p.Audiences[0].Default = "either"
		return
	}
	add("both_now", advisor.KindBoth, "")
	add("hybrid", advisor.KindHybrid, "")
	add("not_yet", advisor.KindNone, "")
	p.Audiences[0].Default = "not_yet"
}

func question(r *rand.Rand, p *advisor.Pack, i int) advisor.Question {
	q := advisor.Question{
		ID: fmt.Sprintf("q%d", i), As: "founder", Part: 1, Theme: p.Themes[r.IntN(len(p.Themes))].ID,
		Ask: fmt.Sprintf("Question %d?", i), Short: fmt.Sprintf("Short %d", i), Why: "Because.",
	}
	switch r.IntN(5) {
	case 0:
		q.Type, q.Min, q.Max = advisor.Number, 0, 100
	case 1:
		q.Type = advisor.Several
	default:
		q.Type, q.Ordered = advisor.One, r.IntN(2) == 0
	}
	if q.Type != advisor.Number {
		for o := range 2 + r.IntN(2) {
			id := fmt.Sprintf("o%d", o)
			q.Options = append(q.Options, advisor.Option{ID: id, Label: "Option " + id})
		}
		if q.Type == advisor.Several {
			q.Options = append(q.Options, advisor.Option{ID: "none", Label: "None", Alone: true})
		}
	}
	if q.Type == advisor.One && r.IntN(6) == 0 {
		q.Options = append(q.Options, advisor.Option{ID: "unsure", Label: "Not decided", Unknown: true})
	}
	if i > 0 && r.IntN(3) == 0 {
		q.When = condition(r, p.Questions, 1+r.IntN(2))
	}
	return q
}

// condition names at most so many of the questions.
func condition(r *rand.Rand, questions []advisor.Question, most int) advisor.Condition {
	var parts []advisor.Condition
	for range most {
		leaf := leaf(r, &questions[r.IntN(len(questions))])
		if r.IntN(4) == 0 {
			leaf = advisor.Condition{Op: advisor.OpNot, Of: []advisor.Condition{leaf}}
		}
		parts = append(parts, leaf)
	}
	if len(parts) == 1 {
		return parts[0]
	}
	op := advisor.OpAll
	if r.IntN(2) == 0 {
		op = advisor.OpAny
	}
	return advisor.Condition{Op: op, Of: parts}
}

func leaf(r *rand.Rand, q *advisor.Question) advisor.Condition {
	c := advisor.Condition{Question: q.ID}
	if q.Type == advisor.Number {
		c.Op, c.Number = advisor.OpAtLeast, int64(r.IntN(90)+5)
		if r.IntN(2) == 0 {
			c.Op = advisor.OpAtMost
		}
		return c
	}
	pick := func() string { return q.Options[r.IntN(len(q.Options))].ID }
	switch {
	case q.Ordered && r.IntN(2) == 0:
		c.Op, c.Options = advisor.OpAtLeast, []string{pick()}
		if r.IntN(2) == 0 {
			c.Op = advisor.OpAtMost
		}
	case q.Type == advisor.Several && r.IntN(3) == 0:
		c.Op, c.Options = advisor.OpAllOf, []string{q.Options[0].ID, q.Options[1].ID}
	case r.IntN(2) == 0:
		c.Op, c.Options = advisor.OpAnyOf, []string{pick(), pick()}
	default:
		c.Op, c.Options = advisor.OpIs, []string{pick()}
	}
	return c
}

func rule(r *rand.Rand, p *advisor.Pack, i int) advisor.Rule {
	rule := advisor.Rule{
		ID: fmt.Sprintf("r%d", i), Theme: p.Themes[r.IntN(len(p.Themes))].ID,
		When: condition(r, p.Questions, 1+r.IntN(3)), Because: fmt.Sprintf("Because %d.", i), Sources: []string{"judgement"},
	}
	for _, role := range p.Roles {
		if points := r.IntN(19) - 9; points != 0 && r.IntN(3) > 0 {
			rule.Points = append(rule.Points, advisor.Points{Role: role.ID, Points: points})
		}
	}
	if len(rule.Points) == 0 {
		rule.Points = []advisor.Points{{Role: p.Roles[0].ID, Points: 4}}
	}
	return rule
}

func gate(r *rand.Rand, p *advisor.Pack, i int) advisor.Gate {
	effects := []advisor.Effect{advisor.RulesOut, advisor.Needs, advisor.Needs, advisor.RulesOut, advisor.Requires}
	g := advisor.Gate{
		ID: fmt.Sprintf("g%d", i), As: "founder", Effect: effects[r.IntN(len(effects))],
		Verdict: p.Verdicts[r.IntN(len(p.Verdicts)-1)].ID,
		When:    condition(r, p.Questions, 1+r.IntN(2)), Because: "Gate.", Sources: []string{"judgement"},
	}
	return g
}
